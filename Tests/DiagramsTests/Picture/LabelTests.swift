import EDTF
import Graphviz
import Relations
import Testing

@testable import Diagrams

@Suite("Words at lines and pacts")
struct LabelTests {
  @Test("Parallel lines each keep their words, which hide neither each other nor a box", arguments: 0..<12)
  func parallels(hour: Int) throws {
    let graph = try Graphs.graph(
      """
      actors:
        a: { kind: state, name: A }
        b: { kind: state, name: B }
      relations:
        - { id: R1, kind: alliance, from: a, to: b, when: 2010/.. }
        - { id: R2, kind: hostility, from: a, to: b, when: 2010/.. }
        - { id: R3, kind: agreement, from: a, to: b, when: 2010/.. }
        - { id: R4, kind: diplomatic-relations, from: a, to: b, when: 2010/.. }
        - { id: R5, kind: mercenary-contract, from: a, to: b, when: 2010/.. }
      """)
    // The two stand apart like the ends of a clock's hand, at a distance that pictures have.
    let offsets = [
      (0, -4), (2, -3), (3, -2), (4, 0), (3, 2), (2, 3), (0, 4), (-2, 3), (-3, 2), (-4, 0), (-3, -2),
      (-2, -3),
    ]
    let (x, y) = offsets[hour]
    let placement = try Placement(
      parsing: "entente-layout 1\nengine neato seed 1 score 0\na 0 0\nb \(120 * x) \(120 * y)\n")
    let placed = try Diagram(graph, placement: placement).placed(at: "2015-01-01")
    #expect(placed.lines.count == Set(graph.relationKindsInUse.map(\.family)).count)
    let words = placed.lines.compactMap(\.words)
    #expect(words.count == placed.lines.count, "\(placed.crowdedOut) crowded out")
    for (index, word) in words.enumerated() {
      #expect(words.dropFirst(index + 1).allSatisfy { !$0.meets(word) })
      #expect(placed.nodes.allSatisfy { !(placed.frames[$0.id]?.meets(word) ?? false) })
    }
  }

  @Test(
    "The name of a pact has a place, and lies on two lines at most",
    arguments: ["2023-10-15", "2025-07-01"])
  func pacts(date: String) throws {
    let placed = try Graphs.diagram().placed(at: try Moment(date))
    try #require(!placed.outlines.isEmpty)
    for outline in placed.outlines {
      let words = try #require(outline.words, "\(outline.hull.label) has no place")
      let crossed = placed.lines.filter { line in
        line.path.samples(each: 200).contains {
          words.meets(Frame(centre: $0.position, halfWidth: 0, halfHeight: 0))
        }
      }
      #expect(crossed.count <= 2, "\(outline.hull.label) on \(crossed.count) lines")
    }
  }
}

extension RelationGraph {
  fileprivate var relationKindsInUse: [RelationKind] { relations.map { kind(of: $0) } }
}
