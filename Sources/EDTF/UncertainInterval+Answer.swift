extension UncertainInterval {
  /// Whether it went on, on a day.
  ///
  /// Certain from the latest start through the earliest end, where that is open no further than the horizon;
  /// possible from the earliest start through the latest end otherwise.
  ///
  /// - Complexity: O(1).
  public func answer(on day: Day) -> Answer {
    guard start.lowerBound <= day, day <= end.upperBound else { return .no }
    if start.upperBound <= day, day <= knownThrough { return .certain }
    var reasons: Reasons = []
    if day < start.upperBound { reasons.formUnion(startReason) }
    if day > end.lowerBound { reasons.formUnion(endReason) }
    if let horizon, day > horizon { reasons.formUnion(.beyondAsOf) }
    return .possible(reasons)
  }

  /// Whether it went on, on some day of a date query.
  ///
  /// Certain where every way in which the bounds can fall has a day in common with the date query.
  /// `2012-03/2012-03` is certain in 2012, though it is certain on no single day.
  ///
  /// - Complexity: O(1).
  public func answer(in dateQuery: DateQuery) -> Answer {
    dateQuery.isSingleDay
      ? answer(on: dateQuery.days.lowerBound)
      : UncertainInterval.answer(whereAll: [self], in: dateQuery)
  }

  /// Why the start leaves a doubt; nothing where it is a single day.
  var startReason: Reasons {
    if start.lowerBound == start.upperBound { return [] }
    return startSide.isUnknown ? .unknownStart : .impreciseStart
  }

  /// Why the end leaves a doubt; nothing where it is a single day.
  var endReason: Reasons {
    if end.lowerBound == end.upperBound { return [] }
    return endSide.isUnknown ? .unknownEnd : .impreciseEnd
  }
}
