/// What began, held and ended when, among the relations with exact days.
final class TimeIndex: Sendable {
  /// The relations by start.
  let started: Column<Int32>
  /// The relations that have an end, by end.
  let ended: Column<Int32>
  /// What holds on a day, all relations in one group.
  let classes: DurationClasses
  /// The starts and the ends of all, then those of each kind.
  let lists: Column<DayList>
  let table: DayTable

  private let starts: DayList
  private let ends: DayList
  /// For each sign the numbers of the kinds that have it and occur.
  private let kindsOfSigns: (positive: [Int], negative: [Int], neutral: [Int])

  init(
    started: Column<Int32>, ended: Column<Int32>, classes: DurationClasses, lists: Column<DayList>,
    table: DayTable, kinds: [RelationKind]
  ) {
    self.started = started
    self.ended = ended
    self.classes = classes
    self.lists = lists
    self.table = table
    starts = lists[0]
    ends = lists[1]
    func occurring(_ sign: Sign) -> [Int] {
      kinds.indices.filter { kinds[$0].sign == sign && lists[2 + 2 * $0].count > 0 }
    }
    kindsOfSigns = (occurring(.positive), occurring(.negative), occurring(.neutral))
  }

  convenience init(_ columns: Columns, kinds: [RelationKind]) {
    let exact = columns.exact
    let started = SortedPositions(exact, byDaysOf: columns.start)
    let ended = SortedPositions(
      exact.filter { columns.end[Int($0)] != Columns.open }, byDaysOf: columns.end)
    var table = DayTableBuilder()
    var lists = [table.append(started.days), table.append(ended.days)]
    let starts = Self.days(of: started, byKindsOf: columns, count: kinds.count)
    let ends = Self.days(of: ended, byKindsOf: columns, count: kinds.count)
    for kind in kinds.indices {
      lists += [
        table.append(starts.days[starts.offsets[kind]..<starts.offsets[kind + 1]]),
        table.append(ends.days[ends.offsets[kind]..<ends.offsets[kind + 1]]),
      ]
    }
    var classes = DurationClassesBuilder()
    classes.reserveCapacity(started.positions.count)
    let last = started.positions.map { columns.end[Int($0)] }
    started.positions.withUnsafeBufferPointer { positions in
      started.days.withUnsafeBufferPointer { days in
        last.withUnsafeBufferPointer {
          classes.append(positions, starts: days, ends: $0, grain: .halves)
        }
      }
    }
    self.init(
      started: Column(started.positions), ended: Column(ended.positions), classes: classes.finish(),
      lists: Column(lists), table: table.finish(), kinds: kinds)
  }

  /// The days of each kind in order, one kind after the other, with where each begins.
  private static func days(
    of sorted: SortedPositions, byKindsOf columns: Columns, count: Int
  ) -> (days: [Int32], offsets: [Int]) {
    let kinds = sorted.positions.map { columns.kinds[Int($0)] }
    var offsets = [Int](repeating: 0, count: count + 1)
    for kind in kinds { offsets[Int(kind) + 1] += 1 }
    for kind in 0..<count { offsets[kind + 1] += offsets[kind] }
    var next = offsets
    var days = [Int32](repeating: 0, count: kinds.count)
    for (place, kind) in kinds.enumerated() {
      days[next[Int(kind)]] = sorted.days[place]
      next[Int(kind)] += 1
    }
    return (days, offsets)
  }

  /// How many relations hold on a day.
  ///
  /// - Complexity: O(1).
  func count(on day: Int32) -> Int {
    table.count(through: day, of: starts) - table.count(through: day - 1, of: ends)
  }

  /// How many relations of a kind hold on a day.
  ///
  /// - Complexity: O(1) where its relations are many, else O(log *n*).
  func count(ofKind kind: Int, on day: Int32) -> Int {
    table.count(through: day, of: lists[2 + 2 * kind])
      - table.count(through: day - 1, of: lists[3 + 2 * kind])
  }

  /// How many relations of the kinds of a sign hold on a day.
  ///
  /// - Complexity: that of ``count(ofKind:on:)`` for each kind of the sign that occurs.
  func count(ofSign sign: Sign, on day: Int32) -> Int {
    let numbers =
      switch sign {
      case .positive: kindsOfSigns.positive
      case .negative: kindsOfSigns.negative
      case .neutral: kindsOfSigns.neutral
      }
    var total = 0
    for number in numbers { total += count(ofKind: number, on: day) }
    return total
  }

  /// The places in ``started`` of those that began after a day and no later than another.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  func placesOfStarted(after first: Int32, through last: Int32) -> Range<Int> {
    let lower = table.count(through: first, of: starts)
    return lower..<max(lower, table.count(through: last, of: starts))
  }

  /// The places in ``ended`` of those whose last day is one of those from a day to before another.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  func placesOfEnded(from first: Int32, before last: Int32) -> Range<Int> {
    let lower = table.count(through: first - 1, of: ends)
    return lower..<max(lower, table.count(through: last - 1, of: ends))
  }

  /// The relations that began after a day and no later than another, by start.
  ///
  /// - Complexity: O(1).
  func started(after first: Int32, through last: Int32) -> Column<Int32> {
    started.slice(placesOfStarted(after: first, through: last))
  }

  /// The relations whose last day is one of those from a day to before another, by end.
  ///
  /// - Complexity: O(1).
  func ended(from first: Int32, before last: Int32) -> Column<Int32> {
    ended.slice(placesOfEnded(from: first, before: last))
  }

  /// How many bytes it takes.
  var byteCount: Int {
    started.byteCount + ended.byteCount + lists.byteCount + table.byteCount + classes.byteCount
  }
}
