import EDTF

/// A period that a row makes.
struct PeriodValue {
  /// The span in EDTF; it may end before it starts.
  var text: String
  /// The first day on which it may begin, and the last on which it may end.
  var first: Day
  var last: Day
  /// The exact days, the last `Day.max` where it has no end; nil where it is imprecise.
  var exact: ClosedRange<Day>?
  var isReversed = false
  /// Whether a cell of its own says the end, where the mapping has another for rows without one.
  var isEndStated = false
  var hasEnded = false
  var firstSeen: String?
  var lastSeen: String?

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
    let start = start?.reading(in: &row, on: isSingle ? .both : .start) ?? .missing(.unknown)
    let end = isSingle ? .missing(.event) : end?.reading(in: &row, on: .end) ?? .missing(.unknown)
    var period: PeriodValue
    switch (start, end) {
    case (.bad(let why), _), (_, .bad(let why)): return .bad(why)
    case (.missing(.skip), _), (_, .missing(.skip)): return .none
    case (.date(let date), .missing(.event)):
      period = PeriodValue(text: date.text, first: date.first, last: date.last)
      if date.first == date.last { period.exact = date.first...date.last }
    default:
      period = Self.period(from: start, to: end)
      if case .either(let stated, _)? = self.end, case .date = stated.reading(in: &row, on: .end) {
        period.isEndStated = true
      }
    }
    if let why = Self.read(firstSeen, in: &row, into: &period.firstSeen) { return .bad(why) }
    if let why = Self.read(lastSeen, in: &row, into: &period.lastSeen) { return .bad(why) }
    return .period(period)
  }

  /// Reads a date, or says why there is none.
  private static func read(_ rule: DateRule?, in row: inout TableRow, into text: inout String?) -> String? {
    switch rule?.reading(in: &row, on: .both) {
    case .date(let date)?: text = date.text
    case .bad(let why)?: return why
    case .missing?, nil: break
    }
    return nil
  }

  private static func period(from start: DateReading, to end: DateReading) -> PeriodValue {
    var period = PeriodValue(text: "", first: .min, last: .max)
    var isExact = true
    var startLast = Day.min
    switch start {
    case .date(let date):
      period.text = date.text + "/"
      period.first = date.first
      startLast = date.last
      isExact = date.first == date.last
    case .missing(.open), .missing(.asLongAsData):
      period.text = "../"
      isExact = false
    case .missing, .bad:
      period.text = "/"
      isExact = false
    }
    switch end {
    case .date(let date):
      period.text += date.text
      period.last = date.last
      period.isReversed = period.first > date.last
      if isExact, date.first == date.last, startLast <= date.first { period.exact = startLast...date.last }
    case .missing(.open), .missing(.asLongAsData):
      period.text += ".."
      if isExact { period.exact = startLast...Day.max }
    case .missing(.ended): period.hasEnded = true
    case .missing, .bad: break
    }
    return period
  }
}
