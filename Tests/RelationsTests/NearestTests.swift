import Relations
import Testing

struct NearestTests {
  @Test(
    "The nearest word is at most a third of the letters away",
    arguments: [
      ("alliances", "alliance"), ("allaince", "alliance"), ("hostile", nil), ("hostilty", "hostility"),
      ("xyz", nil), ("", nil), ("alliance", "alliance"),
    ])
  func words(_ text: String, _ word: String?) {
    #expect(nearest(to: text, among: ["alliance", "hostility", "entente"]) == word)
  }

  @Test("Of words equally near the first in order is taken")
  func ties() {
    #expect(nearest(to: "mal", among: ["malt", "male", "mall"]) == "male")
  }

  @Test("No word is near where none is known")
  func nothingKnown() {
    #expect(nearest(to: "mali", among: []) == nil)
  }
}
