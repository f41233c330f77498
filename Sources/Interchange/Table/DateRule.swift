import EDTF

/// How the cells of a row make a date.
indirect enum DateRule {
  /// A column, read in an order of day, month and year.
  case column(Column)
  /// Columns for the year, the month and the day.
  case parts(Parts)
  /// The earliest and the latest day that it may be.
  case between(DateRule, DateRule, DateMissing)
  /// A date, or another where nothing stands there, or nobody knows it; a code that says more than that counts.
  case either(DateRule, DateRule)
  /// An end that is open where a row says so, whatever stands in its cell.
  case open([RowCondition], DateRule)

  /// An object, since it is asked once a row, and a copy of it counts references to all that it holds.
  final class Column {
    let column: Int
    var order: DateOrder
    var pivot: Int?
    var span = YearSpan.some
    var codes: [String: DateMissing] = [:]
    var blank: DateMissing
    var precision: (column: Int, words: [String: DatePrecision])?
    let cache = DateCache()

    init(column: Int, order: DateOrder = .any, blank: DateMissing = .unknown) {
      self.column = column
      self.order = order
      self.blank = blank
    }
  }

  struct Parts {
    var year: Int
    var month: Int?
    var day: Int?
    var span = YearSpan.some
    var codes: [String: DateMissing] = [:]
    var blank = DateMissing.unknown
    var pivot: Int?
    var precision: (column: Int, words: [String: DatePrecision])?
  }
}

/// In which order the fields of a date stand.
enum DateOrder: String, CaseIterable {
  /// As EDTF, or in numbers where only one order makes a date.
  case any
  case dayFirst = "day-month-year"
  case monthFirst = "month-day-year"
  case yearFirst = "year-month-day"
  /// As EDTF and nothing else.
  case edtf
  /// In the notation of the R package messydates.
  case messydates
}

/// What a year of a table means.
enum YearSpan: String, CaseIterable {
  /// Some day of it.
  case some
  /// All of it: a start is its first day, an end its last.
  case whole
}

/// What it means that no date stands where one could.
enum DateMissing: String, CaseIterable {
  /// No limit on this side, as far as anybody knows.
  case open
  /// A limit that nobody knows.
  case unknown
  /// It is over, and nobody knows since when.
  case ended
  /// It is an event, which begins and ends on one date.
  case event
  /// It went on as long as the data went, whose last day the graph is as of.
  case asLongAsData = "data-end"
  /// The row says nothing.
  case skip
}

/// How precisely a date is known that is written as a day.
enum DatePrecision: String, CaseIterable {
  case day
  case month
  case year
  case decade
  case aboutDay = "about-day"
  case aboutMonth = "about-month"
  case aboutYear = "about-year"
  case unknown

  /// What UCDP writes as `start_prec`, from a day that is known to a date that is missing.
  ///
  /// Where the day or the month is assigned by the coders, the unit above is what is known; where the year is, about the
  /// year.
  static let ucdp: [String: DatePrecision] = [
    "1": .day, "2": .month, "3": .month, "4": .year, "5": .year, "6": .aboutYear, "7": .unknown,
  ]
}

extension DateRule {
  /// What a row says of the date.
  func reading(in row: inout TableRow, on side: DateSide) -> DateReading {
    switch self {
    case .column(let rule): return Self.reading(of: rule, in: &row, on: side)
    case .parts(let rule): return Self.reading(of: rule, in: &row, on: side)
    case .either(let first, let second):
      let reading = first.reading(in: &row, on: side)
      if case .missing = reading, !first.isSaid(in: &row) { return second.reading(in: &row, on: side) }
      return reading
    case .open(let conditions, let rule):
      return conditions.hold(in: &row) ? .missing(.open) : rule.reading(in: &row, on: side)
    case .between(let earliest, let latest, let blank):
      return Self.between(
        earliest.reading(in: &row, on: .start), latest.reading(in: &row, on: .end), blank: blank)
    }
  }

  private static func reading(of rule: Column, in row: inout TableRow, on side: DateSide) -> DateReading {
    if !rule.codes.isEmpty, let missing = rule.codes[row.rawText(rule.column)] { return .missing(missing) }
    guard let text = row.text(rule.column) else { return .missing(rule.blank) }
    let reading = rule.cache.reading(of: text, on: side) { DateText.reading(of: text, by: rule, on: side) }
    return known(reading, to: rule.precision, in: &row)
  }

  private static func known(
    _ reading: DateReading, to precision: (column: Int, words: [String: DatePrecision])?,
    in row: inout TableRow
  ) -> DateReading {
    guard let precision, case .date(let date) = reading else { return reading }
    let code = row.rawText(precision.column)
    guard let word = precision.words[code] else {
      return .bad("nothing says how precise a date is whose precision is ‘\(code.shortened)’")
    }
    return date.known(to: word)
  }

