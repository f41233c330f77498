extension Extent {
  /// Whether all of the extents went on together, on some one day of a moment.
  ///
  /// Some come from a relation, the others say that its ends existed: whatever doubt comes from those is
  /// reported as ``Reasons/actorExistence``. Without any extent the answer is certain.
  ///
  /// Intervals on a line that meet in pairs meet all together (Helly's theorem in one dimension). So each way
  /// in which the bounds can fall has a common day in the moment if and only if, in each, every extent has
  /// begun by the end of every other and each meets the moment. Bounds of different extents fall
  /// independently. That makes it certain where the latest start of each comes no later than the earliest end
  /// of every other, and each is known to meet the moment; and possible where the latest of the earliest
  /// starts, or the first day of the moment, comes no later than the earliest of the latest ends, or its last
  /// day.
  ///
  /// - Parameters:
  ///   - extents: the extents of the relation, then those of the existence of its ends.
  ///   - own: how many belong to the relation.
  ///   - moment: the date of the question.
  /// - Complexity: O(*n*²) for *n* extents.
  public static func answer(
    whereAll extents: [Extent],
    ofWhichOwn own: Int = 1,
    in moment: Moment
  ) -> Answer {
    var earliest = moment.days.lowerBound
    var latest = moment.days.upperBound
    for extent in extents {
      earliest = max(earliest, extent.start.lowerBound)
      latest = min(latest, extent.end.upperBound)
    }
    guard earliest <= latest else { return .no }

    var reasons: Reasons = []
    for (position, extent) in extents.enumerated() {
      let doubts = extent.doubts(in: moment.days, beside: extents, at: position)
      if !doubts.isEmpty { reasons.formUnion(position < own ? doubts : .actorExistence) }
    }
    return reasons.isEmpty ? .certain : .possible(reasons)
  }

  /// What keeps this extent from certainly meeting the days and the other extents; empty where nothing does.
  ///
  /// The horizon counts only where nothing else is in the way, so that an answer that is possible for no
  /// other reason is one that is certain as soon as somebody looks again.
  private func doubts(
    in days: ClosedRange<Day>,
    beside extents: [Extent],
    at position: Int
  ) -> Reasons {
    var doubts: Reasons = []
    var isBeyondHorizon = knownThrough < days.lowerBound || knownThrough < start.upperBound
    if start.upperBound > days.upperBound { doubts.formUnion(startReason) }
    if end.lowerBound < days.lowerBound { doubts.formUnion(endReason) }
    for (other, extent) in extents.enumerated() where other != position {
      doubts.formUnion(self.doubts(beside: extent, in: days))
      if extent.start.upperBound <= days.upperBound, knownThrough < extent.start.upperBound {
        isBeyondHorizon = true
      }
    }
    return doubts.isEmpty && isBeyondHorizon && horizon != nil ? .beyondAsOf : doubts
  }

  /// What keeps this extent from certainly meeting one other; empty where nothing does.
  func doubts(beside other: Extent, in days: ClosedRange<Day>) -> Reasons {
    var doubts: Reasons = []
    if mayMiss(other, in: days) { doubts.formUnion(startReason) }
    if other.mayMiss(self, in: days) { doubts.formUnion(endReason) }
    return doubts
  }

  /// Whether it may begin after the other has ended, though both surely meet the days.
  private func mayMiss(_ other: Extent, in days: ClosedRange<Day>) -> Bool {
    start.upperBound <= days.upperBound && other.end.lowerBound >= days.lowerBound
      && start.upperBound > other.end.lowerBound
  }
}
