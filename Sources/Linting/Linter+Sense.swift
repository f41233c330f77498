import EDTF
import Relations

extension Linter {
  /// What dates and kinds say together that hardly anybody means.
  mutating func checkSense() {
    for (position, relation) in contents.written.enumerated() {
      guard let kind = kinds[relation.kind] else { continue }
      let location = GraphLocation(.relation(position))
      checkPeriods(
        relation.when, of: relation.id.rawValue,
        isState: (relation.temporality ?? kind.temporality) == .state,
        status: relation.status, at: location.appending("when"))
      checkDenials(relation, at: location)
    }
    for (position, pact) in contents.pacts.enumerated() {
      guard let kind = kinds[pact.kind] else { continue }
      let location = GraphLocation(.pact(position))
      checkPeriods(
        pact.when, of: pact.id.rawValue, isState: kind.temporality == .state, status: pact.status,
        at: location.appending("when"))
      checkHostility(of: pact, kind: kind, at: location)
      checkObligations(of: pact, at: location)
      for (number, party) in pact.parties.enumerated() {
        checkLooks(
          party.record.when, of: "\(party.actor) in \(pact.id)",
          at: location.appending("parties", String(number), "when"))
      }
    }
    checkLives()
    checkIdleParties()
    checkDirections()
    checkGaps()
  }

  // MARK: Periods

  mutating func checkPeriods(
    _ periods: [Period], of name: String, isState: Bool, status: Status,
    at location: @autoclosure () -> GraphLocation
  ) {
    if periods.isEmpty { return }
    if isState, periods.allSatisfy({ !$0.span.isInterval && $0.span.isSingleDay && !$0.hasEnded }) {
      report(
        .warning, .oneDayState, location(),
        "\(name) is a state and lasts for the day of \(periods[0].span) alone",
        "write \(periods[0].span)/.. for what goes on from then, \(periods[0].span)/ where nobody knows its end, or "
          + "temporal: event")
    }
    if !isState, periods.contains(where: { $0.span.end == .open && !$0.hasEnded }) {
      report(
        .warning, .openEvent, location(), "\(name) is an event and goes on without an end",
        "write the day or the days on which it happened, or temporal: state")
    } else if !isState, let period = periods.first(where: \.startsAlone) {
      report(
        .warning, .openEvent, location(),
        "\(name) is an event, and nobody says when it ended, so that it may go on to this day",
        "write \(period.span.start) alone for what happened on that date, which a table has as its start and its end, "
          + "or temporal: state")
    }
    checkLooks(periods, of: name, at: location())
    checkEnds(periods, of: name, status: status, at: location())
    checkNesting(periods, of: name, at: location())
  }

  private mutating func checkEnds(
    _ periods: [Period], of name: String, status: Status, at location: @autoclosure () -> GraphLocation
  ) {
    guard let lastDay, status != .announced else { return }
    for period in periods {
      guard case .date(let date) = period.span.end, period.span.isInterval else { continue }
      let end = date.bounds(tolerance: contents.tolerance).lowerBound
      guard end > lastDay, end < .max else { continue }
      report(
        .warning, .futureEnd, location(),
        "\(name) ends on \(end) or after, and nobody can have seen that by \(lastDay)",
        "write .. for what goes on, and say in label: or note: when it is to end; or correct the year")
      return
    }
  }

  /// Periods of one fact that have a day in common are one period, or one of them is meant otherwise.
  private mutating func checkNesting(
    _ periods: [Period], of name: String, at location: @autoclosure () -> GraphLocation
  ) {
    guard periods.count > 1 else { return }
    let days = intervals(of: periods).compactMap(\.certainDays).sorted { $0.lowerBound < $1.lowerBound }
    guard let (first, second) = zip(days, days.dropFirst()).first(where: { $0.overlaps($1) }) else { return }
    let common = first.clamped(to: second)
    report(
      .warning, .overlappingPeriods, location(),
      "two spells of \(name) both hold from \(common.lowerBound) to \(common.upperBound)",
      "make one spell of them, or correct their dates")
  }

