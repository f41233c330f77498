import Relations

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
