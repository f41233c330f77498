/// Data for the script of a page, as JSON without a blank.
enum PageData {
  case int(Int)
  case text(String)
  case list([PageData])
  case object([(String, PageData)])

  static func optional(_ text: String?) -> PageData { .text(text ?? "") }

  static func ints(_ numbers: some Sequence<Int>) -> PageData { .list(numbers.map { .int($0) }) }

  static func texts(_ texts: some Sequence<String>) -> PageData { .list(texts.map { .text($0) }) }

  /// The data as JSON in which no character means anything to HTML, so that nothing in it can end the element.
  var json: String {
    var json = ""
    write(to: &json)
    return json
  }

  private func write(to json: inout String) {
    switch self {
    case .int(let number): json += String(number)
    case .text(let text): json += Self.quoted(text)
    case .list(let items):
      json += "["
      for (position, item) in items.enumerated() {
        if position > 0 { json += "," }
        item.write(to: &json)
      }
      json += "]"
    case .object(let members):
      json += "{"
      for (position, (name, value)) in members.enumerated() {
        if position > 0 { json += "," }
        json += Self.quoted(name) + ":"
        value.write(to: &json)
      }
      json += "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted.append(contentsOf: "\\\"".unicodeScalars)
      case "\\": quoted.append(contentsOf: "\\\\".unicodeScalars)
      case "<", ">", "&", "'", "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        quoted.append(
          contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".unicodeScalars)
      default: quoted.append(scalar)
      }
    }
    return String(quoted) + "\""
  }
}
