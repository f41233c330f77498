import EDTF
import Relations
import Testing

@testable import Interchange

@Suite("Dates of tables")
struct TableDateTests {
  @Test(
    "A column of dates is read in each way that people write them",
    arguments: [
      ("2012-03-22", "2012-03-22"), ("2012-03", "2012-03"), ("2012", "2012"), ("2012~", "2012~"),
      ("22/03/2012", "2012-03-22"), ("3/22/2012", "2012-03-22"), ("22.3.2012", "2012-03-22"),
      ("22 March 2012", "2012-03-22"), ("Mar 22, 2012", "2012-03-22"), ("March 2012", "2012-03"),
      ("20120322", "2012-03-22"), ("2012-03-22 00:00:00", "2012-03-22"),
      ("2012-03-22T10:00:00Z", "2012-03-22"), ("2012-00-00", "2012"), ("2012-03-00", "2012-03"),
      ("3/3/2012", "2012-03-03"), ("[2012-03..2012-05]", "[2012-03..2012-05]"),
    ])
  func anyFormat(_ written: String, _ meant: String) throws {
    let outcome = try imported(mapping(when: "d"), "a,b,d\nx,y,\"\(written)\"\n")
    #expect(outcome.when == meant)
  }

  @Test(
    "What makes no date, or more than one, drops the row and says so",
    arguments: [
      ("31/02/2012", "is no date"), ("04/05/2023", "the day or the month first"), ("soon", "is no date"),
      ("3/22/12", "a year has two digits"), ("2012-13-01", "is no date"),
      ("-0044-03-15", "before the year 1"), ("-0044", "before the year 1"),
      ("-15/3/2044", "before the year 1"),
      ("15/-3/2044", "is no date"), ("1990-", "is no date"),
    ])
  func noDate(_ written: String, _ why: String) throws {
    let outcome = try imported(mapping(when: "d"), "a,b,d\nx,y,\(written)\n")
    #expect(outcome.lines.isEmpty)
    #expect(outcome.report.dropped["a date that cannot be read"] == 1)
    #expect(outcome.report.notes.contains { $0.contains(why) && $0.contains("table.csv:2") })
  }

  @Test("A format settles the order of day and month, and a pivot the century")
  func formats() throws {
    let day = "{ date: { column: d, format: day-month-year } }"
    let month = "{ date: { column: d, format: month-day-year, pivot: 30 } }"
    #expect(try imported(mapping(when: day), "a,b,d\nx,y,04/05/2023\n").when == "2023-05-04")
    #expect(try imported(mapping(when: month), "a,b,d\nx,y,04/05/23\n").when == "2023-04-05")
    #expect(try imported(mapping(when: month), "a,b,d\nx,y,4/5/31\n").when == "1931-04-05")
  }

  @Test(
    "A minus is read away by no format",
    arguments: ["any", "day-month-year", "month-day-year", "year-month-day", "edtf"])
  func minus(_ format: String) throws {
    let when = "{ start: { column: d, format: \(format) }, end: { column: d, blank: open } }"
    let text = format == "any" ? when.replacing(", format: any", with: "") : when
    for date in ["-0044-03-15", "-0044", "-15/3/2044"] {
      let outcome = try imported(mapping(when: text), "a,b,d\nx,y,\(date)\n")
      #expect(outcome.lines.isEmpty)
      #expect(outcome.report.dropped["a date that cannot be read"] == 1)
    }
  }

