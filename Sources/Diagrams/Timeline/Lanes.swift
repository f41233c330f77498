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

  /// Takes room for words in the first lane that has it; nil where none has.
  ///
  /// - Complexity: O(*n*) in the number of words that have room already.
  mutating func take(_ span: ClosedRange<Int>) -> Int? {
    let wide = (span.lowerBound - Self.gap)...(span.upperBound + Self.gap)
    if let lane = lanes.firstIndex(where: { words in !words.contains { $0.overlaps(wide) } }) {
      lanes[lane].append(span)
      return lane
    }
    guard lanes.count < limit else { return nil }
    lanes.append([span])
    return lanes.count - 1
  }
}
