public import EDTF
public import Relations

/// The nearest in the lineage of an actor that existed on a date.
public struct Kin: Hashable, Sendable {
  /// Those that the actor comes from, by identifier.
  public let origins: [Actor.ID]
  /// Those that came of it, by identifier.
  public let successors: [Actor.ID]
}

extension RelationGraph {
  /// Who stood where an actor would have: the nearest in its lineage that existed at the date of a query.
  ///
  /// Only actors of the same category count, for a group that a person founded is not that person. A way through the
  /// lineage ends with the first of them that existed, certainly or possibly.
  ///
  /// - Complexity: O(*n* log *n*) in the number of relations of the actors in the lineage.
  public func kin(of actor: Actor.ID, at dateQuery: DateQuery) -> Kin {
    let lineage = lineage(of: actor)
    let category = category(of: actor)
    func nearest(in branches: [Lineage.Node]) -> Set<Actor.ID> {
      var found: Set<Actor.ID> = []
      var pending = branches
      while let node = pending.popLast() {
        guard category == self.category(of: node.actor) else { continue }
        if existence(of: node.actor, at: dateQuery).certainty == .no {
          pending += node.branches
        } else {
          found.insert(node.actor)
        }
      }
      return found
    }
    return Kin(
      origins: nearest(in: lineage.origins.branches).sorted(),
      successors: nearest(in: lineage.successors.branches).sorted())
  }

  private func category(of id: Actor.ID) -> ActorKind.Category? {
    actor(id).map { kind(of: $0).category }
  }
}
