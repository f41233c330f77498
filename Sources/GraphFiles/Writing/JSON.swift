#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A JSON value whose members keep the order in which they are given, so that a promise reads as it was made.
package enum JSON: Sendable {
  case null
  case bool(Bool)
  case int(Int)
  /// A number in decimal digits.
  case number(String)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])

  package static func optional(_ text: String?) -> JSON {
    text.map(JSON.string) ?? .null
  }

  package static func strings(_ texts: some Sequence<String>) -> JSON {
    .array(texts.map(JSON.string))
  }

  /// The value as text, indented by two spaces a level; arrays of plain values stay on one line.
  package var text: String {
    var text = ""
    write(to: &text, indent: "")
    return text
  }

  /// The value as text on one line, without blanks that say nothing.
  package var line: String {
    var text = ""
    writeLine(to: &text)
    return text
  }

  private func writeLine(to text: inout String) {
    switch self {
    case .array(let values):
      text += "["
      for (position, value) in values.enumerated() {
        if position > 0 { text += "," }
        value.writeLine(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (position, member) in members.enumerated() {
        text += position > 0 ? ",\(Self.quoted(member.0)):" : "\(Self.quoted(member.0)):"
        member.1.writeLine(to: &text)
      }
      text += "}"
    case .null, .bool, .int, .number, .string: write(to: &text, indent: "")
    }
  }

  private var isPlain: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .int(let value): text += String(value)
    case .number(let digits): text += digits
    case .string(let value): text += Self.quoted(value)
    case .array(let values) where values.allSatisfy(\.isPlain):
      text += "["
      for (position, value) in values.enumerated() {
        if position > 0 { text += ", " }
        value.write(to: &text, indent: indent)
      }
      text += "]"
    case .array(let values):
      writeLines(values.map { (nil, $0) }, between: ("[", "]"), to: &text, indent: indent)
    case .object(let members) where members.isEmpty: text += "{}"
    case .object(let members):
      writeLines(members.map { ($0.0, $0.1) }, between: ("{", "}"), to: &text, indent: indent)
    }
  }

  private func writeLines(
    _ values: [(name: String?, value: JSON)], between brackets: (String, String), to text: inout String,
    indent: String
  ) {
    let inner = indent + "  "
    text += brackets.0
    for (position, (name, value)) in values.enumerated() {
      text += position == 0 ? "\n\(inner)" : ",\n\(inner)"
      if let name { text += "\(Self.quoted(name)): " }
      value.write(to: &text, indent: inner)
    }
    text += "\n\(indent)\(brackets.1)"
  }

  private static func quoted(_ text: String) -> String {
    VisibleText.quoted(text, in: "\"")
  }
}

extension JSON {
  /// Why a text is no JSON.
  package struct Fault: Error, Hashable, Sendable {
    /// What is wrong, and where as far as that is known.
    package let message: String
  }

  /// Reads a JSON text; the members of objects come in the order of their names.
  ///
  /// - Complexity: O(*n* log *n*) in its length.
  package init(reading bytes: some Sequence<UInt8>) throws(Fault) {
    do {
      self = try JSONDecoder().decode(Decoded.self, from: Data(bytes)).json
    } catch {
      throw Fault(message: Self.message(of: error))
    }
  }

  private static func message(of error: any Error) -> String {
    guard case DecodingError.dataCorrupted(let context) = error else { return "is no JSON" }
    let cause = context.underlyingError.map { "\($0)" } ?? ""
    // Foundation says what it met, and around which line and column.
    if let start = cause.firstRange(of: "Description="),
      let end = cause[start.upperBound...].lastIndex(of: "}")
    {
      return "is no JSON: \(cause[start.upperBound..<end])"
    }
    return cause.isEmpty ? "is no JSON: \(context.debugDescription)" : "is no JSON: \(cause)"
  }

  // MARK: Values

  /// The member of an object; null where there is none.
  package subscript(name: String) -> JSON {
    guard case .object(let members) = self else { return .null }
    return members.first { $0.0 == name }?.1 ?? .null
  }

  /// The values of an array; none of anything else.
  package var items: [JSON] {
    if case .array(let values) = self { values } else { [] }
  }

  /// The members of an object; none of anything else.
  package var members: [(String, JSON)] {
    if case .object(let members) = self { members } else { [] }
  }

  /// The text of a text, a number or a truth; nil of anything else.
  package var scalar: String? {
    switch self {
    case .string(let text), .number(let text): text
    case .int(let number): String(number)
    case .bool(let value): value ? "true" : "false"
    case .null, .array, .object: nil
    }
  }

  /// The text of a text; nil of anything else.
  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }
}

/// A value of which nothing is known before it is read; Foundation refuses what is nested more than 512 deep.
private struct Decoded: Decodable {
  let json: JSON

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: Name.self) {
      json = .object(
        try container.allKeys.map { ($0.stringValue, try container.decode(Decoded.self, forKey: $0).json) }
          .sorted { $0.0 < $1.0 })
      return
    }
    if var container = try? decoder.unkeyedContainer() {
      var values: [JSON] = []
      while !container.isAtEnd { values.append(try container.decode(Decoded.self).json) }
      json = .array(values)
      return
    }
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      json = .null
    } else if let text = try? container.decode(String.self) {
      json = .string(text)
    } else if let value = try? container.decode(Bool.self) {
      json = .bool(value)
    } else if let number = try? container.decode(Int.self) {
      json = .int(number)
    } else {
      json = .number("\(try container.decode(Double.self))")
    }
  }
}
