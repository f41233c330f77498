public import Relations

/// A rule that the files of a graph are checked against: the code of its diagnostics, and what there is to know of it.
public struct Rule: Identifiable, Hashable, Sendable {
  /// The code, such as `unknown-actor`.
  public let code: String
  /// How grave a breach is unless the graph says otherwise.
  public let severity: GraphProblem.Severity
  /// What is found, as a sentence.
  public let summary: String
  /// Why that matters, and what to do about it.
  public let explanation: String
  /// What a file may hold that breaks the rule, and what it should hold; nil where no line can show it.
  public let example: Example?
  /// What `entente check --fix` writes; nil where a person has to decide.
  public let fix: String?

  /// A breach of a rule, and how it is mended.
  public struct Example: Hashable, Sendable {
    /// What breaks the rule.
    public let wrong: String
    /// What keeps it.
    public let right: String
  }

  /// The code, which no two rules share.
  public var id: String { code }

  /// Whether a graph may skip the rule or change its severity: errors keep a graph from being used, whatever it says.
  public var isAdjustable: Bool { severity != .error }

  init(
    _ severity: GraphProblem.Severity, _ code: String, _ summary: String, _ explanation: String,
    wrong: String? = nil, right: String? = nil, fix: String? = nil
  ) {
    self.fix = fix
    self.code = code
    self.severity = severity
    self.summary = summary
    self.explanation = explanation
    if let wrong, let right { example = Example(wrong: wrong, right: right) } else { example = nil }
  }
}

extension Rule {
  /// All rules, those of the facts first, then those of files and of dates.
  public static let all: [Rule] = facts + judgement + files + dates

  private static let byCode = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  /// The rule of a code.
  ///
  /// - Complexity: O(1).
  public static func rule(_ code: String) -> Rule? {
    byCode[code]
  }

  /// The rule whose code somebody most likely meant.
  public static func nearest(to code: String) -> Rule? {
    Relations.nearest(to: code, among: all.lazy.map(\.code)).flatMap { byCode[$0] }
  }
}
