import EDTF
import Relations

extension Linter {
  /// Dates that stand for none, and facts that begin after the last look.
  mutating func checkDates() {
    for (position, actor) in contents.actors.enumerated() {
      let location = GraphLocation(.actor(position))
      checkSentinels(in: actor.existence, at: location.appending("exists"))
      checkSentinels(in: actor.claims, at: location)
      for (number, name) in actor.names.enumerated() {
        checkSentinels(in: name.when, at: location.appending("names", String(number), "when"))
      }
    }
    for (position, relation) in contents.written.enumerated() {
      let when = GraphLocation(.relation(position), ["when"])
      checkSentinels(in: relation.when, at: when)
      checkSentinels(in: relation.claims, at: GraphLocation(.relation(position)))
      checkStart(of: relation.when, status: relation.status, name: relation.id.rawValue, at: when)
    }
    for (position, pact) in contents.pacts.enumerated() {
      let location = GraphLocation(.pact(position))
      checkSentinels(in: pact.when, at: location.appending("when"))
      checkSentinels(in: pact.claims, at: location)
      for (number, obligation) in pact.obligations.enumerated() {
        let place = location.appending("obligations", String(number))
        checkSentinels(in: obligation.when, at: place.appending("when"))
        checkSentinels(in: obligation.claims, at: place)
      }
      checkStart(
        of: pact.when, status: pact.status, name: pact.id.rawValue, at: location.appending("when"))
      for (number, party) in pact.parties.enumerated() {
        let when = location.appending("parties", String(number), "when")
        checkSentinels(in: party.record.when, at: when)
        checkSentinels(in: party.record.claims, at: location.appending("parties", String(number)))
        checkStart(
          of: party.record.when, status: party.record.status ?? pact.status,
          name: "\(party.actor) in \(pact.id)", at: when)
      }
    }
  }

  private mutating func checkSentinels(in periods: [Period], at location: GraphLocation) {
    for period in periods {
      let start = (period.span.start, location)
      let endpoints =
        period.span.isInterval ? [start, (period.span.end, location.appending("end"))] : [start]
      for (endpoint, place) in endpoints {
        guard case .date(let date) = endpoint, date.isSentinel, !isGenuine(date) else { continue }
        let fix = endpoint.isFirstDay || endpoint.isLastDay ? period.withoutSentinels : nil
        reportSentinel("\(date)", at: place, fix: fix)
      }
      for sighting in [period.firstSeen, period.lastSeen].compactMap({ $0 })
      where sighting.isSentinel && !isGenuine(sighting) {
        reportSentinel(
          "\(sighting)", at: location, advice: "leave the sighting out, or give the date a source")
      }
    }
  }

  /// The dates of claims, which stand for none as well.
  private mutating func checkSentinels(in claims: [Claim], at location: GraphLocation) {
    for (number, claim) in claims.enumerated() where !claim.when.isEmpty {
      checkSentinels(in: claim.when, at: location.appending("claims", String(number), "when"))
    }
  }

  /// Whether the first day of a spreadsheet is a date like others of a graph that has some of the years around it.
  private func isGenuine(_ date: EDTFDate) -> Bool {
    hasDatesAround1900 && Day.firstOfSpreadsheets.contains(date.bounds(tolerance: .none).lowerBound)
  }

  /// Whether the relations and pacts have a date of the decade around 1900 beside its first day.
  static func hasDatesAround1900(_ contents: GraphContents) -> Bool {
    guard let first = Day(year: 1895, month: 1, day: 1), let last = Day(year: 1904, month: 12, day: 31) else {
      return false
    }
    let decade = first...last
    func isThere(_ periods: [Period]) -> Bool {
      periods.contains { period in
        [period.span.start, period.span.end].contains { endpoint in
          guard case .date(let date) = endpoint else { return false }
          let day = date.bounds(tolerance: .none).lowerBound
          return decade.contains(day) && !Day.firstOfSpreadsheets.contains(day)
        }
      }
    }
    let days = first.number...last.number
    let zeros = Day.firstOfSpreadsheets.map(\.number)
    return contents.table.start.contains { days.contains($0) && !zeros.contains($0) }
      || contents.written.contains { isThere($0.when) }
      || contents.pacts.contains { isThere($0.when) || $0.parties.contains { isThere($0.record.when) } }
      || contents.actors.contains { isThere($0.existence) }
  }

