import EDTF
import Queries
import RandomGraphs
import Relations
import Testing

extension RandomCase {
  /// A lineage holds whoever relations of lineage lead to, each once with branches.
  func checkLineage() throws {
    let actor = actor()
    let always: DateQuery = "0001-01-01/9999-12-31"
    let held = naive.holdings(at: always, narrowing)
    let steps = naive.rows.compactMap { row -> (older: Actor.ID, younger: Actor.ID, id: Relation.ID)? in
      guard row.kind.isLineage, row.kind.id != "dissolution", held[row.id] != nil, let to = row.to,
        to != row.from
      else { return nil }
      let isReversed = ["split", "origin"].contains(row.kind.id.rawValue)
      return isReversed ? (to, row.from, row.id) : (row.from, to, row.id)
    }
    let lineage = view(at: always).lineage(of: actor)
    for isBackward in [true, false] {
      var expected: Set = [actor]
      for _ in steps {
        for step in steps where expected.contains(isBackward ? step.younger : step.older) {
          expected.insert(isBackward ? step.older : step.younger)
        }
      }
      var branching: [Actor.ID] = []
      var edges: [Holding] = []
      func visit(_ node: Lineage.Node) {
        if !node.isRepeated { branching.append(node.actor) }
        edges += node.branches.flatMap(\.relations)
        for branch in node.branches { visit(branch) }
      }
      visit(isBackward ? lineage.origins : lineage.successors)
      let place: Comment = "seed \(seed), \(actor), backward \(isBackward), \(narrowing)"
      try #require(branching.count == Set(branching).count, place)
      try #require(Set(branching) == expected, place)
      let inside = steps.filter { expected.contains(isBackward ? $0.younger : $0.older) }
      try #require(edges.map(\.id).sorted() == inside.map(\.id), place)
      try #require(edges.allSatisfy { held[$0.id] == $0.answer }, place)
    }
  }
}
