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

  package static func ints(_ numbers: some Sequence<Int>) -> JSON {
    .array(numbers.map(JSON.int))
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

  /// The value on one line, in which no character means anything to HTML, so that nothing in it can end the element around it.
  package var inertLine: String {
    var inert: [UInt8] = []
    for byte in line.utf8 {
      // Outside of texts none of these stands in JSON.
      switch Unicode.Scalar(byte) {
      case "<", ">", "&", "'": inert += "\\u00\(String(byte, radix: 16))".utf8
      default: inert.append(byte)
      }
    }
    return String(decoding: inert, as: UTF8.self)
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
