import EDTF
import Relations
import Testing

@testable import Diagrams

@Suite("The hue of a kind decides nothing but its hue")
struct HueTests {
  private func graph(_ kinds: String, leads: String = "") throws -> RelationGraph {
    try Graphs.graph(
      """
      relation-kinds:
      \(kinds)
      actors:
        a: { kind: state, name: Aland }
        b: { kind: state, name: Bland }
        p: { kind: person, name: Person }
        guard: { kind: armed-forces, name: Guard }
      relations:
        - { id: R1, kind: studied-in, from: p, to: a, when: 2010/.., claims: S }
        - { id: R2, kind: alliance, from: a, to: b, when: 2010/.., claims: S }
        - { id: R3, kind: shunned-by, from: b, to: guard, when: 2010/.., claims: S }
        - { id: R4, kind: component-of, from: guard, to: a, when: 2010/.., claims: S }
      \(leads)
      """)
  }

  private func scene(_ graph: RelationGraph, at dateQuery: DateQuery) -> Scene {
    var builder = SceneBuilder(graph: graph, dateQuery: dateQuery, options: DiagramOptions())
    return builder.build()
  }

  @Test("Who studied in a state is not drawn as it, whatever the hue", arguments: Family.allCases)
  func person(family: Family) throws {
    let graph = try graph(
      """
        studied-in: { label: studied in, family: \(family) }
        shunned-by: { sign: negative, family: \(family) }
      """)
    let scene = scene(graph, at: "2020-01-01")
    #expect(scene.nodes.contains { $0.id == "p" } && !scene.folded.contains { $0.actor == "p" })
    #expect(LayoutScene(graph).usuallyDrawn.contains("p"))
    // Who is under a standing measure stands for itself.
    #expect(scene.nodes.contains { $0.id == "guard" })
    var builder = TimelineBuilder(
      graph: graph, period: TimelineDiagram(graph, of: ["a"]).period, options: DiagramOptions())
    #expect(!builder.build(["a"]).folded.contains { $0.actor == "p" })
  }

  @Test("Who leads is drawn as those they lead, whatever the hue", arguments: Family.allCases)
  func leader(family: Family) throws {
    let graph = try graph(
      """
        studied-in: { label: studied in }
        shunned-by: { sign: positive }
        leads: { family: \(family) }
        component-of: { family: \(family) }
      """, leads: "  - { id: R5, kind: leads, from: p, to: guard, when: 2010/.., claims: S }")
    let scene = scene(graph, at: "2011-01-01")
    #expect(scene.nodes.map(\.id) == ["a", "b"])
    #expect(Set(scene.folded.map(\.actor)) == ["guard", "p"])
  }

  @Test("Who has an office by a kind of the graph’s own stands in whom they have it with")
  func office() throws {
    let graph = try graph(
      """
        studied-in: { label: chairs, role: officer }
        shunned-by: { sign: positive }
      """)
    let scene = scene(graph, at: "2011-01-01")
    #expect(scene.nodes.map(\.id) == ["a", "b"])
    #expect(Set(scene.folded.map(\.actor)) == ["guard", "p"])
  }
}
