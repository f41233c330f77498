import EDTF
public import Synchronization

/// The days of some 179 years in two bytes each, which is half the memory, and twice as many looked at in one step.
///
/// The code of a day is its number within the window, from 1. What lies before the window has the code 0, what lies after
/// it the one above its days, and an end that never comes the one above that; so that codes compare as the days do with
/// any day of the window. Of another day they do not tell.
struct DayWindow: BitwiseCopyable, Sendable {
  /// How many days it has.
  static let length: Int32 = 65_533
  /// The code of a day after the window.
  private static let after = UInt16.max - 1
  /// The code of a last day that never comes.
  static let open = UInt16.max

  /// Its first day.
  let first: Int32

  /// The code of a day of the window; nil for any other.
  @inline(__always)
  func code(of day: Int32) -> UInt16? {
    // A day before the window, taken for a number without a sign, is a large one.
    let place = UInt32(bitPattern: day &- first)
    return place < UInt32(Self.length) ? UInt16(truncatingIfNeeded: place &+ 1) : nil
  }

  /// The code of the first day of a relation.
  @inline(__always)
  func code(ofStart day: Int32) -> UInt16 {
    // No branch has to be guessed while the day is still on its way from memory.
    UInt16(truncatingIfNeeded: min(max(day &- first, -1), Self.length) &+ 1)
  }

  /// The code of the last day of a relation.
  @inline(__always)
  func code(ofEnd day: Int32) -> UInt16 {
    code(ofStart: day) &+ (day == Columns.open ? 1 : 0)
  }

  /// The later one of a day and of that of a code; nil where the code does not tell.
  @inline(__always)
  func later(_ day: Int32, _ code: UInt16) -> Int32? {
    if 1..<Self.after ~= code { return max(day, first &+ Int32(code) &- 1) }
    return code == 0 && day >= first ? day : nil
  }
}

extension DayWindow {
  /// The window of as many relations as can be, by their first days.
  ///
  /// - Parameter sorted: the relations with exact days, by start.
  /// - Complexity: O(*n*) in their number.
  init(over sorted: Column<Int32>, of columns: Columns) {
    // Those without a beginning come first.
    let begun = sorted.firstIndex { columns.start[Int($0)] != Day.min.number } ?? sorted.endIndex
    let starts = sorted.slice(begun..<sorted.endIndex).lazy.map { columns.start[Int($0)] }
    guard let least = starts.first, let greatest = starts.last else {
      self.init(first: 0)
      return
    }
    self.init(first: greatest - least < Self.length ? least : Self.firstOfMost(starts))
  }

  /// The first day of the window that holds the most of some sorted days, of which there is one at least.
  private static func firstOfMost(_ days: some RandomAccessCollection<Int32>) -> Int32 {
    var most = 0
    var first: Int32 = 0
    var lower = days.startIndex
    for upper in days.indices {
      while days[upper] - days[lower] >= length { lower = days.index(after: lower) }
      let count = days.distance(from: lower, to: upper) + 1
      if count > most { (most, first) = (count, days[lower]) }
    }
    return first
  }
}

/// Positions in the order of a day of theirs, with a slot for each day that says how many come no later.
///
/// It is plain memory, which somebody else keeps and has looked through: the questions that it answers take less time
/// than to count a reference or to call a function.
@usableFromInline
struct DayRun: @unchecked Sendable {
  // The memory is immutable, so that any thread may read it.
  @usableFromInline let positions: UnsafeBufferPointer<Int32>
  @usableFromInline let slots: UnsafeBufferPointer<Int32>
  /// The day of the first slot.
  @usableFromInline let first: Int32

  /// A run of nothing.
  init() {
    positions = UnsafeBufferPointer(start: nil, count: 0)
    slots = positions
    first = 0
  }

  /// The positions whose days a list of a table holds; nil where its slots stand for several days each.
  init?(_ positions: Column<Int32>, _ list: DayList, of table: DayTable) {
    let slots = table.slots.unkept
    let end = Int(list.firstSlot) + Int(list.slotCount)
    guard list.shift == 0, list.firstSlot >= 0, list.slotCount >= 0, end <= slots.count else { return nil }
    self.positions = positions.unkept
    self.slots = UnsafeBufferPointer(rebasing: slots[Int(list.firstSlot)..<end])
    first = list.first
  }

  /// How many of the days come on a day or before it.
  @inlinable
  @inline(__always)
  func count(through day: Int32) -> Int {
    // Days lie within the calendar, so that nothing overflows.
    let slot = Int(day) &- Int(first)
    if slot < 0 { return 0 }
    return slot < slots.count ? Int(slots[slot]) : positions.count
  }

  /// The positions whose day comes after one and no later than another.
  @inlinable
  @inline(__always)
  func positions(after first: Int32, through last: Int32) -> UnsafeBufferPointer<Int32> {
    let lower = count(through: first)
    let upper = max(lower, count(through: last))
    return UnsafeBufferPointer(rebasing: positions[lower..<upper])
  }
}

/// What began and what ended when, where the shortest questions reach it without a call.
///
/// It is read only once an index has been found sound: ``Storage`` says so when it has been asked the long way.
@usableFromInline
struct DaysAtHand: ~Copyable, Sendable {
  /// The relations by start.
  @usableFromInline let started: DayRun
  /// The relations that have an end, by end.
  @usableFromInline let ended: DayRun
  /// Whether both can be read.
  @usableFromInline let tellChanges = Atomic(false)
  /// Whether they can be read, and hold every relation.
  @usableFromInline let tellCounts = Atomic(false)
  /// Whether both have a slot for each day.
  let areWhole: Bool

  /// The days of an index, which need not have been looked through.
  init(_ index: TimeIndex) {
    let started = DayRun(index.started, index.lists[0], of: index.table)
    let ended = DayRun(index.ended, index.lists[1], of: index.table)
    areWhole = started != nil && ended != nil
    self.started = started ?? DayRun()
    self.ended = ended ?? DayRun()
  }
}

extension Storage {
  /// How many relations hold on a day, given that the days of all are exact; nil where they are not.
  @usableFromInline
  func count(on day: Int32) -> Int? {
    guard columns.uncertain.isEmpty else { return nil }
    if indexPart.verify(), atHand.areWhole { atHand.tellCounts.store(true, ordering: .releasing) }
    return index.count(on: day)
  }

  /// The relations that began after a day and no later than another, and those that held on the first and no longer on
  /// the second; the storage keeps their memory.
  @usableFromInline
  func changes(
    after first: Int32, through last: Int32
  ) -> (began: UnsafeBufferPointer<Int32>, ended: UnsafeBufferPointer<Int32>) {
    if indexPart.verify(), atHand.areWhole { atHand.tellChanges.store(true, ordering: .releasing) }
    let index = index
    return (
      UnsafeBufferPointer(rebasing: index.started.unkept[index.placesOfStarted(after: first, through: last)]),
      UnsafeBufferPointer(rebasing: index.ended.unkept[index.placesOfEnded(from: first, before: last)])
    )
  }
}
