import EDTF
import Queries
import Relations
import Testing

@testable import Diagrams

@Suite("Who stands in whom, and what a pact binds to, where it is in doubt")
struct DoubtfulFoldTests {
  private static func graph(_ standing: String, when: String = "2019/..") throws -> RelationGraph {
    try Graphs.graph(
      """
      actors:
        libya: { kind: state, name: Libya }
        turkey: { kind: state, name: Turkey }
        front: { kind: armed-group, name: Front }
        brigade: { kind: armed-group, name: Brigade }
        chief: { kind: person, name: Chief }
        deputy: { kind: person, name: Deputy }
        junta: { kind: junta, name: Junta }
      relations:
        - { id: A1, kind: component-of, from: brigade, to: front, when: \(when), status: \(standing), claims: S }
        - { id: A2, kind: leads, from: chief, to: front, when: \(when), status: \(standing), claims: S }
        - { id: A3, kind: governs, from: junta, to: libya, when: \(when), status: \(standing), claims: S }
        - { id: A4, kind: hostility, from: brigade, to: turkey, when: 2018/.., claims: S }
        - { id: A5, kind: alliance, from: turkey, to: junta, when: 2018/.., claims: S }
        - { id: A6, kind: hostility, from: front, to: libya, when: 2018/.., claims: S }
        - { id: A7, kind: alliance, from: chief, to: turkey, when: 2018/.., claims: S }
        - { id: A8, kind: deputy-leads, from: deputy, to: front, when: \(when), status: \(standing), claims: S }
      """)
  }

  private func scene(_ graph: RelationGraph, at dateQuery: DateQuery) -> Scene {
    var builder = SceneBuilder(graph: graph, dateQuery: dateQuery, options: DiagramOptions())
    return builder.build()
  }

  @Test(
    "What is not accepted makes nobody stand in another, nor a state look like a junta's",
    arguments: ["rejected", "denied", "disputed", "alleged"])
  func notAccepted(status: String) throws {
    let scene = scene(try Self.graph(status), at: "2020-02-02")
    #expect(scene.folded.isEmpty && scene.leftOut.isEmpty)
    #expect(scene.nodes.map(\.id) == ["brigade", "chief", "deputy", "front", "junta", "libya", "turkey"])
    #expect(scene.nodes.first { $0.id == "libya" }?.category == .state)
    for id in ["A1", "A2", "A3", "A8"] as [Relation.ID] {
      let edge = scene.edges.first { $0.holdings.contains { $0.id == id } }
      #expect(edge?.look.isDoubtful == true && edge?.remark != nil, "\(id)")
    }
  }

  @Test(
    "What only possibly holds moves no tie from one to another; who has no other tie can stand in its whole")
  func possible() throws {
    let graph = try Self.graph("accepted", when: "2020-02/..")
    let open = scene(graph, at: "2020-02-02")
    #expect(open.folded.map(\.actor) == ["deputy"])
    #expect(open.nodes.first { $0.id == "libya" }?.category == .state)
    #expect(open.edges.first { $0.holdings.contains { $0.id == "A1" } }?.isUncertain == true)
    let sure = scene(graph, at: "2020-03-01")
    #expect(sure.folded.map(\.actor) == ["brigade", "chief", "deputy", "junta"])
    #expect(sure.nodes.first { $0.id == "libya" }?.category == .authority)
    // Nobody has looked since, at anything.
    #expect(scene(graph, at: "2026-06-01").folded.count == 4)
  }

  @Test("Whoever is drawn as another is named, also where all of its ties are with that other")
  func named() throws {
    let graph = try Graphs.graph(
      """
      actors:
        drc: { kind: state, name: Congo }
        afc: { kind: armed-group, name: Alliance }
        twi: { kind: armed-group, name: Twirwaneho }
        head: { kind: person, name: Head }
      relations:
        - { id: A1, kind: component-of, from: twi, to: afc, when: 2019/.., claims: S }
        - { id: A2, kind: leads, from: head, to: afc, when: 2019/.., claims: S }
        - { id: A3, kind: hostility, from: drc, to: afc, when: 2019/.., claims: S }
      """)
    let placement = try Placement(
      parsing: "entente-layout 1\nengine neato seed 1 score 0\ndrc 0 0\nafc 300 0\n")
    let svg = try Diagram(graph, placement: placement).picture(at: "2020").svg
    #expect(svg.contains(">Alliance here includes Head, Twirwaneho<"))
  }

  @Test("A party that is drawn as its state is no doubtful one")
  func foldedParty() throws {
    let graph = try Graphs.graph(
      """
      actors:
        libya: { kind: state, name: Libya }
        turkey: { kind: state, name: Turkey }
        gna: { kind: government, name: GNA, parents: [libya] }
      pacts:
        m: { kind: agreement, name: Memorandum, when: 2019/.., parties: [turkey, gna], obligations: [defence-pact], claims: S }
      relations:
        - { id: L4, kind: governs, from: gna, to: libya, when: 2016/2024, claims: S }
      """)
    let hull = try #require(scene(graph, at: "2020-02-01").hulls.first)
    #expect(hull.doubtful.isEmpty && !hull.isUncertain)
    #expect(hull.label == "Memorandum: defence pact")
  }

