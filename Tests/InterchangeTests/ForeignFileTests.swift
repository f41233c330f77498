import EDTF
import GraphFiles
import Relations
import Testing
import Writing

@testable import Interchange

@Suite("Files as other programs write them")
struct ForeignFileTests {
  /// The relations of a text, each as its ends, kind and dates.
  private func lines(_ text: String, _ format: Format) throws -> [String] {
    let contents = try imported(Array(text.utf8), format)
    #expect(contents.problems().filter { $0.severity == .error } == [])
    return contents.relations.map { relation in
      let when = relation.when.map { "\($0.span)" + ($0.hasEnded ? " over" : "") }.joined(separator: ", ")
      return "\(relation.from) \(relation.kind) \(relation.to ?? "-") \(when)"
    }
  }

  // MARK: STIX

  private func bundle(_ relationships: String...) -> String {
    let things = ["a", "b"].map {
      "{\"type\":\"identity\",\"id\":\"identity--\($0)\",\"name\":\"\($0)\",\"modified\":\"2020-01-01T00:00:00Z\"}"
    }
    return "{\"type\":\"bundle\",\"objects\":[\((things + relationships).joined(separator: ","))]}"
  }

  private func relationship(_ modified: String, _ more: String) -> String {
    """
    {"type":"relationship","id":"relationship--1","relationship_type":"support","modified":"\(modified)",\
    "source_ref":"identity--a","target_ref":"identity--b","start_time":"2020-03-01T00:00:00Z"\(more)}
    """
  }

  @Test("Of the versions of an object in STIX the last counts, in whatever order they stand")
  func versions() throws {
    let old = relationship("2020-04-01T00:00:00Z", "")
    let ended = relationship("2022-04-01T00:00:00Z", ",\"stop_time\":\"2022-01-02T00:00:00Z\"")
    let revoked = relationship("2023-04-01T00:00:00Z", ",\"revoked\":true")
    for texts in [[old, ended], [ended, old]] {
      let found = try lines(bundle(texts[0], texts[1]), .stix)
      #expect(found.count == 1 && found[0].hasSuffix(" 2020-03-01/2022-01-01"), "\(found)")
    }
    #expect(try lines(bundle(old, revoked), .stix) == [])
    #expect(try lines(bundle(revoked, ended, old), .stix) == [])
  }

  // MARK: Wikidata and FollowTheMoney

  @Test(
    "An end that nobody knows, or that nobody can read, is not an open one",
    arguments: [
      #"{"type":"uri","value":"http://www.wikidata.org/.well-known/genid/9b2f"}"#,
      #"{"type":"bnode","value":"t1"}"#,
      #"{"type":"literal","value":"-0043-01-01T00:00:00Z"}"#,
    ])
  func unknownEnds(end: String) throws {
    let item = { (id: String) in "{\"type\":\"uri\",\"value\":\"http://www.wikidata.org/entity/\(id)\"}" }
    let found = try lines(
      """
      {"head":{"vars":["item","to","start","end"]},"results":{"bindings":[{"item":\(item("Q1")),\
      "to":\(item("Q2")),"start":{"type":"literal","value":"2002-07-09T00:00:00Z"},"end":\(end)}]}}
      """, .wikidataSPARQL)
    #expect(found.count == 1 && !found[0].contains(".."), "\(found)")
    #expect(found.allSatisfy { $0.contains("2002-07-09/") })
  }

  @Test(
    "An office that somebody no longer holds is over",
    arguments: [("former", "2000/ over"), ("Inactive", "2000/ over"), ("active", "2000/..")])
  func former(status: String, when: String) throws {
    let found = try lines(
      """
      {"id":"p1","schema":"Person","properties":{"name":["P"]}}
      {"id":"c1","schema":"Company","properties":{"name":["C"]}}
      {"id":"d1","schema":"Directorship","properties":{"director":["p1"],"organization":["c1"],\
      "startDate":["2000"],"status":["\(status)"]}}

      """, .followTheMoney)
    #expect(found.map { $0.split(separator: " ", maxSplits: 3).last } == [Substring(when)], "\(found)")
  }

  // MARK: Networks

