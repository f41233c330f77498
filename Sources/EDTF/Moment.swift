/// The date of a question: a day, or an imprecise date, which asks about some day of it.
///
/// An interpolated or computed text is read with `try Moment(text)`; a literal is taken on trust.
public struct Moment: Hashable, Sendable {
  /// The days it may be; one day where the date names one.
  public let days: ClosedRange<Day>

  private let date: EDTFDate

  /// Reads a date; `?`, `~` and `%` after it are kept but do not widen it.
  ///
  /// - Throws: ``EDTFError`` with a code, the place and what to write instead.
  public init(_ text: String) throws(EDTFError) {
    self.init(try EDTFDate(text))
  }

  /// The moment that is one day.
  public init(_ day: Day) {
    days = day...day
    date = EDTFDate(day)
  }

  private init(_ date: EDTFDate) {
    self.date = date
    days = date.bounds(tolerance: .none)
  }

  /// Whether it is exactly one day.
  public var isSingleDay: Bool {
    days.lowerBound == days.upperBound
  }
}

extension Moment: ExpressibleByStringLiteral {
  /// The moment of a literal in the source of a program.
  ///
  /// - Precondition: the literal is a date. A text that is not written in the source is read with `try`.
  public init(stringLiteral text: StaticString) {
    do {
      try self.init(EDTFDate(text.description))
    } catch {
      preconditionFailure(error.description)
    }
  }
}

extension Moment: CustomStringConvertible {
  /// The date exactly as it was read.
  public var description: String {
    date.description
  }
}
