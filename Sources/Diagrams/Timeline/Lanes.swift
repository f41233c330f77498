/// Lanes one above the other, in which words beside each other do not overlap.
struct Lanes {
  /// The room between two words of a lane.
  static let gap = 6

  /// The words of each lane, as spans of x.
  private(set) var lanes: [[ClosedRange<Int>]] = []
  /// The most lanes there may be.
  let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  /// Takes one of several spans in the first lane that has room for any of them; nil where none has.
  ///
  /// - Returns: The lane, and which of the spans it was.
  /// - Complexity: O(*n*) in the number of words that have room already.
  mutating func take(anyOf spans: [ClosedRange<Int>]) -> (lane: Int, choice: Int)? {
    for lane in 0..<limit {
      if lane == lanes.count { lanes.append([]) }
      for (choice, span) in spans.enumerated() {
        let wide = (span.lowerBound - Self.gap)...(span.upperBound + Self.gap)
        if lanes[lane].contains(where: { $0.overlaps(wide) }) { continue }
        lanes[lane].append(span)
        return (lane, choice)
      }
    }
    return nil
  }
}