  @Test("Columns of year, month and day make a date as precise as they are filled")
  func parts() throws {
    let when = """
      { start: { year: y, month: m, day: d, codes: { "-9": unknown } }, end: { year: z, blank: open } }
      """
    let table = """
      a,b,y,m,d,z
      x,y,1914,7,28,1918
      x,y,1914,7,-9,
      x,y,1914,0,0,
      x,y,1914,,12,
      x,y,-9,-9,-9,1920
      """
    #expect(
      try imported(mapping(when: when), table).lines.map { $0.split(separator: " ").last }
        == ["1914-07-28/1918", "1914-07/..", "1914/..", "1914/..", "/1920"])
  }

  @Test(
    "A code or a blank end means what the mapping says",
    arguments: [
      ("open", "2012-01-01/.."), ("unknown", "2012-01-01/"), ("event", "2012-01-01"),
      ("data-end", "2012-01-01/.."),
    ])
  func ends(_ word: String, _ span: String) throws {
    let blank = "{ start: s, end: { column: e, blank: \(word) } }"
    let code = "{ start: s, end: { column: e, codes: { \"9999\": \(word) } } }"
    #expect(try imported(mapping(when: blank), "a,b,s,e\nx,y,2012-01-01,\n").when == span)
    #expect(try imported(mapping(when: code), "a,b,s,e\nx,y,2012-01-01,9999\n").when == span)
  }

  @Test("An end that is over at an unknown date is over by the day of the last look")
  func ended() throws {
    let when = "{ start: s, end: { column: e, blank: ended } }"
    let outcome = try imported(mapping(when: when), "a,b,s,e\nx,y,2012-01-01,\n")
    let relation = try #require(outcome.whole.relations.first)
    #expect(relation.when.first?.hasEnded == true)
    #expect(relation.when.first?.span.description == "2012-01-01/")
  }

  @Test("A year is some day of it, or all of it from its first day to its last")
  func years() throws {
    let some = "{ start: { column: s, as: some }, end: { column: e, as: some } }"
    let whole = "{ start: { column: s, as: whole }, end: { column: e, as: whole } }"
    let table = "a,b,s,e\nx,y,2012,2014\n"
    #expect(try imported(mapping(when: some), table).when == "2012/2014")
    #expect(try imported(mapping(when: whole), table).when == "2012-01-01/2014-12-31")
  }

  @Test(
    "UCDP’s precision makes bounds of a day",
    arguments: zip(
      1...7, ["2011-08-20/..", "2011-08/..", "2011-08/..", "2011/..", "2011/..", "2011~/..", "/.."]))
  func precision(_ code: Int, _ span: String) throws {
    let when =
      "{ start: { column: s, precision: { column: p, scheme: ucdp } }, end: { column: e, blank: open } }"
    #expect(try imported(mapping(when: when), "a,b,s,p,e\nx,y,2011-08-20,\(code),\n").when == span)
  }

  @Test("Several periods of a row are several spells of one relation")
  func severalPeriods() throws {
    let when = """
      [{ start: s1, end: e1 }, { start: { column: s2, blank: skip }, end: e2 }]
      """
    let table = "a,b,s1,e1,s2,e2\nx,y,2001,2002,2005,2006\nx,z,2001,2002,,\n"
    let lines = try imported(mapping(when: when), table).lines
    #expect(lines == ["line-2 alliance x y 2001/2002 2005/2006", "line-3 alliance x z 2001/2002"])
  }

  @Test("The earliest and the latest day of a date are its bounds")
  func bounds() throws {
    let when = "{ start: { earliest: s1, latest: s2 }, end: { earliest: e1, latest: e2 } }"
    let table = """
      a,b,s1,s2,e1,e2
      x,y,2001-01-01,2001-02-01,2002-01-01,2002-01-01
      x,z,,2001-02-01,2002-01-01,
      """
    #expect(
      try imported(mapping(when: when), table).lines.map { $0.split(separator: " ").last }
        == ["[2001-01-01..2001-02-01]/2002-01-01", "[..2001-02-01]/[2002-01-01..]"])
  }

  @Test(
    "The notation of messydates becomes EDTF",
    arguments: [
      ("1816-01-01..", "[1816-01-01..]/1900"), ("..1816-01-01", "[..1816-01-01]/1900"),
      ("0800?", "0800?/1900"), ("1816-02-03~", "1816-02-03~/1900"), ("~1816", "1816~/1900"),
      ("1816..1818", "[1816..1818]/1900"), ("{1816,1818}", "[1816,1818]/1900"),
      ("0006-1815", "1815-06/1900"), ("-0660", "../1900"), ("NA", "/1900"),
    ])
  func messydates(_ written: String, _ span: String) throws {
    let when = "{ start: { column: s, format: messydates }, end: e }"
    #expect(try imported(mapping(when: when), "a,b,s,e\nx,y,\"\(written)\",1900\n").when == span)
  }

  @Test("Without an as-of day the graph is as of the last day on which a period ends")
  func asOf() throws {
    let text = mapping(when: "{ start: s, end: { column: e, blank: data-end } }")
      .replacing("as-of: 2024-12-31\n", with: "")
    let outcome = try imported(text, "a,b,s,e\nx,y,2001,2014\nx,z,2002,\n")
    #expect(outcome.contents.asOf?.description == "2014-12-31")
    #expect(outcome.report.notes.contains { $0.contains("as of 2014-12-31") })
  }
}
