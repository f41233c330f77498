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
        } else if named == nil, let month = Self.month(piece) {
          named = numbers.count
          numbers.append(month)
        } else {
          return nil
        }
        widths.append(piece.utf8.count)
      }
    }

    private static let months = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
      "november", "december",
    ]

    private static func month(_ text: String) -> Int? {
      let word = text.lowercased()
      guard word.utf8.count >= 3 else { return nil }
      return months.firstIndex { $0.hasPrefix(word) || word == "sept" && $0 == "september" }.map { $0 + 1 }
    }

    func value(order: DateOrder, pivot: Int?, text: String) -> Result<DateValue, Reason> {
      let none = Reason(text: "‘\(text.shortened)’ is no date")
      switch numbers.count {
      case 1:
        guard named == nil, let value = DateValue(year: year(numbers[0], widths[0], pivot) ?? 0) else {
          return .failure(none)
        }
        return .success(value)
      case 2:
        // A month and a year, in either order.
        let yearPlace = named == 0 || widths[0] < 3 ? 1 : 0
        return date(year: yearPlace, month: 1 - yearPlace, day: nil, pivot, none)
      default:
        return full(order: order, pivot: pivot, text: text, none)
      }
    }

    private func full(
      order: DateOrder, pivot: Int?, text: String, _ none: Reason
    ) -> Result<DateValue, Reason> {
      if named != 0, widths[0] >= 3 || order == .yearFirst {
        return date(year: 0, month: 1, day: 2, pivot, none)
      }
      if let named { return date(year: 2, month: named, day: named == 0 ? 1 : 0, pivot, none) }
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
      guard let number = self.year(numbers[year], widths[year], pivot) else {
        return .failure(
          Reason(
            text: "a year has two digits: say pivot:, such as pivot: 30 where 30 is 2030 and 31 is 1931"))
      }
      // A zero stands where nobody knows.
      let month = numbers[month] == 0 ? nil : numbers[month]
      let dayNumber = day.map { numbers[$0] } ?? 0
      let value = DateValue(year: number, month: month, day: month == nil || dayNumber == 0 ? nil : dayNumber)
      return value.map(Result.success) ?? .failure(none)
    }

    private func year(_ number: Int, _ width: Int, _ pivot: Int?) -> Int? {
      if width > 2 { return number }
      guard let pivot else { return nil }
      return number <= pivot ? 2000 + number : 1900 + number
    }
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
      case .decade: DateValue(edtf: Self.padded(year, to: 4).dropLast() + "X")
      case .aboutDay: DateValue(edtf: text + "~")
      case .aboutMonth: DateValue(year: year, month: month).flatMap { DateValue(edtf: $0.text + "~") }
      case .aboutYear: DateValue(edtf: Self.padded(year, to: 4) + "~")
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

/// The notation of the R package messydates: `1816..` is on that day or later, `..1816` on it or earlier, `1816..1820`
/// between the two, `{1816,1818}` one of them; `?`, `~` and `%` as in EDTF, after the date or before it.
enum MessyDate {
  static func reading(of text: String, on side: DateSide) -> DateReading {
    let none = DateReading.bad("‘\(text.shortened)’ is no date of messydates")
    if text == "NA" { return .missing(.unknown) }
    if text.hasPrefix("{"), text.hasSuffix("}") {
      let members = String(text.dropFirst().dropLast()).pieces(between: ",").map(member)
      guard members.allSatisfy({ $0 != nil }), !members.isEmpty else { return none }
      return DateValue(edtf: "[\(members.compactMap { $0 }.joined(separator: ","))]").map { .date($0) }
        ?? none
    }
    let parts = text.pieces(between: "..")
    if text.contains("..") {
      guard 1...2 ~= parts.count, let first = member(parts[0]) else { return none }
      let last = parts.count == 2 ? member(parts[1]) : nil
      let set =
        text.hasPrefix("..")
        ? "[..\(first)]" : parts.count == 1 ? "[\(first)..]" : "[\(first)..\(last ?? "")]"
      return DateValue(edtf: set).map { .date($0) } ?? none
    }
    // The calendar of a graph begins in the year 1: what began before has always been there.
    if isBeforeTheCalendar(text) { return side == .start ? .missing(.open) : none }
    guard let date = member(text), let value = DateValue(edtf: date) else { return none }
    return .date(value)
  }

  private static func isBeforeTheCalendar(_ text: String) -> Bool {
    text.hasSuffix("BC") || text.hasSuffix("BCE")
      || text.hasPrefix("-") && text.dropFirst().first.map(\.isNumber) == true
  }

  /// A date as EDTF writes it; nil where it is none.
  private static func member(_ text: String) -> String? {
    var marks = Set(text.filter { "?~%".contains($0) })
    var date = text.filter { !"?~%".contains($0) }
    let fields = date.split(separator: "-", omittingEmptySubsequences: false)
    // A month and a year whose month was filled up to four digits.
    if fields.count == 2, fields.allSatisfy({ $0.utf8.count == 4 }), let month = Int(fields[0]),
      1...12 ~= month
    {
      date = "\(fields[1])-\(fields[0].suffix(2))"
    }
    if marks == ["?", "~"] { marks = ["%"] }
    guard marks.count <= 1, DateValue(edtf: date) != nil else { return nil }
    return date + (marks.first.map(String.init) ?? "")
  }
}
