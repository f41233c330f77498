/// A sorted list of days that knows how many of them come no later than a given one.
///
/// Days are few and relations many, so that a table with a slot for each day answers at once. Where the days lie far
/// apart a slot stands for several, and the list itself decides within it.
struct SortedDays: Sendable {
  private let first: Int32
  private let shift: Int32
  /// For each slot how many days lie before its end.
  private let table: [Int32]
  /// The days; empty where each slot is a single one.
  private let days: [Int32]
  let count: Int

  /// - Complexity: O(*n*) in the number of days, in space as in time.
  init(_ days: [Int32]) {
    count = days.count
    guard let first = days.first, let last = days.last else {
      (self.first, shift, table, self.days) = (0, 0, [], [])
      return
    }
    let slots = 2 * days.count + 64
    var shift: Int32 = 0
    while Int(last - first) >> shift >= slots { shift += 1 }
    var table = [Int32](repeating: 0, count: Int((last - first) >> shift) + 1)
    for day in days { table[Int((day - first) >> shift)] += 1 }
    for slot in table.indices.dropFirst() { table[slot] += table[slot - 1] }
    self.first = first
    self.shift = shift
    self.table = table
    self.days = shift == 0 ? [] : days
  }

  /// How many days come on a day or before it.
  ///
  /// - Complexity: O(1) where each slot is a single day, else O(log *n*).
  func count(through day: Int32) -> Int {
    if day < first { return 0 }
    let slot = Int((day - first) >> shift)
    guard slot < table.count else { return count }
    let upper = Int(table[slot])
    if shift == 0 { return upper }
    var range = (slot == 0 ? 0 : Int(table[slot - 1]))..<upper
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      range = days[middle] <= day ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }

  /// How many bytes it takes.
  var byteCount: Int { 4 * (table.count + days.count) }
}
