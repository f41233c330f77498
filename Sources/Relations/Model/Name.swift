public import EDTF

/// A name of an actor, in a language, for a time.
public struct Name: Hashable, Sendable {
  /// What sort of name it is.
  public enum Sort: String, Hashable, Sendable, CaseIterable, Codable {
    /// The name the actor bears itself.
    case official
    /// A short form that readers know.
    case short
    /// Initials, such as MINUSMA.
    case acronym
    /// A name that others use.
    case alias
    /// A name given up.
    case former
    /// A wrong name that occurs in sources.
    case misnomer
  }

  /// The name.
  public var text: String
  /// What sort of name it is.
  public var sort: Sort
  /// The BCP 47 tag of its language; nil where it is the same in all.
  public var language: String?
  /// When it was in use; empty where it always was.
  public var when: [Period]
  /// Who says so.
  public var claims: [Claim]
  /// What a reader should know.
  public var note: String?

  /// Makes a name.
  public init(
    _ text: String,
    sort: Sort = .official,
    language: String? = nil,
    when: [Period] = [],
    claims: [Claim] = [],
    note: String? = nil
  ) {
    self.text = text
    self.sort = sort
    self.language = language
    self.when = when
    self.claims = claims
    self.note = note
  }
}

/// A name that stands for one entity of a graph, such as `mali` or `R154`.
///
/// The phantom type keeps the identifier of an actor from being taken for that of a source. Identifiers are
/// compared letter by letter, an é of one character and an e with an accent being one letter; the graph files give them
/// no other meaning.
public struct Identifier<Entity>: Hashable, Comparable, Sendable {
  /// The identifier as it stands in the graph files.
  public let rawValue: String

  /// Makes an identifier of its text.
  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  /// Whether the left identifier sorts before the right one, by the Unicode scalars of their letters, however those are
  /// composed.
  public static func < (left: Self, right: Self) -> Bool {
    TextOrder.precedes(left.rawValue, right.rawValue)
  }
}

extension Identifier: ExpressibleByStringLiteral {
  /// Makes an identifier of a literal, as in `graph.at("2022").relations(of: "mali")`.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}

extension Identifier: CustomStringConvertible {
  /// The identifier as it stands in the graph files.
  public var description: String { rawValue }
}

extension Identifier: Codable, CodingKeyRepresentable {
  /// Reads an identifier from its text.
  public init(from decoder: any Decoder) throws { self.init(try String(from: decoder)) }

  /// Writes the identifier as text.
  public func encode(to encoder: any Encoder) throws { try rawValue.encode(to: encoder) }

  /// The identifier as the key of a coded dictionary.
  public var codingKey: any CodingKey { rawValue.codingKey }

  /// Makes an identifier of the key of a coded dictionary.
  public init?(codingKey: some CodingKey) { self.init(codingKey.stringValue) }
}

extension Identifier {
  /// How many bytes an identifier has at most, which is as many as a name in a picture may have.
  package static var mostBytes: Int { 1024 }

  /// Whether a text may be an identifier: neither empty nor too long, and without characters that none may hold.
  ///
  /// - Complexity: O(*n*) in its length.
  package static func canBe(_ text: String) -> Bool {
    1...mostBytes ~= text.utf8.count && text.unicodeScalars.allSatisfy(canHold)
  }

  /// Whether an identifier may hold a character: neither a blank nor one that nobody sees.
  package static func canHold(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value > 0x20 && scalar.value != 0x7F }
    if scalar.properties.isWhitespace { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned: return false
    default: return true
    }
  }
}
