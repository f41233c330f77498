import EDTF
import Relations

/// A node of somebody else's network.
struct ForeignNode {
  let id: String
  var label: String?
  /// What it says of itself, by name.
  var attributes: [(name: String, value: String)] = []
  var periods: [Period] = []
  /// Its other names.
  var aliases: [(text: String, sort: Name.Sort)] = []
  /// Who says so.
  var sources: [ForeignSource] = []
  /// Where it stands, such as `file.gexf:12`.
  var place: String
}

/// A publication that something of somebody else's rests on.
struct ForeignSource: Hashable {
  /// The identifier that it has there; nil where it has none.
  var id: String?
  var url: String?
  var publisher: String?
  var title: String?
  var date: String?
  var locator: String?
}

/// An edge of somebody else's network.
struct ForeignEdge {
  var id: String?
  let source: String
  let target: String
  /// The name of its kind, where the format has a place for one.
  var kind: String?
  var isDirected = true
  var attributes: [(name: String, value: String)] = []
  var periods: [Period] = []
  /// Who says so.
  var sources: [ForeignSource] = []
  /// Whether one of its id between the same ends says more of the same relation.
  var isPeriod = false
  var place: String

  /// The edge the other way round.
  var reversed: ForeignEdge {
    var edge = ForeignEdge(id: id, source: target, target: source, place: place)
    (edge.kind, edge.isDirected, edge.attributes) = (kind, isDirected, attributes)
    (edge.periods, edge.sources, edge.isPeriod) = (periods, sources, isPeriod)
    return edge
  }
}

/// Dates as networks and tables of other tools write them.
enum NetworkDates {
  /// A period of which nothing is known.
  static var undated: [Period] {
    (try? EDTFInterval(start: .unknown, end: .unknown)).map { [Period($0)] } ?? []
  }

  /// Spans in EDTF with commas between; nil where one is none.
  static func spans(_ text: String) -> [Period]? {
    if let only = try? EDTFInterval(text) { return [Period(only)] }
    var periods: [Period] = []
    // A comma within brackets is part of a date.
    var piece = ""
    var depth = 0
    for character in text + "," {
      if character == "[" { depth += 1 }
      if character == "]" { depth -= 1 }
      guard character == ",", depth == 0 else {
        piece.append(character)
        continue
      }
      guard let span = try? EDTFInterval(String(piece.drop { $0 == " " })) else { return nil }
      periods.append(Period(span))
      piece = ""
    }
    return periods
  }

  /// A period of two dates, either of which may be missing; nil where one cannot be read.
  ///
  /// A missing start is unknown; a missing end is open.
  static func period(start: String?, end: String?) -> Period? {
    guard let first = endpoint(start, missing: .unknown), let last = endpoint(end, missing: .open) else {
      return nil
    }
    return (try? EDTFInterval(start: first, end: last)).map { Period($0) }
  }

  /// A period of the four days between which it began and ended.
  static func period(bounds: [String?]) -> Period? {
    guard bounds.count == 4 else { return nil }
    let days = bounds.map { $0.flatMap(day) }
    guard zip(bounds, days).allSatisfy({ $0 == nil || $1 != nil }) else { return nil }
    let start = endpoint(days[0], days[1], none: .unknown)
    let end = endpoint(days[2], days[3], none: .open)
    guard let start, let end else { return nil }
    return (try? EDTFInterval(start: start, end: end)).map { Period($0) }
  }

  private static func endpoint(_ first: Day?, _ last: Day?, none: Endpoint) -> Endpoint? {
    switch (first, last) {
    case (nil, nil): none
    case (let first?, let last?) where first == last: .date(EDTFDate(first))
    case (let first?, let last?): (try? EDTFDate("[\(first)..\(last)]")).map { .date($0) }
    case (let first?, nil): (try? EDTFDate("[\(first)..]")).map { .date($0) }
    case (nil, let last?): (try? EDTFDate("[..\(last)]")).map { .date($0) }
    }
  }

  private static func endpoint(_ text: String?, missing: Endpoint) -> Endpoint? {
    guard let text, !text.isEmpty else { return missing }
    if ["infinity", "inf", "-infinity", "-inf"].contains(text.lowercased()) { return .open }
    return date(text).map { .date($0) }
  }

  /// A day of a date or of a time of day.
  static func day(_ text: String) -> Day? { Day(String(text.prefix(10))) }

  /// A date in EDTF, the day of a point in time, or the year of a number.
  static func date(_ text: String) -> EDTFDate? {
    if let date = try? EDTFDate(text) { return date }
    // The point in time 2021-12-01T00:00:00Z is on the day that it names.
    if text.utf8.count > 10, text.dropFirst(10).first == "T" || text.dropFirst(10).first == " ",
      let date = try? EDTFDate(String(text.prefix(10)))
    {
      return date
    }
    if let number = Double(text), number == number.rounded(), 1...9999 ~= number {
      return try? EDTFDate(padded(Int(number), to: 4))
    }
    return nil
  }
}
