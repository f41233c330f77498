import EDTF
import Relations

extension Linter {
  /// Actors that are parts of themselves, by `parents`, by relations of kinds that make a part, or by both.
  mutating func checkCircles() {
    var steps: [PartStep] = []
    let always = DaySet(Day.min...Day.max)
    for (position, actor) in contents.actors.enumerated() {
      let location = GraphLocation(.actor(position), ["parents"])
      steps += actor.parents.map {
        PartStep(part: actor.id, whole: $0, location: location, days: always, isStanding: true)
      }
    }
    for fact in facts where fact.isPart {
      guard let whole = fact.relation.to, whole != fact.relation.from, fact.relation.status.isCounted else {
        continue
      }
      let days = DaySet(intervals(of: fact.relation.when).map(\.possibleDays))
      steps.append(
        PartStep(
          part: fact.relation.from, whole: whole, location: fact.location, days: days.isEmpty ? always : days,
          isStanding: false))
    }
    for circle in Self.circles(in: Dictionary(grouping: steps, by: \.part).mapValues(Self.merged)) {
      report(circle)
    }
  }

  /// One step to each whole: of several, at other times, the search would follow but the first.
  private static func merged(_ steps: [PartStep]) -> [PartStep] {
    var wholes: Set<Actor.ID> = []
    let ways = Dictionary(grouping: steps, by: \.whole)
    return steps.filter { wholes.insert($0.whole).inserted }.map { step in
      var step = step
      step.days = DaySet((ways[step.whole] ?? []).flatMap(\.days.stretches))
      return step
    }
  }

  private mutating func report(_ circle: PartCircle) {
    let names = circle.actors.map(\.rawValue)
    let (standing, dated) = (
      circle.steps.filter(\.isStanding).count, circle.steps.filter { !$0.isStanding }.count
    )
    let how =
      dated == 0
      ? "by parents:" : standing == 0 ? "by relations of parts" : "by parents: and relations of parts"
    report(
      .warning, .partCycle, circle.location,
      names.count == 1
        ? "\(names[0]) is a part of itself \(how)"
        : "\(Self.shortList(names)) are parts of each other in a circle \(how)",
      "leave out the one that leads from a whole to its part")
  }

  /// The first circle met from each actor whose steps may hold on one day.
  ///
  /// - Complexity: O(*n*) in the steps, times the length and the days of the circles.
  private static func circles(in steps: [Actor.ID: [PartStep]]) -> [PartCircle] {
    var circles: [PartCircle] = []
    var done: Set<Actor.ID> = []
    for start in steps.keys.sorted() where !done.contains(start) {
      // The way from the start: who stands on it, and which of the steps from there is the next.
      var path: [(actor: Actor.ID, next: Int)] = [(start, 0)]
      var taken: [PartStep] = []
      var onPath: [Actor.ID: Int] = [start: 0]
      while let top = path.last {
        let own = steps[top.actor] ?? []
        guard own.indices.contains(top.next) else {
          done.insert(top.actor)
          onPath[top.actor] = nil
          path.removeLast()
          _ = taken.popLast()
          continue
        }
        path[path.count - 1].next += 1
        let step = own[top.next]
        if let depth = onPath[step.whole] {
          let circle = PartCircle(steps: taken[depth...] + [step])
          if circle.mayHold { circles.append(circle) }
        } else if !done.contains(step.whole) {
          onPath[step.whole] = path.count
          path.append((step.whole, 0))
          taken.append(step)
        }
      }
    }
    return circles
  }
}

/// From a part to its whole.
private struct PartStep {
  let part: Actor.ID
  let whole: Actor.ID
  let location: GraphLocation
  var days: DaySet
  /// Whether `parents` says so, whatever the date.
  let isStanding: Bool
}

/// Steps that lead back to where they began.
private struct PartCircle {
  let steps: [PartStep]

  init(steps: ArraySlice<PartStep>) { self.steps = Array(steps) }

  /// Who stands on it, from the part from which the first step leads.
  var actors: [Actor.ID] { steps.map(\.part) }

  /// Of the step that closes it.
  var location: GraphLocation { steps[steps.count - 1].location }

  /// Whether there is a day on which all steps may hold.
  var mayHold: Bool {
    !steps.dropFirst().reduce(steps[0].days) { $0.intersection($1.days) }.isEmpty
  }
}
