import EDTF
import Queries
import Relations
import Testing

@testable import Diagrams

@Suite("Rivals for one state in a picture")
struct RivalTests {
  private func scene(_ relations: String, at dateQuery: DateQuery = "2011-06-01") throws -> Scene {
    let graph = try Graphs.graph(
      """
      actors:
        libya: { kind: state, name: Libya }
        qatar: { kind: state, name: Qatar }
        army: { kind: armed-forces, name: Army, parents: [libya] }
        guard: { kind: armed-forces, name: Guard, parents: [libya] }
        regime: { kind: regime, name: Regime, parents: [libya] }
        council: { kind: government, name: Council, parents: [libya] }
      relations:
        - { id: A1, kind: support-weapons, from: qatar, to: council, when: 2010/.., claims: S }
        - { id: A2, kind: alliance, from: qatar, to: regime, when: 2010/.., claims: S }
      \(relations)
      """)
    var builder = SceneBuilder(graph: graph, dateQuery: dateQuery, options: DiagramOptions())
    return builder.build()
  }

  /// Between whom each relation is drawn.
  private func ends(in scene: Scene) -> [Relation.ID: [Actor.ID]] {
    Dictionary(
      uniqueKeysWithValues: scene.edges.flatMap { edge in
        edge.holdings.map { ($0.id, [edge.from, edge.to].sorted()) }
      })
  }

  private static func relation(
    _ id: String, _ kind: String, _ from: String, _ to: String, status: String = "accepted"
  ) -> String {
    "  - { id: \(id), kind: \(kind), from: \(from), to: \(to), when: 2000/.., status: \(status), claims: S }\n"
  }

  @Test("Two governments of one state at war are both drawn, with their war and their own friends")
  func war() throws {
    let war = Self.relation("A3", "hostility", "council", "regime")
    let rivals = try scene(war)
    #expect(
      ends(in: rivals) == [
        "A1": ["council", "qatar"], "A2": ["qatar", "regime"], "A3": ["council", "regime"],
      ])
    #expect(rivals.leftOut.isEmpty && rivals.folded.isEmpty)
    // Who surely governs is the state, as ever.
    let governed = try scene(war + Self.relation("A4", "governs", "regime", "libya"))
    #expect(
      ends(in: governed) == [
        "A1": ["council", "qatar"], "A2": ["libya", "qatar"], "A3": ["council", "libya"],
      ])
    let armies = try scene(
      Self.relation("A3", "hostility", "army", "guard") + Self.relation("A4", "alliance", "army", "qatar"))
    #expect(Set(armies.nodes.map(\.id)).isSuperset(of: ["army", "guard", "qatar"]))
    let home = try scene(Self.relation("A3", "hostility", "libya", "army"))
    #expect(home.edges.contains { [$0.from, $0.to].sorted() == ["army", "libya"] })
  }

  @Test("A war that is denied, or over, parts nobody")
  func peace() throws {
    for status in ["denied", "rejected"] {
      let scene = try self.scene(Self.relation("A3", "hostility", "council", "regime", status: status))
      #expect(scene.nodes.map(\.id) == ["libya", "qatar"])
    }
    let past = try scene(
      "  - { id: A3, kind: hostility, from: council, to: regime, when: 2000/2005, claims: S }\n")
    #expect(past.nodes.map(\.id) == ["libya", "qatar"])
  }

  @Test(
    "Whoever may govern a state is no other name of it, whatever its parents",
    arguments: ["disputed", "alleged"])
  func doubtfulOffice(status: String) throws {
    let scene = try scene(
      Self.relation("A3", "governs", "council", "libya", status: status)
        + Self.relation("A4", "governs", "regime", "libya", status: status))
    #expect(scene.nodes.map(\.id) == ["council", "libya", "qatar", "regime"])
    #expect(scene.nodes.first { $0.id == "libya" }?.category == .state)
    #expect(scene.edges.filter { $0.to == "libya" || $0.from == "libya" }.allSatisfy { $0.look.isDoubtful })
    let organ = try self.scene(
      Self.relation("A3", "component-of", "army", "libya", status: status)
        + Self.relation("A4", "alliance", "army", "qatar"))
    #expect(organ.nodes.contains { $0.id == "army" })
  }

  @Test("What is done for a government that does not govern is not done for the state that another does")
  func withoutOffice() throws {
    let scene = try scene(Self.relation("A3", "governs", "regime", "libya"))
    #expect(scene.nodes.map(\.id) == ["council", "libya", "qatar"])
    #expect(scene.nodes.first { $0.id == "libya" }?.word == "regime")
    #expect(scene.folded.map(\.actor) == ["regime"])
  }
}
