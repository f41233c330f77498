import GraphFiles
import Writing

/// Texts of a graph in Markdown, where they must neither shape the page nor call anybody.
enum Markdown {
  /// The text with everything escaped that Markdown or GitHub would take for more than text.
  ///
  /// A vertical bar is left to the table that it stands in.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    let scalars = Array(VisibleText.line(text).unicodeScalars)
    for (offset, scalar) in scalars.enumerated() {
      let rest = scalars[(offset + 1)...]
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "~", "!", "$":
        escaped.append("\\")
      case "+", "-", "=":
        // A list, or a line below a heading.
        if offset == 0 { escaped.append("\\") }
      case ".", ")":
        // A numbered list, and what GitHub makes a link of.
        let isNumber = offset > 0 && scalars[..<offset].allSatisfy { "0"..."9" ~= $0 }
        if isNumber || scalars[..<offset].suffix(3).elementsEqual("www".unicodeScalars) {
          escaped.append("\\")
        }
      case ":":
        if rest.starts(with: "//".unicodeScalars) { escaped.append("\\") }
      case "&":
        escaped.append(contentsOf: "&amp;".unicodeScalars)
        continue
      default: break
      }
      escaped.append(scalar)
      // Nobody is called by a name in a graph; a space of no width keeps it readable.
      if scalar == "@" { escaped.append("\u{200B}") }
    }
    return String(escaped)
  }
}