  @Test("What yEd calls nodes and edges stands in its drawings, and where its arrows lead")
  func yEd() throws {
    func edge(_ id: String, _ tail: String, _ head: String) -> String {
      """
      <edge id="\(id)" source="n0" target="n1"><data key="d1"><y:PolyLineEdge>
        <y:Arrows source="\(tail)" target="\(head)"/><y:EdgeLabel>arms supply</y:EdgeLabel>
      </y:PolyLineEdge></data></edge>
      """
    }
    let text = """
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
      <key for="node" id="d0" yfiles.type="nodegraphics"/><key for="edge" id="d1" yfiles.type="edgegraphics"/>
      <graph edgedefault="directed" id="G">
      <node id="n0"><data key="d0"><y:ShapeNode><y:Geometry height="30"/><y:NodeLabel>
        Mali </y:NodeLabel></y:ShapeNode></data></node>
      <node id="n1"><data key="d0"><y:ShapeNode><y:NodeLabel>Wagner</y:NodeLabel></y:ShapeNode></data></node>
      \(edge("e0", "none", "standard"))\(edge("e1", "standard", "none"))
      </graph></graphml>
      """
    let contents = try imported(Array(text.utf8), .graphML)
    #expect(contents.actors.flatMap(\.names).map(\.text) == ["Mali", "Wagner"])
    #expect(contents.relations.map { [$0.from, $0.to] } == [["n0", "n1"], ["n1", "n0"]])
    #expect(Set(contents.relations.map(\.kind)) == ["arms-supply"])
  }

