/// Reads the notation and nothing else, from the front of a text in UTF-8.
///
/// A method that returns nil may have moved the position: the text is then no date, and ``EDTFDiagnosis`` says why.
struct Scanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard isNext(byte) else { return false }
    position += 1
    return true
  }

  func isNext(_ byte: Unicode.Scalar, after skipped: Int = 0) -> Bool {
    position + skipped < bytes.count && bytes[position + skipped] == UInt8(ascii: byte)
  }

  mutating func takeDots() -> Bool {
    guard isNext("."), isNext(".", after: 1) else { return false }
    position += 2
    return true
  }

  mutating func takeDigit() -> Int? {
    guard position < bytes.count, 0x30...0x39 ~= bytes[position] else { return nil }
    defer { position += 1 }
    return Int(bytes[position]) - 0x30
  }

  mutating func takeTwoDigits() -> Int? {
    guard let tens = takeDigit(), let ones = takeDigit() else { return nil }
    return tens * 10 + ones
  }

  mutating func takeUnspecifiedField() -> Bool {
    guard isNext("X"), isNext("X", after: 1) else { return false }
    position += 2
    return true
  }
}

extension Scanner {
  /// A date with or without brackets.
  mutating func takeDate() -> EDTFDate? {
    isNext("[") ? takeSet().map { EDTFDate(.oneOf($0)) } : takeCalendarDate().map { EDTFDate(.calendar($0)) }
  }

  /// A date without brackets, with the mark after it.
  mutating func takeCalendarDate() -> CalendarDate? {
    guard var date = takeUnit() else { return nil }
    for qualifier in EDTFDate.Qualifier.allCases {
      if let scalar = qualifier.rawValue.unicodeScalars.first, take(scalar) {
        date.qualifier = qualifier
        break
      }
    }
    return date
  }

  private mutating func takeUnit() -> CalendarDate? {
    guard let century = takeTwoDigits() else { return nil }
    if takeUnspecifiedField() { return CalendarDate(year: century * 100, precision: .century) }
    guard let decade = takeDigit() else { return nil }
    if take("X") { return CalendarDate(year: century * 100 + decade * 10, precision: .decade) }
    guard let ones = takeDigit() else { return nil }
    let year = century * 100 + decade * 10 + ones
    guard year > 0 else { return nil }
    guard take("-") else { return CalendarDate(year: year, precision: .year) }
    return takeRest(of: year)
  }

  /// What follows the first dash.
  private mutating func takeRest(of year: Int) -> CalendarDate? {
    if takeUnspecifiedField() {
      guard take("-") else { return CalendarDate(year: year, precision: .year, unspecifiedFields: 1) }
      guard takeUnspecifiedField() else { return nil }
      return CalendarDate(year: year, precision: .year, unspecifiedFields: 2)
    }
    guard let part = takeTwoDigits() else { return nil }
    switch part {
    // 1939-40 is how people write two years, which are not the first half of the first.
    case 33...41 where part == year % 100 + 1: return nil
    case 33...36: return CalendarDate(year: year, part: part, precision: .quarter)
    case 40...41: return CalendarDate(year: year, part: part, precision: .half)
    case 1...12: break
    default: return nil
    }
    guard take("-") else { return CalendarDate(year: year, part: part, precision: .month) }
    if takeUnspecifiedField() {
      return CalendarDate(year: year, part: part, precision: .month, unspecifiedFields: 1)
    }
    guard let day = takeTwoDigits(), day >= 1, day <= Day.count(inMonth: part, of: year) else { return nil }
    return CalendarDate(year: year, part: part, day: day, precision: .day)
  }
}

extension Scanner {
  /// A set in brackets.
  mutating func takeSet() -> OneOfSet? {
    guard take("[") else { return nil }
    var members: [OneOfSet.Member] = []
    repeat {
      guard let member = takeMember() else { return nil }
      members.append(member)
    } while take(",")
    return take("]") ? OneOfSet(members: members) : nil
  }

  private mutating func takeMember() -> OneOfSet.Member? {
    if takeDots() { return takeCalendarDate().map { .upTo($0) } }
    guard let first = takeCalendarDate() else { return nil }
    guard takeDots() else { return .date(first) }
    if isNext(",") || isNext("]") { return .onwards(first) }
    guard
      let last = takeCalendarDate(),
      first.bounds(tolerance: .none).lowerBound <= last.bounds(tolerance: .none).upperBound
    else { return nil }
    return .range(first, last)
  }
}
