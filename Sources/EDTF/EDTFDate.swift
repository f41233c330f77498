/// One date as a person wrote it: a day, a month, a decade, about a year, one of several.
///
/// The notation is level 0 and level 1 of the Extended Date/Time Format of the Library of Congress
/// (`2012-03-22`, `2012-03`, `2012`, `201X`, `20XX`, `2012-XX`, `2012-12-XX`, and `?`, `~` or `%` after any
/// of them), with these pieces of level 2: quarters `2012-33` to `2012-36`, halves `2012-40` and `2012-41`,
/// and one-of sets `[2012-03..2012-05]`, `[2012,2014]`, `[..2012-01-12]`, `[2012-01-12..]`.
///
/// A quarter or a half whose code is the year after, as in `1939-40`, is what people write for two years, and refused:
/// `[1939-01..1939-06]` is that half.
public struct EDTFDate: Hashable, Sendable {
  let form: Form

  /// Reads one date.
  ///
  /// - Throws: ``EDTFError`` with a code, the place and what to write instead.
  public init(_ text: String) throws(EDTFError) {
    try self.init(text, corrections: EDTFDiagnosis.corrections)
  }

  /// The date that is one day.
  public init(_ day: Day) {
    form = .calendar(CalendarDate(day))
  }

  init(_ form: Form) {
    self.form = form
  }

  /// Reads one date, and corrects a suggestion so many times.
  init(_ text: String, corrections: Int) throws(EDTFError) {
    guard let date = EDTFDate.read(text) else {
      throw EDTFDiagnosis(of: text, as: .date, corrections: corrections).error()
    }
    self = date
  }

  /// The date, or nil without a reason.
  static func read(_ text: String) -> EDTFDate? {
    var contiguous = text
    return contiguous.withUTF8 { bytes in
      var scanner = Scanner(bytes)
      guard let date = scanner.takeDate(), scanner.isAtEnd else { return nil }
      return date
    }
  }

  /// The unit in which the date is written.
  public var precision: Precision {
    switch form {
    case .calendar(let date): date.precision
    case .oneOf: .oneOf
    }
  }

  /// The mark after the date; none after a one-of set, whose members may carry their own.
  public var qualifier: Qualifier? {
    switch form {
    case .calendar(let date): date.qualifier
    case .oneOf: nil
    }
  }

  /// The first and the last day that the date may mean, both within the calendar.
  ///
  /// A one-of set reaches from its earliest to its latest member, gaps included.
  ///
  /// - Complexity: O(1), or O(*n*) for a set of *n* members.
  public func bounds(tolerance: Tolerance = .standard) -> ClosedRange<Day> {
    switch form {
    case .calendar(let date): date.bounds(tolerance: tolerance)
    case .oneOf(let set): set.bounds(tolerance: tolerance)
    }
  }

  /// The day, where the date names exactly one and puts no mark after it.
  var singleDay: Day? {
    guard case .calendar(let date) = form else { return nil }
    return date.singleDay
  }
}

extension EDTFDate {
  enum Form: Hashable, Sendable {
    case calendar(CalendarDate)
    case oneOf(OneOfSet)
  }
}

extension EDTFDate: CustomStringConvertible {
  /// The date exactly as it was read.
  public var description: String {
    switch form {
    case .calendar(let date): date.description
    case .oneOf(let set): set.description
    }
  }
}

extension EDTFDate {
  /// The unit in which a date is written.
  public enum Precision: Hashable, Sendable, CaseIterable {
    /// `2012-03-22`.
    case day
    /// `2012-03` or `2012-03-XX`.
    case month
    /// `2012-33` to `2012-36`.
    case quarter
    /// `2012-40` and `2012-41`.
    case half
    /// `2012`, `2012-XX` or `2012-XX-XX`.
    case year
    /// `201X`.
    case decade
    /// `20XX`.
    case century
    /// A set in brackets.
    case oneOf
  }
}

extension EDTFDate {
  /// A mark after a date that says how far it can be relied on.
  public enum Qualifier: Character, Hashable, Sendable, CaseIterable {
    /// `?`: the source may be wrong.
    case uncertain = "?"
    /// `~`: about then.
    case approximate = "~"
    /// `%`: about then, and the source may be wrong.
    case both = "%"
  }
}
