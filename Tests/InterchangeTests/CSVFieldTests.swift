import GraphFiles
import Testing

@testable import Interchange

@Suite("Fields of the table of a whole graph")
struct CSVFieldTests {
  @Test(
    "A field is the text as it is, and comes back",
    arguments: [
      (#"c:\new"#, #"c:\new"#), ("line 1\nline 2", "\"line 1\nline 2\""),
      (#"{"note":"a\nb"}"#, #""{""note"":""a\nb""}""#),
      ("=1+1", "'=1+1"), ("'t", "''t"), ("a\u{202E}b\\", #"'a\u{202E}b\\"#), ("a, b", "\"a, b\""),
      ("tab\there", "tab\there"),
    ])
  func fields(text: String, field: String) throws {
    #expect(CSVText.field(text) == field)
    let rows = try CSVRows.rows(of: Array((CSVText.row([text, "x"])).utf8), name: "t.csv")
    #expect(rows.map { $0.texts.map(CSVText.text) } == [[text, "x"]])
  }
}
