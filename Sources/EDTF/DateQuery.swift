/// The date of a question: a day, an imprecise date or an interval, which ask about some day of theirs.
///
/// An interpolated or computed text is read with `try DateQuery(text)`; a literal is taken on trust.
public struct DateQuery: Hashable, Sendable {
  /// The days it may be; one day where the date names one.
  public let days: ClosedRange<Day>

  private let notation: Notation

  /// Reads a date, or an interval between two dates, both included.
  ///
  /// `?`, `~` and `%` after a date are kept but do not widen it.
  ///
  /// - Throws: ``EDTFError`` with a code, the place and what to write instead; also where an end of an
  ///   interval is open or unknown, and of a set that leaves out days in between.
  public init(_ text: String) throws(EDTFError) {
    if let date = EDTFDate.read(text) {
      try date.requireOneStretch()
      self.init(date)
    } else {
      // A question takes a span as well, so that what is no date may have been meant for one.
      try self.init(try EDTFInterval(text))
    }
  }

  /// The query about one day.
  public init(_ day: Day) {
    days = day...day
    notation = .date(EDTFDate(day))
  }

  /// The query about some day from one to another, both included.
  public init(_ days: ClosedRange<Day>) {
    self.days = days
    notation =
      days.lowerBound == days.upperBound
      ? .date(EDTFDate(days.lowerBound)) : .interval(EDTFInterval(days))
  }

  private init(_ date: EDTFDate) {
    days = date.bounds(tolerance: .none)
    notation = .date(date)
  }

  private init(_ span: EDTFInterval) throws(EDTFError) {
    let start = try span.bounds(of: span.start, beside: span.end, at: 0)
    let end = try span.bounds(
      of: span.end, beside: span.start, at: span.start.description.unicodeScalars.count + 1)
    // Reading refuses a span whose end surely lies before its start.
    days = start.lowerBound...max(start.lowerBound, end.upperBound)
    notation = .interval(span)
  }

  /// Whether it is exactly one day.
  public var isSingleDay: Bool {
    days.lowerBound == days.upperBound
  }
}

extension DateQuery {
  private enum Notation: Hashable, Sendable {
    case date(EDTFDate)
    case interval(EDTFInterval)
  }
}

extension DateQuery {
  /// Every day of the calendar.
  public static let everyDay = DateQuery(Day.min...Day.max)
}

extension DateQuery: ExpressibleByStringLiteral {
  /// The date query of a literal in the source of a program.
  ///
  /// - Precondition: the literal is a date, or an interval between two. A text that is not written in the
  ///   source is read with `try`.
  public init(stringLiteral text: StaticString) {
    do {
      try self.init(text.description)
    } catch {
      preconditionFailure(error.description)
    }
  }
}

extension DateQuery: CustomStringConvertible {
  /// The date or the interval exactly as it was read.
  public var description: String {
    switch notation {
    case .date(let date): date.description
    case .interval(let span): span.description
    }
  }
}

extension EDTFDate {
  /// Refuses a set with gaps: the answer would be for some day in them as well.
  fileprivate func requireOneStretch() throws(EDTFError) {
    guard case .oneOf(let set) = form, let gap = set.gap else { return }
    let days = bounds(tolerance: .none)
    let first = days.lowerBound == .min ? "" : "\(days.lowerBound)"
    let last = days.upperBound == .max ? "" : "\(days.upperBound)"
    throw EDTFError(
      code: .gappedQuery,
      text: description,
      offset: 0,
      message: "a question is about some day of one stretch, and this set leaves out "
        + (gap.lowerBound == gap.upperBound
          ? "\(gap.lowerBound)" : "the days from \(gap.lowerBound) to \(gap.upperBound)")
        + "; ask about each of its dates by itself, or about [\(first)..\(last)]",
      suggestion: nil
    )
  }
}

extension EDTFInterval {
  /// The days that an end may be, in a question, which has to say until when it asks.
  fileprivate func bounds(
    of endpoint: Endpoint, beside other: Endpoint, at offset: Int
  ) throws(EDTFError) -> ClosedRange<Day> {
    if let bounds = endpoint.bounds(tolerance: .none) { return bounds }
    // The date alone would be another question.
    let example =
      switch other {
      case .date(let date) where offset > 0: "\(date)/\(date.bounds(tolerance: .none).upperBound)"
      case .date(let date): "\(date.bounds(tolerance: .none).lowerBound)/\(date)"
      default: "2022/2023-06-30"
      }
    throw EDTFError(
      code: .unboundedQuery,
      text: description,
      offset: offset,
      message: "a question asks about the days from one date to another, and this end is "
        + (endpoint == .open ? "open" : "empty") + "; write a date there, as in \(example)",
      suggestion: nil
    )
  }
}

extension EDTFError.Code {
  /// A question is asked about days without an end.
  public static let unboundedQuery = Self(rawValue: "edtf-unbounded-moment")

  /// A question is asked about a set of days that leaves out others in between.
  public static let gappedQuery = Self(rawValue: "edtf-gapped-moment")
}
