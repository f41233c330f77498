extension Day {
  /// The year, the month from 1 to 12 and the day of the month from 1.
  ///
  /// Eras of 400 years begin on the first of March, so that the leap day is the last day of its year:
  /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
  ///
  /// - Complexity: O(1).
  public var civil: (year: Int, month: Int, day: Int) {
    // Every day of the calendar is after 0000-03-01, so that no quotient is negative.
    let days = Int(number) + Day.daysFromMarchOfYearZero
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (
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
