// Dates are coded as the text that stands in a file, so that a program's own types can hold them and read what
// `entente --format json` prints.

extension Day: Codable {
  /// Reads a day from the text `YYYY-MM-DD`.
  ///
  /// - Throws: `DecodingError` where it is no day.
  public init(from decoder: any Decoder) throws {
    let text = try String(from: decoder)
    guard let day = Day(text) else { throw DecodingError.corrupted("‘\(text)’ is no day", in: decoder) }
    self = day
  }

  /// Writes the day as text.
  public func encode(to encoder: any Encoder) throws { try description.encode(to: encoder) }
}

extension EDTFDate: Codable {
  /// Reads a date from its text.
  ///
  /// - Throws: `DecodingError` with what an ``EDTFError`` says, where it is no date.
  public init(from decoder: any Decoder) throws {
    self = try decoder.read { text throws(EDTFError) in try EDTFDate(text) }
  }

  /// Writes the date as text.
  public func encode(to encoder: any Encoder) throws { try description.encode(to: encoder) }
}

extension EDTFInterval: Codable {
  /// Reads an interval from its text.
  ///
  /// - Throws: `DecodingError` with what an ``EDTFError`` says, where it is no interval.
  public init(from decoder: any Decoder) throws {
    self = try decoder.read { text throws(EDTFError) in try EDTFInterval(text) }
  }

  /// Writes the interval as text.
  public func encode(to encoder: any Encoder) throws { try description.encode(to: encoder) }
}

extension DateQuery: Codable {
  /// Reads a question's date from its text.
  ///
  /// - Throws: `DecodingError` with what an ``EDTFError`` says, where it is none.
  public init(from decoder: any Decoder) throws {
    self = try decoder.read { text throws(EDTFError) in try DateQuery(text) }
  }

  /// Writes the date as text.
  public func encode(to encoder: any Encoder) throws { try description.encode(to: encoder) }
}

extension Certainty: Codable {}

extension Reasons: Codable {
  /// Reads reasons from the list of their names.
  ///
  /// - Throws: `DecodingError` where a name is none of ``names``.
  public init(from decoder: any Decoder) throws {
    let names = try [String](from: decoder)
    self = []
    for name in names {
      guard let reason = Reasons.allNames.first(where: { $0.name == name })?.reason else {
        throw DecodingError.corrupted("‘\(name)’ is no reason", in: decoder)
      }
      insert(reason)
    }
  }

  /// Writes the reasons as the list of their names.
  public func encode(to encoder: any Encoder) throws { try names.encode(to: encoder) }
}

extension Decoder {
  /// A value whose text says what is wrong with it.
  fileprivate func read<Value>(_ make: (String) throws(EDTFError) -> Value) throws -> Value {
    let text = try String(from: self)
    do { return try make(text) } catch { throw DecodingError.corrupted(error.description, in: self) }
  }
}

extension DecodingError {
  fileprivate static func corrupted(_ words: String, in decoder: any Decoder) -> DecodingError {
    .dataCorrupted(Context(codingPath: decoder.codingPath, debugDescription: words))
  }
}
