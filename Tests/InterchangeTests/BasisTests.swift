import EDTF
import GraphFiles
import Queries
import Relations
import Testing

@testable import Interchange

@Suite("What dates rest on, in formats of other tools")
struct BasisTests {
  private static let text = """
    graph: g
    as-of: 2025-12-31
    tolerance: { day: 15 }
    actors:
      a: { kind: state, name: A }
      b: { kind: state, name: B, exists: { span: 1990-06-15~/.., as-of: 2024-01-01 } }
    sources: { s: { title: T } }
    relations:
      - { id: R1, kind: alliance, from: a, to: b, when: 2020-06-15~/2021-06-15, claims: [s] }
      - { id: R2, kind: hostility, from: a, to: b, when: [ 2001/2002, { span: 2007/.., as-of: 2010-06-30 } ], claims: [s] }
    """

  private func graph(_ text: String = text) throws -> RelationGraph {
    try #require(GraphReader.read(yaml: text, name: "g.yaml").graph)
  }

  @Test(
    "A tolerance and the last looks at periods come back, so that answers stay what they were",
    arguments: ["gexf", "graphml", "node-link", "dot", "kumu", "ftm", "stix"])
  func kept(name: String) throws {
    let format = try #require(Format(named: name))
    let graph = try graph()
    let contents = try imported(try exported(graph, format), format)
    #expect(contents.tolerance == Tolerance(day: 15))
    #expect(contents.relations.flatMap(\.when).map(\.asOf) == [nil, nil, Day("2010-06-30")])
    #expect(contents.actors.flatMap(\.existence).map(\.asOf) == [Day("2024-01-01")])
    let returned = try RelationGraph(contents)
    for day in ["1990-06-05", "2009-01-01", "2020-05-30", "2020-06-05", "2020-06-25", "2020-07-02"] {
      let dateQuery = try DateQuery(day)
      #expect(
        returned.at(dateQuery).relations.map { "\($0.id) \($0.certainty)" }
          == graph.at(dateQuery).relations.map { "\($0.id) \($0.certainty)" }, "\(day)")
    }
  }

  @Test(
    "A format without room for them says so once, and says nothing where there are none",
    arguments: ["timelinejs", "network-dynamic", "mermaid", "d2"])
  func lost(name: String) throws {
    let format = try #require(Format(named: name))
    let said = "\(try format.export(try graph()).report)"
    #expect(said.contains("2 periods gave up the day of the last look"), "\(said)")
    #expect(said.contains("2 periods gave up the tolerance"), "\(said)")
    let losses = try #require(format.exportLosses)
    #expect(losses.contains("tolerance") && losses.contains("last looks"))
    let plain = Self.text.replacing("tolerance: { day: 15 }\n", with: "").replacing(
      ", as-of: 2010-06-30", with: ""
    ).replacing(", as-of: 2024-01-01", with: "")
    let report = try format.export(try graph(plain)).report
    #expect(!report.description.contains("last look at"), "\(report)")
  }

  @Test("A spell of GEXF ends on the last look at it")
  func spell() throws {
    let text = String(decoding: try exported(try graph(), .gexf), as: UTF8.self)
    #expect(text.contains("<spell start=\"2007-01-01\" end=\"2010-06-30\"/>"))
  }

  @Test("Numbers that are steps are no years, and an open end of a spell is not part of it")
  func steps() throws {
    let gexf = """
      <gexf xmlns="http://gexf.net/1.3" version="1.3"><graph mode="dynamic" timeformat="integer">
      <nodes><node id="a"/><node id="b"/></nodes><edges><edge id="1" source="a" target="b" start="3" end="7"/>
      <edge id="2" source="a" target="b" startopen="1990" end="1995"/>
      <edge id="3" source="a" target="b" start="2020-01-01" endopen="2020-02-01"/></edges></graph></gexf>
      """
    var report = ImportReport(format: "gexf", files: [])
    let contents = try imported(Array(gexf.utf8), .gexf, report: &report)
    #expect(
      contents.relations.flatMap(\.when).map(\.span.description)
        == ["/", "1991/1995", "2020-01-01/2020-01-31"])
    #expect(report.description.contains("steps and no years: 3/7"), "\(report)")
  }

  @Test("What surely held on some day is certain where all of the graph goes out")
  func certainty() throws {
    let graph = try graph(
      """
      graph: g
      as-of: 2025-12-31
      actors: { a: { kind: state }, b: { kind: state }, c: { kind: state, exists: 2020~/2021~ } }
      sources: { s: { title: T } }
      relations:
        - { id: R1, kind: attack, from: a, to: b, when: 1997-03, claims: [s] }
        - { id: R2, kind: alliance, from: a, to: b, when: 1997/, claims: [s] }
        - { id: R3, kind: alliance, from: a, to: b, when: /, claims: [s] }
        - { id: R4, kind: rivalry, from: a, to: c, when: 2019-06, claims: [s] }
      """)
    let found = ExportSubject(graph).relations.map { "\($0.relation.id) \($0.certainty)" }
    #expect(found == ["R1 certain", "R2 certain", "R3 certain", "R4 possible"])
  }

  @Test("DOT writes out what would steer a terminal")
  func controls() throws {
    let name = "\"A\\e[31m\\r\\u007F\""
    let text = String(
      decoding: try exported(try graph(Self.text.replacing("name: A ", with: "name: \(name) ")), .dot),
      as: UTF8.self)
    #expect(text.contains(#"A\\u{1B}[31m\\r\\u{7F}"#), "\(text)")
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F })
  }

  @Test(
    "A relation that nobody dates comes back with dates that nobody knows",
    arguments: ["gexf", "graphml", "node-link", "dot", "kumu"])
  func undated(name: String) throws {
    let format = try #require(Format(named: name))
    let graph = try graph(
      Self.text + """

        pacts:
          p: { kind: defence-pact, parties: [ a, b ], claims: [s] }
        """)
    let contents = try imported(try exported(graph, format), format)
    let pact = contents.relations.filter { $0.kind == "defence-pact" }
    #expect(pact.flatMap(\.when).map(\.span.description) == ["/"])
  }

  @Test("An event of several days of which one is doubtful comes back from a table as it was")
  func setAmongDays() throws {
    let format = try #require(Format(named: "csv"))
    let graph = try graph(
      Self.text + """

          - { id: R3, kind: recognition, from: a, to: b, when: [ "[2004-08..2004-12]", 2004-04-13 ], claims: [s] }
        """)
    let contents = try imported(try exported(graph, format), format)
    #expect(contents.relations.last?.when == graph.relations.last?.when)
    #expect(contents.relations.last?.when.count == 2)
  }
}
