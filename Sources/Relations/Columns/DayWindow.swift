import EDTF

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
