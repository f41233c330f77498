/// Labels of DOT that are HTML, as Graphviz has it.
enum DOTMarkup {
  /// The words of a label, without its tags.
  ///
  /// - Complexity: O(*n*) in its length.
  static func words(of label: String) -> String {
    var words = ""
    var tag: String?
    for character in label {
      switch (character, tag) {
      case ("<", nil): tag = ""
      case (">", let name?):
        let word = name.lowercased().prefix { $0.isLetter || $0 == "/" && name.first == "/" }
        if partings.contains(String(word)) { words.append(" ") }
        tag = nil
      // As much of it as its name may take: the rest may be as long as somebody likes.
      case (_, let name?): if name.utf8.count < 8 { tag = name + String(character) }
      case (_, nil): words.append(character)
      }
    }
    let plain = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return entities.reduce(plain) { $0.replacing($1.name, with: $1.text) }
  }

  /// The tags that begin a line or a cell, and so part words.
  private static let partings: Set = ["br", "tr", "/tr", "td", "/td", "hr", "vr", "table", "/table"]

  /// The last is the one that the others are written with.
  private static let entities = [
    (name: "&lt;", text: "<"), (name: "&gt;", text: ">"), (name: "&quot;", text: "\""),
    (name: "&#39;", text: "'"), (name: "&nbsp;", text: " "), (name: "&amp;", text: "&"),
  ]
}
