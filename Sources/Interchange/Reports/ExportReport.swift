import GraphFiles

/// What an export said otherwise than the graph, to be told once.
package struct ExportReport: Sendable {
  /// What was flattened or left out, with how often.
  package private(set) var flattened: [(what: String, count: Int)] = []

  package init() {}

  /// Counts something that the format has no place for.
  package mutating func flattened(_ what: String, _ count: Int = 1) {
    guard count > 0 else { return }
    if let place = flattened.firstIndex(where: { $0.what == what }) {
      flattened[place].count += count
    } else {
      flattened.append((what, count))
    }
  }

  /// All of it on one line; nil where nothing was lost.
  package var text: String? {
    flattened.isEmpty ? nil : flattened.map { "\($0.count) \($0.what)" }.joined(separator: "; ")
  }
}
