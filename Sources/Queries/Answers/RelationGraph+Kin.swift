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
      // An actor that several ways lead to has its branches on one of them, which may end before it.
      var branchesOf: [Actor.ID: [Lineage.Node]] = [:]
      var pending = branches
      while let node = pending.popLast() {
        if !node.branches.isEmpty { branchesOf[node.actor] = node.branches }
        pending += node.branches
      }
      var found: Set<Actor.ID> = []
      var passed: Set<Actor.ID> = []
      var next = branches.map(\.actor)
      while let id = next.popLast() {
        guard passed.insert(id).inserted, category == self.category(of: id) else { continue }
        if existence(of: id, at: dateQuery).certainty == .no {
          next += (branchesOf[id] ?? []).map(\.actor)
        } else {
          found.insert(id)
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