  @Test("Times of GEXF stand in spells, or in lists beside the name")
  func listsOfTimes() throws {
    func edge(_ times: String) -> String {
      """
      <gexf version="1.3"><graph defaultedgetype="directed"><nodes><node id="a" label="A"/><node id="b" label="B"/></nodes>
      <edges><edge id="e" source="a" target="b" kind="arms-supply" \(times)/></edges></graph></gexf>
      """
    }
    #expect(
      try lines(edge("intervals=\"&lt;[2012-01-05, 2014-02-01]; [2016, 2017]&gt;\""), .gexf)
        == ["a arms-supply b 2012-01-05/2014-02-01, 2016/2017"])
    #expect(
      try lines(edge("timestamps=\"&lt;[2012, 2014]&gt;\""), .gexf)
        == ["a arms-supply b 2012/2012, 2014/2014"])
  }

  @Test(
    "Nodes within another are kept, and it is said that what they are within is lost",
    arguments: [
      (
        Format.gexf,
        """
        <gexf version="1.3"><graph><nodes><node id="a" label="A"><nodes><node id="b"/><node id="c" pid="a"/></nodes></node>
        </nodes></graph></gexf>
        """
      ),
      (
        .graphML,
        """
        <graphml><graph><node id="a"><graph><node id="b"/><node id="c"/></graph></node></graph></graphml>
        """
      ),
    ])
  func nested(format: Format, text: String) throws {
    var report = ImportReport(format: format.name, files: ["f"])
    let contents = try imported(Array(text.utf8), format, report: &report)
    #expect(contents.actors.count == 3)
    #expect(report.lost["that a node is within another"] == 2)
  }

  @Test("Graphs of DOT that stand after the first are said to be lost")
  func severalGraphs() throws {
    var report = ImportReport(format: "dot", files: ["f"])
    let text = "digraph a { x -> y }\ndigraph b { z -> w }\ngraph c { q -- r }\n"
    let contents = try imported(Array(text.utf8), .dot, report: &report)
    #expect(contents.relations.map { [$0.from, $0.to] } == [["x", "y"]])
    #expect(report.lost["a further graph of a file"] == 2)
  }

  @Test("Numbers that are names keep all their digits")
  func longNumbers() throws {
    let text = """
      {"directed":true,"nodes":[{"id":12345678901234567890},{"id":12345678901234567891}],
      "edges":[{"source":12345678901234567890,"target":12345678901234567891}]}
      """
    let contents = try imported(Array(text.utf8), .nodeLink)
    #expect(contents.actors.map(\.id) == ["12345678901234567890", "12345678901234567891"])
  }

  @Test("A value of an edge that means nothing here is said")
  func unreadValues() throws {
    var report = ImportReport(format: "node-link", files: ["f"])
    let text = """
      {"directed":true,"nodes":[{"id":"a"},{"id":"b"}],"edges":[{"source":"a","target":"b","sign":"maybe",\
      "direction":"sideways","temporality":"now","start_earliest":"long ago"}]}
      """
    _ = try imported(Array(text.utf8), .nodeLink, report: &report)
    for word in ["maybe", "sideways", "now", "long ago"] {
      #expect(report.unmapped.names.contains { $0.contains(word) }, "\(report.unmapped.names)")
    }
  }

  @Test("Kumu's own fields say what an element and a connection are, and when")
  func kumu() throws {
    let text = """
      {"elements":[{"_id":"e1","attributes":{"label":"France","element type":"state"}},
      {"_id":"e2","attributes":{"label":"Mali","element type":"state"}}],
      "connections":[{"_id":"c1","from":"e1","to":"e2","direction":"directed","attributes":{"connection type":
      "military-deployment","label":"Barkhane","Start date":"2014-08-01","End date":"2022-08-15"}}]}
      """
    #expect(try lines(text, .kumu) == ["e1 military-deployment e2 2014-08-01/2022-08-15"])
    let contents = try imported(Array(text.utf8), .kumu)
    #expect(contents.relations[0].label == "Barkhane" && contents.actors.allSatisfy { $0.kind == "state" })
  }

  @Test("Links of D3 by number are between the nodes at these places")
  func places() throws {
    let text = """
      {"nodes":[{"id":"Mali"},{"id":"Wagner"}],"links":[{"source":0,"target":1,"kind":"alliance","start":"2021"}]}
      """
    #expect(try lines(text, .nodeLink).map { $0.prefix(20) } == ["Mali alliance Wagner"])
    // Where a node is called so, it is meant.
    let named = """
      {"nodes":[{"id":"1"},{"id":"0"}],"links":[{"source":"0","target":"1","kind":"arms-supply","start":"2021"}]}
      """
    #expect(try lines(named, .nodeLink).map { $0.prefix(15) } == ["0 arms-supply 1"])
  }

  @Test("An arrow of DOT that is drawn backwards leads backwards")
  func backwards() throws {
    let text = "digraph { a -> b [kind=\"arms-supply\" dir=back]; a -> b [kind=alliance dir=both] }"
    #expect(try lines(text, .dot).map { $0.prefix(15) } == ["b arms-supply a", "a alliance b /"])
  }

  // MARK: What goes out

  private func graph(
    kind: RelationKind.ID, status: Status = .accepted, weight: Quantity? = nil
  ) throws -> RelationGraph {
    try RelationGraph(
      GraphContents(
        id: "g", asOf: Day("2025-12-31"),
        actors: [Actor(id: "a", kind: "state"), Actor(id: "b", kind: "state")],
        relations: [
          Relation(
            id: "R1", kind: kind, from: "a", to: "b", when: [Period(try EDTFInterval("2020"))],
            status: status, weight: weight)
        ]))
  }

  @Test("Weights are numbers, their units beside them, and come back")
  func weights() throws {
    let graph = try graph(kind: "arms-supply", weight: Quantity(12, unit: "t"))
    for format in [Format.gexf, .graphML, .nodeLink, .kumu] {
      let bytes = try exported(graph, format)
      let weight = try imported(bytes, format).relations.first?.weight
      #expect(weight == Quantity(12, unit: "t"), "\(format.name)")
    }
    let text = String(decoding: try exported(graph, .nodeLink), as: UTF8.self)
    #expect(text.replacing(" ", with: "").contains("\"weight\":12,"))
    #expect(String(decoding: try exported(graph, .gexf), as: UTF8.self).contains("type=\"double\""))
  }

  @Test(
    "A number is written in digits alone, and comes back",
    arguments: [1e-5, 1.25e-7, 1e15, 1.5e21, -2.5e-3, 1e300, 0.1, 12])
  func digits(value: Double) throws {
    let quantity = try #require(Quantity(value))
    #expect(!quantity.description.contains("e"), "\(quantity)")
    #expect(Quantity(quantity.description) == quantity)
    let bytes = try exported(try graph(kind: "arms-supply", weight: quantity), .gexf)
    #expect(try imported(bytes, .gexf).relations.first?.weight == quantity)
  }

  @Test("Sketches say of a relation that it is rejected")
  func sketches() throws {
    let graph = try graph(kind: "alliance", status: .rejected)
    for format in [Format.mermaid, .d2] {
      let text = String(decoding: try exported(graph, format), as: UTF8.self)
      #expect(text.contains("alliance (rejected)") || text.contains("alliance #40;rejected#41;"), "\(text)")
    }
  }
}
