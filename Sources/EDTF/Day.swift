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

extension Day {
  /// A day as the calendar names it.
  public struct Civil: Hashable, Sendable {
    /// The year.
    public let year: Int
    /// The month, from 1 to 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int
  }

  /// The year, the month and the day of the month.
  ///
  /// Eras of 400 years begin on the first of March, so that the leap day is the last day of its year:
  /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
  ///
  /// - Complexity: O(1).
  public var civil: Civil {
    // Every day of the calendar is after 0000-03-01, so that no quotient is negative.
    let days = Int(number) + Day.daysFromMarchOfYearZero
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return Civil(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
      month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    )
  }

  /// How many days a month from 1 to 12 has.
  static func count(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01 of a day that exists; the inverse of `civil`.
  static func number(year: Int, month: Int, day: Int) -> Int32 {
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear / 400
    let yearOfEra = marchYear % 400
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - daysFromMarchOfYearZero)
  }

  /// The first day of a month counted from January of the year 0; `min` or the day after `max` beyond them.
  ///
  /// - Returns: days since 1970-01-01.
  static func number(ofFirstInMonth index: Int) -> Int32 {
    if index < 12 { return Day.min.number }
    if index >= 120_000 { return Day.max.number + 1 }
    return number(year: index / 12, month: index % 12 + 1, day: 1)
  }

  private static let daysFromMarchOfYearZero = 719_468
}

extension Day: LosslessStringConvertible {
  /// Reads `YYYY-MM-DD` and nothing else; nil where that is no day of the years 0001 to 9999.
  public init?(_ text: String) {
    var text = text
    let day = text.withUTF8 { bytes -> Day? in
      var scanner = Scanner(bytes)
      guard let date = scanner.takeCalendarDate(), scanner.isAtEnd else { return nil }
      return date.singleDay
    }
    guard let day else { return nil }
    self = day
  }

  /// The day as `YYYY-MM-DD`.
  public var description: String {
    let civil = civil
    return "\(padded(civil.year, to: 4))-\(padded(civil.month, to: 2))-\(padded(civil.day, to: 2))"
  }
}

/// A number in decimal digits, with zeros before it up to a width.
package func padded(_ number: Int, to width: Int) -> String {
  var text = String(number)
  while text.utf8.count < width { text = "0" + text }
  return text
}
