import Relations

/// Texts of a YAML file that end at a blank and a `#`, as Accord does in `label: Accord #2 of Paris`.
enum CutText {
  /// The keys of what people write in words.
  private static let keys: Set<String> = [
    "area", "description", "label", "locator", "name", "note", "publisher", "quote", "text", "title",
  ]

  /// What to say of the file: of comments behind a blank or two, with none behind their `#`, after a text without quotes.
  ///
  /// Who means a comment puts a blank behind the `#`, or keeps it in a column of its own. The form of a file has two before it.
  ///
  /// - Complexity: O(*n*) in the length of the file.
  static func diagnostics(of file: InputFile) -> [Diagnostic] {
    guard file.format == .yaml, file.bytes.contains(.hash) else { return [] }
    return Comment.all(in: file.bytes).compactMap { comment in
      guard !comment.isAlone, let behind = comment.text.dropFirst().first, isText(behind),
        let (key, value) = entry(before: comment)
      else { return nil }
      return Diagnostic(
        .warning, code: "cut-by-comment", file: file.name, line: Int(comment.position.line),
        column: Int(comment.position.column),
        message: "\(key): is ‘\(value.excerpt)’ alone, as YAML takes ‘\(comment.text.excerpt)’ for a comment",
        suggestion: "put the text in quotes, or a blank behind the # of a comment")
    }
  }

  /// Whether a character behind a `#` may belong to a text: a row of signs is a line that somebody drew.
  private static func isText(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  /// The key and the text that stand before a comment, where it is a text without quotes and a blank or two behind it.
  private static func entry(before comment: Comment) -> (key: String, value: String)? {
    var line = comment.before.drop { $0 == " " }
    while line.hasPrefix("- ") { line = line.dropFirst(2).drop { $0 == " " } }
    guard let colon = line.firstRange(of: ": "), keys.contains(String(line[..<colon.lowerBound])) else {
      return nil
    }
    let value = line[colon.upperBound...].drop { $0 == " " }
    guard value.hasSuffix(" "), !value.hasSuffix("   "), let first = value.first, !"\"'[{|>".contains(first)
    else { return nil }
    let text = value.dropLast(value.hasSuffix("  ") ? 2 : 1)
    return text.isEmpty ? nil : (String(line[..<colon.lowerBound]), String(text))
  }
}
