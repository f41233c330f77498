import EDTF
import GraphFiles
import RandomGraphs
import Relations
import TestSupport
import Testing

@testable import Interchange

@Suite("What other tools say")
struct ImportTests {
  private func read(
    _ text: String, _ format: Format, report: inout ImportReport
  ) throws -> [Relation.ID: Relation] {
    let contents = try imported(Array(text.utf8), format, report: &report)
    #expect(contents.problems().filter { $0.severity == .error } == [])
    return Dictionary(contents.relations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  @Test(
    "Items of Wikidata bring ranks, dates with their precision, earliest and latest dates, and references")
  func wikidata() throws {
    func time(_ time: String, _ precision: Int) -> String {
      """
      [{"snaktype":"value","datavalue":{"type":"time","value":{"time":"\(time)","precision":\(precision),\
      "calendarmodel":"http://www.wikidata.org/entity/Q1985727"}}}]
      """
    }
    func statement(_ id: String, _ target: String, _ qualifiers: String, rank: String = "normal") -> String {
      """
      {"id":"\(id)","rank":"\(rank)","mainsnak":{"snaktype":"value","datavalue":{"type":"wikibase-entityid",\
      "value":{"entity-type":"item","id":"\(target)"}}},"qualifiers":{\(qualifiers)},"references":[{"snaks":{\
      "P854":[{"snaktype":"value","datavalue":{"value":"https://example.org/a"}}]}}]}
      """
    }
    let json = """
      {"entities":{"Q912":{"id":"Q912","type":"item","labels":{"en":{"value":"Mali"},"fr":{"value":"le Mali"}},
      "descriptions":{"en":{"value":"a state"}},"aliases":{"en":[{"value":"Republic of Mali"}]},
      "claims":{"P31":[{"rank":"normal","mainsnak":{"datavalue":{"value":{"entity-type":"item","id":"Q6256"}}}}],
      "P571":[{"rank":"normal","mainsnak":\(time("+1960-09-22T00:00:00Z", 11).dropFirst().dropLast())}],
      "P463":[\(statement("a", "Q1", "\"P580\":\(time("+1960-00-00T00:00:00Z", 9)),\"P582\":\(time("+2025-01-29T00:00:00Z", 11))")),
      \(statement("b", "Q2", "\"P580\":\(time("+2014-02-00T00:00:00Z", 10)),\"P582\":[{\"snaktype\":\"somevalue\"}]", rank: "deprecated")),
      \(statement("c", "Q3", "\"P1319\":\(time("+2001-01-01T00:00:00Z", 11)),\"P1326\":\(time("+2002-00-00T00:00:00Z", 9))"))],
      "P1366":[\(statement("d", "Q4", "\"P585\":\(time("+1990-00-00T00:00:00Z", 8))"))],
      "P6":[\(statement("e", "Q5000", "\"P580\":\(time("+2021-05-28T00:00:00Z", 11)),\"P1310\":[{}]"))],
      "P999":[\(statement("f", "Q6", ""))],
      "P1082":[{"rank":"normal","mainsnak":{"datavalue":{"value":{"amount":"+1"}}}}]}}}}
      """
    var report = ImportReport(format: "wikidata", files: [])
    let contents = try imported(Array(json.utf8), .wikidata, report: &report)
    let found = Dictionary(contents.relations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    func when(_ id: Relation.ID) -> String? { found[id]?.when.first?.span.description }
    #expect(when("a") == "1960/2025-01-29")
    #expect(when("b") == "2014-02/")
    #expect(found["b"]?.status == .rejected)
    #expect(when("c") == "[2001-01-01..2002]/")
    #expect(when("d") == "199X")
    #expect(found["d"]?.kind == "succession")
    #expect(found["e"].map { [$0.from, $0.to] } == ["Q5000", "Q912"])
    #expect(found["e"]?.kind == "leads")
    #expect(when("f") == "/")
    let mali = try #require(contents.actors.first { $0.id == "Q912" })
    #expect(mali.kind == "state")
    #expect(mali.existence.first?.span.description == "1960-09-22/..")
    #expect(mali.names.map(\.text) == ["Mali", "Republic of Mali"])
    #expect(contents.sources.map(\.url) == ["https://example.org/a"])
    #expect(report.lost["statements of P1082, whose value is no item"] == 1)
    #expect(report.lost["the qualifier P1310"] == 1)
    #expect(report.lost["a name in another language"] == 1)
    #expect(report.unmapped.names.contains { $0.contains("P999") })
  }

  @Test("Results of SPARQL bring what their variables name")
  func sparql() throws {
    let item = { (name: String) in "{\"type\":\"uri\",\"value\":\"http://www.wikidata.org/entity/\(name)\"}" }
    let literal = { (text: String) in "{\"type\":\"literal\",\"value\":\"\(text)\"}" }
    let json = """
      {"head":{"vars":["item","itemLabel","to","property","start","startPrecision","population"]},
      "results":{"bindings":[{"item":\(item("Q912")),"itemLabel":\(literal("Mali")),"to":\(item("Q1")),
      "property":{"type":"uri","value":"http://www.wikidata.org/prop/direct/P463"},
      "start":\(literal("2014-01-01T00:00:00Z")),"startPrecision":\(literal("9")),"population":\(literal("1"))},
      {"item":\(item("Q912")),"to":\(literal("no item"))}]}}
      """
    var report = ImportReport(format: "wikidata-sparql", files: [])
    let relations = try read(json, .wikidataSPARQL, report: &report)
    let only = try #require(relations.values.first)
    #expect(only.kind == "membership")
    #expect(only.when.first?.span.description == "2014/..")
    #expect(report.dropped["a row without both ends"] == 1)
    #expect(report.lost["the variable population"] == 1)
  }

  @Test(
    "Dates are found as others write them",
    arguments: [
      ("2021-12-01T00:00:00Z", nil, "2021-12-01/.."), ("2020.0", "2021", "2020/2021"),
      ("1999", "Infinity", "1999/.."), (nil, "2012-05", "/2012-05"), ("2012~", "2013?", "2012~/2013?"),
    ] as [(String?, String?, String)])
  func dates(start: String?, end: String?, expected: String) {
    #expect(NetworkDates.period(start: start, end: end)?.span.description == expected)
  }

  @Test("What is no date, or ends before it starts, is counted and becomes none")
  func noDates() throws {
    #expect(NetworkDates.period(start: "yesterday", end: nil) == nil)
    #expect(NetworkDates.period(start: "2020", end: "2019") == nil)
    var report = ImportReport(format: "dot", files: [])
    let relations = try read("graph { a -- b [start=soon, color=red, size=3] }", .dot, report: &report)
    #expect(relations.values.first?.when.first?.span.description == "/")
    #expect(report.unmapped.names.contains { $0.contains("soon") })
    #expect(report.lost["the attribute size of edges"] == 1)
  }

  @Test("Ids with blanks become others, and the old ones stay; loops and doubles are dropped, and counted")
  func ids() throws {
    let text = "digraph { \"a b\" -> \"a_b\" [id=\"x y\"]; c -> c; \"a b\" -> c [kind=\"Has Friends\"] }"
    var report = ImportReport(format: "dot", files: [])
    let contents = try imported(Array(text.utf8), .dot, report: &report)
    #expect(contents.actors.map(\.id) == ["a_b", "a_b-2", "c"])
    #expect(contents.actors[0].externalIDs == ["dot": "a b"])
    #expect(contents.relations[0].externalIDs == ["dot": "x y"])
    #expect(contents.relations.map(\.kind).contains("has-friends"))
    #expect(report.read["edges"] == 3)
    #expect(report.kept["relations"] == 2)
    #expect(report.dropped["an edge of a node with itself"] == 1)
    #expect(report.description.contains("dropped 1: an edge of a node with itself"))
  }

  @Test("An XML file that declares entities is refused, and one with a fault is placed")
  func xml() throws {
    let bomb = "<!DOCTYPE g [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n<gexf><graph>&b;</graph></gexf>"
    let refused = try #require(throws: InterchangeError.self) { try imported(Array(bomb.utf8), .gexf) }
    #expect(refused.diagnostics.first?.message.contains("entities") == true)
    let faulty = try #require(throws: InterchangeError.self) {
      try imported(Array("<gexf>\n  <graph>\n</gexf>".utf8), .gexf)
    }
    #expect(faulty.diagnostics.first?.line == 3)
    let deep = String(repeating: "<gexf>", count: 5_000)
    #expect(throws: InterchangeError.self) { try imported(Array(deep.utf8), .gexf) }
  }

  @Test("Files that are another format are refused with a word on what is missing")
  func otherFormats() throws {
    for format in Format.all where format.comesIn && !format.takesMapping {
      for text in ["", "{}", "[]", "<a/>", "a,b\n1,2\n", "graph {"] {
        var report = ImportReport(format: format.name, files: [])
        if let contents = try? imported(Array(text.utf8), format, report: &report) {
          #expect(contents.relations.isEmpty, "\(format.name): \(text)")
        }
      }
    }
  }

  @Test(
    "Damaged files never crash, and what comes of them can be written and read again",
    arguments: 0..<10 as Range<UInt64>)
  func damaged(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let graph = try RelationGraph(FullGraph(seed: seed).contents())
    for format in Format.all {
      guard format.comesIn, format.goesOut else { continue }
      let bytes = try exported(graph, format)
      try expectReadable(try imported(bytes, format), "\(format.name), seed \(seed), undamaged")
      for _ in 0..<20 {
        var damaged = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          let place = Int.random(in: damaged.indices, using: &random)
          switch Int.random(in: 0..<3, using: &random) {
          case 0: damaged[place] = UInt8.random(in: 0...255, using: &random)
          case 1: damaged.removeSubrange(place..<min(place + 7, damaged.count))
          default: damaged.insert(contentsOf: Array("<{[\"\\,:".utf8).shuffled(using: &random), at: place)
          }
          if damaged.isEmpty { break }
        }
        guard let contents = try? imported(damaged, format) else { continue }
        try expectReadable(contents, "\(format.name), seed \(seed)")
      }
    }
  }

  /// Expects the file that is written of what was imported to say the same, and to have no fault of its own.
  private func expectReadable(_ contents: GraphContents, _ which: String) throws {
    let reading = GraphReader.read(yaml: GraphWriter.yaml(of: contents), name: "g.yaml")
    let errors = reading.diagnostics.filter { $0.severity == .error }
    let known = Set(contents.problems().map(\.code.rawValue))
    #expect(errors.filter { !known.contains($0.code) } == [], "\(which)")
    guard errors.isEmpty else { return }
    let read = try #require(reading.contents, "\(which)")
    #expect(Set(read.actors.map(\.id)) == Set(contents.actors.map(\.id)), "\(which)")
    #expect(Set(read.relations.map(\.id)) == Set(contents.relations.map(\.id)), "\(which)")
    #expect(Set(read.pacts.map(\.id)) == Set(contents.pacts.map(\.id)), "\(which)")
  }

  @Test(
    "Formats of networks keep ends, kinds, dates and statuses of random graphs",
    arguments: 0..<40 as Range<UInt64>)
  func networks(seed: UInt64) throws {
    let graph = try RelationGraph(RandomGraph.contents(seed: seed))
    for format in [Format.gexf, .graphML, .nodeLink, .dot, .kumu, .stix, .followTheMoney] {
      let contents = try imported(try exported(graph, format), format)
      let found = Dictionary(contents.relations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      let expected = graph.relations.filter { $0.to != nil && $0.to != $0.from && !$0.when.isEmpty }
      for relation in expected {
        let read = try #require(found[relation.id], "\(format.name), seed \(seed), \(relation.id)")
        #expect(
          [read.from.rawValue, read.to?.rawValue, read.kind.rawValue, read.status.rawValue]
            == [
              relation.from.rawValue, relation.to?.rawValue, relation.kind.rawValue, relation.status.rawValue,
            ], "\(format.name), seed \(seed)")
        #expect(read.when.map(\.span) == relation.when.map(\.span), "\(format.name), seed \(seed)")
      }
    }
  }
}

extension RandomGraph {
  fileprivate static func contents(seed: UInt64) throws -> GraphContents {
    var graph = RandomGraph(seed: seed)
    return try graph.contents()
  }
}
