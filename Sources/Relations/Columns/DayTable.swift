/// A sorted list of days in a table of such lists.
struct DayList: BitwiseCopyable, Sendable {
  /// The earliest of the days.
  let first: Int32
  /// How many days a slot stands for, as a power of two.
  let shift: Int32
  /// How many days there are.
  let count: Int32
  /// Where the slots of the list begin among all.
  let firstSlot: Int32
  let slotCount: Int32
  /// Where its days begin among all; of no use where each slot is a single day, for then they are not kept.
  let firstDay: Int32

  static let empty = DayList(first: 0, shift: 0, count: 0, firstSlot: 0, slotCount: 0, firstDay: 0)
}

/// Sorted lists of days that know how many of their days come no later than a given one.
///
/// Days are few and relations many, so that a table with a slot for each day answers at once. Where the days lie far
/// apart a slot stands for several, and the list itself decides within it.
struct DayTable: Sendable {
  /// For each slot how many days of its list lie before its end.
  let slots: Column<Int32>
  /// The days of the lists in which a slot stands for several.
  let days: Column<Int32>

  /// How many days of a list come on a day or before it.
  ///
  /// - Complexity: O(1) where each slot is a single day, else O(log *n*).
  @inline(__always)
  func count(through day: Int32, of list: DayList) -> Int {
    if day < list.first { return 0 }
    let slot = (day - list.first) >> list.shift
    guard slot < list.slotCount else { return Int(list.count) }
    let upper = Int(slots[Int(list.firstSlot + slot)])
    return list.shift == 0 ? upper : count(through: day, of: list, in: Int(slot), upper: upper)
  }

  private func count(through day: Int32, of list: DayList, in slot: Int, upper: Int) -> Int {
    var range = (slot == 0 ? 0 : Int(slots[Int(list.firstSlot) + slot - 1]))..<upper
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      let isBefore = days[Int(list.firstDay) + middle] <= day
      range = isBefore ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }

  /// How many bytes it takes.
  var byteCount: Int { slots.byteCount + days.byteCount }
}

/// A table of lists that are added one after the other.
struct DayTableBuilder {
  private var slots: [Int32] = []
  private var days: [Int32] = []

  /// Adds a list of sorted days.
  ///
  /// - Complexity: O(*n*) in the number of days, in space as in time.
  mutating func append(_ days: [Int32]) -> DayList {
    guard let first = days.first, let last = days.last else { return .empty }
    let limit = 2 * days.count + 64
    var shift: Int32 = 0
    while Int(last - first) >> shift >= limit { shift += 1 }
    let firstSlot = slots.count
    let firstDay = self.days.count
    let slotCount = Int((last - first) >> shift) + 1
    slots.append(contentsOf: repeatElement(0, count: slotCount))
    slots.withUnsafeMutableBufferPointer { slots in
      for day in days { slots[firstSlot + Int((day - first) >> shift)] += 1 }
      for slot in firstSlot + 1..<max(firstSlot + 1, slots.count) { slots[slot] += slots[slot - 1] }
    }
    if shift > 0 { self.days += days }
    return DayList(
      first: first, shift: shift, count: Int32(days.count), firstSlot: Int32(firstSlot),
      slotCount: Int32(slotCount), firstDay: Int32(firstDay))
  }

  func finish() -> DayTable {
    DayTable(slots: Column(slots), days: Column(days))
  }
}
