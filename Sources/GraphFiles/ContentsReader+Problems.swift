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
      let isObstacle = problem.severity == .error && !leavingOutRows
      if diagnostics.isFull(of: problem.code.rawValue) {
        diagnostics.count(problem.code.rawValue, isObstacle: isObstacle)
        continue
      }
      let place = place(of: problem) ?? (file, .start)
      let fix = problem.fix.flatMap { self.fix($0, at: problem.location) }
      var diagnostic = Diagnostic(
        severity, code: problem.code.rawValue, file: place.file, line: Int(place.position.line),
        column: Int(place.position.column), message: problem.message, suggestion: problem.suggestion,
        fix: fix)
      if leavingOutRows { diagnostic.leaveOutRow() }
      diagnostics.append(diagnostic, isObstacle: isObstacle)
    }
  }

  private mutating func place(of problem: GraphProblem) -> (file: String, position: TextPosition)? {
    let location = exactLocation(of: problem)
    if let row = row(at: location) { return (row.file.name, row.position(of: location.column)) }
    return origins.place(of: location, atKey: problem.code == .unknownParty)
  }

  /// The row of a table that an element was read from.
  private mutating func row(at location: GraphLocation) -> CSVOrigin? {
    guard case .relation(let number) = location.element else { return nil }
    guard number >= contents.written.count else {
      if case .csv(let row)? = origins.origin(of: location.element) { return row }
      return nil
    }
    let row = number - contents.written.count
    return bulk.origin(of: tableRows.map { Int($0[row]) } ?? row)
  }

  /// The fix of a problem where its text stands in the file; nil where that is written in another way.
  private mutating func fix(_ fix: GraphProblem.Fix, at location: GraphLocation) -> Diagnostic.Fix? {
    if let row = row(at: location) { return row.fix(of: fix.text, with: fix.replacement) }
    guard case .yaml(_, _, let node)? = origins.origin(of: location.element) else { return nil }
    return node.fix(of: fix.text, with: fix.replacement, at: location.path[...])
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
    if !unread.isDisjoint(with: Self.needs[problem.code] ?? []) { return true }
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

  /// The sections that must be known whole before something can be said to be missing.
  private static let needs: [GraphProblem.Code: Set<String>] = [
    .unknownActor: ["actors", "pacts"], .unknownSource: ["sources"],
    .unknownKind: ["actor-kinds", "relation-kinds"], .missingTarget: ["relation-kinds"],
    .unknownParty: ["pacts"], .lonelyPact: ["pacts"], .noAsOf: ["as-of", "graph"],
  ]
}
