/// How the cells of a row make a date.
indirect enum DateRule {
  /// A column, read in an order of day, month and year.
  case column(Column)
  /// Columns for the year, the month and the day.
  case parts(Parts)
  /// The earliest and the latest day that it may be.
  case between(DateRule, DateRule, DateMissing)
  /// A date, or where nothing stands there another.
  case either(DateRule, DateRule)
  /// An end that is open where a row says so, whatever stands in its cell.
  case open([RowCondition], DateRule)

  struct Column {
    var column: Int
    var order = DateOrder.any
    var pivot: Int?
    var span = YearSpan.some
    var codes: [String: DateMissing] = [:]
    var blank = DateMissing.unknown
    var precision: (column: Int, words: [String: DatePrecision])?
    let cache = DateCache()
  }

  struct Parts {
    var year: Int
    var month: Int?
    var day: Int?
    var span = YearSpan.some
    var codes: [String: DateMissing] = [:]
    var blank = DateMissing.unknown
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
