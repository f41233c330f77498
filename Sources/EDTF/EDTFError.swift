/// Why a text is refused as a date or a span, where, and what to write instead.
public struct EDTFError: Error, Hashable, Sendable {
  /// What is wrong, for a program.
  public let code: Code

  /// The whole text that was refused.
  public let text: String

  /// Where the offending piece begins, in Unicode scalars from 0.
  public let offset: Int

  /// What is wrong, for a person: a clause without a full stop.
  public let message: String

  /// The whole text as it may have been meant; nil where nobody can tell.
  ///
  /// It always reads, as a date or a span, whichever was wanted.
  public let suggestion: String?

  /// Whether nothing but the suggestion can have been meant, so that a program may write it in place of the text.
  public let isCertain: Bool

  /// Whether the message asks which of several readings is meant, of which the suggestion is but the first.
  package let isAsked: Bool

  init(
    code: Code, text: String, offset: Int, message: String, suggestion: String?, isCertain: Bool = false,
    isAsked: Bool = false
  ) {
    self.isCertain = isCertain
    self.isAsked = isAsked
    self.code = code
    self.text = text
    self.offset = offset
    self.message = message
    self.suggestion = suggestion
  }
}

extension EDTFError {
  /// What to write instead, as a request; nil where nobody can tell.
  ///
  /// Where the message asks which of several is meant, naming one would answer for the writer.
  package var advice: String? {
    isAsked ? "write the one that is meant" : suggestion.map { "write \($0)" }
  }
}

extension EDTFError: CustomStringConvertible {
  /// The message, the text and what to write instead, on one line.
  public var description: String {
    let advice = isAsked ? "; write the one that is meant" : suggestion.map { "; write '\($0)'" } ?? ""
    return "\(code.rawValue): '\(text)', at \(offset): \(message)\(advice)"
  }
}

extension EDTFError {
  /// What is wrong with a text; open, so that a later version may add to it.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The code in kebab case.
    public let rawValue: String

    /// The code of that name.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}

extension EDTFError.Code {
  /// There is no text.
  public static let empty = Self(rawValue: "edtf-empty")

  /// The text names a time of day.
  public static let timeOfDay = Self(rawValue: "edtf-time-of-day")

  /// The text names a season, which the two hemispheres have at different times.
  public static let season = Self(rawValue: "edtf-season")

  /// The text names a third of a year.
  public static let thirdOfYear = Self(rawValue: "edtf-third-of-year")

  /// A set in braces means all of its members; an endpoint is one of them.
  public static let setOfAll = Self(rawValue: "edtf-set-of-all")

  /// A set in brackets is not well formed.
  public static let malformedSet = Self(rawValue: "edtf-malformed-set")

  /// A year begins with `Y`, or has an exponent or significant digits.
  public static let exponentialYear = Self(rawValue: "edtf-exponential-year")

  /// A year lies outside 0001 to 9999.
  public static let yearOutOfRange = Self(rawValue: "edtf-year-out-of-range")

  /// A year has fewer than four digits.
  public static let shortYear = Self(rawValue: "edtf-short-year")

  /// The year has no such month.
  public static let noSuchMonth = Self(rawValue: "edtf-no-such-month")

  /// The month has no such day.
  public static let noSuchDay = Self(rawValue: "edtf-no-such-day")

  /// A month or a day is written `00`.
  public static let zeroField = Self(rawValue: "edtf-zero-field")

  /// A month or a day is written with one digit.
  public static let singleDigit = Self(rawValue: "edtf-single-digit")

  /// An unspecified digit is written as a small letter.
  public static let lowerCaseX = Self(rawValue: "edtf-lower-case-x")

  /// An `X` stands where none is understood.
  public static let unspecifiedDigit = Self(rawValue: "edtf-unspecified-digit")

  /// A `?`, `~` or `%` stands within the date and not after it.
  public static let innerQualifier = Self(rawValue: "edtf-inner-qualifier")

  /// More than one of `?`, `~` and `%` follows a date.
  public static let doubleQualifier = Self(rawValue: "edtf-double-qualifier")

  /// The end surely lies before the start.
  public static let endBeforeStart = Self(rawValue: "edtf-end-before-start")

  /// An interval has more than one slash.
  public static let twoSlashes = Self(rawValue: "edtf-two-slashes")

  /// The text has a space.
  public static let space = Self(rawValue: "edtf-space")

  /// A dash is not the hyphen of the keyboard.
  public static let dash = Self(rawValue: "edtf-dash")

  /// Several dates or spans stand in one text.
  public static let severalSpans = Self(rawValue: "edtf-several-spans")

  /// An interval is written with a dash.
  public static let dashedInterval = Self(rawValue: "edtf-dashed-interval")

  /// An interval is written with dots and no slash.
  public static let dottedInterval = Self(rawValue: "edtf-dotted-interval")

  /// A date has its fields in another order, or other marks between them.
  public static let notISO = Self(rawValue: "edtf-not-iso")

  /// A word says that it goes on.
  public static let presentWord = Self(rawValue: "edtf-present-word")

  /// A word says that nobody knows.
  public static let unknownWord = Self(rawValue: "edtf-unknown-word")

  /// `..` stands alone.
  public static let openAlone = Self(rawValue: "edtf-open-alone")

  /// One date is wanted, and this is an interval.
  public static let intervalForDate = Self(rawValue: "edtf-interval-for-date")

  /// A date is said in words.
  public static let inWords = Self(rawValue: "edtf-in-words")

  /// The text is not a date in any way that is understood.
  public static let notADate = Self(rawValue: "edtf-not-a-date")

  /// What is known of a period excludes itself.
  public static let contradiction = Self(rawValue: "edtf-contradiction")
}
