/// How far `~`, `?` and `%` widen a date, in units of the precision in which it is written.
///
/// With the standard tolerance `2021-12~` reaches from 2021-11-01 to 2022-01-31. A number below zero counts
/// as zero.
public struct Tolerance: Hashable, Sendable {
  /// Days on either side of a date that names a day.
  public var day: Int

  /// Months on either side of a date that names a month; quarters or halves where it names one of those.
  public var month: Int

  /// Years on either side of a date that names a year; decades or centuries where it names one of those.
  public var year: Int

  /// One unit of each precision.
  public static let standard = Tolerance()

  /// None at all: a qualified date reaches as far as it would without its mark.
  public static let none = Tolerance(day: 0, month: 0, year: 0)

  /// What each number may be where somebody writes it.
  package static let limits = 0...1_000

  /// A tolerance of so many days, months and years.
  public init(day: Int = 1, month: Int = 1, year: Int = 1) {
    self.day = day
    self.month = month
    self.year = year
  }
}
