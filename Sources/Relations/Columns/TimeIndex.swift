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
    let started = sorted(exact, byDaysOf: columns.start)
    let ended = sorted(exact.filter { columns.end[Int($0)] != Columns.open }, byDaysOf: columns.end)
    var days = [(starts: [Int32], ends: [Int32])](repeating: ([], []), count: kinds.count)
    for position in started {
      days[Int(columns.kinds[Int(position)])].starts.append(columns.start[Int(position)])
    }
    for position in ended {
      days[Int(columns.kinds[Int(position)])].ends.append(columns.end[Int(position)])
    }
    var table = DayTableBuilder()
    var lists = [
      table.append(started.map { columns.start[Int($0)] }), table.append(ended.map { columns.end[Int($0)] }),
    ]
    for days in days { lists += [table.append(days.starts), table.append(days.ends)] }
    var classes = DurationClassesBuilder()
    classes.reserveCapacity(started.count)
    classes.append(started, start: columns.start, end: columns.end)
    self.init(
      started: Column(started), ended: Column(ended), classes: classes.finish(), lists: Column(lists),
      table: table.finish(), kinds: kinds)
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

  /// The relations that began after a day and no later than another, by start.
  ///
  /// - Complexity: O(1).
  func started(after first: Int32, through last: Int32) -> Column<Int32> {
    let lower = table.count(through: first, of: starts)
    return started.slice(lower..<max(lower, table.count(through: last, of: starts)))
  }

  /// The relations whose last day is one of those from a day to before another, by end.
  ///
  /// - Complexity: O(1).
  func ended(from first: Int32, before last: Int32) -> Column<Int32> {
    let lower = table.count(through: first - 1, of: ends)
    return ended.slice(lower..<max(lower, table.count(through: last - 1, of: ends)))
  }

  /// How many bytes it takes.
  var byteCount: Int {
    started.byteCount + ended.byteCount + lists.byteCount + table.byteCount + classes.byteCount
  }
}
