import EDTF
import Graphviz
import Queries
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
    let placed = Diagram(graph, placement: placement).placed(at: "2015-01-01")
    #expect(placed.lines.count == Set(graph.relationKindsInUse.map(\.family)).count)
    let words = placed.lines.compactMap { $0.words?.frame }
    #expect(words.count == placed.lines.count, "\(placed.crowdedOut) crowded out")
    for (index, word) in words.enumerated() {
      #expect(words.dropFirst(index + 1).allSatisfy { !$0.meets(word) })
      #expect(placed.nodes.allSatisfy { !(placed.frames[$0.id]?.meets(word) ?? false) })
    }
  }

  @Test(
    "Hardly a line crosses the name of a pact of the Sahel: four names in a hundred over all dates of change")
  func pacts() throws {
    var seen: Set<[String]> = []
    var (names, crossed) = (0, 0)
    for (day, placed) in try Graphs.allDates.get() {
      for outline in placed.outlines {
        let name = try #require(outline.name, "\(outline.hull.label) lacks a place, \(day)")
        names += 1
        if placed.lines.contains(where: { crosses($0.path, name.frame) }) { crossed += 1 }
        seen.insert(name.lines)
      }
    }
    try #require(names > 50)
    #expect(crossed * 25 <= names, "\(crossed) of \(names)")
    #expect(seen.contains(["Alliance of Sahel States", "Liptako-Gourma Charter"]))
  }

  @Test("The name of a pact that begins has a place of its own in a picture of the change")
  func changes() throws {
    let diagram = try Graphs.diagram()
    let (frames, canvas) = diagram.page()
    let change = ChangeBuilder(
      graph: diagram.graph, from: "2021-06-01", to: "2023-12-31", options: DiagramOptions()
    ).build()
    let placed = PlacedScene(change.scene, frames: frames, canvas: canvas)
    let name = try #require(placed.outlines.first?.name)
    #expect(name.lines.joined(separator: " · ") == "+ Alliance of Sahel States · Liptako-Gourma Charter")
    #expect(!placed.lines.contains { crosses($0.path, name.frame) })
  }

  @Test("A line that is too short for its words has them beside it")
  func short() throws {
    let graph = try Graphs.graph(
      """
      actors:
        a: { kind: state, name: A }
        b: { kind: state, name: B }
      relations:
        - { id: R1, kind: diplomatic-relations, from: a, to: b, when: 2010/.. }
        - { id: R2, kind: diplomatic-break, from: a, to: b, when: 2010, temporal: state }
      """)
    let placement = try Placement(
      parsing: "entente-layout 1\nengine neato seed 1 score 0\na 0 0\nb 96 0\n")
    let placed = Diagram(graph, placement: placement).placed(at: "2010-05-01")
    #expect(placed.crowdedOut == 0)
    let words = try #require(placed.lines.first?.words)
    #expect(placed.nodes.allSatisfy { !(placed.frames[$0.id]?.meets(words.frame) ?? false) })
  }

  private func crosses(_ path: Path, _ frame: Frame) -> Bool {
    path.samples(each: 200).contains { frame.meets(Frame(centre: $0.position, halfWidth: 0, halfHeight: 0)) }
  }
}

extension RelationGraph {
  fileprivate var relationKindsInUse: [RelationKind] { relations.map { kind(of: $0) } }
}
