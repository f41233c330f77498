import EDTF
import Queries
import Relations

extension SceneBuilder {
  mutating func addEdges(_ ties: [Tie]) {
    struct Key: Hashable, Comparable {
      let first: Actor.ID
      let second: Actor.ID
      let family: Family
      let change: ChangeState

      static func < (left: Key, right: Key) -> Bool {
        if left.first != right.first { return left.first < right.first }
        if left.second != right.second { return left.second < right.second }
        return (left.family.rawValue, left.change.rawValue) < (right.family.rawValue, right.change.rawValue)
      }
    }
    var bundles: [Key: [Tie]] = [:]
    for tie in ties {
      let ends = tie.from < tie.to ? (tie.from, tie.to) : (tie.to, tie.from)
      let change = changes.isEmpty ? .kept : changes[holdings[tie.holding].id] ?? .kept
      let key = Key(
        first: ends.0, second: ends.1, family: holdings[tie.holding].kind.family, change: change)
      bundles[key, default: []].append(tie)
    }
    for (key, bundle) in bundles.sorted(by: { $0.key < $1.key }) {
      // The line runs the way of its first directed relation, so that one relation keeps its direction.
      let directed = bundle.first { holdings[$0.holding].kind.direction == .directed } ?? bundle[0]
      let isTurned = directed.from != key.first
      let ends = isTurned ? (key.second, key.first) : (key.first, key.second)
      scene.edges.append(
        Scene.Edge(
          from: ends.0, to: ends.1, family: key.family, fromMark: mark(at: ends.0, bundle),
          toMark: mark(at: ends.1, bundle), holdings: bundle.map { holdings[$0.holding] },
          isUncertain: !bundle.contains { holdings[$0.holding].certainty == .certain }, change: key.change))
    }
  }

  /// The strongest mark that some relation of the bundle puts at an end.
  private func mark(at end: Actor.ID, _ bundle: [Tie]) -> EndMark {
    let marks = bundle.compactMap { tie -> EndMark? in
      let mark = holdings[tie.holding].kind.mark
      let isBoth = mark == .bars || holdings[tie.holding].kind.direction == .mutual
      return isBoth || tie.to == end ? mark : nil
    }
    return EndMark.byStrength.first { marks.contains($0) } ?? .none
  }
}
