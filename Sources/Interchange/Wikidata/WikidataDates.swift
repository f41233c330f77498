import EDTF
import GraphFiles
import Writing

/// Dates of Wikidata, whose months and days are 00 where they are not known.
enum WikidataDates {
  /// The date of a time with its precision: 11 a day, 10 a month, 9 a year, 8 a decade, 7 a century, 6 a millennium; nil
  /// of a coarser one, of years before 1, and of days that no month has.
  ///
  /// A decade has the years that begin alike, and a century those from 1 to 100: 2000 as a century is the 20th.
  ///
  /// https://www.wikidata.org/wiki/Help:Dates#Precision
  static func date(_ time: String, precision: Int?) -> EDTFDate? {
    guard time.hasPrefix("+") || time.first?.isNumber ?? false else { return nil }
    let text = time.first == "+" ? time.dropFirst() : time[...]
    let parts = text.prefix { $0 != "T" }.split(separator: "-")
    guard parts.count == 3, let year = Int(parts[0]), 1...9999 ~= year else { return nil }
    let digits = padded(year, to: 4)
    let isWithoutDay = parts[2] == "00"
    let isWithoutMonth = parts[1] == "00"
    let written =
      switch precision ?? 11 {
      case 11...:
        isWithoutMonth ? digits : isWithoutDay ? "\(digits)-\(parts[1])" : "\(digits)-\(parts[1])-\(parts[2])"
      case 10: isWithoutMonth ? digits : "\(digits)-\(parts[1])"
      case 9: digits
      case 8: "\(digits.prefix(3))X"
      case 6, 7: span(of: precision == 7 ? 100 : 1_000, with: year)
      default: ""
      }
    return try? EDTFDate(written)
  }

  /// Some year of the hundred or thousand that a year is in, the first of which ends in 1.
  private static func span(of length: Int, with year: Int) -> String {
    let first = (year - 1) / length * length + 1
    let last = min(first + length - 1, 9_999)
    return "[\(padded(first, to: 4))..\(padded(last, to: 4))]"
  }

  /// The endpoint of a snak: a date, unknown where some value is not known, open where there is none.
  static func endpoint(_ snak: JSON) -> Endpoint? {
    switch snak["snaktype"].string {
    case "somevalue": return .unknown
    case "novalue": return .open
    default:
      let value = snak["datavalue"]["value"]
      guard let time = value["time"].string else { return nil }
      let precision = value["precision"].scalar.flatMap { Int($0) }
      return date(time, precision: precision).map { .date($0) }
    }
  }

  /// Whether a snak counts in the Julian calendar.
  static func isJulian(_ snak: JSON) -> Bool {
    snak["datavalue"]["value"]["calendarmodel"].string?.hasSuffix("Q1985786") ?? false
  }

  /// What a time says that no date can be made of; nil where there is none, or it is a date.
  static func unread(_ snak: JSON) -> String? {
    guard endpoint(snak) == nil else { return nil }
    return snak["datavalue"]["value"]["time"].string
  }

  /// What came of several dates.
  struct Reading {
    /// Nil where no date is there, or they exclude each other.
    var period: Period?
    /// The dates that exclude each other.
    var contradiction: String?
    /// The dates for which there was no place, by what they are.
    var lost: [String] = []
  }

  /// The period of start, end, point in time, and of the earliest and latest date.
  ///
  /// An end at a time that is not known is one: it is over.
  static func period(
    start: Endpoint?, end: Endpoint?, point: Endpoint?, earliest: Endpoint?, latest: Endpoint?
  ) -> Reading {
    var reading = Reading()
    func leaveOut(_ endpoint: Endpoint?, _ what: String) {
      if case .date? = endpoint { reading.lost.append(what) }
    }
    if case .date(let date)? = point, start == nil, end == nil {
      leaveOut(earliest, "the earliest date beside a point in time")
      leaveOut(latest, "the latest date beside a point in time")
      reading.period = (try? EDTFInterval(date.description)).map { Period($0) }
      return reading
    }
    var first = start
    if first == nil || first == .unknown {
      if let range = range(earliest, latest) {
        first = .date(range)
      } else if days(earliest) != nil || days(latest) != nil {
        reading.contradiction = "\(text(earliest))..\(text(latest))"
      }
    } else {
      leaveOut(earliest, "the earliest date beside a start")
      leaveOut(latest, "the latest date beside a start")
    }
    leaveOut(point, "the point in time beside a start or an end")
    guard first != nil || end != nil else { return reading }
    // What is said to have started goes on where nothing says that it ended; of what may have held on some day, nothing does.
    let last = end ?? (start == nil ? .unknown : .open)
    if let span = try? EDTFInterval(start: first ?? .unknown, end: last) {
      reading.period = Period(span, hasEnded: end == .unknown)
    } else {
      reading.contradiction = "\(text(first))/\(text(end))"
    }
    return reading
  }

