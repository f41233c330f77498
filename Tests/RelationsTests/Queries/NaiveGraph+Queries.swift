import EDTF
import Relations

// The queries over whole graphs, word for word from their definitions: every pair, every day, every path.
extension NaiveGraph {
  func row(_ id: Relation.ID) -> Row? { rows.first { $0.id == id } }

  /// The rows that hold, with their answers.
  func holding(at moment: Moment) -> [(row: Row, answer: Answer)] {
    let findings = findings(at: moment)
    return rows.compactMap { row in findings[row.id].map { (row, $0) } }
  }

  // MARK: Changes

  /// Each change as its sort, whom it concerns and the relations before and after.
  func changes(from first: Moment, to second: Moment, pactKinds: [Actor.ID: RelationKind.ID]) -> Set<String> {
    let before = findings(at: first)
    let after = findings(at: second)
    let states = rows.filter { $0.kind.temporality == .state }
    let ended = states.filter { before[$0.id] != nil && after[$0.id] == nil }
    let began = states.filter { before[$0.id] == nil && after[$0.id] != nil }
    func isMember(_ row: Row) -> Bool {
      guard let to = row.to, !isPair(row) else { return false }
      return row.kind.id == "membership" || pactKinds[to] == row.kind.id
    }
    func isPair(_ row: Row) -> Bool {
      guard let pact = row.pact else { return false }
      return row.to != pact
    }
    func memberships(_ row: Row) -> [[Actor.ID]] {
      if isPair(row), let pact = row.pact, let to = row.to { return [[row.from, pact], [to, pact]] }
      return isMember(row) ? [[row.from, row.to].compactMap { $0 }] : []
    }
    func isSamePair(_ one: Row, _ other: Row) -> Bool {
      guard let to = one.to, let otherTo = other.to else { return false }
      return Set([one.from, to]) == Set([other.from, otherTo])
    }
    func partners(_ row: Row, _ others: [Row]) -> [Row] {
      isMember(row) ? [] : others.filter { !isMember($0) && isSamePair($0, row) }
    }
    var changes: Set<String> = []
    func add(_ sort: Change.Sort, _ actors: [Actor.ID?], _ before: [Row], _ after: [Row]) {
      changes.insert(
        Self.text(sort, actors.compactMap { $0 }, before.map(\.id), after.map(\.id)))
    }
    for row in states {
      guard let old = before[row.id], let new = after[row.id] else { continue }
      if old.certainty != new.certainty {
        add(new.certainty == .certain ? .becameCertain : .becamePossible, [row.from, row.to], [row], [row])
      }
    }
    func parties(_ answers: [Relation.ID: Answer]) -> [[Actor.ID]] {
      states.filter { answers[$0.id] != nil }.flatMap(memberships)
    }
    for row in ended {
      let gained = partners(row, began)
      if !gained.isEmpty {
        let lost = partners(gained[0], ended)
        let sort: Change.Sort =
          Set(lost.map(\.sign)) != Set(gained.map(\.sign))
          ? .changedSign
          : Set(lost.map(\.kind.id)) != Set(gained.map(\.kind.id)) ? .changedKind : .renewed
        add(sort, [row.from, row.to].compactMap { $0 }.sorted(), lost, gained)
      } else if !memberships(row).contains(where: { !parties(after).contains($0) }) {
        add(.ended, [row.from, row.to], [row], [])
      }
    }
    for row in began where partners(row, ended).isEmpty {
      if !memberships(row).contains(where: { !parties(before).contains($0) }) {
        add(.began, [row.from, row.to], [], [row])
      }
    }
    for party in Set(parties(after)).subtracting(parties(before)) {
      let by = states.filter { after[$0.id] != nil && memberships($0).contains(party) }
      add(.joined, party, [], by)
    }
    for party in Set(parties(before)).subtracting(parties(after)) {
      let by = states.filter { before[$0.id] != nil && memberships($0).contains(party) }
      add(.left, party, by, [])
    }
    var day = first.days.upperBound.advanced(by: 1)
    var happened: Set<Relation.ID> = []
    while day <= second.days.upperBound {
      happened.formUnion(findings(at: Moment(day)).keys)
      day = day.advanced(by: 1)
    }
    for row in rows where row.kind.isLineage && row.kind.temporality == .event {
      if happened.contains(row.id), before[row.id]?.certainty != .certain {
        add(Self.lineage[row.kind.id] ?? .succeeded, [row.from, row.to], [], [row])
      }
    }
    return changes
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

  func steps(at moment: Moment, isDirected: Bool) -> [Step] {
    holding(at: moment).flatMap { row, answer -> [Step] in
      guard let to = row.to, to != row.from else { return [] }
      let there = Step(from: row.from, to: to, row: row, answer: answer)
      let back = Step(from: to, to: row.from, row: row, answer: answer)
      return isDirected && row.kind.direction == .directed ? [there] : [there, back]
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
    from start: Actor.ID, to end: Actor.ID, in days: ClosedRange<Day>, certainty: Certainty, isDirected: Bool
  ) -> Day? {
    var reached: Set = [start]
    var day = days.lowerBound
    while day <= days.upperBound {
      let steps = steps(at: Moment(day), isDirected: isDirected).filter { $0.answer.certainty >= certainty }
      for _ in steps {
        for step in steps where reached.contains(step.from) { reached.insert(step.to) }
      }
      if reached.contains(end) { return day }
      day = day.advanced(by: 1)
    }
    return nil
  }

  // MARK: Components

  /// For each actor all that it is joined to by the rows, itself included.
  static func closure(of rows: [Row]) -> [Actor.ID: Set<Actor.ID>] {
    var joined: [Actor.ID: Set<Actor.ID>] = [:]
    for row in rows {
      for end in [row.from, row.to ?? row.from] { joined[end] = [row.from, row.to ?? row.from] }
    }
    for _ in rows {
      for row in rows {
        guard let to = row.to else { continue }
        let both = (joined[row.from] ?? []).union(joined[to] ?? [])
        for actor in both { joined[actor] = (joined[actor] ?? []).union(both) }
      }
    }
    return joined
  }
}
