extension UncertainInterval {
  /// Whether all of the intervals went on together, on some one day of a date query.
  ///
  /// Some come from a relation, the others say that its ends existed: whatever doubt comes from those is
  /// reported as ``Reasons/actorExistence``. Without any interval the answer is certain.
  ///
  /// Intervals on a line that meet in pairs meet all together (Helly's theorem in one dimension). So each way
  /// in which the bounds can fall has a common day in the date query if and only if, in each, every interval has
  /// begun by the end of every other and each meets the date query. Bounds of different intervals fall
  /// independently. That makes it certain where the latest start of each comes no later than the earliest end
  /// of every other, and each is known to meet the date query; and possible where the latest of the earliest
  /// starts, or the first day of the date query, comes no later than the earliest of the latest ends, or its last
  /// day.
  ///
  /// - Parameters:
  ///   - intervals: the intervals of the relation, then those of the existence of its ends.
  ///   - own: how many belong to the relation.
  ///   - dateQuery: the date of the question.
  /// - Complexity: O(*n*²) for *n* intervals.
  public static func answer(
    whereAll intervals: [UncertainInterval],
    ofWhichOwn own: Int = 1,
    in dateQuery: DateQuery
  ) -> Answer {
    var earliest = dateQuery.days.lowerBound
    var latest = dateQuery.days.upperBound
    for interval in intervals {
      earliest = max(earliest, interval.start.lowerBound)
      latest = min(latest, interval.end.upperBound)
    }
    guard earliest <= latest else { return .no }
    // The last day on which they may begin to be together: one of them may begin no later, and none may end before.
    let meeting = intervals.reduce(earliest) { max($0, min($1.start.upperBound, latest)) }

    var reasons: Reasons = []
    for (position, interval) in intervals.enumerated() {
      var doubts = interval.doubts(in: dateQuery.days, beside: intervals, at: position)
      if let horizon = interval.horizon, horizon < meeting { doubts.formUnion(.beyondAsOf) }
      if !doubts.isEmpty { reasons.formUnion(position < own ? doubts : .actorExistence) }
    }
    return reasons.isEmpty ? .certain : .possible(reasons)
  }

  /// What in its bounds keeps this interval from certainly meeting the days and the other intervals; empty where nothing
  /// does.
  private func doubts(
    in days: ClosedRange<Day>,
    beside intervals: [UncertainInterval],
    at position: Int
  ) -> Reasons {
    var doubts: Reasons = []
    if start.upperBound > days.upperBound { doubts.formUnion(startReason) }
    if end.lowerBound < days.lowerBound { doubts.formUnion(endReason) }
    for (other, interval) in intervals.enumerated() where other != position {
      doubts.formUnion(self.doubts(beside: interval, in: days))
    }
    return doubts
  }

  /// What keeps this interval from certainly meeting one other; empty where nothing does.
  func doubts(beside other: UncertainInterval, in days: ClosedRange<Day>) -> Reasons {
    var doubts: Reasons = []
    if mayMiss(other, in: days) { doubts.formUnion(startReason) }
    if other.mayMiss(self, in: days) { doubts.formUnion(endReason) }
    return doubts
  }

  /// Whether it may begin after the other has ended, though both surely meet the days.
  private func mayMiss(_ other: UncertainInterval, in days: ClosedRange<Day>) -> Bool {
    start.upperBound <= days.upperBound && other.end.lowerBound >= days.lowerBound
      && start.upperBound > other.end.lowerBound
  }
}

