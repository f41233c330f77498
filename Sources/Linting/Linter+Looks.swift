import EDTF
import Relations

extension Linter {
  // MARK: Looks

  /// Sightings and looks that nobody can have had yet, or that come after the last look at what they are sightings of.
  mutating func checkLooks(
    _ periods: [Period], of name: String, at location: @autoclosure () -> GraphLocation
  ) {
    for period in periods {
      if let look = period.asOf, let lastDay, look > lastDay {
        report(
          .warning, .futureEnd, location(),
          "\(name) was last looked at on \(look), which is after \(lastDay), the last day that anybody can have seen",
          "correct as-of: of the spell, or set that of the graph to the day of the last look at any of it")
        return
      }
      guard let limit = period.asOf ?? lastDay else { continue }
      for (key, seen) in [("first-seen", period.firstSeen), ("last-seen", period.lastSeen)] {
        guard let day = seen?.bounds(tolerance: contents.tolerance).lowerBound, day > limit else { continue }
        report(
          .warning, .futureEnd, location(),
          "\(name) has \(key): \(seen.map(\.description) ?? ""), and nobody can have seen it after \(limit), the day of "
            + "the last look",
          "correct the date, or set as-of: to the day of a new look")
        return
      }
    }
  }

  // MARK: Obligations

  /// Obligations that bind nobody: of one party alone, or on days on which that is no party.
  mutating func checkObligations(of pact: Pact, at location: GraphLocation) {
    for (position, obligation) in pact.obligations.enumerated() {
      let place = location.appending("obligations", String(position), "parties")
      let bound = Set(obligation.parties.map(\.actor))
      if let only = bound.first, bound.count == 1, kinds[obligation.kind]?.direction == .mutual {
        report(
          .warning, .lonelyPact, place,
          "the obligation of \(obligation.kind) of \(pact.id) names \(only) alone, and so binds nobody to anybody",
          "name two parties or more, or leave parties: out where it binds all of them")
      }
      for (number, binding) in obligation.parties.enumerated() where !binding.when.isEmpty {
        check(binding, of: obligation, in: pact, at: place.appending(String(number), "when"))
      }
    }
  }

  private mutating func check(
    _ binding: Pact.Binding, of obligation: Pact.Obligation, in pact: Pact, at location: GraphLocation
  ) {
    let entries = pact.parties.filter { $0.actor == binding.actor }
    if entries.isEmpty { return }
    let terms = entries.contains { $0.record.when.isEmpty } ? [] : entries.flatMap(\.record.when)
    // Periods that exclude themselves are reported elsewhere.
    var days = DaySet(intervals(of: binding.when).map(\.possibleDays))
    if days.isEmpty { return }
    for limit in [pact.when, obligation.when, terms] where !limit.isEmpty {
      days = days.intersection(DaySet(intervals(of: limit).map(\.possibleDays)))
    }
    guard days.isEmpty else { return }
    let when = binding.when.map(\.span.description).joined(separator: ", ")
    report(
      .warning, .outsidePact, location,
      "the obligation of \(obligation.kind) binds \(binding.actor) in \(when), on no day on which \(pact.id) bound it",
      "correct the dates, or those of the pact, of the obligation or of the party")
  }
}

extension Period {
  /// Whether it begins on a date and nothing is said of its end.
  var startsAlone: Bool {
    guard span.isInterval, span.end == .unknown, !hasEnded, case .date = span.start else { return false }
    return true
  }
}
