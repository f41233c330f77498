import EDTF

/// How far the dates of a series are apart.
enum MeasureStep: String, CaseIterable {
  case month
  case quarter
  case year

  /// The last day of each period from the one that holds a day to the one that holds another, which may be cut short.
  func lastDays(from start: Day, through end: Day) -> [Day] {
    let (year, month, _) = start.civil
    var first = year * 12 + month - 1
    first -= first % months
    var days: [Day] = []
    while days.last.map({ $0 < end }) ?? true {
      first += months
      let next = Day(year: first / 12, month: first % 12 + 1, day: 1)
      days.append(min(next?.advanced(by: -1) ?? .max, end))
    }
    return days
  }

  private var months: Int {
    switch self {
    case .month: 1
    case .quarter: 3
    case .year: 12
    }
  }
}
