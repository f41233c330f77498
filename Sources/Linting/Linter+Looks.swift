import EDTF
import Relations

extension Linter {
  /// Sightings and looks that nobody can have had yet, or that come after the last look at what they are sightings of.
  mutating func checkLooks(
    _ periods: [Period], of name: String, at location: @autoclosure () -> GraphLocation
  ) {
    if let period = periods.first(where: { $0.hasEnded && $0.span.isInterval && $0.span.end == .open }) {
      report(
        .warning, .endedOpenEnd, location(),
        "\(name) goes on by its span, \(period.span), and is over by ended: true",
        "write \(period.span.start)/ for what ended on a day that nobody knows, or leave ended: out")
    }
    for period in periods {
      guard let look = period.asOf, let start = intervals(of: [period]).first?.start.lowerBound, start > look
      else { continue }
      report(
        .warning, .futureStart, location(),
        "\(name) begins on \(start) at the earliest, and was last looked at before, on \(look)",
        "correct the date, or set as-of: of the spell to the day of a look at it")
    }
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
}

extension Period {
  /// Whether it begins on a date and nothing is said of its end.
  var startsAlone: Bool {
    guard span.isInterval, span.end == .unknown, !hasEnded, case .date = span.start else { return false }
    return true
  }
}
