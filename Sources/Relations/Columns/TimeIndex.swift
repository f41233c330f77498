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

  convenience init(_ columns: Columns, kinds: [RelationKind], on bench: inout ScratchMemory) {
    if columns.uncertain.isEmpty {
      self.init(columns, exact: 0..<Int32(columns.count), kinds: kinds, on: &bench)
    } else {
      self.init(columns, exact: columns.exact, kinds: kinds, on: &bench)
    }
  }

  private convenience init(
    _ columns: Columns, exact: some Collection<Int32>, kinds: [RelationKind], on bench: inout ScratchMemory
  ) {
    var table = DayTableBuilder()
    var classes = DurationClassesBuilder()
    let started = bench.withSorted(exact, byDaysOf: columns.start) { started, days, bench in
      classes.append(started, starts: days, ends: columns.end, grain: .halves, on: &bench)
      return Self.lists(of: started, on: days, byKindsOf: columns, count: kinds.count, in: &table, on: &bench)
    }
    let ended = bench.withSorted(exact, byDaysOf: columns.end) { ended, days, bench in
      Self.lists(of: ended, on: days, byKindsOf: columns, count: kinds.count, in: &table, on: &bench)
    }
    self.init(
      started: started.sorted, ended: ended.sorted, classes: classes.finish(),
      lists: Column(zip(started.lists, ended.lists).flatMap { [$0, $1] }), table: table.finish(),
      kinds: kinds)
  }

  /// The lists of the days of all relations and of those of each kind.
  private static func lists(
    of sorted: Column<Int32>, on days: UnsafeMutableBufferPointer<Int32>, byKindsOf columns: Columns,
    count: Int, in table: inout DayTableBuilder, on bench: inout ScratchMemory
  ) -> (sorted: Column<Int32>, lists: [DayList]) {
    var lists = [table.append(days)]
    bench.withRoom(for: sorted.count, of: UInt16.self) { kinds, bench in
      var offsets = [Int](repeating: 0, count: count + 1)
      for (place, position) in sorted.enumerated() {
        kinds[place] = columns.kinds[Int(position)]
        offsets[Int(kinds[place]) + 1] += 1
      }
      for kind in 0..<count { offsets[kind + 1] += offsets[kind] }
      bench.withRoom(for: sorted.count, of: Int32.self) { daysByKind, _ in
        var next = offsets
        for (place, kind) in kinds.enumerated() {
          daysByKind[next[Int(kind)]] = days[place]
          next[Int(kind)] += 1
        }
        for kind in 0..<count { lists.append(table.append(daysByKind[offsets[kind]..<offsets[kind + 1]])) }
      }
    }
    return (sorted, lists)
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
