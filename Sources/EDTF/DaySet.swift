/// Days in stretches, in order, no two of which have a day in common.
package struct DaySet: Hashable, Sendable {
  /// The stretches, the earliest first.
  package let stretches: [ClosedRange<Day>]

  /// The days of one stretch.
  package init(_ days: ClosedRange<Day>) {
    stretches = [days]
  }

  /// The days of stretches in any order, which may overlap.
  ///
  /// - Complexity: O(*n* log *n*).
  package init(_ stretches: [ClosedRange<Day>]) {
    guard stretches.count > 1 else {
      self.stretches = stretches
      return
    }
    var merged: [ClosedRange<Day>] = []
    for stretch in stretches.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, stretch.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, stretch.upperBound)
      } else {
        merged.append(stretch)
      }
    }
    self.stretches = merged
  }

  private init(apart stretches: [ClosedRange<Day>]) {
    self.stretches = stretches
  }

  /// Whether there is no day in it.
  package var isEmpty: Bool { stretches.isEmpty }

  /// The days that are in both.
  ///
  /// - Complexity: O(*n* + *m*) in the stretches of the two.
  package func intersection(_ other: DaySet) -> DaySet {
    var common: [ClosedRange<Day>] = []
    var (own, theirs) = (stretches[...], other.stretches[...])
    while let first = own.first, let second = theirs.first {
      if first.overlaps(second) { common.append(first.clamped(to: second)) }
      if first.upperBound < second.upperBound { own.removeFirst() } else { theirs.removeFirst() }
    }
    return DaySet(apart: common)
  }

  /// The days that are in it and not in another.
  ///
  /// - Complexity: O(*n* · *m*) in the stretches of the two.
  package func subtracting(_ other: DaySet) -> DaySet {
    var rest = stretches
    for gone in other.stretches {
      rest = rest.flatMap { days -> [ClosedRange<Day>] in
        guard days.overlaps(gone) else { return [days] }
        var parts: [ClosedRange<Day>] = []
        if days.lowerBound < gone.lowerBound {
          parts.append(days.lowerBound...gone.lowerBound.advanced(by: -1))
        }
        if gone.upperBound < days.upperBound {
          parts.append(gone.upperBound.advanced(by: 1)...days.upperBound)
        }
        return parts
      }
    }
    return DaySet(apart: rest)
  }

  /// Whether a day of a stretch is in it.
  ///
  /// - Complexity: O(log *n*).
  package func meets(_ days: ClosedRange<Day>) -> Bool {
    var range = stretches.indices
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      let isBefore = stretches[middle].upperBound < days.lowerBound
      range = isBefore ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound < stretches.count && stretches[range.lowerBound].lowerBound <= days.upperBound
  }

  /// Whether some day is in both.
  ///
  /// - Complexity: O(*n* log *m*) in the stretches of the two.
  package func meets(_ other: DaySet) -> Bool {
    stretches.contains { other.meets($0) }
  }
}
