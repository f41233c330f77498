/// How long a period may go on, in classes by which a table is cut into files.
///
/// In a file of one class that is sorted by the start, the ends are nearly sorted too, so that a question about a date
/// skips what ended before it as well as what began after it.
package enum LengthClass {
  /// The most days of each class but the last two.
  package static let limits: [Int32] = [1, 16, 128, 1_024, 4_096, 16_384]
  /// The class of what goes on for longer, or without an end.
  package static let long = limits.count
  /// The class of relations that have more than one row, whatever their length.
  package static let several = limits.count + 1
  /// All classes.
  package static let all = 0...several

  /// The class of a period.
  package static func of(_ bounds: Bounds) -> Int {
    let length = Int(bounds.e1) - Int(bounds.s0) + 1
    return limits.firstIndex { length <= Int($0) } ?? long
  }

  /// The class as SQL, of a row with the bounds `s0` and `e1`.
  static var sql: String {
    let cases = limits.enumerated().map { "WHEN e1 - s0 < \($1) THEN \($0)" }
    return "CASE \(cases.joined(separator: " ")) ELSE \(long) END"
  }
}
