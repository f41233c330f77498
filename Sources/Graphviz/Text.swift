/// The rules for text of any origin.
enum Text {
  static let mostBytes = 16_384
  static let mostNameBytes = 1_024

  static let expectation = "up to 16384 bytes without control characters other than the newline"
  static let nameExpectation = "1 to 1024 bytes without control characters"

  /// Whether a text can be the name of a graph, a node, a cluster or an edge.
  static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= mostNameBytes && text.unicodeScalars.allSatisfy(isPrintable)
  }

  /// The text as Graphviz has to be handed it to show it as it is, or `nil` when it cannot be shown.
  ///
  /// Graphviz reads `\` and the letter after it as an instruction, and `&` as the start of an entity. A text
  /// that begins with `<` is no markup here: only a call of another function makes markup.
  static func encoded(_ text: String) -> String? {
    guard text.utf8.count <= mostBytes else { return nil }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\\": result += "\\\\"
      case "&": result += "&amp;"
      case _ where isPrintable(scalar): result.unicodeScalars.append(scalar)
      default: return nil
      }
    }
    return result
  }

  /// A text as a part of a message: short, and with control characters spelled out.
  static func quoted(_ text: String) -> String {
    let short = text.prefix(40)
    return String(short).debugDescription + (short.endIndex == text.endIndex ? "" : "…")
  }

  /// Whether XML 1.0 allows the character and it is no control character.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0xFFFE...0xFFFF: false
    default: true
    }
  }
}
