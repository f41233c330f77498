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
