import TestSupport
import Testing

@Suite("The comparison with golden files")
struct GoldenDifferenceTests {
  @Test(
    "The line is told from which two texts differ, also where one of them only goes on",
    arguments: [
      ("a\nb\nc", "a\nx\nc", 2, "b", "x"), ("a\nb", "a\nb\nc", 3, "(the end)", "c"),
      ("a\nb\nc", "a", 2, "b", "(the end)"), ("a\n", "a", 2, "", "(the end)"), ("", "a", 1, "", "a"),
    ])
  func difference(_ old: String, _ new: String, line: Int, _ was: String, _ now: String) {
    let difference = Golden.Difference(of: old, new)
    #expect(difference?.line == line)
    #expect(difference?.old == was)
    #expect(difference?.new == now)
    #expect(Golden.Difference(of: old, old) == nil)
  }

  @Test("A letter that is composed otherwise is another, byte for byte")
  func forms() {
    #expect(Golden.Difference(of: "a\ncaf\u{E9}\n", "a\ncafe\u{301}\n")?.line == 2)
  }
}
