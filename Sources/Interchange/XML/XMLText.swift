import GraphFiles

/// Writes XML a line at a time, each element on its own.
struct XMLText {
  private var text: String
  private var open: [String] = []

  init(declaration: Bool = true) {
    text = declaration ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" : ""
  }

  /// Begins an element.
  mutating func begin(_ name: String, _ attributes: [(String, String?)] = []) {
    line("<\(name)\(Self.attributes(attributes))>")
    open.append(name)
  }

  /// Ends the element that was begun last.
  mutating func end() {
    guard let name = open.popLast() else { return }
    line("</\(name)>")
  }

  /// An element with nothing but attributes.
  mutating func element(_ name: String, _ attributes: [(String, String?)]) {
    line("<\(name)\(Self.attributes(attributes))/>")
  }

  /// An element with a text.
  mutating func element(_ name: String, _ attributes: [(String, String?)] = [], text: String) {
    line("<\(name)\(Self.attributes(attributes))>\(Self.escaped(text))</\(name)>")
  }

  var bytes: [UInt8] { Array(text.utf8) }

  private mutating func line(_ line: String) {
    text += String(repeating: "  ", count: open.count) + line + "\n"
  }

  private static func attributes(_ attributes: [(String, String?)]) -> String {
    attributes.compactMap { name, value in value.map { " \(name)=\"\(escaped($0))\"" } }.joined()
  }

  /// A text in which nothing is markup; what XML cannot hold, not even escaped, is written out.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      case "\"": escaped += "&quot;"
      case "\n", "\t", "\r": escaped += "&#\(scalar.value);"
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        escaped += VisibleText.line(String(scalar))
      case _ where VisibleText.isHidden(scalar): escaped += "&#\(scalar.value);"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
