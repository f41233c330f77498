/// Groups of relations that are added one after the other, to be sorted into lists by duration.
struct DurationClassesBuilder {
  private var groups: [Int32] = [0]
  private var lists: [DurationClasses.List] = []
  private var table = DayTableBuilder()
  private var positions: [Int32] = []
  private var ends: [Int32] = []

  /// How finely a group is sorted.
  enum Grain: Int {
    /// Lists from 2ᵏ days to 2ᵏ⁺¹, for groups that are not worth more of them.
    case octaves = 1
    /// Two lists in place of each of those, which halves the fringe.
    case halves = 2

    /// How many slots a list may have: enough for each day of a large list one, or as little as pays off.
    fileprivate func slots(for count: Int) -> Int {
      self == .halves ? 2 * count + 64 : count / 2 + 8
    }
  }

  /// The number of the list without an end.
  private static let openRank = 64

  /// Adds a group.
  ///
  /// - Parameters:
  ///   - sorted: the positions, sorted by start.
  ///   - starts: their first days, in that order.
  ///   - ends: their last days, in that order; `Columns.open` where there is none.
  mutating func append(
    _ sorted: UnsafeBufferPointer<Int32>, starts: UnsafeBufferPointer<Int32>,
    ends last: UnsafeBufferPointer<Int32>, grain: Grain
  ) {
    var places = [Int](repeating: 0, count: Self.openRank + 1)
    let ranks = sorted.indices.map { place in
      let rank = Self.rank(from: starts[place], through: last[place], grain)
      places[Int(rank)] += 1
      return rank
    }
    let counts = places
    let base = positions.count
    var sum = 0
    for rank in places.indices { (places[rank], sum) = (sum, sum + places[rank]) }
    positions.append(contentsOf: repeatElement(0, count: sorted.count))
    ends.append(contentsOf: repeatElement(0, count: sorted.count))
    var days = [Int32](repeating: 0, count: sorted.count)
    positions.withUnsafeMutableBufferPointer { positions in
      ends.withUnsafeMutableBufferPointer { ends in
        for (place, rank) in ranks.enumerated() {
          let target = places[Int(rank)]
          places[Int(rank)] = target + 1
          positions[base + target] = sorted[place]
          ends[base + target] = last[place]
          days[target] = starts[place]
        }
      }
    }
    var first = 0
    for (rank, count) in counts.enumerated() where count > 0 {
      lists.append(
        DurationClasses.List(
          shortest: rank == Self.openRank ? 0 : Self.shortest(ofRank: rank),
          limit: rank == Self.openRank ? 0 : Self.shortest(ofRank: Self.next(after: rank, grain)),
          base: Int32(base + first),
          starts: table.append(days[first..<first + count], slots: grain.slots(for: count))))
      first += count
    }
    groups.append(Int32(lists.count))
  }

  /// Twice the whole logarithm of the duration to the base of two, and one more from half of the octave on.
  private static func rank(from start: Int32, through end: Int32, _ grain: Grain) -> UInt8 {
    if end == Columns.open { return UInt8(openRank) }
    let length = end - start + 1
    let octave = 31 - length.leadingZeroBitCount
    let isUpperHalf = grain == .halves && octave > 0 && length >> Int32(octave - 1) & 1 == 1
    return UInt8(2 * octave + (isUpperHalf ? 1 : 0))
  }

  /// The rank of the next longer list; the first octave is a single day and has no halves.
  private static func next(after rank: Int, _ grain: Grain) -> Int {
    rank == 0 ? 2 : rank + 2 / grain.rawValue
  }

  private static func shortest(ofRank rank: Int) -> Int32 {
    let octave = Int32(rank / 2)
    return rank % 2 == 0 || octave == 0 ? 1 << octave : 3 << (octave - 1)
  }

  mutating func reserveCapacity(_ count: Int) {
    positions.reserveCapacity(count)
    ends.reserveCapacity(count)
  }

  func finish() -> DurationClasses {
    DurationClasses(
      groups: Column(groups), lists: Column(lists), table: table.finish(), positions: Column(positions),
      ends: Column(ends))
  }
}