  /// Whether a code says what it means that no date is there, and that is more than that nobody knows.
  private func isSaid(in row: inout TableRow) -> Bool {
    func isSaid(_ codes: [String: DateMissing], _ column: Int, _ row: inout TableRow) -> Bool {
      guard !codes.isEmpty, let meaning = codes[row.rawText(column)] else { return false }
      return meaning != .unknown
    }
    switch self {
    case .column(let rule): return isSaid(rule.codes, rule.column, &row)
    case .parts(let rule): return isSaid(rule.codes, rule.year, &row)
    case .either(let first, let second): return first.isSaid(in: &row) || second.isSaid(in: &row)
    case .open(let conditions, let rule): return conditions.hold(in: &row) || rule.isSaid(in: &row)
    case .between: return false
    }
  }

  /// The date that stands there, whatever is said of how precise it is; nil where none does.
  func written(in row: inout TableRow) -> DateValue? {
    switch self {
    case .column(let rule):
      guard rule.codes[row.rawText(rule.column)] == nil, let text = row.text(rule.column),
        case .date(let date) = rule.cache.reading(
          of: text, on: .start, { DateText.reading(of: text, by: rule, on: .start) })
      else { return nil }
      return date
    case .parts(var rule):
      rule.precision = nil
      guard case .date(let date) = Self.reading(of: rule, in: &row, on: .start) else { return nil }
      return date
    case .either(let first, _), .open(_, let first): return first.written(in: &row)
    case .between: return nil
    }
  }

  private static func reading(of rule: Parts, in row: inout TableRow, on side: DateSide) -> DateReading {
    let raw = row.rawText(rule.year)
    if let missing = rule.codes[raw] { return .missing(missing) }
    guard let text = row.text(rule.year) else { return .missing(rule.blank) }
    let noYear = DateReading.bad("‘\(text.shortened)’ is no year: say in codes: what it means")
    guard let number = WholeNumber.of(text), number >= (rule.pivot == nil ? 1 : 0) else { return noYear }
    let width = text.utf8.prefix { $0 != UInt8(ascii: ".") }.count
    guard let year = DateText.year(number, width: width, pivot: rule.pivot) else {
      return .bad(DateText.shortYear.text)
    }
    guard 1...9999 ~= year else { return noYear }
    var numbers: [Int?] = []
    for (column, isMonth) in [(rule.month, true), (rule.day, false)] {
      switch column.map({ Self.number(of: $0, isMonth: isMonth, by: rule, in: &row) }) {
      case .success(let number)?: numbers.append(number)
      case .failure(let why)?: return .bad(why.text)
      case nil: numbers.append(nil)
      }
    }
    let (month, day) = (numbers[0], numbers[1])
    guard let date = DateValue(year: year, month: month, day: month == nil ? nil : day) else {
      return .bad("there is no day ‘\(year)-\(month ?? 0)-\(day ?? 0)’")
    }
    let isWhole = month == nil && rule.span == .whole && side != .both
    let reading = DateReading.date(isWhole ? DateValue(side == .start ? date.first : date.last) : date)
    return known(reading, to: rule.precision, in: &row)
  }

  /// The number of a month or a day, of which a month may have a name; nil where a blank, a code, a zero or less stands
  /// there.
  private static func number(
    of column: Int, isMonth: Bool, by rule: Parts, in row: inout TableRow
  ) -> Result<Int?, DateText.Reason> {
    guard rule.codes[row.rawText(column)] == nil, let text = row.text(column) else { return .success(nil) }
    if let number = WholeNumber.of(text) { return .success(number > 0 && number != 99 ? number : nil) }
    if isMonth, let month = DateText.month(text) { return .success(month) }
    return .failure(
      DateText.Reason(
        text: "‘\(text.shortened)’ is no \(isMonth ? "month" : "day"): say in codes: that it is unknown"))
  }

  private static func between(
    _ earliest: DateReading, _ latest: DateReading, blank: DateMissing
  ) -> DateReading {
    switch (earliest, latest) {
    case (.bad, _): return earliest
    case (_, .bad): return latest
    case (.missing(.skip), _), (_, .missing(.skip)): return .missing(.skip)
    case (.missing, .missing): return .missing(blank)
    case (.missing, .date(let last)):
      return DateValue(edtf: "[..\(last.text)]").map { .date($0) } ?? .bad("‘[..\(last.text)]’ is no date")
    case (.date(let first), .missing):
      return DateValue(edtf: "[\(first.text)..]").map { .date($0) } ?? .bad("‘[\(first.text)..]’ is no date")
    case (.date(let first), .date(let last)):
      if first.text == last.text { return earliest }
      guard first.first <= last.last else {
        return .bad("the earliest day, \(first.text), is after the latest, \(last.text)")
      }
      let set = "[\(first.text)..\(last.text)]"
      return DateValue(edtf: set).map { .date($0) } ?? .bad("‘\(set)’ is no date")
    }
  }
}

/// How the cells of a row make a period.
struct PeriodRule {
  /// Which rows have it.
  var conditions: [RowCondition] = []
  var start: DateRule?
  var end: DateRule?
  var firstSeen: DateRule?
  var lastSeen: DateRule?

  /// The column of the year that the row lists of a longer period, whose start stands in every row of it.
  var rowYear: Int?
  /// Whether start and end are one date.
  var isSingle = false
  /// Whether the table says nothing of when.
  var isUndated = false
}
