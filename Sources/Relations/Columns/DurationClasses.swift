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
