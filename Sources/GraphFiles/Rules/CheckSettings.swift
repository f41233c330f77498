public import Relations

/// What a graph asks of its checks: rules that it skips, and others that it takes more or less gravely.
///
/// Errors keep a graph from being used; they can neither be skipped nor be made less.
public struct CheckSettings: Hashable, Sendable {
  /// The codes of the rules that are not checked.
  public var skipped: Set<String>
  /// The severity of rules by code, where it differs from the usual.
  public var severities: [String: GraphProblem.Severity]

  /// Makes settings; without arguments those of a graph that says nothing.
  public init(skipped: Set<String> = [], severities: [String: GraphProblem.Severity] = [:]) {
    self.skipped = skipped
    self.severities = severities
  }

  /// The severity of a problem under these settings; nil where it is skipped.
  func severity(of problem: GraphProblem) -> GraphProblem.Severity? {
    let code = problem.code.rawValue
    if problem.severity == .error { return .error }
    return skipped.contains(code) ? nil : severities[code] ?? problem.severity
  }
}
