public import Relations

/// A fault of a graph file, or something to know about it, with its place and what to write instead.
public struct Diagnostic: Hashable, Sendable {
  /// How grave it is.
  public var severity: GraphProblem.Severity
  /// The stable name of the sort of fault, such as `unknown-actor`.
  public var code: String
  /// The file, as the user named it or the folder that it is in.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column in Unicode scalars, from 1.
  public var column: Int
  /// What is wrong, naming the text at fault.
  public var message: String
  /// What to write instead, where that can be said.
  public var suggestion: String?
  /// What to write instead, where there is no doubt about it, so that a program can write it.
  public var fix: Fix?

  /// A piece of the file, and what is to stand there in its place.
  public struct Fix: Hashable, Sendable {
    /// The line of the piece, from 1.
    public var line: Int
    /// The column of the piece in Unicode scalars, from 1.
    public var column: Int
    /// The piece as it stands in the file, on one line.
    public var text: String
    /// What is to stand there.
    public var replacement: String

    init(at position: TextPosition, text: String, replacement: String) {
      line = Int(position.line)
      column = Int(position.column)
      self.text = text
      self.replacement = replacement
    }
  }

  /// Whether it is the reason for which a row of a table has been left out.
  public var leavesOutRow = false

  /// Makes a diagnostic.
  public init(
    _ severity: GraphProblem.Severity, code: String, file: String, line: Int, column: Int, message: String,
    suggestion: String? = nil, fix: Fix? = nil
  ) {
    self.fix = fix
    self.severity = severity
    self.code = code
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.suggestion = suggestion
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The diagnostic as one line, `file:line:column: error[code]: message; suggestion`.
  public var description: String {
    let place = "\(file):\(line):\(column)"
    let advice = suggestion.map { "; \($0)" } ?? ""
    return VisibleText.line("\(place): \(severity)[\(code)]: \(message)\(advice)")
  }
}

extension Diagnostic: Comparable {
  /// Whether the left diagnostic stands before the right one: by file, line, column, code and message.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    (left.file, left.line, left.column, left.code, left.message)
      < (right.file, right.line, right.column, right.code, right.message)
  }
}
