import EDTF
import Relations

extension SceneBuilder {
  mutating func addEdges(_ ties: [Tie]) {
    struct Key: Hashable, Comparable {
      let first: Actor.ID
      let second: Actor.ID
      let family: Family
      let change: Change

      static func < (left: Key, right: Key) -> Bool {
        (left.first, left.second, left.family.rawValue, left.change.rawValue)
          < (right.first, right.second, right.family.rawValue, right.change.rawValue)
      }
    }
    var bundles: [Key: [Tie]] = [:]
    for tie in ties {
      let ends = [tie.from, tie.to].sorted()
      let change = changes[tie.finding.id] ?? .kept
      let key = Key(first: ends[0], second: ends[1], family: tie.finding.kind.family, change: change)
      bundles[key, default: []].append(tie)
    }
    for (key, bundle) in bundles.sorted(by: { $0.key < $1.key }) {
      // The line runs the way of its first directed relation, so that one relation keeps its direction.
      let directed = bundle.first { $0.finding.kind.direction == .directed } ?? bundle[0]
      let isTurned = directed.from != key.first
      let ends = isTurned ? (key.second, key.first) : (key.first, key.second)
      let findings = bundle.map(\.finding)
      scene.edges.append(
        Scene.Edge(
          from: ends.0, to: ends.1, family: key.family, fromMark: mark(at: ends.0, bundle),
          toMark: mark(at: ends.1, bundle), findings: findings,
          isUncertain: !findings.contains { $0.certainty == .certain }, change: key.change))
    }
  }

  /// The strongest mark that some relation of the bundle puts at an end.
  private func mark(at end: Actor.ID, _ bundle: [Tie]) -> EndMark {
    let marks = bundle.compactMap { tie -> EndMark? in
      let mark = tie.finding.kind.mark
      return mark == .bars || tie.finding.kind.direction == .mutual || tie.to == end ? mark : nil
    }
    return EndMark.byStrength.first { marks.contains($0) } ?? .none
  }
}

extension EndMark {
  /// The marks, the one that says most first.
  static let byStrength: [EndMark] = [
    .bars, .bar, .diamond, .triangle, .openTriangle, .openDiamond, .vee, .dot, .none,
  ]
}
