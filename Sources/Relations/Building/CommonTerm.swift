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
    periods.compactMap(interval)
  }

  func interval(of period: Period) -> UncertainInterval? {
    try? period.interval(tolerance: tolerance, asOf: asOf)
  }
}

extension PeriodReading {
  /// The periods during which all of several terms hold, each a choice of periods; nil where they surely never do.
  ///
  /// Whoever reads answers from them is told of the sides that nobody knows.
  package func common(_ terms: [[Period]]) -> [Period]? {
    Term.periods(of: terms.map { Term($0, self) }, self, tellingUnknownSides: true)
  }
}

/// A choice of periods, one of which went on, with the days that they mean.
struct Term {
  /// A period, and the days that it means.
  struct Part {
    let period: Period
    let interval: UncertainInterval
  }

  let periods: [Period]
  /// Those that do not contradict themselves, by the first day on which they may have begun.
  let parts: [Part]

  init(_ periods: [Period], _ reading: PeriodReading) {
    self.periods = periods
    let parts = periods.compactMap { period in
      reading.interval(of: period).map { Part(period: period, interval: $0) }
    }
    self.parts =
      parts.count < 2
      ? parts
      : parts.enumerated().sorted {
        ($0.element.interval.start.lowerBound, $0.offset) < ($1.element.interval.start.lowerBound, $1.offset)
      }.map(\.element)
  }
}

extension Term {
  /// The periods during which all of several terms hold, on exactly the days on which they certainly or possibly do; nil
  /// where they surely never do.
  ///
  /// They are in the notation of the terms as far as that says it, else in days: `[2014-01-01..2014-06-30]/2019`.
  ///
  /// - Parameter tellsUnknownSides: Whether a period says which of its sides nobody knows, though days are written there that
  ///   another term leaves for it.
  /// - Complexity: O(*n* log *n*) in the number of periods, where those of one term have few days in common.
  static func periods(
    of terms: [Term], _ reading: PeriodReading, tellingUnknownSides tellsUnknownSides: Bool = false
  ) -> [Period]? {
    guard let first = terms.first else { return [] }
    let rest = terms.dropFirst().filter { $0.periods != first.periods }
    if rest.isEmpty { return first.periods }
    guard let meetings = Meeting.all(of: [first] + rest) else {
      return stretches(of: [first] + rest, reading)
    }
    if meetings.isEmpty { return nil }
    return meetings.compactMap { meeting in
      let notation = Notation(parts: meeting.parts, reading: reading)
      guard
        var period = notation.period(
          possible: meeting.possibleDays, certain: meeting.certainDays, within: meeting.bounds)
      else { return nil }
      if tellsUnknownSides {
        if case .date = period.span.start, meeting.hasUnknownStart { period.unknownSides.insert(.start) }
        if case .date = period.span.end, meeting.hasUnknownEnd { period.unknownSides.insert(.end) }
      }
      return period
    }
  }

  /// The same by the days alone, where so many periods have days in common that each choice of them cannot be written.
  private static func stretches(of terms: [Term], _ reading: PeriodReading) -> [Period]? {
    func common(_ days: (UncertainInterval) -> ClosedRange<Day>?) -> DaySet {
      let sets = terms.map { DaySet($0.parts.compactMap { days($0.interval) }) }
      return sets.dropFirst().reduce(sets[0]) { $0.intersection($1) }
    }
    let possible = common(\.possibleDays)
    if possible.isEmpty { return nil }
    let notation = Notation(parts: terms.flatMap(\.parts), reading: reading)
    var next = common(\.certainDays).stretches[...]
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
  let parts: [Term.Part]
  let reading: PeriodReading

  func periods(possible days: ClosedRange<Day>, certain: [ClosedRange<Day>]) -> [Period] {
    guard certain.count > 1 else {
      return period(possible: days, certain: certain.first, within: nil).map { [$0] } ?? []
    }
    // One period is certain once. Each but the first begins for certain where its certain days do.
    return certain.indices.compactMap { index in
      let start = index == 0 ? days.lowerBound : certain[index].lowerBound
      let end =
        index == certain.count - 1 ? days.upperBound : certain[index + 1].lowerBound.advanced(by: -1)
      return period(possible: start...end, certain: certain[index], within: nil)
    }
  }

  /// - Parameter bounds: The days on which it may have begun and ended, where they are known.
  func period(
    possible days: ClosedRange<Day>, certain: ClosedRange<Day>?, within bounds: UncertainInterval?
  ) -> Period? {
    written(possible: days, certain: certain, within: bounds)
      ?? (try? spelt(possible: days, certain: certain)).map { Period($0) }
  }

  // MARK: As the terms have it

  /// The start of one period and the end of another, where together they mean those days.
  private func written(
    possible days: ClosedRange<Day>, certain: ClosedRange<Day>?, within bounds: UncertainInterval?
  ) -> Period? {
    let starts = sides { $0.start.lowerBound == days.lowerBound }
    let ends = sides { $0.end.upperBound == days.upperBound }
    let pairs = starts.sorted(by: { $0.span.start.rank < $1.span.start.rank }).flatMap { start in
      ends.sorted(by: { $0.span.end.rank < $1.span.end.rank }).compactMap { joined(start, $0) }
    }
    let fits = { (period: Period) -> Bool in
      let interval = reading.interval(of: period)
      return interval?.possibleDays == days && interval?.certainDays == certain
    }
    let fitting = { pairs.first(where: fits) ?? halves(starts, ends, possible: days).first(where: fits) }
    // Where no day is certain, the days leave open how late it may have begun and how early ended: the start of one term
    // with the end of another may say that it began earlier than anybody knows.
    guard certain == nil, let bounds else { return fitting() }
    let isExact = { (period: Period) -> Bool in
      guard let interval = reading.interval(of: period) else { return false }
      return interval.hasBounds(of: bounds) && interval.certainDays == nil
    }
    let spelt = try? EDTFInterval("\(text(start: bounds.start))/\(text(end: bounds.end))")
    return pairs.first(where: isExact) ?? halves(starts, ends, possible: days).first(where: isExact)
      ?? spelt.map { Period($0) }.flatMap { isExact($0) ? $0 : nil } ?? fitting()
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
    parts.filter { belongs($0.interval) }.map(\.period)
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
