import GraphFiles

/// A field of a table whose text comes back as it was.
///
/// What a spreadsheet would compute has an apostrophe before it, and so has what begins with one; what is not seen or
/// breaks a line is written out, and a backslash before such is doubled. Taking both away again gives the text.
package enum CSVText {
  /// A field of RFC 4180, in quotes where it has to be.
  package static func field(_ text: String) -> String {
    var written = String.UnicodeScalarView()
    if isComputed(text) { written.append("'") }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": written.append(contentsOf: "\\\\".unicodeScalars)
      case "\n": written.append(contentsOf: "\\n".unicodeScalars)
      case _ where VisibleText.isHidden(scalar):
        written.append(
          contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
      default: written.append(scalar)
      }
    }
    let field = String(written)
    guard field.unicodeScalars.contains(where: { $0 == "," || $0 == "\"" }) || field.hasPrefix(" ") else {
      return field
    }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }

  /// Whether a spreadsheet would compute it, or it begins as what keeps one from it does; a number stays one.
  private static func isComputed(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, "=+-@'\t\r\n＝＋－＠".unicodeScalars.contains(first) else {
      return false
    }
    return !(first == "-" || first == "+") || Double(text) == nil
  }

  /// A row of fields.
  package static func row(_ texts: [String]) -> String {
    texts.map(field).joined(separator: ",") + "\n"
  }

  /// The text of a field, whose quotes are gone already.
  package static func text(of field: String) -> String {
    guard field.hasPrefix("'") || field.contains("\\") else { return field }
    var rest = field.unicodeScalars[...]
    if rest.first == "'" { rest = rest.dropFirst() }
    var text = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let next = rest.first else {
        text.append(scalar)
        continue
      }
      switch next {
      case "\\": text.append("\\")
      case "n": text.append("\n")
      case "u":
        if let end = rest.firstIndex(of: "}"),
          let value = UInt32(String(rest[..<end].dropFirst(2)), radix: 16),
          let hidden = Unicode.Scalar(value)
        {
          text.append(hidden)
          rest = rest[end...]
        } else {
          text.append(contentsOf: "\\u".unicodeScalars)
        }
      default: text.append(contentsOf: ["\\", next])
      }
      rest = rest.dropFirst()
    }
    return String(text)
  }
}
