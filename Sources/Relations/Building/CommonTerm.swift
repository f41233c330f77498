package import EDTF

/// How the periods of a graph are read as days.
package struct PeriodReading: Sendable {
  package let tolerance: Tolerance
  package let asOf: Day?

  package init(tolerance: Tolerance = .standard, asOf: Day? = nil) {
    self.tolerance = tolerance
    self.asOf = asOf
  }

  /// The intervals of periods; one that contradicts itself is reported by the checks, and says nothing here.
  package func intervals(of periods: [Period]) -> [UncertainInterval] {
    periods.compactMap { try? $0.interval(tolerance: tolerance, asOf: asOf) }
  }
}

extension PeriodReading {
  /// The periods during which all of several terms hold, each a choice of periods; nil where they surely never do.
  package func common(_ terms: [[Period]]) -> [Period]? {
    Term.periods(of: terms.map { Term($0, self) }, self)
  }
}

/// A choice of periods, one of which went on, with the days that they mean.
struct Term {
  let periods: [Period]
  fileprivate let intervals: [UncertainInterval]
  fileprivate let possible: DaySet
  fileprivate let certain: DaySet

  init(_ periods: [Period], _ reading: PeriodReading) {
    self.periods = periods
    intervals = reading.intervals(of: periods)
    possible = DaySet(intervals.map(\.possibleDays))
    certain = DaySet(intervals.compactMap(\.certainDays))
  }
}

extension Term {
  /// The periods during which all of several terms hold, on exactly the days on which they certainly or possibly do; nil
  /// where they surely never do.
  ///
  /// They are in the notation of the terms as far as that says it, else in days: `[2014-01-01..2014-06-30]/2019`.
  ///
  /// - Complexity: O(*n*²) in the number of periods whose first or last days are the same, O(*n* log *n*) otherwise.
  static func periods(of terms: [Term], _ reading: PeriodReading) -> [Period]? {
    guard let first = terms.first else { return [] }
    let rest = terms.dropFirst().filter { $0.periods != first.periods }
    if rest.isEmpty { return first.periods }
    let possible = rest.reduce(first.possible) { $0.intersection($1.possible) }
    if possible.isEmpty { return nil }
    let certain = rest.reduce(first.certain) { $0.intersection($1.certain) }
    let notation = Notation(terms: [first] + rest, reading: reading)
    var next = certain.stretches[...]
    return possible.stretches.flatMap { days in
      var sure: [ClosedRange<Day>] = []
      while let stretch = next.first, stretch.upperBound <= days.upperBound {
        sure.append(stretch)
        next.removeFirst()
      }
      return notation.periods(possible: days, certain: sure)
    }
  }
}

/// Finds the periods that say on which days something certainly or possibly went on.
private struct Notation {
  let terms: [Term]
  let reading: PeriodReading

  func periods(possible days: ClosedRange<Day>, certain: [ClosedRange<Day>]) -> [Period] {
    guard certain.count > 1 else { return period(possible: days, certain: certain.first).map { [$0] } ?? [] }
    // One period is certain once. Each but the first begins for certain where its certain days do.
    return certain.indices.compactMap { index in
      let start = index == 0 ? days.lowerBound : certain[index].lowerBound
      let end =
        index == certain.count - 1 ? days.upperBound : certain[index + 1].lowerBound.advanced(by: -1)
      return period(possible: start...end, certain: certain[index])
    }
  }

  private func period(possible days: ClosedRange<Day>, certain: ClosedRange<Day>?) -> Period? {
    written(possible: days, certain: certain)
      ?? (try? spelt(possible: days, certain: certain)).map { Period($0) }
  }

  // MARK: As the terms have it

  /// The start of one period and the end of another, where together they mean those days.
  private func written(possible days: ClosedRange<Day>, certain: ClosedRange<Day>?) -> Period? {
    let starts = sides { $0.start.lowerBound == days.lowerBound }
    let ends = sides { $0.end.upperBound == days.upperBound }
    let pairs = starts.sorted(by: { $0.span.start.rank < $1.span.start.rank }).flatMap { start in
      ends.sorted(by: { $0.span.end.rank < $1.span.end.rank }).compactMap { joined(start, $0) }
    }
    let fits = { (period: Period) -> Bool in
      let interval = interval(of: period)
      return interval?.possibleDays == days && interval?.certainDays == certain
    }
    let fitting = { pairs.first(where: fits) ?? halves(starts, ends, possible: days).first(where: fits) }
    // Where no day is certain, the days leave open how late it may have begun and how early ended: the start of one term
    // with the end of another may say that it began earlier than anybody knows.
    guard certain == nil, let bounds = bounds(within: days) else { return fitting() }
    let isExact = { (period: Period) -> Bool in
      guard let interval = interval(of: period) else { return false }
      return interval.hasBounds(of: bounds) && interval.certainDays == nil
    }
    let spelt = try? EDTFInterval("\(text(start: bounds.start))/\(text(end: bounds.end))")
    return pairs.first(where: isExact) ?? halves(starts, ends, possible: days).first(where: isExact)
      ?? spelt.map { Period($0) }.flatMap { isExact($0) ? $0 : nil } ?? fitting()
  }

