import EDTF
import GraphFiles
import Queries
import Relations
import Testing

@testable import Interchange

@Suite("Networks of other tools")
struct ForeignNetworkTests {
  // MARK: Neo4j

  @Test("Identifiers of Neo4j are told apart by their spaces where two have the same")
  func spaces() throws {
    let files = [
      "id:ID(State),name,:LABEL\n1,Mali,State;Old\n2,Niger,State\n",
      "id:ID(Group),name,:LABEL\n1,Wagner,Group\n",
      ":START_ID(Group),:END_ID(State),:TYPE\n1,1,arms-supply\n1,2,arms-supply\n",
    ].enumerated().map { ImportFile(name: "f\($0).csv", bytes: Array($1.utf8)) }
    var report = ImportReport(format: "neo4j-csv", files: [])
    let contents = try #require(Format.neo4jCSV.importer).contents(
      of: files, options: ImportOptions(id: "g"), report: &report)
    let names = Dictionary(contents.actors.map { ($0.id, $0.names.first?.text) }, uniquingKeysWith: { $1 })
    #expect(contents.actors.count == 3)
    #expect(
      contents.relations.map { [names[$0.from], names[$0.to ?? ""]] } == [
        ["Wagner", "Mali"], ["Wagner", "Niger"],
      ])
    #expect(contents.actors.contains { $0.id == "2" })
    #expect(report.lost["a further label of a node"] == 1)
  }

  // MARK: Nodes

  @Test(
    "A node within another keeps its name, though an edge comes before it",
    arguments: [
      (
        Format.gexf,
        """
        <gexf version="1.3"><graph><nodes><node id="a" label="A"><nodes><node id="b" label="Bamako"/></nodes></node></nodes>
        <edges><edge id="e" source="a" target="b"/></edges></graph></gexf>
        """
      ),
      (
        .graphML,
        """
        <graphml><key id="n" for="node" attr.name="name"/><graph><edge source="a" target="b"/><node id="a"><graph>
        <node id="b"><data key="n">Bamako</data></node></graph></node></graph></graphml>
        """
      ),
    ])
  func nested(format: Format, text: String) throws {
    let (contents, report) = try importedSoundly(text, format)
    #expect(contents.actors.flatMap(\.names).map(\.text).contains("Bamako"))
    #expect(report.dropped.isEmpty)
    #expect(report.notes.allSatisfy { !$0.contains("no node describes") })
  }

  // MARK: Directions and signs

  @Test("Edges of one name with and without a direction are of two kinds")
  func directions() throws {
    for edges in [("directed", "undirected"), ("undirected", "directed")] {
      let (contents, _) = try importedSoundly(
        """
        <gexf version="1.3"><graph><nodes><node id="a"/><node id="b"/></nodes><edges>
        <edge id="x" source="a" target="b" label="knows" type="\(edges.0)"/>
        <edge id="y" source="a" target="b" label="knows" type="\(edges.1)"/></edges></graph></gexf>
        """, .gexf)
      let kinds = Dictionary(contents.relationKinds.map { ($0.id, $0.direction) }, uniquingKeysWith: { $1 })
      #expect(
        contents.relations.map { kinds[$0.kind] == .directed } == [
          edges.0 == "directed", edges.1 == "directed",
        ])
      #expect(contents.relationKinds.allSatisfy { $0.label(in: "en") == "knows" })
    }
  }

  @Test("An edge without a direction whose kind has one is told of")
  func made() throws {
    let (contents, report) = try importedSoundly(
      "graph { a -- b [kind=\"arms-supply\"]; a -- b [kind=alliance] }", .dot)
    #expect(contents.relations.count == 2)
    #expect(report.lost.names.filter { $0.contains("no direction") }.count == 1)
  }

  @Test("An edge without a sign has not that of the first of its kind")
  func signs() throws {
    let (contents, _) = try importedSoundly(
      "digraph { a -> b [kind=hates, sign=negative]; a -> c [kind=hates]; b -> c [kind=rivalry] }", .dot)
    let graph = try RelationGraph(contents)
    #expect(contents.relations.map { graph.sign(of: $0) } == [.negative, .neutral, .negative])
  }

  // MARK: DOT

  @Test("A label of DOT that is HTML is the words in it, and clusters are told of")
  func markup() throws {
    let (contents, report) = try importedSoundly(
      """
      digraph { // subgraph cluster_x
      subgraph cluster_a { x [label=<<b>Bold</b> x>]; y [label=<A &amp; B<br/>C>] }
      subgraph plain { z [label="<b>so it is</b> subgraph cluster_q"] } x -> y -> z }
      """, .dot)
    #expect(
      contents.actors.map { $0.names.first?.text } == [
        "Bold x", "A & B C", "<b>so it is</b> subgraph cluster_q",
      ])
    #expect(report.lost["a cluster"] == 1)
  }

  // MARK: What is said to be lost

  @Test("Tags of Kumu are told of")
  func tags() throws {
    let (_, report) = try importedSoundly(
      """
      {"elements":[{"label":"A","tags":["x","y"]},{"label":"B"}],"connections":[{"from":"A","to":"B","tags":["z"]}]}
      """, .kumu)
    #expect(report.lost["a tag of an element"] == 2)
    #expect(report.lost["a tag of a connection"] == 1)
  }

  @Test("What STIX says that nothing is made of is told of")
  func stix() throws {
    let (_, report) = try importedSoundly(
      """
      {"type":"bundle","objects":[{"type":"identity","id":"identity--1","name":"A","identity_class":"group",\
      "sectors":["mining"],"labels":["x","y"],"created_by_ref":"identity--2"},
      {"type":"threat-actor","id":"threat-actor--1","name":"B","goals":["g"],"primary_motivation":"p"},
      {"type":"relationship","id":"relationship--1","relationship_type":"supports","source_ref":"identity--1",\
      "target_ref":"threat-actor--1","labels":["z"],"created_by_ref":"identity--2"}]}
      """, .stix)
    for name in ["identity_class", "sectors", "created_by_ref", "goals", "primary_motivation"] {
      #expect(report.lost["the property \(name) of objects"] == 1, "\(report.description)")
    }
    #expect(report.lost["a label of objects"] == 2)
    #expect(report.lost["a label of relationships"] == 1)
    #expect(report.lost["the property created_by_ref of relationships"] == 1)
  }
}
