/// Writes well-formed XML, a line an element; every text and attribute is escaped.
struct XMLWriter {
  private(set) var text = ""
  private var open: [String] = []

  /// Attributes in the order in which they are written.
  typealias Attributes = KeyValuePairs<String, String>

  mutating func begin(_ name: String, _ attributes: Attributes = [:]) {
    write("<\(name)\(Self.list(attributes))>\n")
    open.append(name)
  }

  mutating func end() {
    guard let name = open.popLast() else { return }
    write("</\(name)>\n")
  }

  mutating func element(_ name: String, _ attributes: Attributes = [:], _ content: String? = nil) {
    guard let content else { return write("<\(name)\(Self.list(attributes))/>\n") }
    write("<\(name)\(Self.list(attributes))>\(Self.escape(content))</\(name)>\n")
  }

  /// Writes a style sheet, which no escaping must touch; it holds nothing from a graph.
  mutating func style(_ sheet: String) {
    write("<style>\n\(sheet)\n</style>\n")
  }

  /// Writes what another writer wrote, whose elements are closed.
  mutating func embed(_ other: XMLWriter) {
    write(other.text)
  }

  private mutating func write(_ piece: String) {
    text += piece
  }

  private static func list(_ attributes: Attributes) -> String {
    var list = ""
    for (name, value) in attributes { list += " \(name)=\"\(escape(value))\"" }
    return list
  }

  /// The text with the five characters of XML's own escaped, and without those that XML 1.0 forbids.
  static func escape(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "\t", "\n", "\r": escaped.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped.append("\u{FFFD}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
