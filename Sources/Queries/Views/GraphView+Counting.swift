public import Relations

extension GraphView {
  /// The statuses whose relations tie actors in this view: those that it is narrowed to, else all but what is denied
  /// or rejected.
  public var countedStatuses: [Status] {
    let asked = choices.filter { $0.contains { $0.isOfStatus } }
    if asked.isEmpty { return Status.allCases.filter(\.isCounted) }
    return Status.allCases.filter { status in asked.allSatisfy { $0.contains(.status(status)) } }
  }

  /// Those of some relations that the view shows which tie actors: what is denied or rejected does where a status is
  /// asked for.
  func counted(_ holdings: [Holding]) -> [Holding] {
    if choices.contains(where: { $0.contains { $0.isOfStatus } }) { return holdings }
    return holdings.filter(\.status.isCounted)
  }

  /// How many relations the view shows of an actor, or of all, that tie nobody because they are denied or rejected.
  ///
  /// - Complexity: that of listing them.
  public func uncountedRelations(of actor: Actor.ID? = nil, rollUp: Bool = false) -> Int {
    let shown = actor.map { relations(of: $0, rollUp: rollUp) } ?? relations
    return shown.count - counted(shown).count
  }
}

extension RelationFilter {
  fileprivate var isOfStatus: Bool {
    if case .status = self { true } else { false }
  }
}
