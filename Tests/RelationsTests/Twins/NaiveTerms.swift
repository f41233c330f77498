import EDTF

/// Whether terms and lives hold together, from the definition of certain and possible.
struct NaiveTerms {
  /// One period with its bounds and the names of its doubts.
  private struct Bounds: Hashable {
    let start: ClosedRange<Day>
    let end: ClosedRange<Day>
    /// The last day for which it is known to go on.
    let known: Day
    let startDoubt: Reasons
    let endDoubt: Reasons
    let isSeenBefore: Bool
    let isSeenAfter: Bool
  }

  private let terms: [[Bounds]]
  private let lives: [[Bounds]]

  init(terms: [[Period]], lives: [[Period]], tolerance: Tolerance, asOf: Day?) {
    func bounds(_ period: Period) -> Bounds? {
      guard let interval = try? period.interval(tolerance: tolerance, asOf: asOf) else { return nil }
      let hasUnknownStart = period.span.start == .unknown || period.unknownSides.contains(.start)
      let hasUnknownEnd =
        period.span.end == .unknown || period.hasEnded && period.span.end == .open
        || period.unknownSides.contains(.end)
      let isSeen = period.firstSeen != nil || period.lastSeen != nil
      func doubt(
        _ range: ClosedRange<Day>, _ isUnknown: Bool, _ unknown: Reasons, _ imprecise: Reasons
      ) -> Reasons {
        range.lowerBound == range.upperBound ? [] : isUnknown ? unknown : imprecise
      }
      return Bounds(
        start: interval.start, end: interval.end,
        known: min(interval.end.lowerBound, interval.horizon ?? .max),
        startDoubt: doubt(interval.start, hasUnknownStart, .unknownStart, .impreciseStart),
        endDoubt: doubt(interval.end, hasUnknownEnd, .unknownEnd, .impreciseEnd),
        isSeenBefore: isSeen && hasUnknownEnd && !period.unknownSides.contains(.end),
        isSeenAfter: isSeen && hasUnknownStart && !period.unknownSides.contains(.start))
    }
    self.terms = terms.map { $0.compactMap(bounds) }
    self.lives = lives.map { $0.compactMap(bounds) }
  }

  func answer(in days: ClosedRange<Day>) -> Answer {
    days.lowerBound == days.upperBound ? answer(on: days.lowerBound) : weighed(in: days)
  }

  // MARK: A day

  /// Certain at D: start.hi <= D <= end.lo, and D <= as-of; possible at D: start.lo <= D <= end.hi; no
  /// outside.
  private func answer(on day: Day) -> Answer {
    var answer = Answer.certain
    for term in terms { answer = answer.and(best(of: term, on: day)) }
    for life in lives {
      let existence = best(of: life, on: day)
      answer = answer.and(existence.certainty == .possible ? .possible(.actorExistence) : existence)
    }
    return answer
  }

  private func best(of periods: [Bounds], on day: Day) -> Answer {
    let answers = periods.map { period -> Answer in
      if day < period.start.lowerBound || day > period.end.upperBound { return .no }
      if period.start.upperBound <= day && day <= period.known { return .certain }
      var reasons: Reasons = []
      if day < period.start.upperBound { reasons.formUnion(period.startDoubt) }
      if day > period.end.lowerBound { reasons.formUnion(period.endDoubt) }
      if day > period.known, period.known < period.end.lowerBound { reasons.formUnion(.beyondAsOf) }
      return .possible(reasons)
    }
    let best = answers.reduce(Answer.no) { $0.or($1) }
    return best.certainty == .possible && isBetweenSightings(day...day, of: periods)
      ? best.or(.possible(.betweenSightings)) : best
  }

  private func isBetweenSightings(_ days: ClosedRange<Day>, of periods: [Bounds]) -> Bool {
    for (position, before) in periods.enumerated() where before.isSeenBefore {
      guard before.end.lowerBound < days.lowerBound else { continue }
      for (other, after) in periods.enumerated() where other != position && after.isSeenAfter {
        if days.upperBound < after.start.upperBound { return true }
      }
    }
    return false
  }

  // MARK: Some day of several

  /// The best of the choices of one period from each term and life.
  private func weighed(in days: ClosedRange<Day>) -> Answer {
    var choices: [[Bounds]] = [[]]
    for periods in terms + lives { choices = choices.flatMap { choice in periods.map { choice + [$0] } } }
    var best = choices.reduce(Answer.no) { $0.or(together($1, in: days)) }
    for term in terms where best.certainty == .possible {
      let own = term.reduce(Answer.no) { $0.or(together([$1], in: days)) }
      if own.certainty == .possible, isBetweenSightings(days, of: term) {
        best = best.or(.possible(.betweenSightings))
      }
    }
    return best
  }

  /// Possible if some one day is possible in all; certain if no two bounds can fall so that no day is left.
  private func together(_ periods: [Bounds], in days: ClosedRange<Day>) -> Answer {
    // The first day that they have in common is the first of the days asked about, or on which one may begin.
    let isPossible = ([days.lowerBound] + periods.map(\.start.lowerBound)).contains { day in
      days.contains(day) && periods.allSatisfy { $0.start.lowerBound <= day && day <= $0.end.upperBound }
    }
    guard isPossible else { return .no }
    var reasons: Reasons = []
    for (position, period) in periods.enumerated() {
      let doubts = doubts(of: period, at: position, among: periods, in: days)
      if !doubts.isEmpty { reasons.formUnion(position < terms.count ? doubts : .actorExistence) }
    }
    return reasons.isEmpty ? .certain : .possible(reasons)
  }

  private func doubts(
    of period: Bounds, at position: Int, among periods: [Bounds], in days: ClosedRange<Day>
  ) -> Reasons {
    var doubts: Reasons = []
    if period.start.upperBound > days.upperBound { doubts.formUnion(period.startDoubt) }
    if period.end.lowerBound < days.lowerBound { doubts.formUnion(period.endDoubt) }
    for (other, second) in periods.enumerated() where other != position {
      let startIsIn = period.start.upperBound <= days.upperBound
      let otherStartIsIn = second.start.upperBound <= days.upperBound
      if startIsIn, second.end.lowerBound >= days.lowerBound, period.start.upperBound > second.end.lowerBound
      {
        doubts.formUnion(period.startDoubt)
      }
      if otherStartIsIn, period.end.lowerBound >= days.lowerBound,
        second.start.upperBound > period.end.lowerBound
      {
        doubts.formUnion(period.endDoubt)
      }
    }
    // A horizon is the only bound that the end does not have itself. Nobody had looked yet where all may begin to be
    // together on a later day.
    let last = periods.reduce(days.upperBound) { min($0, $1.end.upperBound) }
    let meetings = [days.lowerBound] + periods.map { min(last, $0.start.upperBound) }
    if period.known < period.end.lowerBound, meetings.contains(where: { period.known < $0 }) {
      doubts.formUnion(.beyondAsOf)
    }
    return doubts
  }
}
