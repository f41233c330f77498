/// What the parser says against a text, in words that help.
struct YAMLFault {
  let code: String
  let position: TextPosition
  let message: String
  let suggestion: String?
  private(set) var fix: Diagnostic.Fix?

  init(_ problem: YAMLParser.Problem, in text: String) {
    let end = TextPosition(of: text.utf8.count, in: text.utf8)
    var position = problem.position
    if position >= end {
      // Something is not closed; where it was opened helps more than the end of the file.
      position = min(end, problem.context?.position ?? position)
    }
    if problem.message.contains("another document") {
      code = "yaml-several-documents"
      self.position = position
      message = "a second document begins here"
      suggestion = "put it into a file of its own"
    } else if let date = UnquotedSet(in: text, near: position) {
      code = "unquoted-set"
      self.position = date.position
      message = "\(date.text.excerpt): YAML takes the brackets for a list"
      suggestion = "put the date in quotes: \"\(date.text.excerpt)\""
      fix = Diagnostic.Fix(at: date.position, text: date.text, replacement: "\"\(date.text)\"")
    } else {
      code = "yaml-syntax"
      self.position = position
      if problem.message.contains("found a tab character")
        || problem.message.contains("cannot start any token") && Self.isTab(at: position, in: text)
      {
        message = "this is no YAML: a tab stands here, and YAML indents with spaces alone"
        suggestion = "write two spaces in its place"
        return
      }
      message = "this is no YAML: \(problem.message)" + (problem.context.map { " \($0.message)" } ?? "")
      suggestion =
        Self.adviceOnColon(for: problem, at: position, in: text)
        ?? Self.advice.first { problem.message.contains($0.problem) }?.advice
    }
  }

  /// What to do where a key stands in a text that began on a line above; nil where that is not so.
  private static func adviceOnColon(
    for problem: YAMLParser.Problem, at position: TextPosition, in text: String
  ) -> String? {
    guard
      problem.message.contains("mapping values are not allowed")
        || problem.message.contains("could not find expected ':'")
    else { return nil }
    let lines = text.unicodeScalars.split(
      separator: "\n", maxSplits: Int(position.line), omittingEmptySubsequences: false
    ).prefix(Int(position.line)).map { PlainLine(String($0)) }
    guard let line = lines.last, let above = lines.dropLast().last(where: { !$0.isBlank }) else { return nil }
    if let key = above.keyWithoutColon, line.key != nil, line.column > above.dashes {
      return "write a colon and a blank after the key above: \(key)"
    }
    guard let key = line.key, let other = above.key, above.hasPlainValue, line.column > above.column else {
      return nil
    }
    return "bring \(key): back to the column of \(other): above it, or put the text of \(other): in quotes"
  }

  private static func isTab(at position: TextPosition, in text: String) -> Bool {
    // By scalars: a carriage return and a line feed are one character.
    let lines = text.unicodeScalars.split(
      separator: "\n", maxSplits: Int(position.line), omittingEmptySubsequences: false)
    guard lines.indices.contains(Int(position.line) - 1) else { return false }
    let line = lines[Int(position.line) - 1]
    return line.dropFirst(Int(position.column) - 1).first == "\t"
      || line.prefix(Int(position.column)).last == "\t"
  }

  private static let advice: [(problem: String, advice: String)] = [
    ("mapping values are not allowed", "put a text that holds a colon and a space in quotes"),
    ("could not find expected ':'", "write a colon and a space after a key, or put the text in quotes"),
    ("cannot start any token", "indent with spaces, and put a text that begins with @, % or ` in quotes"),
    ("found unexpected end of stream", "close the quotes"),
    ("unexpected document indicator", "close the quotes"),
    ("unknown escape character", "write \\\\ for a backslash, or use single quotes"),
    (
      "did not find expected ',' or ']'",
      "close the list with ], and put texts with commas or brackets in quotes"
    ),
    (
      "did not find expected ',' or '}'",
      "close the mapping with }, and put texts with commas or brackets in quotes"
    ),
    (
      "did not find expected key",
      "check the indentation, and put texts that begin with a bracket or quote in quotes"
    ),
    ("did not find expected '-' indicator", "begin each item of a list with a dash, all in one column"),
    ("block mapping", "check the indentation"),
  ]
}
