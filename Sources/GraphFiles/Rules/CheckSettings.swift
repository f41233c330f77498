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

extension ContentsReader {
  /// Reads `check:` of the header, such as `check: { skip: [unverified], severity: { no-source: error } }`.
  mutating func checkSettings(in fields: Fields) -> CheckSettings {
    guard let node = value("check", in: fields) else { return CheckSettings() }
    return at("check") { reader in
      guard let fields = reader.fields(of: node, known: ["skip", "severity"], what: "check:") else {
        return CheckSettings()
      }
      return CheckSettings(skipped: reader.skipped(in: fields), severities: reader.severities(in: fields))
    }
  }

  private mutating func skipped(in fields: Fields) -> Set<String> {
    Set(
      items("skip", in: fields) { reader, node in
        reader.text(node, expected: "the code of a rule").flatMap {
          reader.isAdjustable($0, at: node.position) ? $0 : nil
        }
      }
      .compactMap { $0 })
  }

  private mutating func severities(in fields: Fields) -> [String: GraphProblem.Severity] {
    guard let node = value("severity", in: fields) else { return [:] }
    return at("severity") { reader in
      guard case .mapping(let entries) = node.content else {
        reader.refuse(node, expected: "severities by rule, such as { unverified: warning }")
        return [:]
      }
      let fields = Fields(entries: entries, position: node.position)
      var severities: [String: GraphProblem.Severity] = [:]
      for entry in entries where reader.isAdjustable(entry.key, at: entry.keyPosition) {
        severities[entry.key] = reader.choice(entry.key, in: fields)
      }
      return severities
    }
  }

  /// Whether a code is one of a rule that may be skipped; reports it where not.
  private mutating func isAdjustable(_ code: String, at position: TextPosition) -> Bool {
    guard let rule = Rule.rule(code) else {
      let near = Rule.nearest(to: code).map { "did you mean \($0.code)? Otherwise " } ?? ""
      fault(
        "bad-value", at: position, "no rule is called ‘\(code.excerpt)’",
        near + "list the rules with: entente explain")
      return false
    }
    guard rule.isAdjustable else {
      fault(
        "bad-value", at: position, "\(code) is an error, without whose mending the graph cannot be used",
        "leave it out; warnings and notes can be skipped or made more or less grave")
      return false
    }
    return true
  }
}
