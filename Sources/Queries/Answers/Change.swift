public import Relations

/// What differs between two dates: of one relation, of a pair of actors, of a party to a pact, or of an actor.
public struct Change: Hashable, Sendable {
  /// What sort of change it is.
  public enum Sort: String, Hashable, Sendable, CaseIterable {
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
