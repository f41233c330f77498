import EDTF
import Relations
import Testing

@testable import Interchange

@Suite("The day of the last look of tables")
struct LastLookTests {
  private func asOf(_ when: String, _ table: String) throws -> (day: String?, report: String) {
    let text = mapping(when: when).replacing("as-of: 2024-12-31\n", with: "")
    let outcome = try imported(text, table, today: Day("2026-03-01"))
    return (outcome.contents.asOf?.description, outcome.report.description)
  }

  @Test("A graph is as of no day that is still to come")
  func future() throws {
    let when = "{ start: s, end: { column: e, blank: open } }"
    let found = try asOf(
      when, "a,b,s,e\nx,y,2001-01-01,2045-12-31\nx,z,2020-05-01,\nx,w,2002-01-01,2019-01-01\n")
    #expect(found.day == "2020-05-01")
    #expect(found.report.contains("up to today, after which 1 of them end"))
    #expect(try asOf(when, "a,b,s,e\nx,y,2001-01-01,2026\nx,z,2020-05-01,\n").day == "2026-01-01")
    #expect(try asOf(when, "a,b,s,e\nx,y,2030-01-01,2045-12-31\n").day == nil)
  }

  @Test("Who saw something on a day has looked on that day")
  func sightings() throws {
    #expect(
      try asOf("{ start: s, last-seen: l }", "a,b,s,l\nx,y,2001-01-01,2015-06-01\n").day == "2015-06-01")
    let found = try asOf(
      "[{ where: { l: { filled: true } }, start: s, last-seen: l }, { where: { l: { filled: false } }, start: s, end: e }]",
      "a,b,s,e,l\nx,y,2001-01-01,2012-12-31,\nx,y,2001-01-01,,2015\n")
    #expect(found.day == "2015-12-31")
  }
}
