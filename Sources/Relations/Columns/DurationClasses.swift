/// Relations with exact days in lists by the order of magnitude of their duration, each list sorted by start.
///
/// Among those that last from 2ᵏ days to fewer than 2ᵏ⁺¹, all that began within the last 2ᵏ days still hold, and none
/// that began before the last 2ᵏ⁺¹. What holds on a day is thus a run of each list, and only the fringe before it needs
/// a look at the ends. Relations without an end have a list of their own, without a fringe.
struct DurationClasses: Sendable {
  /// A list of relations whose durations are of one order of magnitude.
  struct List: Sendable {
    /// The shortest duration in days, both ends included, a power of two; nil where there is no end.
    let shortest: Int32?
    /// Where the list begins in the positions.
    let base: Int
    let starts: SortedDays
  }

  private let lists: [List]
  private let positions: [Int32]
  private let ends: [Int32]

  /// - Parameters:
  ///   - sorted: the positions, sorted by start.
  ///   - start: the first day of each position.
  ///   - end: the last day of each position.
  ///   - isOpen: whether a position has no end.
  init(sorted: [Int32], start: [Int32], end: [Int32]) {
    var classes = [[Int32]](repeating: [], count: 33)
    for position in sorted {
      let (first, last) = (start[Int(position)], end[Int(position)])
      let rank = last == Columns.open ? 32 : 31 - (last - first + 1).leadingZeroBitCount
      classes[rank].append(position)
    }
    var lists: [List] = []
    var positions: [Int32] = []
    var ends: [Int32] = []
    positions.reserveCapacity(sorted.count)
    ends.reserveCapacity(sorted.count)
    for (rank, members) in classes.enumerated() where !members.isEmpty {
      lists.append(
        List(
          shortest: rank == 32 ? nil : 1 << Int32(rank), base: positions.count,
          starts: SortedDays(members.map { start[Int($0)] })))
      positions += members
      for position in members { ends.append(end[Int(position)]) }
    }
    self.lists = lists
    self.positions = positions
    self.ends = ends
  }

  /// Visits what holds on a day, in runs.
  ///
  /// - Parameters:
  ///   - closed: Whether to visit those that have an end.
  ///   - open: Whether to visit those that have none.
  /// - Complexity: O(*k*) in the number visited; the fringe adds an eighth of it where durations are spread evenly.
  func visit(
    on day: Int32, closed: Bool = true, open: Bool = true, _ body: (UnsafeBufferPointer<Int32>) -> Void
  ) {
    positions.withUnsafeBufferPointer { positions in
      ends.withUnsafeBufferPointer { ends in
        for list in lists {
          let base = list.base
          let upper = list.starts.count(through: day)
          guard let shortest = list.shortest else {
            if open, upper > 0 { body(UnsafeBufferPointer(rebasing: positions[base..<base + upper])) }
            continue
          }
          guard closed, upper > 0 else { continue }
          let sure = list.starts.count(through: day - shortest)
          let fringe = list.starts.count(through: day - 2 * shortest)
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
  var byteCount: Int { 4 * (positions.count + ends.count) + lists.reduce(0) { $0 + $1.starts.byteCount } }
}
