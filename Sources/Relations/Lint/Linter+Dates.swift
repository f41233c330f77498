import EDTF

extension Linter {
  /// Dates that stand for none, and facts that begin after the last look.
  mutating func checkDates() {
    for (position, actor) in contents.actors.enumerated() {
      let location = GraphLocation(.actor(position))
      checkSentinels(in: actor.existence, at: location.appending("exists"))
      for (number, name) in actor.names.enumerated() {
        checkSentinels(in: name.when, at: location.appending("names", String(number), "when"))
      }
    }
    for (position, relation) in contents.relations.enumerated() {
      let when = GraphLocation(.relation(position), ["when"])
      checkSentinels(in: relation.when, at: when)
      checkStart(of: relation.when, status: relation.status, name: relation.id.rawValue, at: when)
    }
    for (position, pact) in contents.pacts.enumerated() {
      let location = GraphLocation(.pact(position))
      checkSentinels(in: pact.when, at: location.appending("when"))
      checkStart(
        of: pact.when, status: pact.status, name: pact.id.rawValue, at: location.appending("when"))
      for (number, party) in pact.parties.enumerated() {
        let when = location.appending("parties", String(number), "when")
        checkSentinels(in: party.record.when, at: when)
        checkStart(
          of: party.record.when, status: party.record.status ?? pact.status,
          name: "\(party.actor) in \(pact.id)", at: when)
      }
    }
  }

  private mutating func checkSentinels(in spells: [Spell], at location: GraphLocation) {
    for spell in spells {
      let endpoints = spell.span.isInterval ? [spell.span.start, spell.span.end] : [spell.span.start]
      for case .date(let date) in endpoints where date.isSentinel {
        report(
          .warning, .sentinelDate, location, "\(date) is how data sets write that they know no date",
          "write .. for an open end, leave the side of the slash empty where nobody knows, "
            + "or give the date a source")
      }
    }
  }

  private mutating func checkStart(
    of spells: [Spell], status: Status, name: String, at location: GraphLocation
  ) {
    guard let asOf = contents.asOf, status != .announced, !spells.isEmpty,
      let start = extents(of: spells).map(\.start.lowerBound).min(), start > asOf
    else { return }
    report(
      .warning, .futureStart, location,
      "\(name) begins on \(start) at the earliest, after the last look on \(asOf)",
      "correct the date, add status: announced, or set as-of: to the day of a new look")
  }

  /// Open ends whose last look is years before that of the graph, and graphs whose last look is years ago.
  mutating func checkAge() {
    if let asOf = contents.asOf, let today, asOf.distance(to: today) > Self.oldDays {
      report(
        .note, .staleOpenEnd, GraphLocation(.header, ["as-of"]),
        "the last look on \(asOf) is \(asOf.distance(to: today) / 365) years ago, and open ends are certain "
          + "only up to it",
        "look again, and set as-of: to that day")
    }
    guard let asOf = contents.asOf else { return }
    for (position, relation) in contents.relations.enumerated() {
      for spell in relation.when where spell.span.end == .open && !spell.hasEnded {
        guard let look = spell.asOf, look.distance(to: asOf) > Self.oldDays else { continue }
        report(
          .note, .staleOpenEnd, GraphLocation(.relation(position), ["when"]),
          "\(relation.id) is open, but nobody has looked since \(look)",
          "look again and set its as-of:, or write its end")
      }
    }
  }

  /// The age in days from which a look is old.
  private static let oldDays = 730
}

extension EDTFDate {
  /// Whether it is one of the dates that stand for none; the ends of the calendar are no dates of history.
  fileprivate var isSentinel: Bool {
    let days = bounds(tolerance: .none)
    if precision == .oneOf { return false }
    return days.lowerBound == .min || days.upperBound == .max
      || days.lowerBound == days.upperBound && days.lowerBound == Self.newYear1900
  }

  private static let newYear1900 = Day(year: 1900, month: 1, day: 1)
}
