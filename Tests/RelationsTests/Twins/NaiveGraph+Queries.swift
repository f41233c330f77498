import EDTF
import Queries
import Relations

// The queries over whole graphs, word for word from their definitions: every pair, every day, every path.
extension NaiveGraph {
  // MARK: Changes

  /// Each change as its sort, whom it concerns and the relations before and after.
  func changes(
    from first: DateQuery, to second: DateQuery, _ narrowing: Narrowing, keeping kept: [Actor.ID],
    pactKinds: [Actor.ID: RelationKind.ID], isParty: (Actor.ID, Actor.ID, DateQuery) -> Bool
  ) throws -> Set<String> {
    func states(at dateQuery: DateQuery) -> [Held] {
      held(at: dateQuery, narrowing, keeping: kept).filter { $0.row.kind.temporality == .state }
    }
    let (before, after) = (states(at: first), states(at: second))
    func isIn(_ states: [Held], _ one: Held) -> Bool { states.contains { $0.key == one.key } }
    let ended = before.filter { !isIn(after, $0) }
    let began = after.filter { !isIn(before, $0) }
    func isMember(_ one: Held) -> Bool {
      guard let to = one.row.to, one.row.via == nil else { return false }
      return one.row.kind.id == "membership" || pactKinds[to] == one.row.kind.id
    }
    // What is denied or rejected takes nobody's place and makes nobody a party, unless a status is asked for.
    func counts(_ one: Held) -> Bool {
      !narrowing.statuses.isEmpty || ![.denied, .rejected].contains(one.row.status)
    }
    func memberships(_ one: Held) -> [[Actor.ID]] {
      guard let to = one.to, counts(one) else { return [] }
      if let pact = one.row.via { return [[one.from, pact], [to, pact]] }
      return isMember(one) ? [[one.from, to]] : []
    }
    func partners(_ one: Held, _ others: [Held]) -> [Held] {
      func canTurn(_ one: Held) -> Bool { !isMember(one) && one.to != nil && counts(one) }
      return canTurn(one) ? others.filter { canTurn($0) && $0.ends == one.ends } : []
    }
    var changes: Set<String> = []
    func add(_ sort: Change.Sort, _ actors: [Actor.ID?], _ before: [Held], _ after: [Held]) {
      changes.insert(
        Self.text(sort, actors.compactMap { $0 }, before.map(\.row.id), after.map(\.row.id)))
    }
    for new in after {
      guard let old = before.first(where: { $0.key == new.key }) else { continue }
      if old.answer.certainty != new.answer.certainty {
        add(
          new.answer.certainty == .certain ? .becameCertain : .becamePossible, [new.from, new.to], [old],
          [new])
      }
    }
    // A party comes or goes by its own terms, whoever else does.
    let came = Set(after.flatMap(memberships)).subtracting(before.flatMap(memberships))
      .filter { !isParty($0[0], $0[1], first) }
    let went = Set(before.flatMap(memberships)).subtracting(after.flatMap(memberships))
      .filter { !isParty($0[0], $0[1], second) }
    for one in ended {
      let gained = partners(one, began)
      if !gained.isEmpty {
        let lost = partners(gained[0], ended)
        let sort: Change.Sort =
          Set(lost.map(\.row.sign)) != Set(gained.map(\.row.sign))
          ? .changedSign
          : Set(lost.map(\.row.kind.id)) != Set(gained.map(\.row.kind.id)) ? .changedKind : .renewed
        add(sort, [one.from, one.to].compactMap { $0 }.sorted(), lost, gained)
      } else if !memberships(one).contains(where: went.contains) {
        add(.ended, [one.from, one.to], [one], [])
      }
    }
    for one in began where partners(one, ended).isEmpty {
      if !memberships(one).contains(where: came.contains) {
        add(.began, [one.from, one.to], [], [one])
      }
    }
    for party in came {
      add(.joined, party, [], after.filter { memberships($0).contains(party) })
    }
    for party in went {
      add(.left, party, before.filter { memberships($0).contains(party) }, [])
    }
    let known = holdings(at: first, narrowing.ofAnyCertainty)
    for row in try happening(after: first, through: second, narrowing) where row.kind.isLineage {
      if row.kind.temporality == .event, known[row.id]?.certainty != .certain {
        changes.insert(
          Self.text(
            Self.lineage[row.kind.id] ?? .succeeded, [row.from, row.to].compactMap { $0 }, [], [row.id]))
      }
    }
    return changes
  }