  private func interval(of period: Period) -> UncertainInterval? {
    try? period.interval(tolerance: reading.tolerance, asOf: reading.asOf)
  }

  /// When all terms together began and ended, where each has one period alone with a part in those days: on the last of
  /// their first days, and on the first of their last ones.
  private func bounds(within days: ClosedRange<Day>) -> UncertainInterval? {
    var bounds: UncertainInterval?
    for term in terms {
      let parts = term.intervals.filter { $0.possibleDays.overlaps(days) }
      guard let part = parts.first, parts.count == 1 else { return nil }
      guard let known = bounds else {
        bounds = part
        continue
      }
      bounds = UncertainInterval(
        start: max(
          known.start.lowerBound, part.start.lowerBound)...max(
            known.start.upperBound, part.start.upperBound),
        end: min(known.end.lowerBound, part.end.lowerBound)...min(known.end.upperBound, part.end.upperBound))
      if bounds == nil { return nil }
    }
    return bounds
  }

  /// The start of a period with any end up to the last day, and the end of one with any start from the first day.
  private func halves(_ starts: [Period], _ ends: [Period], possible days: ClosedRange<Day>) -> [Period] {
    var halves: [Period] = []
    if days.upperBound < .max {
      for start in starts {
        guard let span = try? EDTFInterval("\(start.span.start)/[..\(days.upperBound)]") else { continue }
        halves.append(Period(span, firstSeen: start.firstSeen))
      }
    }
    if days.lowerBound > .min {
      for end in ends {
        guard let span = try? EDTFInterval("[\(days.lowerBound)..]/\(end.span.end)") else { continue }
        halves.append(Period(span, hasEnded: end.hasEnded, lastSeen: end.lastSeen, asOf: end.asOf))
      }
    }
    return halves
  }

  private func sides(where belongs: (UncertainInterval) -> Bool) -> [Period] {
    terms.flatMap { term in
      // Periods and intervals go together unless one of them contradicts itself.
      term.periods.count == term.intervals.count
        ? zip(term.periods, term.intervals).filter { belongs($1) }.map(\.0) : []
    }
  }

  private func joined(_ start: Period, _ end: Period) -> Period? {
    if start == end { return start }
    guard let span = try? EDTFInterval(start: start.span.start, end: end.span.end) else { return nil }
    return Period(
      span, hasEnded: end.hasEnded, firstSeen: start.firstSeen, lastSeen: end.lastSeen, asOf: end.asOf)
  }

  // MARK: In days

  private func spelt(
    possible days: ClosedRange<Day>, certain: ClosedRange<Day>?
  ) throws(EDTFError) -> EDTFInterval {
    let (first, last) = (days.lowerBound, days.upperBound)
    guard let certain else {
      // Nothing but a mark says that a single day is in doubt.
      if first == last { return try EDTFInterval("\(first)?") }
      if first == .min { return try EDTFInterval(last == .max ? "/" : "/[..\(last)]") }
      return try EDTFInterval(last == .max ? "[\(first)..]/" : text(from: first, to: last))
    }
    let start = text(start: first...certain.lowerBound)
    let end = text(end: certain.upperBound...last)
    return try EDTFInterval(start == end && first == last ? start : "\(start)/\(end)")
  }

  private func text(start days: ClosedRange<Day>) -> String {
    if days.lowerBound > .min, days.upperBound < .max {
      return text(from: days.lowerBound, to: days.upperBound)
    }
    if days.upperBound == .min { return ".." }
    if days.lowerBound == .min { return days.upperBound == .max ? "" : "[..\(days.upperBound)]" }
    return "[\(days.lowerBound)..]"
  }

  private func text(end days: ClosedRange<Day>) -> String {
    if days.lowerBound > .min, days.upperBound < .max {
      return text(from: days.lowerBound, to: days.upperBound)
    }
    if days.lowerBound == .max { return ".." }
    if days.upperBound == .max { return days.lowerBound == .min ? "" : "[\(days.lowerBound)..]" }
    return "[..\(days.upperBound)]"
  }

  /// One of the days from one to another: a day, a month or a year where it is just that, else a set.
  private func text(from first: Day, to last: Day) -> String {
    if first == last { return "\(first)" }
    for length in [7, 4] {
      let unit = String("\(first)".prefix(length))
      if let date = try? EDTFDate(unit), date.bounds(tolerance: .none) == first...last { return unit }
    }
    return "[\(first)..\(last)]"
  }
}

extension UncertainInterval {
  /// Whether it began and ended on the same days as another, whatever is known of its sides.
  fileprivate func hasBounds(of other: UncertainInterval) -> Bool { start == other.start && end == other.end }
}

extension Endpoint {
  /// What says less comes first, so that nothing is called open of which the end is unknown.
  fileprivate var rank: Int {
    switch self {
    case .unknown: 0
    case .open: 1
    case .date: 2
    }
  }
}
