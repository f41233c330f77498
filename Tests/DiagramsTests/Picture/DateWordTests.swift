import EDTF
import Relations
import Testing

@testable import Diagrams

@Suite("Dates in words")
struct DateWordTests {
  @Test(
    "A reader is told when something held without the signs of EDTF",
    arguments: [
      ("2021-12-13", "2021-12-13", "2021-12-13"),
      ("2021-12~", "about 2021-12", "vers 2021-12"),
      ("2014-10-28?/2024-04-30", "perhaps 2014-10-28 to 2024-04-30", "de peut-être 2014-10-28 à 2024-04-30"),
      ("2012%/..", "since perhaps about 2012", "depuis peut-être vers 2012"),
      ("2012/", "from 2012, end unknown", "dès 2012, fin inconnue"),
      ("../1960", "until 1960", "jusqu’à 1960"),
      ("[2012,2014]", "[2012,2014]", "[2012,2014]"),
    ])
  func words(written: String, english: String, french: String) throws {
    let span = try Span(written)
    #expect(Lexicon(language: "en").when(span) == english)
    #expect(Lexicon(language: "fr").when(span) == french)
  }

  @Test("Only one thing is meant by ~ in a picture of changes")
  func tilde() throws {
    let svg = try Graphs.diagram().picture(from: "2021-06-01", to: "2023-12-31").svg
    #expect(svg.contains(">about 2021-10\u{2003}Russia → Mali: arms"))
    let drawn = Drawn(svg)
    let lines = drawn.elements.filter { $0.classes.first == "l" || $0.name == "title" }.map(\.text)
    #expect(!lines.contains { $0.contains("~") || $0.contains("/..") })
  }
}
