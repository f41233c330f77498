/// Groups of relations with exact days, each in lists by the order of magnitude of their duration, sorted by start.
///
/// Among those that last from 2ᵏ days to fewer than 2ᵏ⁺¹, all that began within the last 2ᵏ days still hold, and none
/// that began before the last 2ᵏ⁺¹. What holds on a day is thus a run of each list, and only the fringe before it needs
/// a look at the ends. Relations without an end have a list of their own, without a fringe.
struct DurationClasses: Sendable {
  /// A list of relations whose durations are of one order of magnitude.
  struct List: BitwiseCopyable, Sendable {
    /// The shortest duration in days, both ends included, a power of two; 0 where there is no end.
    let shortest: Int32
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
  /// - Complexity: O(*k*) in the number visited; the fringe adds an eighth of it where durations are spread evenly.
  func visit(
    _ group: Int, on day: Int32, closed: Bool = true, open: Bool = true,
    _ body: (UnsafeBufferPointer<Int32>) -> Void
  ) {
    positions.withUnsafeBufferPointer { positions in
      ends.withUnsafeBufferPointer { ends in
        for place in Int(groups[group])..<Int(groups[group + 1]) {
          let list = lists[place]
          let base = Int(list.base)
          let upper = table.count(through: day, of: list.starts)
          guard list.shortest > 0 else {
            if open, upper > 0 { body(UnsafeBufferPointer(rebasing: positions[base..<base + upper])) }
            continue
          }
          guard closed, upper > 0 else { continue }
          let sure = table.count(through: day - list.shortest, of: list.starts)
          let fringe = table.count(through: day - 2 * list.shortest, of: list.starts)
          if sure < upper { body(UnsafeBufferPointer(rebasing: positions[base + sure..<base + upper])) }
          if fringe < sure {
            Self.visit(positions, ends, base + fringe..<base + sure, through: day, body)
          }
        }
      }
    }
  }

  /// Visits those of a fringe that have not ended before a day.
  private static func visit(
    _ positions: UnsafeBufferPointer<Int32>, _ ends: UnsafeBufferPointer<Int32>, _ fringe: Range<Int>,
    through day: Int32, _ body: (UnsafeBufferPointer<Int32>) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 1_024) { buffer in
      var next = fringe.lowerBound
      while next < fringe.upperBound {
        let limit = min(next + buffer.count, fringe.upperBound)
        var kept = 0
        // Every position is written and only those that hold are counted, so that no branch has to be guessed.
        while next < limit {
          buffer[kept] = positions[next]
          kept &+= ends[next] >= day ? 1 : 0
          next &+= 1
        }
        if kept > 0 { body(UnsafeBufferPointer(rebasing: buffer[..<kept])) }
      }
    }
  }

  /// How many bytes it takes.
  var byteCount: Int {
    groups.byteCount + lists.byteCount + table.byteCount + positions.byteCount + ends.byteCount
  }
}

/// Groups that are added one after the other.
struct DurationClassesBuilder {
  private var groups: [Int32] = [0]
  private var lists: [DurationClasses.List] = []
  private var table = DayTableBuilder()
  private var positions: [Int32] = []
  private var ends: [Int32] = []

  /// Adds a group.
  ///
  /// - Parameters:
  ///   - sorted: the positions, sorted by start.
  ///   - start: the first day of each position.
  ///   - end: the last day of each position; `Columns.open` where it has no end.
  mutating func append(_ sorted: some Collection<Int32>, start: Column<Int32>, end: Column<Int32>) {
    var classes = [[Int32]](repeating: [], count: 33)
    for position in sorted {
      let (first, last) = (start[Int(position)], end[Int(position)])
      let rank = last == Columns.open ? 32 : 31 - (last - first + 1).leadingZeroBitCount
      classes[rank].append(position)
    }
    for (rank, members) in classes.enumerated() where !members.isEmpty {
      lists.append(
        DurationClasses.List(
          shortest: rank == 32 ? 0 : 1 << Int32(rank), base: Int32(positions.count),
          starts: table.append(members.map { start[Int($0)] })))
      positions += members
      for position in members { ends.append(end[Int(position)]) }
    }
    groups.append(Int32(lists.count))
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
