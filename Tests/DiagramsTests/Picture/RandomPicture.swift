import Graphviz
import Relations

@testable import Diagrams

/// Pictures of random graphs: twelve actors and thirty relations of all sorts, on a page that is not large for them.
enum RandomPicture {
  static let kinds = [
    "alliance", "hostility", "military-deployment", "sanctions", "membership", "rivalry", "arms-supply",
    "agreement", "diplomatic-relations", "training-mission", "sponsorship", "mercenary-contract",
  ]

  static func diagram(seed: UInt64) throws -> Diagram {
    var generator = SeededGenerator(seed: seed)
    let sorts = ["state", "armed-group", "international-organisation", "company", "un-mission"]
    var yaml = "actors:\n"
    for actor in 0..<12 {
      yaml += "  a\(actor): { kind: \(sorts[generator.below(sorts.count)]), name: Actor \(actor) }\n"
    }
    yaml += "relations:\n"
    let statuses = [
      "accepted", "accepted", "accepted", "reported", "disputed", "denied", "announced", "rejected",
    ]
    for relation in 0..<30 {
      let first = generator.below(12)
      let second = (first + 1 + generator.below(11)) % 12
      yaml +=
        "  - { id: R\(relation), kind: \(kinds[generator.below(kinds.count)]), from: a\(first), to: a\(second), "
        + "when: 2010/.., status: \(statuses[generator.below(statuses.count)]), claims: [S] }\n"
    }
    let graph = try Graphs.graph(yaml)
    let problem = LayoutScene(graph).problem()
    let positions = problem.nodes.map { _ in
      Position(x: generator.within(0, 900), y: generator.within(0, 600))
    }
    var arrangement = Arrangement(problem, at: positions)
    arrangement.separate()
    let places = zip(problem.nodes.map(\.id), arrangement.positions)
    let placement = Placement(
      engine: "neato", seed: 1, score: 0,
      positions: Dictionary(places, uniquingKeysWith: { first, _ in first }))
    return Diagram(graph, placement: placement)
  }
}
