import Relations

extension ContentsReader {
  /// Puts the problems of the contents in their places, but for those that follow from a fault reported before.
  ///
  /// - Parameter leavingOutRows: whether each is the reason for which a row has been left out.
  mutating func report(
    _ problems: [GraphProblem], under settings: CheckSettings = CheckSettings(), leavingOutRows: Bool = false
  ) {
    // Which fields of an element are broken; few elements have any.
    let fields = Dictionary(grouping: broken, by: \.element)
    for problem in problems where !follows(problem, from: fields[problem.location.element] ?? []) {
      guard let severity = settings.severity(of: problem) else { continue }
      let place =
        origins.place(of: exactLocation(of: problem), atKey: problem.code == .unknownParty)
        ?? (file, .start)
      var diagnostic = Diagnostic(
        severity, code: problem.code.rawValue, file: place.file, line: Int(place.position.line),
        column: Int(place.position.column), message: problem.message, suggestion: problem.suggestion)
      if leavingOutRows { diagnostic.leaveOutRow() }
      diagnostics.append(diagnostic, isObstacle: problem.severity == .error && !leavingOutRows)
    }
  }

  /// The field a problem is about, where the checks name the mapping that it may stand in.
  private func exactLocation(of problem: GraphProblem) -> GraphLocation {
    let field: String? =
      switch problem.code {
      case .unknownSource: "source"
      case .duplicateID where problem.location.path.last != "id": "id"
      default: nil
      }
    return GraphLocation(problem.location.element, problem.location.path + (field.map { [$0] } ?? []))
  }

  private func follows(_ problem: GraphProblem, from broken: [GraphLocation]) -> Bool {
    if isIncomplete, Self.needsAll.contains(problem.code) { return true }
    return broken.contains { location in
      if problem.location.path.starts(with: location.path) { return true }
      switch problem.code {
      case .noAsOf: return location.path == ["as-of"]
      // The party missed may be the one that could not be read.
      case .unknownParty: return location.path.first == "parties"
      case .noSource, .unverified:
        // Without its identifier the message could not say what has no source.
        return location.path.contains("claims") || location.path.last == "id"
      default: return !problem.location.path.isEmpty && location.path.starts(with: problem.location.path)
      }
    }
  }

  /// The problems that can only be told from the contents of all files.
  private static let needsAll: Set<GraphProblem.Code> = [
    .unknownActor, .unknownSource, .unknownKind, .unknownParty, .missingTarget, .lonelyPact, .noAsOf,
  ]
}
