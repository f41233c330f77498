import EDTF

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
    Lineage(origins: tree(from: actor, isBackward: true), successors: tree(from: actor, isBackward: false))
  }

  private func tree(from root: Actor.ID, isBackward: Bool) -> Lineage.Node {
    // Breadth first, so that an actor has its branches where it is nearest.
    var branches: [Actor.ID: [(actor: Actor.ID, relations: [Finding])]] = [:]
    var events: [Actor.ID: [Finding]] = [:]
    var owners: [Actor.ID: Actor.ID] = [:]
    var seen: Set = [root]
    var pending = [root]
    var position = 0
    while position < pending.count {
      let actor = pending[position]
      position += 1
      var next: [Actor.ID: [Finding]] = [:]
      for finding in relations(of: actor) where finding.kind.isLineage {
        switch finding.step(isBackward: isBackward) {
        case .befalls(let owner): if owner == actor { events[actor, default: []].append(finding) }
        case .leads(let from, let to): if from == actor { next[to, default: []].append(finding) }
        }
      }
      let steps = next.sorted { $0.key < $1.key }
      branches[actor] = steps.map { (actor: $0.key, relations: $0.value) }
      for (other, _) in steps where seen.insert(other).inserted {
        owners[other] = actor
        pending.append(other)
      }
    }
    func node(_ actor: Actor.ID, _ relations: [Finding], isRepeated: Bool) -> Lineage.Node {
      let next = isRepeated ? [] : branches[actor] ?? []
      return Lineage.Node(
        actor: actor, relations: relations, events: events[actor] ?? [],
        branches: next.map { node($0.actor, $0.relations, isRepeated: owners[$0.actor] != actor) },
        isRepeated: isRepeated)
    }
    return node(root, [], isRepeated: false)
  }
}

extension Finding {
  /// What a relation of lineage does.
  fileprivate enum LineageStep {
    /// It befalls one actor.
    case befalls(Actor.ID)
    /// It leads from one actor to the next on the way.
    case leads(from: Actor.ID, to: Actor.ID)
  }

  fileprivate func step(isBackward: Bool) -> LineageStep {
    guard let to = relation.to, to != relation.from else { return .befalls(relation.from) }
    switch kind.id.rawValue {
    case "dissolution": return .befalls(to)
    case "split", "origin":
      return isBackward ? .leads(from: relation.from, to: to) : .leads(from: to, to: relation.from)
    default: return isBackward ? .leads(from: to, to: relation.from) : .leads(from: relation.from, to: to)
    }
  }
}
