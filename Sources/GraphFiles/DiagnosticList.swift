import Relations

/// The diagnostics of a reading, in the order found, as many as anybody can use.
struct DiagnosticList {
  /// How many are kept of a reading; hostile files have a fault in every byte.
  static let limit = 1_000

  private(set) var items: [Diagnostic] = []
  private(set) var hasErrors = false
  private var dropped = 0

  /// Whether no more are kept, so that their suggestions need not be worked out.
  var isFull: Bool { items.count >= Self.limit }

  /// Adds a diagnostic; `isObstacle` says whether it keeps the graph from being used, as errors do unless a setting
  /// has made them so.
  mutating func append(_ diagnostic: Diagnostic, isObstacle: Bool? = nil) {
    if isObstacle ?? (diagnostic.severity == .error) { hasErrors = true }
    guard !isFull else {
      dropped += 1
      return
    }
    items.append(diagnostic)
  }

  /// The diagnostics by file, line and column; says how many were left out.
  func sorted() -> [Diagnostic] {
    var sorted = items.sorted()
    if dropped > 0, let last = sorted.last {
      sorted.append(
        Diagnostic(
          hasErrors ? .error : .warning, code: "too-many-faults", file: last.file, line: last.line,
          column: last.column, message: "\(dropped) more faults are not listed",
          suggestion: "mend these and read again"))
    }
    return sorted
  }
}