  private static func text(_ endpoint: Endpoint?) -> String {
    if case .date(let date)? = endpoint { date.description } else { "" }
  }

  private static func days(_ endpoint: Endpoint?) -> ClosedRange<Day>? {
    if case .date(let date)? = endpoint { date.bounds(tolerance: .none) } else { nil }
  }

  /// Some day from the earliest date to the latest; nil where there is neither, or the earliest is the later.
  private static func range(_ earliest: Endpoint?, _ latest: Endpoint?) -> EDTFDate? {
    // A date that is itself one of several is taken for its first or last day: sets do not hold sets.
    func bound(_ endpoint: Endpoint?, _ day: Day?) -> String? {
      guard let day else { return nil }
      let text = text(endpoint)
      return text.contains { "[X".contains($0) } ? day.description : text
    }
    switch (
      bound(earliest, days(earliest)?.lowerBound), bound(latest, days(latest)?.upperBound)
    ) {
    case (let first?, let last?): return try? EDTFDate("[\(first)..\(last)]")
    case (let first?, nil): return try? EDTFDate("[\(first)..]")
    case (nil, let last?): return try? EDTFDate("[..\(last)]")
    case (nil, nil): return nil
    }
  }
}

/// What properties and classes of Wikidata are here.
enum WikidataProperties {
  /// A kind of relation, and whether the item is its second end.
  struct Kind {
    let id: String
    var isReversed = false
    var isMutual = false
  }

  /// The properties that tie two actors.
  static let kinds: [String: Kind] = [
    "P463": Kind(id: "membership"), "P361": Kind(id: "component-of"), "P749": Kind(id: "component-of"),
    "P355": Kind(id: "component-of", isReversed: true), "P527": Kind(id: "component-of", isReversed: true),
    "P1365": Kind(id: "succession", isReversed: true), "P1366": Kind(id: "succession"),
    "P155": Kind(id: "succession", isReversed: true), "P156": Kind(id: "succession"),
    "P807": Kind(id: "split"),
    "P7888": Kind(id: "merger"), "P112": Kind(id: "founding", isReversed: true),
    "P488": Kind(id: "leads", isReversed: true), "P169": Kind(id: "leads", isReversed: true),
    "P6": Kind(id: "leads", isReversed: true), "P35": Kind(id: "leads", isReversed: true),
    "P1037": Kind(id: "leads", isReversed: true), "P945": Kind(id: "affiliation"),
    "P530": Kind(id: "diplomatic-relations", isMutual: true), "P102": Kind(id: "membership"),
    "P859": Kind(id: "sponsorship", isReversed: true), "P1327": Kind(id: "agreement", isMutual: true),
    "P3342": Kind(id: "role", isReversed: true),
  ]

  /// The classes that say what kind of actor an item is.
  static let actorKinds: [String: String] = [
    "Q5": "person", "Q6256": "state", "Q3624078": "state", "Q7275": "state", "Q3024240": "state",
    "Q484652": "international-organisation", "Q245065": "international-organisation",
    "Q4120211": "regional-organisation", "Q1335818": "international-organisation", "Q1127126": "alliance",
    "Q17149090": "armed-group", "Q1055701": "armed-group", "Q17143989": "armed-group",
    "Q6501447": "armed-forces", "Q772547": "armed-forces", "Q7278": "party", "Q4830453": "company",
    "Q783794": "company", "Q2519143": "private-military-company", "Q43229": "other", "Q192350": "ministry",
    "Q327333": "agency", "Q79913": "ngo", "Q41487": "court",
  ]

  /// The qualifiers that say when.
  static let times: Set<String> = ["P580", "P582", "P585", "P1319", "P1326"]
  /// The properties that say when an item existed.
  static let lives: Set<String> = ["P571", "P576", "P569", "P570"]
}
