/// Texts of a graph in Markdown, where they must neither shape the page nor call anybody.
enum Markdown {
  /// The text with everything escaped that Markdown or GitHub would take for more than text.
  ///
  /// A vertical bar is left to the table that it stands in.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "~", "!", "$":
        escaped.append("\\")
        escaped.append(scalar)
      case "@":
        // Nobody is called by a name in a graph; a space of no width keeps it readable.
        escaped.append(scalar)
        escaped.append("\u{200B}")
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      default: escaped.append(scalar.properties.generalCategory == .control ? " " : scalar)
      }
    }
    return String(escaped)
  }
}
