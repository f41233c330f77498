import EDTF
import Relations

extension Linter {
  /// Actors that are parts of themselves, by `parents` or by relations of kinds that make a part.
  mutating func checkCircles() {
    var parents: [Actor.ID: [(to: Actor.ID, location: GraphLocation, days: DaySet)]] = [:]
    let always = DaySet(Day.min...Day.max)
    for (position, actor) in contents.actors.enumerated() {
      for parent in actor.parents {
        parents[actor.id, default: []].append((parent, GraphLocation(.actor(position), ["parents"]), always))
      }
    }
    for circle in Self.circles(in: parents) { report(circle: circle, "by parents:") }
    var parts: [Actor.ID: [(to: Actor.ID, location: GraphLocation, days: DaySet)]] = [:]
    for fact in facts where fact.isPart {
      guard let to = fact.relation.to, to != fact.relation.from, fact.relation.status.isCounted else {
        continue
      }
      let days = DaySet(intervals(of: fact.relation.when).map(\.possibleDays))
      parts[fact.relation.from, default: []].append((to, fact.location, days.isEmpty ? always : days))
    }
    for circle in Self.circles(in: parts) { report(circle: circle, "by relations of parts") }
  }

  private mutating func report(circle: (actors: [Actor.ID], location: GraphLocation), _ how: String) {
    let names = circle.actors.map(\.rawValue)
    report(
      .warning, .partCycle, circle.location,
      names.count == 1
        ? "\(names[0]) is a part of itself \(how)"
        : "\(names.joined(separator: ", ")) are parts of each other in a circle \(how)",
      "leave out the one that leads from a whole to its part")
  }

  /// The first circle met from each actor whose steps may hold on one day.
  ///
  /// - Complexity: O(*n*) in the steps, times the days of the circles.
  private static func circles(
    in steps: [Actor.ID: [(to: Actor.ID, location: GraphLocation, days: DaySet)]]
  ) -> [(actors: [Actor.ID], location: GraphLocation)] {
    var circles: [(actors: [Actor.ID], location: GraphLocation)] = []
    var done: Set<Actor.ID> = []
    for start in steps.keys.sorted() where !done.contains(start) {
      var path: [(actor: Actor.ID, next: Int, days: DaySet)] = [(start, 0, DaySet(Day.min...Day.max))]
      var onPath: [Actor.ID: Int] = [start: 0]
      while let top = path.last {
        let own = steps[top.actor] ?? []
        guard own.indices.contains(top.next) else {
          done.insert(top.actor)
          onPath[top.actor] = nil
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let step = own[top.next]
        let days = top.days.intersection(step.days)
        if let depth = onPath[step.to] {
          if !days.isEmpty { circles.append((path[depth...].map(\.actor), step.location)) }
        } else if !done.contains(step.to), !days.isEmpty {
          onPath[step.to] = path.count
          path.append((step.to, 0, days))
        }
      }
    }
    return circles
  }
}
