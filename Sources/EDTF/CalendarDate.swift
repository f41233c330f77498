/// A date without brackets: a unit of the calendar, how it was written, and the mark after it.
struct CalendarDate: Hashable, Sendable {
  /// The year; of a decade or a century the first.
  let year: Int16
  /// The month, or the code of the quarter or the half; 0 where the date has none.
  let part: UInt8
  /// The day of the month; 0 where the date has none.
  let day: UInt8
  let precision: EDTFDate.Precision
  /// How many fields are written `-XX` after the last that says something.
  let unspecifiedFields: UInt8
  var qualifier: EDTFDate.Qualifier?

  init(
    year: Int,
    part: Int = 0,
    day: Int = 0,
    precision: EDTFDate.Precision,
    unspecifiedFields: Int = 0
  ) {
    self.year = Int16(year)
    self.part = UInt8(part)
    self.day = UInt8(day)
    self.precision = precision
    self.unspecifiedFields = UInt8(unspecifiedFields)
  }

  init(_ day: Day) {
    let civil = day.civil
    self.init(year: civil.year, part: civil.month, day: civil.day, precision: .day)
  }

  /// The day, where the date names exactly one and puts no mark after it.
  var singleDay: Day? {
    precision == .day && qualifier == nil ? ownDay : nil
  }

  private var ownDay: Day {
    Day(number: Day.number(year: Int(year), month: Int(part), day: Int(day)))
  }

  func bounds(tolerance: Tolerance) -> ClosedRange<Day> {
    let widened = qualifier != nil
    if precision == .day {
      let days = widened ? max(0, tolerance.day) : 0
      return ownDay.advanced(by: -days)...ownDay.advanced(by: days)
    }
    let unit = unitInMonths
    let steps = unit < 12 ? tolerance.month : tolerance.year
    // More steps than the calendar has months reach no further, and their product cannot overflow.
    let months = widened ? min(max(0, steps), 120_000) * unit : 0
    let first = firstMonth - months
    let next = firstMonth + unit + months
    return Day(number: Day.number(ofFirstInMonth: first))...Day(number: Day.number(ofFirstInMonth: next) - 1)
  }

  /// The first month of the unit, counted from January of the year 0.
  private var firstMonth: Int {
    let months =
      switch precision {
      case .month: Int(part) - 1
      case .quarter: (Int(part) - 33) * 3
      case .half: (Int(part) - 40) * 6
      case .day, .year, .decade, .century, .oneOf: 0
      }
    return Int(year) * 12 + months
  }

  private var unitInMonths: Int {
    switch precision {
    case .day, .month, .oneOf: 1
    case .quarter: 3
    case .half: 6
    case .year: 12
    case .decade: 120
    case .century: 1_200
    }
  }
}

extension CalendarDate: CustomStringConvertible {
  var description: String {
    var text = padded(Int(year), to: 4)
    switch precision {
    case .decade: text = "\(text.dropLast(1))X"
    case .century: text = "\(text.dropLast(2))XX"
    case .day, .month, .quarter, .half, .year, .oneOf: break
    }
    if part > 0 { text += "-" + padded(Int(part), to: 2) }
    if day > 0 { text += "-" + padded(Int(day), to: 2) }
    if unspecifiedFields > 0 { text += String(repeating: "-XX", count: Int(unspecifiedFields)) }
    if let qualifier { text.append(qualifier.rawValue) }
    return text
  }
}
