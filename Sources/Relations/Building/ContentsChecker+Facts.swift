package import EDTF

extension ContentsChecker {
  /// Dates that are imprecise or unknown are given the benefit of the doubt: only a start that surely
  /// precedes the life of an end, or an end that surely outlasts it, is reported.
  mutating func checkExistence(of relation: Relation, at location: @autoclosure () -> GraphLocation) {
    let to = relation.to == relation.from ? nil : relation.to
    let intervals = contents.intervals(of: relation.when)
    for end in [relation.from, to].compactMap({ $0 }) {
      guard let life = lives[end] ?? nil, let days = excess(of: intervals, over: life) else { continue }
      report(
        .warning, .outsideExistence, location(),
        "\(relation.id) held \(days.inner), but \(end) existed \(days.outer)",
        suggestion: "narrow the dates of the relation, or widen exists: of \(end)")
    }
  }

  mutating func checkTerm(
    _ term: [Period], of who: String, in pact: Pact, at location: @autoclosure () -> GraphLocation
  ) {
    guard let force = contents.possibleDays(of: pact.when),
      let days = excess(of: contents.intervals(of: term), over: force)
    else { return }
    report(
      .warning, .outsidePact, location(),
      "\(who) \(days.inner), but \(pact.id) was in force \(days.outer)",
      suggestion: "narrow its dates, or widen when: of the pact")
  }

  mutating func checkSourcing(
    _ claims: [Claim], verification: Verification?, of name: String, at location: GraphLocation
  ) {
    guard claims.isEmpty else {
      return checkVerification(claims, recorded: verification, of: name, at: location)
    }
    report(
      .warning, .noSource, location, "\(name) has no source",
      suggestion: "add claims: with the identifier of a source")
  }

  mutating func checkVerification(
    _ claims: [Claim], recorded: Verification?, of name: String, at location: GraphLocation
  ) {
    guard claims.allSatisfy({ unverified[$0.source] != nil }) else { return }
    switch Verification.of(claims, recorded: recorded, isUnverified: { unverified[$0] ?? false }) {
    case .found: break
    case .partly:
      report(.note, .unverified, location, "a part of \(name) has not been verified")
    case .unverified:
      report(.note, .unverified, location, "\(name) has not been verified")
    }
  }

  // MARK: Days

  /// How intervals surely reach beyond days, and where the days end; nil where they need not.
  private func excess(
    of intervals: [UncertainInterval], over days: ClosedRange<Day>
  ) -> (inner: String, outer: String)? {
    if let start = intervals.map(\.start.upperBound).min(), start < days.lowerBound {
      let inner = start == .min ? "since ever" : "on \(start) or before"
      return (inner, "from \(days.lowerBound) at the earliest")
    }
    if let end = intervals.map(\.end.lowerBound).max(), end > days.upperBound {
      let inner = end == .max ? "without end" : "on \(end) or after"
      return (inner, "to \(days.upperBound) at the latest")
    }
    return nil
  }

}

extension GraphContents {
  /// The days that periods may touch; nil where there is none.
  package func possibleDays(of periods: [Period]) -> ClosedRange<Day>? {
    let days = intervals(of: periods).map(\.possibleDays)
    guard let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max() else {
      return nil
    }
    return first...last
  }

  /// Periods that exclude themselves are reported where they stand, and say nothing here.
  package func intervals(of periods: [Period]) -> [UncertainInterval] {
    reading.intervals(of: periods)
  }
}
