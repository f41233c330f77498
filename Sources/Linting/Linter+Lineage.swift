import EDTF
import Relations

extension Linter {
  /// From an actor to one that descends from it.
  private struct Heir {
    let actor: Actor.ID
    let fact: Int
  }

  mutating func checkLineage() {
    // Who merged into another can split from it again, so that only cycles without the one or the other are faults.
    var found: Set<Set<Int>> = []
    for leftOut in [Descent.merger, .split] {
      for cycle in cycles(without: leftOut)
      where !cycle.contains(where: livesTwice) && found.insert(Set(cycle)).inserted {
        report(cycle: cycle)
      }
    }
    checkEndedActors()
  }

  /// Whether an end of a fact has several lives, in the later of which it may descend from what came of the first.
  private func livesTwice(_ fact: Int) -> Bool {
    let relation = facts[fact].relation
    return severalLives.contains(relation.from) || relation.to.map(severalLives.contains) ?? false
  }

  private mutating func report(cycle: [Int]) {
    guard let last = cycle.max() else { return }
    let ids = cycle.map { facts[$0].relation.id.rawValue }.sorted()
    report(
      .warning, .lineageCycle, facts[last].location,
      "\(facts[last].relation.from) descends from itself, through \(Self.shortList(ids))",
      "turn one of them round: succession and merger lead from the old actor to the new, split and origin from "
        + "the new to the old")
  }

  /// Names with commas between, and of many the first, as nobody reads a line of hundreds.
  static func shortList(_ names: [String]) -> String {
    let most = 8
    let shown = names.prefix(most).joined(separator: ", ")
    return names.count > most ? "\(shown) and \(names.count - most) more" : shown
  }

  /// The first cycle met from each actor, as positions of facts.
  ///
  /// - Complexity: O(*n*) in the lineage relations.
  private func cycles(without leftOut: Descent) -> [[Int]] {
    var heirs: [Actor.ID: [Heir]] = [:]
    for (position, fact) in facts.enumerated() where fact.descent != leftOut {
      guard let descent = fact.descent, let to = fact.relation.to, to != fact.relation.from else { continue }
      let (older, younger) = descent.olderFirst(fact.relation.from, to)
      heirs[older, default: []].append(Heir(actor: younger, fact: position))
    }
    var cycles: [[Int]] = []
    var done: Set<Actor.ID> = []
    for start in heirs.keys.sorted() where !done.contains(start) {
      // A stack of its own: files decide how long a line of descent is.
      var path: [(actor: Actor.ID, next: Int, via: Int?)] = [(start, 0, nil)]
      var onPath: [Actor.ID: Int] = [start: 0]
      while let top = path.last {
        guard let next = heirs[top.actor]?.dropFirst(top.next).first else {
          done.insert(top.actor)
          onPath[top.actor] = nil
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        if let depth = onPath[next.actor] {
          cycles.append(path[(depth + 1)...].compactMap(\.via) + [next.fact])
        } else if !done.contains(next.actor) {
          onPath[next.actor] = path.count
          path.append((next.actor, 0, next.fact))
        }
      }
    }
    return cycles
  }

  // MARK: Actors that are over

  private mutating func checkEndedActors() {
    var ends: [Actor.ID: (relation: Relation, day: Day)] = [:]
    for fact in facts where fact.descent?.endsFirst == true {
      guard fact.relation.status == .accepted,
        let day = intervals(of: fact.relation.when).map(\.end.upperBound).max(), day < .max
      else { continue }
      ends[fact.relation.from] = (fact.relation, day)
    }
    for fact in facts where fact.isPart {
      // What merged into a whole and is a part of it from then on goes on as such.
      if let whole = ends[fact.relation.from]?.relation.to, whole == fact.relation.to {
        ends[fact.relation.from] = nil
      }
    }
    guard !ends.isEmpty else { return }
    for (position, actor) in contents.actors.enumerated() {
      guard let end = ends[actor.id],
        let last = intervals(of: actor.existence).map(\.end.lowerBound).max(), last > end.day
      else { continue }
      reportOutliving(
        "\(actor.id) exists \(Self.until(last))", end, GraphLocation(.actor(position), ["exists"]))
    }
    for fact in facts where fact.isState && fact.descent == nil {
      checkOutliving(fact.relation, ends, at: fact.location)
    }
    let isOver = table.actorIDs.map { ends[$0] != nil }
    let isState = table.kindIDs.map { kinds[$0]?.temporality == .state }
    for row in rows.lazy.map({ Int($0) })
    where isOver[Int(table.from[row])] || isOver[Int(table.to[row])] {
      if isState[Int(table.kinds[row])] {
        checkOutliving(table.relation(row), ends, at: location(ofRow: row))
      }
    }
  }

  private mutating func checkOutliving(
    _ relation: Relation, _ ends: [Actor.ID: (relation: Relation, day: Day)], at location: GraphLocation
  ) {
    for actor in [relation.from, relation.to].compactMap({ $0 }) {
      guard let end = ends[actor],
        let last = intervals(of: relation.when).map(\.end.lowerBound).max(), last > end.day
      else { continue }
      reportOutliving(
        "\(relation.id) of \(actor) holds \(Self.until(last))", end, location.appending("when"))
    }
  }

  private mutating func reportOutliving(
    _ what: String, _ end: (relation: Relation, day: Day), _ location: GraphLocation
  ) {
    report(
      .warning, .outlivesEnd, location,
      "\(what), but \(end.relation.id) (\(end.relation.kind)) ends the actor by \(end.day)",
      "write the end, or tell of a part that goes on as an actor of its own")
  }

  private static func until(_ day: Day) -> String {
    day == .max ? "without end" : "to \(day) or after"
  }
}
