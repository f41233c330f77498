/// A time from one endpoint to another, both included, as a person wrote it.
///
/// `2021-12/2025-06-06`, `2023-09-16/..` (open), `2014-12-12/` (end unknown), `../1960` and `/1960` alike;
/// a date alone, `2012-03`, begins and ends within itself.
public struct EDTFInterval: Hashable, Sendable {
  /// The side on which it begins.
  public let start: Endpoint

  /// The side on which it ends.
  public let end: Endpoint

  /// Whether it is written with a slash, and not as one date.
  public let isInterval: Bool

  /// Reads a span.
  ///
  /// - Throws: ``EDTFError`` with a code, the place and what to write instead.
  public init(_ text: String) throws(EDTFError) {
    try self.init(text, corrections: EDTFDiagnosis.corrections)
  }

  /// The span from one endpoint to another, written with a slash.
  ///
  /// - Throws: ``EDTFError`` where the end surely lies before the start.
  public init(start: Endpoint, end: Endpoint) throws(EDTFError) {
    self.init(uncheckedStart: start, end: end, isInterval: true)
    guard isOrdered else {
      throw EDTFDiagnosis(of: description, as: .span, corrections: EDTFDiagnosis.corrections).error()
    }
  }

  /// The span from one day to another, written with a slash.
  init(_ days: ClosedRange<Day>) {
    self.init(
      uncheckedStart: .date(EDTFDate(days.lowerBound)), end: .date(EDTFDate(days.upperBound)),
      isInterval: true)
  }

  private init(uncheckedStart start: Endpoint, end: Endpoint, isInterval: Bool) {
    self.start = start
    self.end = end
    self.isInterval = isInterval
  }

  /// Reads a span, and corrects a suggestion so many times.
  init(_ text: String, corrections: Int) throws(EDTFError) {
    guard let span = EDTFInterval.read(text) else {
      throw EDTFDiagnosis(of: text, as: .span, corrections: corrections).error()
    }
    self = span
  }

  /// The span, or nil without a reason.
  static func read(_ text: String) -> EDTFInterval? {
    var contiguous = text
    let span = contiguous.withUTF8 { bytes -> EDTFInterval? in
      var scanner = Scanner(bytes)
      guard let start = scanner.takeEndpoint() else { return nil }
      if scanner.isAtEnd {
        guard case .date = start else { return nil }
        return EDTFInterval(uncheckedStart: start, end: start, isInterval: false)
      }
      guard scanner.take("/"), let end = scanner.takeEndpoint(), scanner.isAtEnd else { return nil }
      return EDTFInterval(uncheckedStart: start, end: end, isInterval: true)
    }
    guard let span, span.isOrdered else { return nil }
    return span
  }

  /// Whether it names exactly one day, without a mark: `2012-03-22` or `2012-03-22/2012-03-22`.
  public var isSingleDay: Bool {
    guard
      case .date(let first) = start, case .date(let last) = end,
      let day = first.singleDay
    else { return false }
    return day == last.singleDay
  }

  /// Whether the end may come after the start, without any tolerance.
  private var isOrdered: Bool {
    guard
      let first = start.bounds(tolerance: .none),
      let last = end.bounds(tolerance: .none)
    else { return true }
    return first.lowerBound <= last.upperBound
  }
}

extension EDTFInterval: CustomStringConvertible {
  /// The span exactly as it was read.
  public var description: String {
    isInterval ? "\(start)/\(end)" : start.description
  }
}

extension Scanner {
  mutating func takeEndpoint() -> Endpoint? {
    if isAtEnd || isNext("/") { return .unknown }
    if takeDots() { return .open }
    return takeDate().map { .date($0) }
  }
}

/// One side of a span.
public enum Endpoint: Hashable, Sendable {
  /// A date, however precise.
  case date(EDTFDate)

  /// `..`: no limit on this side, as far as anyone knows.
  case open

  /// Nothing written: there is a limit, and nobody knows when.
  case unknown
}

extension Endpoint: CustomStringConvertible {
  /// The endpoint as it is written beside the slash.
  public var description: String {
    switch self {
    case .date(let date): date.description
    case .open: ".."
    case .unknown: ""
    }
  }

  /// The first and the last day that the endpoint may mean, where it is a date.
  func bounds(tolerance: Tolerance) -> ClosedRange<Day>? {
    guard case .date(let date) = self else { return nil }
    return date.bounds(tolerance: tolerance)
  }
}
