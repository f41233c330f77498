import EDTF

/// Reads the dates that people write into tables.
enum DateText {
  /// Reads a text as a date.
  static func reading(of text: String, by rule: DateRule.Column, on side: DateSide) -> DateReading {
    let date: DateValue?
    switch rule.order {
    case .edtf: date = DateValue(edtf: text)
    case .messydates: return MessyDate.reading(of: text, on: side)
    default:
      switch value(of: text, order: rule.order, pivot: rule.pivot) {
      case .success(let value): date = value
      case .failure(let why): return .bad(why.text)
      }
    }
    guard let date else { return .bad("‘\(text.shortened)’ is no date") }
    return .date(rule.span == .whole ? date.whole(on: side) : date)
  }

  struct Reason: Error {
    let text: String
  }

  private static func value(of text: String, order: DateOrder, pivot: Int?) -> Result<DateValue, Reason> {
    let text = text.withoutTime
    // A minus is no mark between fields: without it a year before the year 1 would be one after it.
    if text.hasLooseDash {
      return .failure(
        Reason(
          text:
            "‘\(text.shortened)’ is no date: a dash stands where no field is beside it, as in a year before the year 1, "
            + "which no graph holds"))
    }
    if let fields = Fields(text) {
      return fields.value(order: order, pivot: pivot, text: text)
    }
    if let value = DateValue(edtf: text) { return .success(value) }
    return .failure(Reason(text: "‘\(text.shortened)’ is no date"))
  }

  /// Why a year of two digits is none.
  static let shortYear = Reason(
    text: "a year has two digits: say pivot:, such as pivot: 30 where 30 is 2030 and 31 is 1931")

  /// The year of a number of so many digits; nil where it has two, and nothing says of which century.
  static func year(_ number: Int, width: Int, pivot: Int?) -> Int? {
    if width > 2 { return number }
    guard let pivot else { return nil }
    return number <= pivot ? 2000 + number : 1900 + number
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]

  /// The number of a month by its name, of which the first three letters are enough.
  static func month(_ text: String) -> Int? {
    let word = text.lowercased()
    guard word.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(word) || word == "sept" && $0 == "september" }.map { $0 + 1 }
  }

  /// The numbers of a date, of which one may be the name of a month.
  private struct Fields {
    var numbers: [Int] = []
    var widths: [Int] = []
    /// Which of them is the name of a month.
    var named: Int?

    /// Splits a text of digits and names of months with `-`, `/`, `.`, commas or blanks between them.
    init?(_ text: String) {
      var pieces: [String] = []
      var piece = ""
      for character in text {
        if character.isASCII, character.isLetter || character.isNumber {
          piece.append(character)
        } else if "-/., ".contains(character) {
          if !piece.isEmpty { pieces.append(piece) }
          piece = ""
        } else {
          return nil
        }
      }
      if !piece.isEmpty { pieces.append(piece) }
      // Eight digits are a day without marks between its fields.
      if pieces.count == 1, pieces[0].utf8.count == 8, pieces[0].utf8.allSatisfy({ 0x30...0x39 ~= $0 }) {
        let digits = Array(pieces[0])
        pieces = [String(digits[0..<4]), String(digits[4..<6]), String(digits[6..<8])]
      }
      guard 1...3 ~= pieces.count else { return nil }
      for piece in pieces {
        if let number = Int(piece), piece.utf8.count <= 4 {
          numbers.append(number)
        } else if named == nil, let month = DateText.month(piece) {
          named = numbers.count
          numbers.append(month)
        } else {
          return nil
        }
        widths.append(piece.utf8.count)
      }
    }

    func value(order: DateOrder, pivot: Int?, text: String) -> Result<DateValue, Reason> {
      let none = Reason(text: "‘\(text.shortened)’ is no date")
      switch numbers.count {
      case 1:
        let year = DateText.year(numbers[0], width: widths[0], pivot: pivot) ?? 0
        guard named == nil, let value = DateValue(year: year) else { return .failure(none) }
        return .success(value)
      case 2:
        return pair(order: order, pivot: pivot, text: text, none)
      default:
        return full(order: order, pivot: pivot, text: text, none)
      }
    }

    /// A month and a year, in either order.
    private func pair(
      order: DateOrder, pivot: Int?, text: String, _ none: Reason
    ) -> Result<DateValue, Reason> {
      if let named {
        let year = 1 - named
        // `5-Mar` is a day of a year that is not said, or a month of one of two digits.
        if widths[year] < 3, named == 1 || widths[year] < 2 {
          return .failure(Reason(text: "‘\(text.shortened)’ has no year of four digits"))
        }
        return date(year: year, month: named, day: nil, pivot, none)
      }
      let isYearFirst = widths[0] >= 3
      if isYearFirst, order == .any {
        if text.contains("/"), widths[1] == 2, numbers[1] == (numbers[0] + 1) % 100 {
          return .failure(
            Reason(
              text:
                "‘\(text.shortened)’ may be a month, or a year and the next: say format: year-month-day where "
                + "it is a month"))
        }
        if text.contains("."), widths[1] == 1, numbers[1] != 0 {
          return .failure(
            Reason(
              text:
                "‘\(text.shortened)’ may be a month, or a part of a year: say format: year-month-day where it "
                + "is a month"))
        }
      }
      return date(year: isYearFirst ? 0 : 1, month: isYearFirst ? 1 : 0, day: nil, pivot, none)
    }

    private func full(
      order: DateOrder, pivot: Int?, text: String, _ none: Reason
    ) -> Result<DateValue, Reason> {
      if let named {
        let others = [0, 1, 2].filter { $0 != named }
        // The year is the one that is no day.
        let wide = others.filter { widths[$0] >= 3 }
        if wide.count == 2 || wide.isEmpty && named == 2 && order != .yearFirst { return .failure(none) }
        let year = wide.first ?? (order == .yearFirst ? others[0] : others[1])
        return date(year: year, month: named, day: others[0] + others[1] - year, pivot, none)
      }
      if widths[0] >= 3 || order == .yearFirst { return date(year: 0, month: 1, day: 2, pivot, none) }
      switch order {
      case .dayFirst: return date(year: 2, month: 1, day: 0, pivot, none)
      case .monthFirst: return date(year: 2, month: 0, day: 1, pivot, none)
      default: break
      }
      if numbers[0] > 12 || numbers[0] == numbers[1] { return date(year: 2, month: 1, day: 0, pivot, none) }
      if numbers[1] > 12 { return date(year: 2, month: 0, day: 1, pivot, none) }
      return .failure(
        Reason(
          text: "‘\(text.shortened)’ may have the day or the month first: say format: "
            + "day-month-year or month-day-year"))
    }

    private func date(
      year: Int, month: Int, day: Int?, _ pivot: Int?, _ none: Reason
    ) -> Result<DateValue, Reason> {
      guard let number = DateText.year(numbers[year], width: widths[year], pivot: pivot) else {
        return .failure(DateText.shortYear)
      }
      // A zero stands where nobody knows.
      let month = numbers[month] == 0 ? nil : numbers[month]
      let dayNumber = day.map { numbers[$0] } ?? 0
      let value = DateValue(year: number, month: month, day: month == nil || dayNumber == 0 ? nil : dayNumber)
      return value.map(Result.success) ?? .failure(none)
    }
  }
}

