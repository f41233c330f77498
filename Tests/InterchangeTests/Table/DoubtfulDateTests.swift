import EDTF
import GraphFiles
import Queries
import Relations
import Testing

@testable import Interchange

@Suite("Dates of tables that may mean two things")
struct DoubtfulDateTests {
  @Test(
    "A code that says more than that nobody knows counts before another date",
    arguments: [
      ("open", "2010-01-01/.."), ("unknown", "2010-01-01/2012-12-31"), ("ended", "2010-01-01/"),
      ("data-end", "2010-01-01/.."),
    ])
  func codes(meaning: String, span: String) throws {
    let when = """
      { start: s, end: { column: e, codes: { "9999-12-31": \(meaning) }, or: { column: y, as: whole } } }
      """
    let table = "a,b,s,e,y\nx,y,2010-01-01,9999-12-31,2012\n"
    #expect(try imported(mapping(when: when), table).when == span)
    let blank = table.replacing("9999-12-31", with: "")
    #expect(try imported(mapping(when: when), blank).when == "2010-01-01/2012-12-31")
  }

  @Test(
    "A text that names no year, or may be a month or two years, drops the row and says so",
    arguments: [
      ("5-Mar", "no year"), ("5 March", "no year"), ("7-Apr", "no year"), ("12-Mar", "no year"),
      ("March 5", "no year"), ("2001/02", "a year and the next"), ("1999/00", "a year and the next"),
      ("2001.5", "a part of a year"),
    ])
  func noYear(written: String, why: String) throws {
    let outcome = try imported(mapping(when: "d"), "a,b,d\nx,y,\(written)\n")
    #expect(outcome.lines.isEmpty)
    #expect(outcome.report.notes.contains { $0.contains(why) })
  }

  @Test(
    "The year is where four digits are",
    arguments: [
      ("2005-5-Mar", "2005-03-05"), ("5-Mar-2005", "2005-03-05"), ("Mar 5 2005", "2005-03-05"),
      ("2005 Mar 5", "2005-03-05"), ("2005-Mar", "2005-03"), ("2012/03", "2012-03"), ("2001.0", "2001"),
      ("03.2001", "2001-03"),
    ])
  func year(written: String, meant: String) throws {
    #expect(try imported(mapping(when: "d"), "a,b,d\nx,y,\(written)\n").when == meant)
    let format = "{ date: { column: d, format: year-month-day } }"
    #expect(try imported(mapping(when: format), "a,b,d\nx,y,2001/02\n").when == "2001-02")
  }

  private let parts = "{ date: { year: y, month: m, day: d MORE } }"

  @Test(
    "A column of months has numbers, those of pandas, or names, and what is none drops the row",
    arguments: [
      ("2012,3,4", "2012-03-04"), ("2012.0,3.0,4.0", "2012-03-04"), ("2012,Mar,4", "2012-03-04"),
      ("2012,march,", "2012-03"), ("2012,,4", "2012"), ("2012,0,0", "2012"), ("2012,-9,-9", "2012"),
      ("2012,soon,4", nil), ("2012,3,x", nil), ("2012,3.5,4", nil), ("89,3,4", nil), ("0,3,4", nil),
    ])
  func months(cells: String, meant: String?) throws {
    let outcome = try imported(
      mapping(when: parts.replacing("MORE", with: "")), "a,b,y,m,d\nx,y,\(cells)\n")
    #expect(outcome.when == meant)
    #expect(outcome.report.dropped["a date that cannot be read"] == (meant == nil ? 1 : 0))
  }

  @Test("A pivot and a precision hold for a year, a month and a day in columns of their own")
  func partKeys() throws {
    let pivot = mapping(when: parts.replacing("MORE", with: ", pivot: 30"))
    #expect(try imported(pivot, "a,b,y,m,d\nx,y,89,1,2\n").when == "1989-01-02")
    #expect(try imported(pivot, "a,b,y,m,d\nx,y,04,1,2\n").when == "2004-01-02")
    let precise = mapping(
      when: parts.replacing("MORE", with: ", precision: { column: p, map: { 1: day, 2: month } }"))
    #expect(try imported(precise, "a,b,y,m,d,p\nx,y,1989,1,2,2\n").when == "1989-01")
    #expect(try imported(precise, "a,b,y,m,d,p\nx,y,1989,1,2,3\n").lines.isEmpty)
  }

  @Test(
    "A key that would be without effect is refused",
    arguments: [
      "{ date: { year: y, format: edtf } }", "{ date: { column: y, month: m } }",
      "{ start: { earliest: y, latest: m, precision: { column: p, scheme: ucdp } } }",
    ])
  func refused(when: String) throws {
    #expect {
      try imported(mapping(when: when), "a,b,y,m,p\n")
    } throws: { error in
      (error as? InterchangeError)?.diagnostics.map(\.code) == ["unknown-key"]
    }
  }

  // MARK: Rows that follow each other

  @Test("What may have a gap in it is not certain within it")
  func gaps() throws {
    func graph(_ merge: String) throws -> RelationGraph {
      let text = mapping(when: "{ start: s, end: e }", more: "merge: \(merge)")
      let outcome = try imported(text, "a,b,s,e\nx,y,2010,2012\nx,y,2013,2014\n")
      return try RelationGraph(outcome.whole)
    }
    for merge in ["none", "periods"] {
      #expect(try graph(merge).at("2012-06-15").relations.allSatisfy { $0.certainty == .possible })
      #expect(try graph(merge).at("2011-06-15").relations.map(\.certainty) == [.certain])
    }
  }

  @Test(
    "Rows become one relation where no day can lie between them",
    arguments: [
      ("2010-01,2012-12-31 2013-01-01,2014", ["2010-01/2014"]),
      ("2010-01,2012-12 2012-06,2014", ["2010-01/2014"]),
      ("2010,2012 2012,2014", ["2010/2012", "2012/2014"]),
      ("2010, 2012,2014", ["2010/", "2012/2014"]),
      ("2010,2014 2011,2012", ["2010/2014"]),
      ("2010,2014 2012,2014-06-30", ["2010/2014", "2012/2014-06-30"]),
      ("2010,2012 2010,2012", ["2010/2012"]),
    ])
  func joined(rows: String, spans: [String]) throws {
    let text = mapping(when: "{ start: s, end: e }", more: "merge: periods")
    let table = "a,b,s,e\n" + rows.split(separator: " ").map { "x,y,\($0)\n" }.joined()
    let lines = try imported(text, table).lines
    #expect(lines.compactMap { $0.split(separator: " ").last.map(String.init) } == spans)
  }

  @Test("Who is listed later than a start that all rows repeat began in the first year that lists it")
  func rowYear() throws {
    let when = "{ start: s, end: { column: y, as: whole }, row-year: y }"
    let text = mapping(when: when, more: "merge: periods")
    let outcome = try imported(
      text, "a,b,s,y\nx,y,2012-01-17,2012\nx,y,2012-01-17,2013\nx,z,2012-01-17,2013\nx,y,2012-01-17,2015\n")
    #expect(
      outcome.lines.map { $0.split(separator: " ").dropFirst(3).joined(separator: " ") } == [
        "y 2012-01-17/2013-12-31", "z 2013/2013-12-31", "y 2015/2015-12-31",
      ])
  }
}
