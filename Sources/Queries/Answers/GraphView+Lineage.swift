import EDTF
public import Relations

extension RelationGraph {
  /// Where an actor comes from and what became of it; see ``GraphView/lineage(of:)``.
  ///
  /// - Complexity: O(*n* log *n*) in the number of relations of the actors in the tree.
  public func lineage(of actor: Actor.ID) -> Lineage {
    at(.always).lineage(of: actor)
  }
}

extension GraphView {
  /// Where an actor comes from and what became of it, along the relations of lineage that the view shows.
  ///
  /// A `split` and an `origin` lead from the younger actor to the older; a `succession`, a `merger`, a `renaming`, a
  /// `transformation`, a `founding` and every kind of the graph's own from the older to the younger. A
  /// `dissolution` leads nowhere: it befalls its second actor, or its only one. An actor that occurs twice has
  /// its branches once, nearest to the one asked about, so that a circle ends.
  ///
  /// - Complexity: O(*n* log *n*) in the number of relations of the actors in the tree.
  public func lineage(of actor: Actor.ID) -> Lineage {
    Lineage(
      origins: lineageSteps(from: actor, isBackward: true),
      successors: lineageSteps(from: actor, isBackward: false))
  }

  /// Breadth first, so that an actor has its branches where it is nearest.
  private func lineageSteps(from root: Actor.ID, isBackward: Bool) -> LineageSteps {
    var steps = LineageSteps(from: root)
    var seen: Set = [root]
    var pending = [root]
    var position = 0
    while position < pending.count {
      let actor = pending[position]
      position += 1
      var next: [Actor.ID: [Holding]] = [:]
      for holding in relations(of: actor) where holding.kind.isLineage {
        switch holding.step(isBackward: isBackward) {
        case .befalls(let owner): if owner == actor { steps.events[actor, default: []].append(holding) }
        case .leads(let from, let to): if from == actor { next[to, default: []].append(holding) }
        }
      }
      let branches = next.sorted { $0.key < $1.key }
      steps.branches[actor] = branches.map { (actor: $0.key, relations: $0.value) }
      for (other, _) in branches where seen.insert(other).inserted {
        steps.owners[other] = actor
        pending.append(other)
      }
    }
    return steps
  }
}

extension Holding {
  /// What a relation of lineage does.
  fileprivate enum LineageStep {
    /// It befalls one actor.
    case befalls(Actor.ID)
    /// It leads from one actor to the next on the way.
    case leads(from: Actor.ID, to: Actor.ID)
  }

  fileprivate func step(isBackward: Bool) -> LineageStep {
    guard let to = relation.to, to != relation.from else { return .befalls(relation.from) }
    if kind.descent == .dissolution { return .befalls(to) }
    let isReversed = isBackward != (kind.descent?.isBackward ?? false)
    return isReversed ? .leads(from: to, to: relation.from) : .leads(from: relation.from, to: to)
  }
}