/// Numbers as people and programs write them into columns.
enum WholeNumber {
  /// The number of a text, to which pandas adds `.0` where a cell of the column is empty; nil where it is none.
  static func of(_ text: String) -> Int? {
    if let number = Int(text) { return number }
    guard let point = text.firstIndex(of: "."), text[point...].dropFirst().allSatisfy({ $0 == "0" }) else {
      return nil
    }
    return Int(text[..<point])
  }
}

extension DateValue {
  /// The first or the last day of it where it is a year, by the side of the period.
  fileprivate func whole(on side: DateSide) -> DateValue {
    guard text.utf8.count == 4, side != .both else { return self }
    return DateValue(side == .start ? first : last)
  }

  /// The date as precisely as it is known.
  func known(to precision: DatePrecision) -> DateReading {
    let (year, month) = (first.civil.year, first.civil.month)
    let value: DateValue? =
      switch precision {
      case .day: self
      case .month: DateValue(year: year, month: month)
      case .year: DateValue(year: year)
      case .decade: DateValue(edtf: padded(year, to: 4).dropLast() + "X")
      case .aboutDay: DateValue(edtf: text + "~")
      case .aboutMonth: DateValue(year: year, month: month).flatMap { DateValue(edtf: $0.text + "~") }
      case .aboutYear: DateValue(edtf: padded(year, to: 4) + "~")
      case .unknown: nil
      }
    return value.map(DateReading.date) ?? .missing(.unknown)
  }
}

extension String {
  /// The text without a time of day after it.
  fileprivate var withoutTime: String {
    guard utf8.count >= 15, let mark = firstIndex(where: { $0 == "T" || $0 == " " }) else { return self }
    let time = self[mark...].dropFirst()
    let isTime = time.utf8.count >= 5 && time.utf8.dropFirst(2).first == UInt8(ascii: ":")
    return isTime ? String(self[..<mark]) : self
  }

  /// Whether a dash stands before the first field, behind the last, or beside another mark.
  fileprivate var hasLooseDash: Bool {
    // What the beginning and the end stand for is a mark.
    var last: Character = "/"
    for character in filter({ $0 != " " }) + "/" {
      if "-/.,".contains(last), "-/.,".contains(character), last == "-" || character == "-" { return true }
      last = character
    }
    return false
  }

  /// The text, or its beginning where it is too long for a report.
  var shortened: String {
    unicodeScalars.count <= 40 ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(40))) + "…"
  }
}
