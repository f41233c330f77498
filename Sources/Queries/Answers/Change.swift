public import EDTF
public import Relations

/// What differs between two dates: of one relation, of a pair of actors, of a party to a pact, or of an actor.
public struct Change: Hashable, Sendable {
  /// What sort of change it is.
  public enum Sort: String, Hashable, Sendable, CaseIterable, Codable {
    /// Relations of a pair gave way to relations of another sign: an ally who turned enemy, or the reverse.
    case changedSign = "changed-sign"
    /// Relations of a pair gave way to relations of another kind and the same sign.
    case changedKind = "changed-kind"
    /// Relations of a pair gave way to others of the same kind and sign, under another record.
    case renewed
    /// An actor became a party to a pact, or a member of an organisation.
    case joined
    /// An actor is no longer a party to a pact, or a member of an organisation.
    case left
    /// A relation holds that did not.
    case began
    /// A relation held that no longer does.
    case ended
    /// A relation that possibly held does so certainly.
    case becameCertain = "became-certain"
    /// A relation that certainly held does so possibly.
    case becamePossible = "became-possible"
    /// An actor bears another official name, or its renaming is recorded as an event.
    case renamed
    /// An actor came out of another.
    case split
    /// An actor went into another.
    case merged
    /// An actor took the place of another, or became something else.
    case succeeded
    /// An actor was founded.
    case founded
    /// An actor was dissolved.
    case dissolved
  }

  /// A name before and after.
  public struct Renaming: Hashable, Sendable {
    /// The name on the first date.
    public let before: String
    /// The name on the second.
    public let after: String
  }

  /// What sort of change it is.
  public let sort: Sort
  /// Whom it concerns, one or two: the ends of the relation in its own order, or the party and the pact.
  public let actors: [Actor.ID]
  /// The relations that held on the first date and no longer do, or do so otherwise; by identifier.
  public let before: [Holding]
  /// The relations that hold on the second date and did not, or did so otherwise, by identifier.
  ///
  /// Of an event of lineage, the event itself, which happened after the first date and no later than the second.
  public let after: [Holding]
  /// The names, where an actor bears another one.
  public let renaming: Renaming?

  /// Whether it is of more than what is denied or rejected, which ties nobody.
  public var isCounted: Bool {
    let relations = before + after
    return relations.isEmpty || relations.contains { $0.relation.status.isCounted }
  }

  package init(
    _ sort: Sort, _ actors: [Actor.ID?], before: [Holding] = [], after: [Holding] = [],
    renaming: Renaming? = nil
  ) {
    self.sort = sort
    self.actors = actors.compactMap { $0 }
    self.before = before.sorted { $0.isBefore($1) }
    self.after = after.sorted { $0.isBefore($1) }
    self.renaming = renaming
  }
}

extension Change: Comparable {
  /// Whether the left change comes first: by sort in the order of declaration, then by the actors, then by the relations.
  public static func < (left: Change, right: Change) -> Bool {
    if left.sort != right.sort { return left.sort.rank < right.sort.rank }
    if left.actors != right.actors { return left.actors.lexicographicallyPrecedes(right.actors) }
    let (own, other) = (left.before + left.after, right.before + right.after)
    return own.map(\.id).lexicographicallyPrecedes(other.map(\.id))
  }
}

extension Change.Sort {
  fileprivate var rank: Int { Self.ranks[self] ?? 0 }

  private static let ranks = Dictionary(
    allCases.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
}

extension RelationGraph {
  /// What differs between two dates; see ``GraphView/changes(to:rollUp:keeping:)``.
  ///
  /// - Complexity: O(*n* log *n*) in the number of relations and actors.
  public func changes(from first: DateQuery, to second: DateQuery) -> [Change] {
    at(first).changes(to: second)
  }
}

extension GraphView {
  /// What differs between the date of the view and another, of the relations that the view shows.
  ///
  /// States are compared as they hold on the two dates, so what came and went in between is no difference. Of the
  /// events, those of lineage count that happened after the first date and no later than the second. Where the
  /// same two actors lost relations and gained others, that is one change: of sign, else of kind. Joining a pact
  /// and leaving it stand for the relations with its other parties, unless one of those is such a change itself. What is
  /// denied or rejected begins and ends alone, unless a status is asked for.
  ///
  /// Names are compared in the language of the graph, whatever relations the view shows.
  ///
  /// - Parameters:
  ///   - rollUp: Whether relations of components, operations and missions count for their wholes; see
  ///     ``rolledUpRelations(keeping:)``. Names and lineage stay with those whom they befall.
  ///   - kept: Actors that stand for themselves and their own parts, where relations are rolled up.
  /// - Complexity: O(*n* log *n*) in the number of relations and actors.
  public func changes(
    to dateQuery: DateQuery, rollUp: Bool = false, keeping kept: [Actor.ID] = []
  ) -> [Change] {
    let states = { (view: GraphView) in
      view.relations(rollUp: rollUp, keeping: kept).filter { $0.temporality == .state }
    }
    let difference = Difference(
      graph: graph, counting: countedStatuses, from: self.dateQuery, states(self), to: dateQuery,
      states(moved(to: dateQuery)))
    var changes = difference.changes
    let lineage = lineageEvents(until: dateQuery)
    changes += lineage
    let renamed = Set(lineage.lazy.filter { $0.sort == .renamed }.flatMap(\.actors))
    changes += nameChanges(to: dateQuery).filter { !renamed.contains($0.actors[0]) }
    return changes.sorted()
  }

  private func lineageEvents(until dateQuery: DateQuery) -> [Change] {
    let first = self.dateQuery.days.upperBound.advanced(by: 1)
    let last = dateQuery.days.upperBound
    guard first <= last else { return [] }
    let between = DateQuery(first...last)
    // What surely happened by the first date is no news, whether or not the view shows what is certain.
    let known = Set(showing(.certain).relations.map(\.id))
    return moved(to: between).relations.compactMap { holding in
      guard let descent = holding.kind.descent, holding.temporality == .event, !known.contains(holding.id)
      else { return nil }
      return Change(.init(descent), [holding.relation.from, holding.relation.to], after: [holding])
    }
  }

  private func nameChanges(to dateQuery: DateQuery) -> [Change] {
    let existing = Set(moved(to: dateQuery).actors.map(\.id))
    return actors.compactMap { actor in
      guard existing.contains(actor.id) else { return nil }
      let before = graph.officialName(of: actor, at: self.dateQuery, language: graph.language)
      let after = graph.officialName(of: actor, at: dateQuery, language: graph.language)
      guard let before, let after, before != after else { return nil }
      return Change(.renamed, [actor.id], renaming: Change.Renaming(before: before, after: after))
    }
  }
}

extension RelationGraph {
  /// The name that an actor bears itself in a language, else the one for running text; nil where none is in use.
  package func officialName(of actor: Actor, at dateQuery: DateQuery, language: String) -> String? {
    let names = actor.names(at: dateQuery, language: language, tolerance: tolerance)
    guard !names.isEmpty else { return nil }
    let official = names.first { $0.sort == .official && ($0.language ?? language) == language }
    return official?.text ?? actor.name(at: dateQuery, language: language, tolerance: tolerance)
  }
}

extension Change.Sort {
  /// What an event of lineage changes.
  fileprivate init(_ descent: Descent) {
    switch descent {
    case .split: self = .split
    case .merger: self = .merged
    case .renaming: self = .renamed
    case .founding: self = .founded
    case .dissolution: self = .dissolved
    case .succession, .origin, .transformation: self = .succeeded
    }
  }
}
