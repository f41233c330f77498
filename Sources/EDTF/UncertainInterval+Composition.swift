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