extension UncertainInterval {
  /// Whether one period of each of several conditions went on together with the others, on some one day of a date query.
  ///
  /// The greatest of the answers that ``answer(whereAll:ofWhichOwn:in:)`` gives for the choices of one period from each
  /// condition, without going through the choices, of which there may be exponentially many: what casts doubt on a
  /// period is that period alone, or one other, so that pairs which can be chosen together tell all of the reasons.
  ///
  /// - Parameters:
  ///   - conditions: the periods to choose from, those of the relation first, then those of the lives of its ends.
  ///   - own: how many of the conditions belong to the relation.
  /// - Complexity: O(*n*² log *n*) in the number of periods.
  package static func answer(
    whereOneOfEach conditions: [[UncertainInterval]], ofWhichOwn own: Int, in dateQuery: DateQuery
  ) -> Answer {
    if conditions.allSatisfy({ $0.count == 1 }) {
      return answer(whereAll: conditions.map { $0[0] }, ofWhichOwn: own, in: dateQuery)
    }
    let choice = Choice(conditions, in: dateQuery.days)
    if choice.days.isEmpty { return .no }
    if choice.isCertain { return .certain }
    var reasons: Reasons = []
    for (condition, candidates) in choice.candidates.enumerated() {
      for candidate in candidates {
        let doubts = choice.doubts(of: candidate, from: condition)
        if !doubts.isEmpty { reasons.formUnion(condition < own ? doubts : .actorExistence) }
      }
    }
    return .possible(reasons)
  }
}

/// The choices of one period from each of several conditions.
private struct Choice {
  /// The days of the question on which a period of each condition may have gone on.
  let days: DaySet
  /// The periods of each condition that can be chosen: on one of the days each of the others has a period as well.
  let candidates: [[UncertainInterval]]
  private let asked: ClosedRange<Day>

  init(_ conditions: [[UncertainInterval]], in asked: ClosedRange<Day>) {
    self.asked = asked
    let common = conditions.reduce(DaySet(asked)) { $0.intersection(DaySet($1.map(\.possibleDays))) }
    days = common
    candidates = conditions.map { $0.filter { common.meets($0.possibleDays) } }
  }

  /// Whether a choice holds together however its bounds fall.
  ///
  /// Then no period begins later than the days asked about or ends before them, and none may begin after another has
  /// ended. Of the periods of such a choice one begins last, and is all that the others have to be compared with.
  var isCertain: Bool {
    candidates.enumerated().contains { condition, periods in
      periods.contains { last in
        let start = last.start.upperBound
        guard start <= asked.upperBound, last.knownThrough >= asked.lowerBound,
          last.horizon == nil || start <= last.knownThrough
        else { return false }
        let latestStart = min(start, last.knownThrough)
        let earliestEnd = max(start, asked.lowerBound)
        return candidates.enumerated().allSatisfy { other, periods in
          other == condition
            || periods.contains { $0.start.upperBound <= latestStart && $0.knownThrough >= earliestEnd }
        }
      }
    }
  }

  /// What keeps a period, in any choice of which it is one, from certainly meeting the days and the other periods.
  func doubts(of period: UncertainInterval, from condition: Int) -> Reasons {
    var doubts: Reasons = []
    if period.start.upperBound > asked.upperBound { doubts.formUnion(period.startReason) }
    if period.end.lowerBound < asked.lowerBound { doubts.formUnion(period.endReason) }
    for (other, periods) in candidates.enumerated() where other != condition {
      for second in periods where canBeChosen(period, second) {
        doubts.formUnion(period.doubts(beside: second, in: asked))
      }
    }
    if isBeyondHorizon(period, from: condition) { doubts.formUnion(.beyondAsOf) }
    return doubts
  }

  private func canBeChosen(_ one: UncertainInterval, _ other: UncertainInterval) -> Bool {
    let (first, second) = (one.possibleDays, other.possibleDays)
    return first.overlaps(second) && days.meets(first.clamped(to: second))
  }

  /// Whether in some choice of which it is one the periods may begin to be together on a day on which nobody had looked.
  private func isBeyondHorizon(_ period: UncertainInterval, from condition: Int) -> Bool {
    guard let horizon = period.horizon, horizon < asked.upperBound else { return false }
    let unseen = max(horizon.advanced(by: 1), period.start.lowerBound)...period.end.upperBound
    let after = days.intersection(DaySet(unseen))
    if after.isEmpty { return false }
    if horizon < asked.lowerBound || horizon < period.start.upperBound { return true }
    return candidates.enumerated().contains { other, periods in
      other != condition
        && periods.contains { horizon < $0.start.upperBound && after.meets($0.possibleDays) }
    }
  }
}
