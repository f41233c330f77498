public import Relations
import Writing

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

/// The diagnostics of a reading, in the order found, as many of each code as anybody can use.
package struct DiagnosticList {
  /// How many of a code are kept of a reading; hostile files have a fault in every byte.
  static let limit = 1_000

  package private(set) var items: [Diagnostic] = []
  package private(set) var hasErrors = false
  private var counts: [String: Int] = [:]

  /// Whether no more of a code are kept, so that their suggestions need not be worked out.
  func isFull(of code: String) -> Bool { counts[code, default: 0] >= Self.limit }

  /// Adds a diagnostic; `isObstacle` says whether it keeps the graph from being used, as errors do unless a setting
  /// has made them so.
  mutating func append(_ diagnostic: Diagnostic, isObstacle: Bool? = nil) {
    if isObstacle ?? (diagnostic.severity == .error) { hasErrors = true }
    if !isFull(of: diagnostic.code) { items.append(diagnostic) }
    counts[diagnostic.code, default: 0] += 1
  }

  /// Puts a better suggestion to a diagnostic that is in the list.
  mutating func advise(_ suggestion: String, of code: String, in file: String, at position: TextPosition) {
    let place = items.firstIndex {
      $0.code == code && $0.file == file && $0.line == Int(position.line) && $0.column == Int(position.column)
    }
    if let place { items[place].suggestion = suggestion }
  }

  /// Counts a diagnostic that is not kept, so that neither its place nor its fix need be looked for.
  mutating func count(_ code: String, isObstacle: Bool) {
    if isObstacle { hasErrors = true }
    counts[code, default: 0] += 1
  }

  /// Counts diagnostics that nobody has worked out, as there are too many of them.
  mutating func count(_ code: String, more count: Int) {
    counts[code, default: 0] += count
  }

  /// The diagnostics by file, line and column; then of which there are more, and how many.
  package func sorted() -> [Diagnostic] {
    var rest: [Diagnostic] = []
    for (code, count) in counts where count > Self.limit {
      guard var last = items.filter({ $0.code == code }).max() else { continue }
      last.message = "\(count - Self.limit) more of these are not listed"
      last.suggestion = "mend those that are, and check again"
      last.fix = nil
      rest.append(last)
    }
    return items.sorted() + rest.sorted()
  }
}
