import EDTF

/// A linear scale from the days of a period to places on a page.
struct TimeScale: Hashable, Sendable {
  /// A place of the scale with its words.
  struct Tick: Hashable, Sendable {
    let day: Day
    let label: String
  }

  /// The days shown, both ends included.
  let days: ClosedRange<Day>
  /// Where the first day begins.
  let left: Int
  /// Where the last day ends.
  let right: Int

  /// Where a day begins; days outside of the period stand at its edges.
  func x(of day: Day) -> Int {
    let count = days.lowerBound.distance(to: days.upperBound) + 1
    let offset = min(max(0, days.lowerBound.distance(to: day)), count)
    return left + (offset * (right - left) + count / 2) / count
  }

  /// Where a day ends; days outside of the period stand at its edges.
  func x(after day: Day) -> Int {
    day == .max ? right : x(of: day.advanced(by: 1))
  }

  /// Beginnings of days, weeks, months, years or round numbers of them: as many as have room for their words.
  func ticks(in lexicon: Lexicon) -> [Tick] {
    for step in Step.all {
      // The words stand to the right of their tick, up to the next.
      let room = Double(right - left) * step.days / Double(days.lowerBound.distance(to: days.upperBound) + 1)
      if room >= step.wordWidth(in: lexicon) { return ticks(by: step, in: lexicon) }
    }
    return []
  }

  private func ticks(by step: Step, in lexicon: Lexicon) -> [Tick] {
    var ticks: [Tick] = []
    var next = step.first(from: days.lowerBound)
    while let day = next, day <= days.upperBound {
      ticks.append(Tick(day: day, label: lexicon.date(String(day.description.prefix(step.letters)))))
      next = step.following(day)
    }
    return ticks
  }
}

/// A distance between two ticks.
private enum Step {
  case day(Int)
  case month(Int)
  case year(Int)

  static let all: [Step] =
    [1, 7, 14].map { .day($0) } + [1, 2, 3, 6].map { .month($0) }
    + [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map { .year($0) }

  /// The mean length in days.
  var days: Double {
    switch self {
    case .day(let count): Double(count)
    case .month(let count): Double(count) * 30.4
    case .year(let count): Double(count) * 365.2
    }
  }

  /// How much of `YYYY-MM-DD` tells one tick from the next.
  var letters: Int {
    switch self {
    case .day: 10
    case .month: 7
    case .year: 4
    }
  }

  /// The room that the words of the longest month take.
  func wordWidth(in lexicon: Lexicon) -> Double {
    let widths = (1...12).map { month in
      let day = "0000-\(month < 10 ? "0" : "")\(month)-20"
      return TextMetrics.width(of: lexicon.date(String(day.prefix(letters))), size: 9.5)
    }
    return (widths.max() ?? 0) * TextMetrics.slack + 6
  }

  /// The first tick that is not before a day.
  func first(from day: Day) -> Day? {
    switch self {
    case .day(let count):
      // Weeks begin on a Monday, and 1970-01-05 was one.
      let past = (Int(day.number) - 4) % count
      let rest = past < 0 ? past + count : past
      return rest == 0 ? day : day.advanced(by: count - rest)
    case .month(let count):
      let civil = day.civil
      let whole = civil.year * 12 + civil.month - 1 + (civil.day > 1 ? 1 : 0)
      return Self.first(ofMonth: (whole + count - 1) / count * count)
    case .year(let count):
      let civil = day.civil
      let whole = civil.year + (civil.month > 1 || civil.day > 1 ? 1 : 0)
      return Day(year: (whole + count - 1) / count * count, month: 1, day: 1)
    }
  }

  /// The tick after one; nil where the calendar ends.
  func following(_ day: Day) -> Day? {
    let next = day.advanced(by: 1)
    return next > day ? first(from: next) : nil
  }

  /// The first day of a month counted from January of the year 0.
  private static func first(ofMonth index: Int) -> Day? {
    Day(year: index / 12, month: index % 12 + 1, day: 1)
  }
}
