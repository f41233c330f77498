public import Relations

/// A choice among relations, for ``GraphView/only(_:)-(RelationFilter...)``.
public enum RelationFilter: Hashable, Sendable {
  /// Relations of one kind.
  case kind(RelationKind.ID)
  /// Relations of one family.
  case family(Family)
  /// Relations of one sign.
  case sign(Sign)
  /// Relations of one status.
  case status(Status)
  /// Relations that last, or events.
  case temporality(Temporality)
  /// Relations that touch an actor at either end.
  case actor(Actor.ID)
  /// Relations of a kind that makes its ends allies.
  case alliance

  func admits(_ relation: Relation, of kind: RelationKind) -> Bool {
    switch self {
    case .kind, .family, .alliance: admits(kind)
    case .sign(let sign): (relation.sign ?? kind.sign) == sign
    case .status(let status): relation.status == status
    case .temporality(let temporality): (relation.temporality ?? kind.temporality) == temporality
    case .actor(let actor): relation.concerns(actor)
    }
  }

  /// Whether it admits relations of a kind, where that is all it depends on.
  func admits(_ kind: RelationKind) -> Bool {
    switch self {
    case .kind(let id): kind.id == id
    case .family(let family): kind.family == family
    case .sign(let sign): kind.sign == sign
    case .alliance: kind.isAllying
    case .temporality, .status, .actor: false
    }
  }
}
