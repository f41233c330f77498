import EDTF

/// What the cells of a row say of a date.
enum DateReading {
  case date(DateValue)
  case missing(DateMissing)
  /// Something stands there that makes no date, and why not.
  case bad(String)
}

/// A date in EDTF with the days that it may mean.
struct DateValue {
  let text: String
  let first: Day
  let last: Day

  init(text: String, first: Day, last: Day) {
    self.text = text
    self.first = first
    self.last = last
  }

  init(_ day: Day) {
    self.init(text: day.description, first: day, last: day)
  }

  /// A date of its text; nil where that is none.
  init?(edtf text: String) {
    guard let date = try? EDTFDate(text) else { return nil }
    let bounds = date.bounds(tolerance: .none)
    self.init(text: text, first: bounds.lowerBound, last: bounds.upperBound)
  }

  /// A year, a month or a day; nil where the calendar has none.
  init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard 1...9999 ~= year else { return nil }
    let digits = padded(year, to: 4)
    guard let month else {
      guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31)
      else { return nil }
      self.init(text: digits, first: first, last: last)
      return
    }
    guard let start = Day(year: year, month: month, day: 1) else { return nil }
    if let day {
      guard let exact = Day(year: year, month: month, day: day) else { return nil }
      self.init(exact)
      return
    }
    let last = [31, 30, 29, 28].lazy.compactMap { Day(year: year, month: month, day: $0) }.first ?? start
    self.init(text: "\(digits)-\(padded(month, to: 2))", first: start, last: last)
  }
}

/// Which side of a period a date is read for.
enum DateSide: Int {
  case start, end
  /// Both, where a period is one date.
  case both
}

/// The dates that a column has been found to hold, since most of them come again.
final class DateCache {
  /// How many are kept at most.
  private static let limit = 1 << 16
  private var readings: [[String: DateReading]] = [[:], [:], [:]]

  func reading(of text: String, on side: DateSide, _ read: () -> DateReading) -> DateReading {
    if let known = readings[side.rawValue][text] { return known }
    let reading = read()
    if readings[side.rawValue].count < Self.limit { readings[side.rawValue][text] = reading }
    return reading
  }
}
