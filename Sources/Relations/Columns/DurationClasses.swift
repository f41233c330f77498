/// Groups of relations with exact days, each in lists by the order of magnitude of their duration, sorted by start.
///
/// Among those that last from *s* days to fewer than *l*, all that began within the last *s* days still hold, and none
/// that began before the last *l*. What holds on a day is thus a run of each list, and only the fringe before it needs
/// a look at the ends. Relations without an end have a list of their own, without a fringe.
struct DurationClasses: Sendable {
  /// A list of relations whose durations are of one order of magnitude.
  struct List: BitwiseCopyable, Sendable {
    /// The shortest duration in days, both ends included; 0 where there is no end.
    let shortest: Int32
    /// The duration that all fall short of; 0 where there is no end.
    let limit: Int32
    /// Where the list begins in the positions.
    let base: Int32
    let starts: DayList
  }

  /// Where the lists of each group begin, and at last where those of the last one end.
  let groups: Column<Int32>
  let lists: Column<List>
  let table: DayTable
  let positions: Column<Int32>
  let ends: Column<Int32>

  /// Visits what holds of a group on a day, in runs.
  ///
  /// - Parameters:
  ///   - closed: Whether to visit those that have an end.
  ///   - open: Whether to visit those that have none.
  /// - Complexity: O(*k*) in the number visited; the fringe adds a twentieth of it where durations are spread evenly.
  @inline(__always)
  func visit(
    _ group: Int, on day: Int32, closed: Bool = true, open: Bool = true,
    _ body: (UnsafeBufferPointer<Int32>) -> Void
  ) {
    positions.withUnsafeBufferPointer { positions in
      ends.withUnsafeBufferPointer { ends in
        Gathering.withBuffer(body) { gathering in
          for place in Int(groups[group])..<Int(groups[group + 1]) {
            let list = lists[place]
            let base = Int(list.base)
            let upper = table.count(through: day, of: list.starts)
            if upper == 0 { continue }
            guard list.shortest > 0 else {
              if open { gathering.append(positions, base..<base + upper, body) }
              continue
            }
            guard closed else { continue }
            // Where a slot stands for several days, a fringe that is too long by some costs less than a search.
            let sure = min(upper, table.greatestCount(through: day - list.shortest, of: list.starts))
            let fringe = table.leastCount(through: day - list.limit, of: list.starts)
            if fringe < sure {
              gathering.append(positions, base + fringe..<base + sure, where: ends, reach: day, body)
            }
            gathering.append(positions, base + sure..<base + upper, body)
          }
        }
      }
    }
  }

  /// How many bytes it takes.
  var byteCount: Int {
    groups.byteCount + lists.byteCount + table.byteCount + positions.byteCount + ends.byteCount
  }
}

/// Groups of relations that are added one after the other, to be sorted into lists by duration.
struct DurationClassesBuilder {
  private var groups: [Int32] = [0]
  private var lists: [DurationClasses.List] = []
  private var table = DayTableBuilder()
  private var positions = GrowingColumn<Int32>()
  private var ends = GrowingColumn<Int32>()

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

  /// Where a relation of a group goes, and when it ends.
  private struct Entry: BitwiseCopyable {
    let end: Int32
    var rank: UInt8
  }

  /// The number of the list without an end.
  private static let openRank = 64

  /// Adds a group.
  ///
  /// - Parameters:
  ///   - sorted: the positions, sorted by start.
  ///   - starts: their first days, in that order.
  ///   - last: for each position its last day; `Columns.open` where there is none.
  mutating func append(
    _ sorted: some RandomAccessCollection<Int32>, starts: UnsafeMutableBufferPointer<Int32>,
    ends last: Column<Int32>, grain: Grain, on bench: inout ScratchMemory
  ) {
    bench.withRoom(for: sorted.count, of: Entry.self) { entries, bench in
      var places = [Int](repeating: 0, count: Self.openRank + 1)
      // All ends are fetched before any of them decides on something, so that they are on their way together.
      for (place, position) in sorted.enumerated() {
        entries[place] = Entry(end: last[Int(position)], rank: 0)
      }
      for place in entries.indices {
        entries[place].rank = Self.rank(from: starts[place], through: entries[place].end, grain)
        places[Int(entries[place].rank)] += 1
      }
      let counts = places
      var sum = 0
      for rank in places.indices { (places[rank], sum) = (sum, sum + places[rank]) }
      bench.withRoom(for: sorted.count, of: Int32.self) { days, _ in
        positions.append(count: sorted.count) { positions in
          ends.append(count: sorted.count) { ends in
            for (place, position) in sorted.enumerated() {
              let rank = Int(entries[place].rank)
              positions[places[rank]] = position
              ends[places[rank]] = entries[place].end
              days[places[rank]] = starts[place]
              places[rank] += 1
            }
          }
        }
        appendLists(of: counts, starts: days, grain: grain)
      }
    }
    groups.append(Int32(lists.count))
  }

  /// Adds the lists of a group, the last one added, by how many relations each rank has.
  private mutating func appendLists(
    of counts: [Int], starts days: UnsafeMutableBufferPointer<Int32>, grain: Grain
  ) {
    let base = positions.count - days.count
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

  func finish() -> DurationClasses {
    DurationClasses(
      groups: Column(groups), lists: Column(lists), table: table.finish(), positions: positions.column,
      ends: ends.column)
  }
}
