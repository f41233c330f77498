/// What an export said otherwise than the graph, to be told once.
public struct ExportReport: Sendable, CustomStringConvertible {
  /// What was flattened or left out, with how often.
  public private(set) var flattened = ReportCounts()

  package init() {}

  /// Counts something that the format has no place for.
  package mutating func flattened(_ what: String, _ count: Int = 1) {
    if count > 0 { flattened.add(count, what) }
  }

  /// All of it on one line; empty where nothing was lost.
  public var description: String {
    flattened.names.map { "\(flattened[$0]) \($0)" }.joined(separator: "; ")
  }
}
