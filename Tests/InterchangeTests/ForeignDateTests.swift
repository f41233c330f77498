import EDTF
import GraphFiles
import Queries
import Relations
import Testing

@testable import Interchange

@Suite("Dates of other tools")
struct ForeignDateTests {
  private static let stix = """
    {"type":"bundle","id":"bundle--1","objects":[
    {"type":"identity","id":"identity--1","name":"Alpha","identity_class":"organization"},
    {"type":"threat-actor","id":"threat-actor--2","name":"Bear",FIRST"last_seen":"2012-05-05T00:00:00Z"},
    {"type":"relationship","id":"relationship--3","relationship_type":"attributed-to","source_ref":"threat-actor--2",
    "target_ref":"identity--1","start_time":"2009-01-01T00:00:00Z","stop_time":"2015-01-01T00:00:00Z"}]}
    """

  @Test("Sightings of STIX are sightings here, so that a relation before the first of them stays possible")
  func sightings() throws {
    let text = Self.stix.replacing("FIRST", with: "\"first_seen\":\"2010-05-05T00:00:00Z\",")
    let contents = try imported(Array(text.utf8), .stix)
    let bear = try #require(contents.actors.first { $0.names.first?.text == "Bear" })
    let life = try #require(bear.existence.first)
    #expect(life.span.description == "/")
    #expect(life.firstSeen?.description == "2010-05-05")
    #expect(life.lastSeen?.description == "2012-05-05")
    let graph = try RelationGraph(contents)
    #expect(graph.at("2009-06-01").relations.count == 1)
    #expect(graph.at("2014-06-01").relations.count == 1)
  }

  @Test(
    "Sightings that cannot be read or exclude each other are said",
    arguments: [
      ("soon", "first_seen: soon"), ("2013-01-01T00:00:00Z", "the last before the first: 2013-01-01"),
    ])
  func noSightings(first: String, said: String) throws {
    let text = Self.stix.replacing("FIRST", with: "\"first_seen\":\"\(first)\",")
    var report = ImportReport(format: "stix", files: [])
    let contents = try imported(Array(text.utf8), .stix, report: &report)
    #expect(report.description.contains(said), "\(report)")
    #expect(contents.problems().filter { $0.severity == .error } == [])
  }

  @Test(
    "A time of Wikidata is the years that its precision says",
    arguments: [
      ("+2000-00-00T00:00:00Z", 7, "[1901..2000]"), ("+2001-01-01T00:00:00Z", 7, "[2001..2100]"),
      ("+1950-00-00T00:00:00Z", 7, "[1901..2000]"), ("+0100-00-00T00:00:00Z", 7, "[0001..0100]"),
      ("+2000-00-00T00:00:00Z", 6, "[1001..2000]"), ("+1990-00-00T00:00:00Z", 8, "199X"),
      ("+1995-00-00T00:00:00Z", 8, "199X"), ("+9999-00-00T00:00:00Z", 6, "[9001..9999]"),
      ("+00000001990-05-00T00:00:00Z", 10, "1990-05"),
      ("+2000-00-00T00:00:00Z", 5, nil), ("-0044-03-15T00:00:00Z", 11, nil),
      ("+1990-02-30T00:00:00Z", 11, nil),
    ] as [(String, Int, String?)])
  func precision(time: String, precision: Int, expected: String?) {
    #expect(WikidataDates.date(time, precision: precision)?.description == expected)
  }

  private func membership(_ qualifiers: String) throws -> (period: Period?, report: String) {
    let item = { (id: String) in "{\"snaktype\":\"value\",\"datavalue\":{\"value\":{\"id\":\"\(id)\"}}}" }
    let text = """
      {"entities":{"Q1":{"id":"Q1","labels":{},"claims":{"P463":[{"id":"s","mainsnak":\(item("Q2")),"qualifiers":{\(qualifiers)}}]}}}}
      """
    var report = ImportReport(format: "wikidata", files: [])
    let contents = try imported(Array(text.utf8), .wikidata, report: &report)
    return (contents.relations.first?.when.first, report.description)
  }

  private func time(_ property: String, _ time: String, _ precision: Int = 9) -> String {
    """
    "\(property)":[{"snaktype":"value","datavalue":{"value":{"time":"\(time)","precision":\(precision)}}}]
    """
  }

  @Test("Dates of Wikidata that cannot be read, or exclude each other, are reported")
  func unread() throws {
    let (start, end) = (time("P580", "+1990-05-00T00:00:00Z", 10), time("P582", "+1980-00-00T00:00:00Z"))
    #expect(try membership("\(start),\(end)").report.contains("dates of an edge: 1990-05/1980"))
    let ancient = try membership(time("P585", "-0044-03-15T00:00:00Z", 11))
    #expect(ancient.report.contains("dates of an edge: -0044-03-15T00:00:00Z"))
    let noDay = try membership(
      time("P580", "+1990-02-30T00:00:00Z", 11) + "," + time("P582", "+1995-00-00T00:00:00Z"))
    #expect(noDay.report.contains("dates of an edge: +1990-02-30T00:00:00Z"))
    #expect(noDay.period?.span.description == "/1995")
    let crossed = try membership(
      time("P1319", "+1999-00-00T00:00:00Z") + "," + time("P1326", "+1990-00-00T00:00:00Z"))
    #expect(crossed.report.contains("dates of an edge: 1999..1990"))
  }

  @Test("Earliest and latest dates of Wikidata are kept where no start is, and said to be lost beside one")
  func bounds() throws {
    let bounds = time("P1319", "+1994-00-00T00:00:00Z") + "," + time("P1326", "+1998-00-00T00:00:00Z")
    let alone = try membership(bounds)
    #expect(alone.period?.span.description == "[1994..1998]/")
    #expect(!alone.report.contains("not kept"))
    let beside = try membership(bounds + "," + time("P580", "+1995-00-00T00:00:00Z"))
    #expect(beside.period?.span.description == "1995/..")
    #expect(beside.report.contains("not kept 1: the earliest date beside a start of an edge"))
    #expect(beside.report.contains("not kept 1: the latest date beside a start of an edge"))
    let century = try membership(time("P1326", "+2000-00-00T00:00:00Z", 7))
    #expect(century.period?.span.description == "[..2000-12-31]/")
  }

  @Test("An end of Wikidata at a time that nobody knows is an end")
  func unknownEnd() throws {
    let period = try membership(
      time("P580", "+1995-00-00T00:00:00Z") + ",\"P582\":[{\"snaktype\":\"somevalue\"}]"
    ).period
    #expect(period?.hasEnded == true)
    #expect(period?.span.description == "1995/")
  }
}
