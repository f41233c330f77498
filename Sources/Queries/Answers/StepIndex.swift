import EDTF
import Relations

/// The relations of a view by the two actors that they lead from and to.
struct StepIndex {
  /// For each actor those that a step leads to, and along which relations.
  let steps: [Actor.ID: [Actor.ID: [Holding]]]

  /// - Parameter isDirected: Whether a relation of a directed kind leads from its first end to its second alone.
  init(_ holdings: [Holding], isDirected: Bool) {
    var steps: [Actor.ID: [Actor.ID: [Holding]]] = [:]
    for holding in holdings {
      let from = holding.from
      guard let to = holding.to, to != from else { continue }
      steps[from, default: [:]][to, default: []].append(holding)
      if !isDirected || holding.kind.direction == .mutual {
        steps[to, default: [:]][from, default: []].append(holding)
      }
    }
    self.steps = steps
  }

  /// Where a step from an actor leads, by identifier, with the relations that make it.
  func steps(from actor: Actor.ID) -> [(to: Actor.ID, relations: [Holding])] {
    (steps[actor] ?? [:]).sorted { $0.key < $1.key }.map { (to: $0.key, relations: $0.value) }
  }

  /// For each actor that a target can be reached from, in how few steps.
  func distances(to target: Actor.ID) -> [Actor.ID: Int] {
    var sources: [Actor.ID: [Actor.ID]] = [:]
    for (from, ends) in steps { for to in ends.keys { sources[to, default: []].append(from) } }
    var distances = [target: 0]
    var frontier = [target]
    var distance = 0
    while !frontier.isEmpty {
      distance += 1
      var next: [Actor.ID] = []
      for actor in frontier {
        for source in sources[actor] ?? [] where distances[source] == nil {
          distances[source] = distance
          next.append(source)
        }
      }
      frontier = next
    }
    return distances
  }
}