  mutating func reportSentinel(
    _ date: String, at location: GraphLocation,
    advice: String = "write .. for an open end, leave the side of the slash empty where nobody knows, "
      + "or give the date a source",
    fix: GraphProblem.Fix? = nil
  ) {
    report(
      .warning, .sentinelDate, location, "\(date) is how data sets write that they know no date", advice,
      fix: fix)
  }

  private mutating func checkStart(
    of periods: [Period], status: Status, name: String, at location: GraphLocation
  ) {
    guard let lastDay, status != .announced, !periods.isEmpty,
      let start = intervals(of: periods).map(\.start.lowerBound).min(), start > lastDay
    else { return }
    reportFuture(name, start: start, at: location)
  }

  /// The last day that anybody can have seen: that of the last look, else that of the check.
  var lastDay: Day? { contents.asOf ?? today }

  mutating func reportFuture(_ name: String, start: Day, at location: GraphLocation) {
    let limit = contents.asOf.map { "the last look on \($0)" } ?? today.map { "today, \($0)" } ?? ""
    report(
      .warning, .futureStart, location,
      "\(name) begins on \(start) at the earliest, after \(limit)",
      contents.asOf == nil
        ? "correct the date, or add status: announced"
        : "correct the date, add status: announced, or set as-of: to the day of a new look")
  }

  /// Open ends whose last look is years before that of the graph, and graphs whose last look is years ago.
  mutating func checkAge() {
    if let asOf = contents.asOf, let today, asOf > today {
      report(
        .warning, .futureStart, GraphLocation(.header, ["as-of"]),
        "the last look is on \(asOf), which is yet to come", "set as-of: to the day on which somebody looked")
    }
    if let asOf = contents.asOf, let today, asOf.distance(to: today) > Self.oldDays {
      report(
        .note, .staleOpenEnd, GraphLocation(.header, ["as-of"]),
        "the last look on \(asOf) is \(asOf.distance(to: today) / 365) years ago, and open ends are certain "
          + "only up to it",
        "look again, and set as-of: to that day")
    }
    guard let asOf = contents.asOf else { return }
    for (position, relation) in contents.written.enumerated() {
      for period in relation.when where period.span.end == .open && !period.hasEnded {
        guard let look = period.asOf, look.distance(to: asOf) > Self.oldDays else { continue }
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
      || days.lowerBound == days.upperBound && Day.zeros.contains(days.lowerBound)
  }
}

extension Day {
  /// The first day of many a spreadsheet, and the one before the first that others count from.
  static let firstOfSpreadsheets = [
    Day(year: 1900, month: 1, day: 1), Day(year: 1899, month: 12, day: 30),
  ].compactMap { $0 }

  /// The days that stand for zero where dates are kept as numbers; of those from 1601 on are the files of Windows.
  static let zeros = firstOfSpreadsheets + [Day(year: 1601, month: 1, day: 1)].compactMap { $0 }
}

extension Period {
  /// The span with two dots for an end on the last day of the calendar, or nothing where it is over, and nothing for a
  /// start on its first.
  ///
  /// Nothing can be a fact of those days. 1900-01-01 can be one, so that only a person can tell what it stands for.
  fileprivate var withoutSentinels: GraphProblem.Fix? {
    guard span.isInterval else { return nil }
    let begins = !span.start.isFirstDay
    let ends = !span.end.isLastDay
    // What neither begins nor ends, or ends before it began, is no slip of a data set.
    guard !begins || !ends, !span.start.isLastDay, !span.end.isFirstDay else { return nil }
    let text = span.description
    guard let slash = text.firstIndex(of: "/") else { return nil }
    return GraphProblem.Fix(
      text: text,
      replacement: (begins ? text[..<slash] : "") + (ends ? text[slash...] : hasEnded ? "/" : "/.."))
  }
}

extension Endpoint {
  fileprivate var isFirstDay: Bool {
    if case .date(let date) = self {
      date.isSentinel && date.bounds(tolerance: .none).lowerBound == .min
    } else {
      false
    }
  }

  fileprivate var isLastDay: Bool {
    if case .date(let date) = self {
      date.isSentinel && date.bounds(tolerance: .none).upperBound == .max
    } else {
      false
    }
  }
}
