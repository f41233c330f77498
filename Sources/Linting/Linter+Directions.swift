import EDTF
import Relations

extension Linter {
  // MARK: Which end is which

  /// Directed relations whose ends were probably exchanged.
  mutating func checkDirections() {
    checkDescents()
    let kinds = contents.allActorKinds
    let categories = Dictionary(
      contents.actors.map { ($0.id, kinds[$0.kind]?.category ?? .other) },
      uniquingKeysWith: { first, _ in first })
    for fact in facts where !fact.isMutual && fact.descent == nil {
      guard let kind = self.kinds[fact.relation.kind], let to = fact.relation.to,
        let first = categories[fact.relation.from], let second = categories[to],
        Self.looksTurnedRound(kind, from: first, to: second)
      else { continue }
      report(
        .warning, .reversedEnds, fact.location,
        "by \(fact.relation.id) (\(kind.id)) \(fact.relation.from), \(first.phrase), \(Self.deed(kind)) \(to), "
          + second.phrase,
        "turn it round, as { from: \(to), to: \(fact.relation.from) }, or correct the kind")
    }
  }

  /// Whether a relation of a kind hardly ever leads from one sort of actor to another, but often the other way.
  private static func looksTurnedRound(
    _ kind: RelationKind, from first: ActorKind.Category, to second: ActorKind.Category
  ) -> Bool {
    switch kind.role {
    case .leader, .officer: return second == .person && first != .person
    case .backer: return first == .mission && [.state, .organisation, .pact].contains(second)
    case .government: return first == .state && second == .authority
    case .member: return first == .organisation && second == .state
    case .component, nil:
      // A state may well be a component of a joint force.
      guard kind.isPart, kind.role == nil || second != .mission else { return false }
      return (first == .state || first == .organisation)
        && [.authority, .mission, .company, .armedGroup, .organ, .person].contains(second)
    }
  }

  private static func deed(_ kind: RelationKind) -> String {
    switch kind.role {
    case .leader: return "leads"
    case .government: return "governs"
    case .member: return "is a member of"
    case .officer: return "has an office at"
    case .backer: return "gives a mandate, troops or money to"
    case .component, nil: return "is a part of"
    }
  }

  // MARK: Lineage

  /// What descends from something that began after it.
  private mutating func checkDescents() {
    let lives = Dictionary(
      contents.actors.map { ($0.id, intervals(of: $0.existence)) }, uniquingKeysWith: { first, _ in first })
    for fact in facts {
      guard let descent = fact.descent, descent != .merger, descent != .dissolution, descent != .renaming,
        let to = fact.relation.to
      else { continue }
      let (older, younger) = descent.olderFirst(fact.relation.from, to)
      // Who lived twice may have begun anew of what came after the first time.
      guard let first = (lives[older] ?? []).map(\.start.lowerBound).min(), first > .min,
        let second = (lives[younger] ?? []).map(\.start.upperBound).max(), second < first
      else { continue }
      report(
        .warning, .lineageReversed, fact.location,
        "by \(fact.relation.id) (\(fact.relation.kind)) \(younger) comes from \(older), which began on \(first) at the "
          + "earliest, after \(younger)",
        "turn it round, as { from: \(to), to: \(fact.relation.from) }, or correct exists: of either")
    }
  }
}

extension ActorKind.Category {
  /// What a message calls it.
  fileprivate var phrase: String {
    switch self {
    case .authority: "a government"
    case .armedGroup: "an armed group"
    case .organisation, .organ: "an \(rawValue)"
    case .other: "something else"
    case .state, .mission, .company, .person, .pact: "a \(rawValue)"
    }
  }
}
