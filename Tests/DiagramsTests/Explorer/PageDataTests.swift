import Foundation
import Testing
import Writing

@Suite("The data in a page")
struct PageDataTests {
  static let texts = [
    "", "plain", "\"quoted\" \\ back", "</script><script>alert(1)</script>", "<!--<script>", "]]>",
    "&amp;&#60;",
    "'", "\u{0}\u{1}\t\n\r\u{1F}\u{7F}", "\u{2028}\u{2029}", "日本語 ⵜⵉⴼⵉⵏⴰⵖ 🙂 e\u{301}",
  ]

  @Test("Any text comes back letter by letter from any reader of JSON", arguments: texts)
  func roundTrip(text: String) throws {
    let json = JSON.object([("<key>", .array([.string(text), .int(-7), .ints([]), .ints([1, 2])]))]).inertLine
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let members = try #require((value as? [String: [Any]])?["<key>"])
    #expect((members[0] as? String).map { Array($0.utf8) } == Array(text.utf8))
    #expect(members[1] as? Int == -7)
    #expect(members[3] as? [Int] == [1, 2])
  }

  @Test("No character of it means anything to HTML", arguments: texts)
  func inert(text: String) {
    let json = JSON.string(text).inertLine
    #expect(
      !json.unicodeScalars.contains { "<>&'\u{2028}\u{2029}".unicodeScalars.contains($0) || $0.value < 0x20 })
  }
}
