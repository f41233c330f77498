/// A day of the proleptic Gregorian calendar, from 0001-01-01 to 9999-12-31.
///
/// The first and the last day double as "since ever" and "for ever" where a span is open.
/// Arithmetic saturates at both: no day lies outside them.
public struct Day: Hashable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public let number: Int32

  /// 0001-01-01, which stands for "since ever".
  public static let min = Day(unchecked: -719_162)

  /// 9999-12-31, which stands for "for ever".
  public static let max = Day(unchecked: 2_932_896)

  /// The day that many days after 1970-01-01.
  ///
  /// A number outside the calendar becomes its first or its last day.
  public init(number: Int32) {
    self.number = Swift.min(Swift.max(number, Day.min.number), Day.max.number)
  }

  /// The day of a year, a month and a day of the month, or nil where the calendar has none.
  ///
  /// - Complexity: O(1).
  public init?(year: Int, month: Int, day: Int) {
    guard
      1...9999 ~= year, 1...12 ~= month, day >= 1, day <= Day.count(inMonth: month, of: year)
    else { return nil }
    self.init(unchecked: Day.number(year: year, month: month, day: day))
  }

  private init(unchecked number: Int32) {
    self.number = number
  }

  /// The day so many days later, or earlier where `days` is negative; at most `max`, at least `min`.
  ///
  /// - Complexity: O(1).
  public func advanced(by days: Int) -> Day {
    let (sum, overflow) = Int(number).addingReportingOverflow(days)
    if overflow { return days < 0 ? .min : .max }
    return Day(number: Int32(clamping: sum))
  }

  /// How many days later `other` is; negative where it is earlier.
  ///
  /// - Complexity: O(1).
  public func distance(to other: Day) -> Int {
    Int(other.number) - Int(number)
  }
}

extension Day: Comparable {
  /// Whether `lhs` is the earlier day.
  public static func < (lhs: Day, rhs: Day) -> Bool {
    lhs.number < rhs.number
  }
}
