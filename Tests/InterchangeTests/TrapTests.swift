import EDTF
import Foundation
import GraphFiles
import Relations
import Testing
import Writing

@testable import Interchange

@Suite("What other tools trip over")
struct TrapTests {
  private let graph: RelationGraph

  init() throws {
    graph = try RelationGraph(
      GraphContents(
        id: "g", title: "A <graph> & more", asOf: Day("2025-12-31"),
        sources: [Source(id: "S1", publisher: "Somebody", url: "https://example.org/1")],
        actors: [
          Actor(id: "mali_state", kind: "state", names: [Name("Mali \"the\" state\\", language: "en")]),
          Actor(id: "wagner", kind: "private-military-company", names: [Name("Mali \"the\" state\\")]),
        ],
        relations: [
          try Self.relation("R1", "2021-12~/.."), try Self.relation("R2", "2020-02-29/2020-02-29"),
          try Self.relation("R3", "2012/2013-05", "2020-03/"), try Self.relation("R4", "/[2019-01..2019-02]"),
          try Self.relation("R5", "2012-33"),
        ]))
  }

  private static func relation(_ id: Relation.ID, _ spans: String...) throws -> Relation {
    Relation(
      id: id, kind: id == "R1" ? "alliance" : "arms-supply", from: "wagner", to: "mali_state",
      when: try spans.map { Period(try EDTFInterval($0)) }, claims: [Claim(source: "S1")])
  }

  private func text(_ format: Format) throws -> String {
    String(decoding: try exported(graph, format), as: UTF8.self)
  }

  private func json(_ format: Format) throws -> JSON {
    try JSON(reading: try exported(graph, format))
  }

  @Test("GEXF has a date at both ends of every spell, and no moment")
  func gexf() throws {
    let text = try text(.gexf)
    let periods = text.matches(of: #/<spell ([^>]*)\/>/#).map { String($0.1) }
    #expect(periods.count == 8)
    for period in periods {
      #expect(period.wholeMatch(of: #/start="\d{4}-\d\d-\d\d" end="\d{4}-\d\d-\d\d"/#) != nil)
    }
    #expect(periods.contains(#"start="2021-11-01" end="2025-12-31""#))
    #expect(periods.contains(#"start="2020-02-29" end="2020-02-29""#))
    #expect(text.contains(#"timeformat="date""#))
    #expect(!text.contains("undirected"))
    #expect(text.contains("<description>A &lt;graph&gt; &amp; more</description>"))
  }

  @Test("FollowTheMoney gets no date that it would cut, and its text in words")
  func followTheMoney() throws {
    let lines = try text(.followTheMoney).split(separator: "\n").map { try JSON(reading: $0.utf8) }
    let links = lines.filter { $0["schema"].string == "UnknownLink" }
    #expect(links.count == 6)
    for entity in lines {
      let id = try #require(entity["id"].string)
      #expect(id.wholeMatch(of: #/[0-9a-zA-Z]([0-9a-zA-Z.\-]*[0-9a-zA-Z])?/#) != nil)
      for name in ["startDate", "endDate"] {
        for date in entity["properties"][name].items.compactMap(\.string) {
          #expect(date.wholeMatch(of: #/\d{4}(-\d\d(-\d\d)?)?/#) != nil)
        }
      }
    }
    let first = try #require(links.first { $0["properties"]["recordId"].items.first?.string == "R1" })
    #expect(first["properties"]["startDate"].items.isEmpty)
    #expect(first["properties"]["summary"].items.first?.string?.contains("when: 2021-12~/..") == true)
    // A quarter looks like a month that there is not.
    let quarter = try #require(links.first { $0["properties"]["recordId"].items.first?.string == "R5" })
    #expect(quarter["properties"]["startDate"].items.isEmpty)
  }

  @Test("A relation of one day stops a day later in STIX, and nothing stops before it starts")
  func stix() throws {
    let objects = try json(.stix)["objects"].items.filter { $0["type"].string == "relationship" }
    #expect(objects.count == 6)
    for object in objects {
      guard let start = object["start_time"].string, let stop = object["stop_time"].string else { continue }
      #expect(start < stop)
    }
    let day = try #require(objects.first { $0["start_time"].string == "2020-02-29T00:00:00.000Z" })
    #expect(day["stop_time"].string == "2020-03-01T00:00:00.000Z")
    #expect(Set(objects.compactMap { $0["id"].string }).count == 6)
  }

  @Test("Kumu joins by id, since two elements may have one label")
  func kumu() throws {
    let tree = try json(.kumu)
    #expect(Set(tree["elements"].items.compactMap { $0["label"].string }).count == 1)
    let ids = Set(tree["elements"].items.compactMap { $0["id"].string })
    for connection in tree["connections"].items {
      #expect(ids.isSuperset(of: [connection["from"].string ?? "", connection["to"].string ?? ""]))
    }
  }

  @Test("Node-link has edges, and links come in as well")
  func nodeLink() throws {
    let tree = try json(.nodeLink)
    #expect(tree["edges"].items.count == 5)
    #expect(tree["links"].isNull)
    let old = try text(.nodeLink).replacing("\"edges\":", with: "\"links\":")
    #expect(try imported(Array(old.utf8), .nodeLink).relations.count == 5)
  }

  @Test("networkDynamic has days, the end being the day after, and says which ends are censored")
  func networkDynamic() throws {
    let rows = try CSVRows.rows(of: try exported(graph, .networkDynamic), name: "x")
    let row = try #require(rows.first { $0.texts[10] == "R2" })
    #expect(row.texts[..<7] == ["18321", "18322", "2", "1", "FALSE", "FALSE", "1"])
    let open = try #require(rows.first { $0.texts[10] == "R1" })
    #expect(open.texts[5] == "TRUE")
  }

  @Test("The same graph gives the same bytes in every format, whatever the order of its files")
  func repeatable() throws {
    var contents = graph.contents
    contents.relations.reverse()
    contents.actors.reverse()
    let other = try RelationGraph(contents)
    for format in Format.all where format.goesOut {
      #expect(try exported(graph, format) == exported(other, format), "\(format.name)")
    }
  }

  @Test("Formats that draw take no text of a graph for more than a text")
  func drawn() throws {
    #expect(try text(.mermaid).contains("Mali #34;the#34; state#92;"))
    #expect(try text(.dot).contains(#"label="Mali \"the\" state\\""#))
    #expect(try text(.cypher).contains(#"`label`: 'Mali "the" state\\'"#))
    #expect(D2Writer.quoted("it's ${x}") == "'it''s ${x}'")
  }

  @Test("With a date there is what may hold then, and whom it concerns")
  func dateQuery() throws {
    let bytes = try exported(graph, .json, at: "2012-06-01")
    let contents = try imported(bytes, .json)
    #expect(contents.relations.map(\.id) == ["R3", "R4"])
    #expect(contents.actors.count == 2)
    let none = try imported(try exported(graph, .json, at: "2020-02-10"), .json)
    #expect(none.relations.map(\.id).contains("R2") == false)
  }

  @Test("Names make the UUIDs that others make of them")
  func uuid() {
    #expect("\(NamedUUID("urn:entente:g:identity:mali"))" == "01f2236d-a4fa-511e-92e3-8c23a577a86a")
    #expect("\(NamedUUID(String(repeating: "x", count: 200)))" == "cd3580b9-d244-586a-8077-74317319b48d")
  }
}
