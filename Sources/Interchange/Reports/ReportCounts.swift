/// How often each of several things happened, in the order in which they were met.
public struct ReportCounts: Hashable, Sendable {
  /// What happened, each once.
  public private(set) var names: [String] = []
  private var counts: [String: Int] = [:]

  init() {}

  /// How often something happened; 0 for what is not among the names.
  ///
  /// - Complexity: O(1) on average.
  public subscript(name: String) -> Int { counts[name] ?? 0 }

  /// Whether nothing happened.
  public var isEmpty: Bool { names.isEmpty }

  /// How often anything happened.
  ///
  /// - Complexity: O(*n*) in the number of names.
  public var total: Int { counts.values.reduce(0, +) }

  mutating func add(_ count: Int, _ name: String) {
    if let known = counts[name] {
      counts[name] = known + count
    } else {
      names.append(name)
      counts[name] = count
    }
  }
}