  private static func pact(_ kind: String, _ obligations: String, _ more: String = "") throws -> RelationGraph
  {
    try Graphs.graph(
      """
      actors: { a: { kind: state, name: Alpha }, b: { kind: state, name: Beta }, c: { kind: state, name: Gamma } }
      pacts:
        p: { kind: \(kind), name: Pact, when: 2018/2024-05, parties: [a, b\(more)], obligations: [\(obligations)], claims: S }
      """)
  }

  @Test(
    "The outline of a pact says what it binds to besides its own kind, and what is in doubt of that alone")
  func duties() throws {
    let secret = try Self.pact("entente", "{ kind: defence-pact, when: 2020-11/.., status: alleged }")
    let before = try #require(scene(secret, at: "2019").hulls.first)
    #expect(before.label == "Pact" && before.remark.isEmpty && !before.isUncertain)
    let after = try #require(scene(secret, at: "2021").hulls.first)
    #expect(after.label == "Pact: entente, defence pact (alleged)")
    #expect(after.remark.isEmpty && !after.isUncertain)
    let change = ChangeBuilder(graph: secret, from: "2019", to: "2021", options: DiagramOptions()).build()
    #expect(change.scene.hulls.first?.label.hasSuffix("(+ defence pact (alleged))") == true)
    let back = ChangeBuilder(graph: secret, from: "2021", to: "2019", options: DiagramOptions()).build()
    #expect(back.scene.hulls.first?.label == "Pact (− defence pact (alleged))")

    let plain = try Self.pact("agreement", "{ kind: defence-pact, when: 2020/2021-03, status: disputed }")
    let disputed = try #require(scene(plain, at: "2020-06").hulls.first)
    #expect(
      disputed.label == "Pact: defence pact" && disputed.remark == " (disputed)" && disputed.isUncertain)
  }

  @Test("An alleged party is marked in the outline of a pact that is only possible, too")
  func allegedParty() throws {
    let graph = try Self.pact("defence-pact", "", ", { actor: c, status: alleged }")
    for date in ["2020-05-01", "2024-05-10"] as [DateQuery] {
      #expect(scene(graph, at: date).hulls.first?.doubtful == ["c"], "\(date)")
    }
  }

  @Test("A pact that nobody verified says so behind its name")
  func unverified() throws {
    let graph = try Graphs.graph(
      """
      actors: { a: { kind: state, name: Alpha }, b: { kind: state, name: Beta } }
      pacts:
        p: { kind: defence-pact, name: Pact, when: 2018/.., parties: [a, b] }
      """)
    #expect(scene(graph, at: "2020").hulls.first?.label == "Pact°")
  }

  @Test("A picture of a date that the graph does not cover says so under its title")
  func notCovered() throws {
    let graph = try TestGraph.ends()
    #expect(scene(graph, at: "2009-06-01").subtitle("x").contains("outside of what the graph covers"))
    #expect(!scene(graph, at: "2012-06-01").subtitle("x").contains("outside"))
  }

  @Test("A neutral tie beside a friendly one makes a pair friendly, not mixed")
  func neutralAndPositive() throws {
    let graph = try Graphs.graph(
      """
      actors: { a: { kind: state, name: Alpha }, b: { kind: state, name: Beta } }
      relations:
        - { id: R1, kind: statement, from: a, to: b, when: 2019-05-01, claims: S }
        - { id: R2, kind: negotiation, from: a, to: b, when: 2018/2020, claims: S }
        - { id: R3, kind: alliance, from: a, to: b, when: 2021/.., claims: S }
        - { id: R4, kind: diplomatic-relations, from: a, to: b, when: 2021/.., claims: S }
        - { id: R5, kind: hostility, from: a, to: b, when: 2023/.., claims: S }
      """)
    #expect(graph.at("2022").shortestPaths(from: "a", to: "b").first?.steps.first?.sign == .positive)
    #expect(graph.at("2024").shortestPaths(from: "a", to: "b").first?.steps.first?.sign == nil)
  }

  @Test("What changes within somebody as drawn is told in the list, though it has no line")
  func inside() throws {
    let graph = try Graphs.graph(
      """
      actors:
        n: { kind: state, name: Niger }
        m: { kind: state, name: Mali }
        j: { kind: junta, name: Junta }
        h: { kind: person, name: Head }
      relations:
        - { id: R1, kind: alliance, from: n, to: m, when: 2018/.., claims: S }
        - { id: R2, kind: governs, from: j, to: n, when: 2023-07-26/.., claims: S }
        - { id: R3, kind: leads, from: h, to: j, when: 2023-07-28/.., claims: S }
      """)
    let change = ChangeBuilder(graph: graph, from: "2023-06-01", to: "2023-12-31", options: DiagramOptions())
      .build()
    #expect(change.entries.map(\.words) == ["Junta → Niger: governs", "Head → Junta: leads"])
    #expect(change.hidden.isEmpty)
  }
}
