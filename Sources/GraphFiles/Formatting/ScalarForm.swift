/// How a scalar is written: without quotes where that reads the same everywhere, else in double quotes.
enum ScalarForm {
  /// The text of a scalar on one line; empty where nothing stands there.
  static func text(of node: YAMLNode, inFlow: Bool) -> String {
    guard case .scalar(let text, let style) = node.content else { return "" }
    if node.isNull { return "" }
    // Quotes around what looks like a number say that it is a text.
    let needsQuotes = style == .plain ? false : isTyped(text)
    return !needsQuotes && canBePlain(text, inFlow: inFlow) ? text : quoted(text)
  }

  /// A key, which is written alike in every place, and like what refers to it.
  static func key(_ text: String) -> String {
    canBePlain(text, inFlow: true) && !isTyped(text) ? text : quoted(text)
  }

  /// The lines of a long text that was folded before; nil where it cannot be folded or was not.
  static func folded(_ node: YAMLNode, indent: Int) -> [String]? {
    guard case .scalar(let text, .block) = node.content, !text.isEmpty,
      text.unicodeScalars.allSatisfy({ isPrintable($0) })
    else { return nil }
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    // Spaces in a row would be lost at the end of a line; a text on one line may as well stand on it.
    guard !words.contains(where: \.isEmpty) else { return nil }
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = margin
    for word in words {
      if line.count > indent, line.count + 1 + word.count > GraphFormatter.width {
        lines.append(line)
        line = margin
      }
      line += line.count > indent ? " \(word)" : String(word)
    }
    return lines + [line]
  }

  // MARK: Plain

  private static func canBePlain(_ text: String, inFlow: Bool) -> Bool {
    let scalars = Array(text.unicodeScalars)
    // Many a reader takes the one for a value and the other for a merge, and gives up.
    guard text != "=", text != "<<" else { return false }
    guard let first = scalars.first, let last = scalars.last, first != " ", last != " ",
      scalars.allSatisfy({ isPrintable($0) }), !indicators.contains(first),
      !text.hasPrefix("---"), !text.hasPrefix("..."), last != ":"
    else { return false }
    if "-?:".unicodeScalars.contains(first), inFlow || scalars.count < 2 || scalars[1] == " " {
      return false
    }
    for (scalar, following) in zip(scalars, scalars.dropFirst()) {
      if scalar == ":", following == " " { return false }
      if scalar == " ", following == "#" { return false }
    }
    // Readers of YAML differ on colons and question marks in flow.
    return !inFlow || !scalars.contains { flowIndicators.contains($0) }
  }

  private static let indicators = Set(",[]{}#&*!|>'\"%@`".unicodeScalars)
  private static let flowIndicators = Set(",[]{}:?".unicodeScalars)

  /// Whether a character may stand as it is: what nobody sees is written out, so that it can be seen in the file.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: false
    // Persian and many signs are spelt with the joiners; the signs before numbers and verses in Arabic are seen.
    case .format:
      [0x200C, 0x200D, 0x6DD, 0x70F, 0x8E2].contains(scalar.value) || 0x600...0x605 ~= scalar.value
    default: true
    }
  }

  /// Whether a reader of YAML would take the text for something else than a text.
  private static func isTyped(_ text: String) -> Bool {
    if isWord(text) { return true }
    guard let first = text.utf8.first else { return true }
    let isNumeric = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    return (isNumeric(first) || "+-.".utf8.contains(first)) && text.utf8.contains(where: isNumeric)
      && text.utf8.allSatisfy { isNumeric($0) || "+-._:eExoTZabcdefABCDEF".utf8.contains($0) }
  }

  private static func isWord(_ text: String) -> Bool {
    ["", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".nan", ".inf", "-.inf"].contains(
      text.lowercased())
  }

  // MARK: Quotes

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      default:
        if isPrintable(scalar) {
          quoted.unicodeScalars.append(scalar)
        } else {
          let digits = String(scalar.value, radix: 16)
          let width = scalar.value > 0xFFFF ? 8 : 4
          quoted +=
            (width == 8 ? "\\U" : "\\u") + String(repeating: "0", count: width - digits.count) + digits
        }
      }
    }
    return quoted + "\""
  }
}
