import ArgumentParser
import Diagrams
import EDTF

/// What of time a picture shows: a date, what happened between two, or all of it.
struct TimeOptions: ParsableArguments {
  @Option(help: "The date, as EDTF.", transform: parseDateQuery)
  var at: DateQuery?

  @Option(
    help: ArgumentHelp("What changed since this date, or the first day of a timeline.", valueName: "date"),
    transform: parseDateQuery)
  var from: DateQuery?

  @Option(
    help: ArgumentHelp("What changed up to this date, or the last day of a timeline.", valueName: "date"),
    transform: parseDateQuery)
  var to: DateQuery?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "A timeline with a row a relation: of these actors, or of all; the graph goes before.",
      valueName: "actor"), completion: .actors)
  var timeline: [String] = []

  @Option(
    help: ArgumentHelp(
      "Small pictures of the dates after most change, from --from to --to if given.",
      valueName: "count"))
  var multiples: Int?

  @Option(
    name: .customLong("dates"),
    help: ArgumentHelp(
      "Small pictures of these dates, with commas between; or how dates are written in a picture: words, or iso as in "
        + "the files. May be repeated, to say both.", valueName: "dates"),
    transform: parseDates)
  var dateWords: [DateChoice] = []

  @Option(
    help: ArgumentHelp(
      "A picture a month, quarter or year, from --from to --to, into the folder of -o, or as a film into a file of "
        + "-o that ends in svg, apng, gif or mp4.", valueName: "unit"),
    completion: .choices(of: Interval.self), transform: parseChoice)
  var every: Interval?

  /// How often a series has a picture.
  enum Interval: String, CaseIterable {
    case month
    case quarter
    case year

    /// How many months lie between two pictures.
    var months: Int {
      switch self {
      case .month: 1
      case .quarter: 3
      case .year: 12
      }
    }
  }

  init() {}

  /// The first days of months, quarters or years from the first day through the last.
  static func days(every interval: Interval, from first: Day, through last: Day) -> [Day] {
    let civil = first.civil
    let elapsed = civil.year * 12 + civil.month - 1 + (civil.day > 1 ? 1 : 0)
    var index = (elapsed + interval.months - 1) / interval.months * interval.months
    var days: [Day] = []
    while let day = Day(year: index / 12, month: index % 12 + 1, day: 1), day <= last {
      days.append(day)
      index += interval.months
    }
    return days
  }

  /// The dates of small pictures; nil where none are asked for.
  var dates: [DateQuery]? {
    let dates = dateWords.compactMap {
      if case .dateQueries(let dateQueries) = $0 { dateQueries } else { nil }
    }
    return dates.isEmpty ? nil : Array(dates.joined())
  }

  /// How dates are written.
  var dateStyle: DateStyle {
    dateWords.compactMap { if case .style(let style) = $0 { style } else { nil } }.last ?? .iso
  }

  /// The first day of the days that `--from` may mean, and the last of those of `--to`.
  var bounds: (first: Day?, last: Day?) { (from?.days.lowerBound, to?.days.upperBound) }

  /// The dates that were asked for by name.
  var dateQueries: [DateQuery] { [at, from, to].compactMap { $0 } + (dates ?? []) }

  /// How many ways of showing time were asked for.
  private var modes: [String] {
    var modes: [String] = []
    if at != nil { modes.append("--at") }
    if !timeline.isEmpty { modes.append("--timeline") }
    if multiples != nil { modes.append("--multiples") }
    if dates != nil { modes.append("--dates") }
    if every != nil { modes.append("--every") }
    if modes.isEmpty, from != nil || to != nil { modes.append("--from and --to") }
    return modes
  }

  /// Whether any time is asked for.
  var isAsked: Bool { !modes.isEmpty }

  /// Whether anything but a single date is asked for.
  var isMoreThanADate: Bool {
    from != nil || to != nil || modes.contains { $0 != "--at" }
  }

  /// Whether a picture of what changed between two dates is asked for.
  var isChange: Bool { modes == ["--from and --to"] }

  /// Refuses a picture of no time at all; a page to explore shows all of it.
  func requireChoice() throws {
    guard modes.isEmpty else { return }
    throw ValidationError(
      "say which time to draw: --at DATE, --from DATE --to DATE, --timeline ACTOR..., --multiples COUNT, "
        + "--dates DATES or --every UNIT; --format html draws all dates")
  }

  func validate() throws {
    if modes == ["--from and --to"], from == nil || to == nil {
      throw ValidationError("what changed needs both --from and --to")
    }
    if modes.count > 1 { throw ValidationError("\(modes.joined(separator: " and ")) exclude each other") }
    if at != nil || dates != nil, from != nil || to != nil {
      throw ValidationError("\(modes[0]) says which dates to draw; leave out --from and --to")
    }
    if let multiples, !(1...24 ~= multiples) { throw ValidationError("--multiples must be from 1 to 24") }
    if let dates, dates.count > 24 {
      throw ValidationError("--dates takes at most 24 dates; --every draws each date in a file of its own")
    }
    if let first = bounds.first, let last = bounds.last, last < first {
      throw ValidationError("--to lies before --from")
    }
  }
}
