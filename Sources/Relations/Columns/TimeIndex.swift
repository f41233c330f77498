/// What began, held and ended when, among the relations with exact days.
final class TimeIndex: Sendable {
  /// The relations by start.
  let started: [Int32]
  private let starts: SortedDays
  /// The relations that have an end, by end.
  let ended: [Int32]
  private let ends: SortedDays
  /// For each kind the starts and the ends of its relations.
  private let kinds: [(starts: SortedDays, ends: SortedDays)]
  let classes: DurationClasses

  /// For each sign the numbers of the kinds that have it and occur.
  private let kindsOfSigns: (positive: [Int], negative: [Int], neutral: [Int])

  init(_ columns: Columns, kinds kindList: [RelationKind]) {
    let exact = columns.exact
    let started = sorted(exact, byDaysOf: columns.start)
    let ended = sorted(exact.filter { columns.end[Int($0)] != Columns.open }, byDaysOf: columns.end)
    var days = [(starts: [Int32], ends: [Int32])](repeating: ([], []), count: kindList.count)
    for position in started {
      days[Int(columns.kinds[Int(position)])].starts.append(columns.start[Int(position)])
    }
    for position in ended {
      days[Int(columns.kinds[Int(position)])].ends.append(columns.end[Int(position)])
    }
    func occurring(_ sign: Sign) -> [Int] {
      kindList.indices.filter { kindList[$0].sign == sign && !days[$0].starts.isEmpty }
    }
    kindsOfSigns = (occurring(.positive), occurring(.negative), occurring(.neutral))
    kinds = days.map { (SortedDays($0.starts), SortedDays($0.ends)) }
    starts = SortedDays(started.map { columns.start[Int($0)] })
    ends = SortedDays(ended.map { columns.end[Int($0)] })
    classes = DurationClasses(sorted: started, start: columns.start, end: columns.end)
    self.started = started
    self.ended = ended
  }

  /// How many relations hold on a day.
  ///
  /// - Complexity: O(1).
  func count(on day: Int32) -> Int {
    starts.count(through: day) - ends.count(through: day - 1)
  }

  /// How many relations of a kind hold on a day.
  ///
  /// - Complexity: O(1) where its relations are many, else O(log *n*).
  func count(ofKind kind: Int, on day: Int32) -> Int {
    kinds[kind].starts.count(through: day) - kinds[kind].ends.count(through: day - 1)
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
  func started(after first: Int32, through last: Int32) -> ArraySlice<Int32> {
    let lower = starts.count(through: first)
    return started[lower..<max(lower, starts.count(through: last))]
  }

  /// The relations whose last day is one of those from a day to before another, by end.
  ///
  /// - Complexity: O(1).
  func ended(from first: Int32, before last: Int32) -> ArraySlice<Int32> {
    let lower = ends.count(through: first - 1)
    return ended[lower..<max(lower, ends.count(through: last - 1))]
  }

  /// How many bytes it takes.
  var byteCount: Int {
    let ofKinds = kinds.reduce(0) { $0 + $1.starts.byteCount + $1.ends.byteCount }
    return 4 * (started.count + ended.count) + starts.byteCount + ends.byteCount + ofKinds
      + classes.byteCount
  }
}
