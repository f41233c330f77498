import EDTF
import Queries
import Relations
import Testing

@testable import Diagrams

@Suite("What is certain and what is not in a picture")
struct CertaintyTests {
  /// The relations that dashed lines and outlines in doubt stand for, and those that all else does.
  private func check(_ placed: PlacedScene, _ place: String) {
    var dashed = 0
    for edge in placed.lines.map(\.edge) where edge.pact == nil {
      // A line speaks of all that it stands for: its dashes neither deny what is certain nor hide what is not.
      for holding in edge.holdings {
        #expect((holding.certainty != .certain) == edge.isUncertain, "\(holding.id) \(place)")
      }
      #expect(edge.look.isUncertain == edge.isUncertain, "\(place)")
      if edge.isUncertain { dashed += edge.holdings.count }
    }
    let pacts = placed.lines.filter { $0.edge.pact != nil }.flatMap(\.edge.holdings)
    let ofPacts = (placed.outlines.flatMap(\.hull.holdings) + pacts).count { $0.certainty != .certain }
    let names = Set(placed.scene.hulls.flatMap(\.pacts))
    // The memberships of an organisation that is one more name of a pact have no line.
    let silent = placed.scene.holdings.count {
      $0.certainty != .certain && $0.relation.to.map(names.contains) ?? false
    }
    #expect(dashed + ofPacts + silent >= placed.scene.uncertainCount, "\(place)")
    #expect(dashed + ofPacts <= placed.scene.uncertainCount, "\(place)")
  }

  @Test("On all dates of the Sahel as many relations stand behind dashes as the subtitle counts not certain")
  func sahel() throws {
    var mixed = 0
    for (day, placed) in try Graphs.allDates.get() {
      check(placed, "on \(day)")
      let pairs = Dictionary(grouping: placed.scene.edges) {
        [$0.from, $0.to].sorted().map(\.rawValue) + [$0.family.rawValue]
      }
      mixed += pairs.values.count { Set($0.map(\.isUncertain)).count == 2 }
    }
    // There are pairs with both.
    #expect(mixed > 0)
  }

  @Test("In random pictures as well", arguments: UInt64(1)...40)
  func random(seed: UInt64) throws {
    let diagram = try RandomPicture.diagram(seed: seed)
    let relations = diagram.graph.relations
    var yaml = "actors:\n"
    for actor in diagram.graph.actors { yaml += "  \(actor.id): { kind: state, name: \(actor.id) }\n" }
    yaml += "relations:\n"
    var generator = SeededGenerator(seed: seed)
    for relation in relations {
      let when = generator.below(2) == 0 ? "2010/.." : "2019~/.."
      yaml +=
        "  - { id: \(relation.id), kind: \(relation.kind), from: \(relation.from), to: \(relation.to ?? ""), "
        + "when: \(when), claims: [S] }\n"
    }
    let graph = try Graphs.graph(yaml)
    let picture = Diagram(graph, placement: diagram.placement)
    let placed = picture.placed(at: "2019-06-01")
    #expect(placed.scene.uncertainCount > 0)
    check(placed, "seed \(seed)")
    #expect(placed.lost.isEmpty)
  }

  @Test("What is possible is dashed beside what is certain of the same look")
  func pair() throws {
    let graph = try Graphs.graph(
      """
      actors:
        a: { kind: state, name: A }
        b: { kind: armed-group, name: B }
      relations:
        - { id: R1, kind: hostility, from: a, to: b, when: 2010/.., claims: [S] }
        - { id: R2, kind: blockade, from: b, to: a, when: 2019~/.., claims: [S] }
      """)
    let placement = try Placement(
      parsing: "entente-layout 1\nengine neato seed 1 score 0\na 0 0\nb 300 0\n")
    let picture = try Diagram(graph, placement: placement).picture(at: "2019-06-01")
    #expect(picture.svg.contains("2 relations, 1 of them not certain"))
    let lines = Drawn(picture.svg).groups { $0.classes.first == "edge" }
    #expect(lines.count == 2)
    #expect(lines.count { $0.contains { $0.attributes["stroke-dasharray"] != nil } } == 1)
  }
}
