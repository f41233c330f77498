import EDTF

/// A period that a row makes.
struct PeriodValue {
  /// The span in EDTF; it may end before it starts.
  var text: String
  /// The first day on which it may begin, and the last on which it may end.
  var first: Day
  var last: Day
  /// The last day on which it may begin, and the first on which it may end: between them it surely held.
  var startLast = Day.max
  var endFirst = Day.min
  /// Whether the row continues what began before its year, on whose first day it goes on where an earlier row is there.
  var goesOn = false
  var isReversed = false
  /// Whether a cell of its own says the end, where the mapping has another for rows without one.
  var isEndStated = false
  var hasEnded = false
  var firstSeen: String?
  var lastSeen: String?
  /// The days of the sightings.
  var sightings: [ClosedRange<Day>] = []

  /// Whether a span says all of it.
  var isPlain: Bool { !hasEnded && firstSeen == nil && lastSeen == nil }

  /// The period; nil where it ends before it starts.
  var written: Period? {
    guard let span = try? EDTFInterval(text) else { return nil }
    return Period(
      span, hasEnded: hasEnded, firstSeen: firstSeen.flatMap { try? EDTFDate($0) },
      lastSeen: lastSeen.flatMap { try? EDTFDate($0) })
  }
}

/// What the cells of a row say of a period.
enum PeriodOutcome {
  case period(PeriodValue)
  /// The row says nothing here.
  case none
  case bad(String)
}

extension PeriodRule {
  func reading(in row: inout TableRow) -> PeriodOutcome {
    guard conditions.hold(in: &row) else { return .none }
    // A start and an end that nobody knows: it may have held on any day.
    if isUndated { return .period(PeriodValue(text: "/", first: .min, last: .max)) }
    var start = self.start?.reading(in: &row, on: isSingle ? .both : .start) ?? .missing(.unknown)
    var goesOn = false
    switch year(of: &row) {
    case .date(let year)?:
      // What began before the year of its row has not been seen before the first row that lists it.
      if let written = self.start?.written(in: &row), written.last < year.first {
        (start, goesOn) = (.date(year), true)
      }
    case .bad(let why)?: return .bad(why)
    case .missing?, nil: break
    }
    let end = isSingle ? .missing(.event) : end?.reading(in: &row, on: .end) ?? .missing(.unknown)
    var period: PeriodValue
    switch (start, end) {
    case (.bad(let why), _), (_, .bad(let why)): return .bad(why)
    case (.missing(.skip), _), (_, .missing(.skip)): return .none
    case (.date(let date), .missing(.event)):
      period = PeriodValue(
        text: date.text, first: date.first, last: date.last, startLast: date.last, endFirst: date.first)
    default:
      period = Self.period(from: start, to: end)
      period.goesOn = goesOn
      if case .either(let stated, _)? = self.end, case .date = stated.reading(in: &row, on: .end) {
        period.isEndStated = true
      }
    }
    for (rule, text) in [(firstSeen, \PeriodValue.firstSeen), (lastSeen, \.lastSeen)] {
      switch rule?.reading(in: &row, on: .both) {
      case .date(let date)?:
        period[keyPath: text] = date.text
        period.sightings.append(date.first...date.last)
      case .bad(let why)?: return .bad(why)
      case .missing?, nil: break
      }
    }
    return .period(period)
  }

  /// The year of the row, where rows list the years of a period one by one.
  private func year(of row: inout TableRow) -> DateReading? {
    guard let rowYear, let text = row.text(rowYear) else { return nil }
    guard let number = WholeNumber.of(text), let year = DateValue(year: number) else {
      return .bad("‘\(text.shortened)’ is no year")
    }
    return .date(year)
  }

  private static func period(from start: DateReading, to end: DateReading) -> PeriodValue {
    var period = PeriodValue(text: "", first: .min, last: .max)
    switch start {
    case .date(let date):
      period.text = date.text + "/"
      (period.first, period.startLast) = (date.first, date.last)
    case .missing(.open), .missing(.asLongAsData):
      period.text = "../"
      period.startLast = .min
    case .missing, .bad: period.text = "/"
    }
    switch end {
    case .date(let date):
      period.text += date.text
      (period.endFirst, period.last) = (date.first, date.last)
      period.isReversed = period.first > date.last
    case .missing(.open), .missing(.asLongAsData):
      period.text += ".."
      period.endFirst = .max
    case .missing(.ended): period.hasEnded = true
    case .missing, .bad: break
    }
    return period
  }
}