  // MARK: Sources

  private mutating func checkDenials(_ relation: Relation, at location: GraphLocation) {
    guard [.accepted, .reported].contains(relation.status), !relation.claims.isEmpty,
      relation.claims.allSatisfy({ $0.status.map { !$0.isCounted } ?? false })
    else { return }
    report(
      .warning, .deniedClaims, location.appending("claims"),
      "\(relation.id) is \(relation.status), but whoever speaks of it denies or rejects it",
      "cite who says that it is so, or add status: denied")
  }

  // MARK: Lives

  /// Lives that nobody can have seen end, that share days, or that last for the day on which they most likely began.
  private mutating func checkLives() {
    let kinds = contents.allActorKinds
    for (position, actor) in contents.actors.enumerated() where !actor.existence.isEmpty {
      let location = GraphLocation(.actor(position), ["exists"])
      let name = actor.id.rawValue
      checkLooks(actor.existence, of: name, at: location)
      checkEnds(actor.existence, of: name, status: .accepted, at: location)
      checkNesting(actor.existence, of: name, at: location)
      guard kinds[actor.kind]?.category.lastsForMoreThanADay ?? false,
        let day = actor.existence.first(where: { !$0.span.isInterval && $0.span.isSingleDay && !$0.hasEnded })
      else { continue }
      report(
        .warning, .oneDayState, location, "\(name) exists on the day of \(day.span) alone",
        "write \(day.span)/.. for what began then and goes on, \(day.span)/ where nobody knows its end, or when it ended "
          + "behind the slash")
    }
  }

  /// Relations on days between two lives of an actor.
  private mutating func checkGaps() {
    var lives: [Actor.ID: DaySet] = [:]
    for actor in contents.actors where actor.existence.count > 1 {
      lives[actor.id] = DaySet(intervals(of: actor.existence).map(\.possibleDays))
    }
    guard !lives.isEmpty else { return }
    for fact in facts where fact.descent == nil {
      let intervals = intervals(of: fact.relation.when)
      let held = DaySet(intervals.compactMap(\.certainDays))
      for actor in [fact.relation.from, fact.relation.to].compactMap({ $0 }) {
        guard let life = lives[actor], let first = life.stretches.first, let last = life.stretches.last
        else { continue }
        // What lies before the first life or after the last is reported as such.
        let gaps = DaySet(first.lowerBound...last.upperBound).subtracting(life)
        guard let deed = deed(within: gaps, held: held, intervals) else { continue }
        report(
          .warning, .outsideExistence, fact.location.appending("when"),
          "\(fact.relation.id) \(deed), when \(actor) did not exist",
          "narrow the dates of the relation, or widen exists: of \(actor)")
      }
    }
  }

  /// What surely went on, began or ended on days that lie between two lives; nil where nothing need have.
  private func deed(within gaps: DaySet, held: DaySet, _ intervals: [UncertainInterval]) -> String? {
    if let days = held.intersection(gaps).stretches.first {
      return "held from \(days.lowerBound) to \(days.upperBound)"
    }
    for interval in intervals {
      // Whichever of the days it was.
      for (verb, side) in [("began", interval.start), ("ended", interval.end)]
      where gaps.stretches.contains(where: {
        $0.lowerBound <= side.lowerBound && side.upperBound <= $0.upperBound
      }) {
        return side.lowerBound == side.upperBound
          ? "\(verb) on \(side.lowerBound)"
          : "\(verb) on some day from \(side.lowerBound) to \(side.upperBound)"
      }
    }
    return nil
  }
}

extension ActorKind.Category {
  /// Whether hardly any of it was over on the day on which it began: a coup may well have made a council of one day.
  fileprivate var lastsForMoreThanADay: Bool {
    switch self {
    case .state, .organisation, .mission, .company, .armedGroup, .organ, .person: true
    case .authority, .pact, .other: false
    }
  }
}