  /// What may have gone on on one of the days after a date, looked at one by one.
  private func happening(
    after first: DateQuery, through second: DateQuery, _ narrowing: Narrowing
  ) throws -> [Row] {
    let start = first.days.upperBound.advanced(by: 1)
    guard start <= second.days.upperBound else { return [] }
    var happened: Set<Relation.ID> = []
    var day = start
    while day <= second.days.upperBound {
      happened.formUnion(holdings(at: DateQuery(day), narrowing.ofAnyCertainty).keys)
      day = day.advanced(by: 1)
    }
    // How sure it is shows on all days together alone.
    let shown = holdings(at: try DateQuery("\(start)/\(second.days.upperBound)"), narrowing)
    return rows.filter { happened.contains($0.id) && shown[$0.id] != nil }
  }

  static func text(
    _ sort: Change.Sort, _ actors: [Actor.ID], _ before: [Relation.ID], _ after: [Relation.ID]
  ) -> String {
    "\(sort) \(actors) \(before.sorted()) \(after.sorted())"
  }

  private static let lineage: [RelationKind.ID: Change.Sort] = [
    "split": .split, "merger": .merged, "dissolution": .dissolved,
  ]

  // MARK: Paths

  /// One step along one relation.
  struct Step {
    var from: Actor.ID
    var to: Actor.ID
    var row: Row
    var answer: Answer
  }

  func steps(
    at dateQuery: DateQuery, _ narrowing: Narrowing, between ends: [Actor.ID], isDirected: Bool
  ) -> [Step] {
    held(at: dateQuery, narrowing, keeping: ends).flatMap { one -> [Step] in
      guard let to = one.to, to != one.from else { return [] }
      let there = Step(from: one.from, to: to, row: one.row, answer: one.answer)
      let back = Step(from: to, to: one.from, row: one.row, answer: one.answer)
      return isDirected && one.row.kind.direction == .directed ? [there] : [there, back]
    }
  }

  /// Every way from one actor to another that passes none twice, as the actors passed and the product of the signs;
  /// nil where a step is neutral.
  static func paths(
    _ steps: [Step], from start: Actor.ID, to end: Actor.ID
  ) -> [(actors: [Actor.ID], sign: Sign?)] {
    var paths: [(actors: [Actor.ID], sign: Sign?)] = []
    var seen: Set<String> = []
    let steps = steps.filter { seen.insert("\($0.from) \($0.to) \($0.row.sign)").inserted }
    func walk(_ actors: [Actor.ID], _ sign: Sign?) {
      guard let actor = actors.last, actor != end else {
        paths.append((actors, sign))
        return
      }
      for step in steps where step.from == actor && !actors.contains(step.to) {
        let product: Sign? =
          switch (sign, step.row.sign) {
          case (nil, _), (_, .neutral): nil
          case (.positive?, .positive), (.negative?, .negative): .positive
          default: .negative
          }
        walk(actors + [step.to], product)
      }
    }
    walk([start], .positive)
    return paths
  }

  /// The first day on which the end is reached, one day after the other, and on each until nothing is added.
  func earliestArrival(
    from start: Actor.ID, to end: Actor.ID, in days: ClosedRange<Day>, certainty: Certainty,
    _ narrowing: Narrowing, isDirected: Bool
  ) -> Day? {
    var reached: Set = [start]
    var day = days.lowerBound
    while day <= days.upperBound {
      let steps = steps(at: DateQuery(day), narrowing, between: [start, end], isDirected: isDirected)
        .filter { $0.answer.certainty >= certainty }
      for _ in steps {
        for step in steps where reached.contains(step.from) { reached.insert(step.to) }
      }
      if reached.contains(end) { return day }
      day = day.advanced(by: 1)
    }
    return nil
  }

  // MARK: Components

  /// For each actor all that it is joined to by the relations, itself included.
  static func closure(of held: [Held]) -> [Actor.ID: Set<Actor.ID>] {
    var joined: [Actor.ID: Set<Actor.ID>] = [:]
    for one in held {
      for end in one.ends { joined[end] = one.ends }
    }
    for _ in held {
      for one in held {
        guard let to = one.to else { continue }
        let both = (joined[one.from] ?? []).union(joined[to] ?? [])
        for actor in both { joined[actor] = (joined[actor] ?? []).union(both) }
      }
    }
    return joined
  }
}
