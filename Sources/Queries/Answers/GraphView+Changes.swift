public import EDTF
public import Relations

extension RelationGraph {
  /// What differs between two dates; see ``GraphView/changes(to:rollUp:keeping:)``.
  ///
  /// - Complexity: O(*n* log *n*) in the number of relations and actors.
  public func changes(from first: Moment, to second: Moment) -> [Change] {
    at(first).changes(to: second)
  }
}

extension GraphView {
  /// What differs between the date of the view and another, of the relations that the view shows.
  ///
  /// States are compared as they hold on the two dates, so what came and went in between is no difference. Of the
  /// events, those of lineage count that happened after the first date and no later than the second. Where the
  /// same two actors lost relations and gained others, that is one change: of sign, else of kind. Joining a pact
  /// and leaving it stand for the relations with its other parties, unless one of those is such a change itself.
  ///
  /// Names are compared in the language of the graph, whatever relations the view shows.
  ///
  /// - Parameters:
  ///   - rollUp: Whether relations of components, operations and missions count for their wholes; see
  ///     ``rolledUpRelations(keeping:)``. Names and lineage stay with those whom they befall.
  ///   - kept: Actors that stand for themselves and their own parts, where relations are rolled up.
  /// - Complexity: O(*n* log *n*) in the number of relations and actors.
  public func changes(
    to moment: Moment, rollUp: Bool = false, keeping kept: [Actor.ID] = []
  ) -> [Change] {
    let states = { (view: GraphView) in
      view.relations(rollUp: rollUp, keeping: kept).filter { $0.temporality == .state }
    }
    let difference = Difference(
      graph: graph, from: self.moment, states(self), to: moment, states(moved(to: moment)))
    var changes = difference.changes
    let lineage = lineageEvents(until: moment)
    changes += lineage
    let renamed = Set(lineage.lazy.filter { $0.sort == .renamed }.flatMap(\.actors))
    changes += nameChanges(to: moment).filter { !renamed.contains($0.actors[0]) }
    return changes.sorted()
  }

  private func lineageEvents(until moment: Moment) -> [Change] {
    let first = self.moment.days.upperBound.advanced(by: 1)
    let last = moment.days.upperBound
    guard first <= last, let between = try? Moment("\(first)/\(last)") else { return [] }
    // What surely happened by the first date is no news, whether or not the view shows what is certain.
    let known = Set(showing(.certain).relations.map(\.id))
    return moved(to: between).relations.compactMap { finding in
      guard let descent = finding.kind.descent, finding.temporality == .event, !known.contains(finding.id)
      else { return nil }
      return Change(.init(descent), [finding.relation.from, finding.relation.to], after: [finding])
    }
  }

  private func nameChanges(to moment: Moment) -> [Change] {
    let existing = Set(moved(to: moment).actors.map(\.id))
    return actors.compactMap { actor in
      guard existing.contains(actor.id) else { return nil }
      let before = graph.officialName(of: actor, at: self.moment)
      let after = graph.officialName(of: actor, at: moment)
      guard let before, let after, before != after else { return nil }
      return Change(.renamed, [actor.id], renaming: Change.Renaming(before: before, after: after))
    }
  }
}

extension RelationGraph {
  /// The name that an actor bears itself, else the one for running text; nil where none is in use.
  fileprivate func officialName(of actor: Actor, at moment: Moment) -> String? {
    let names = actor.names(at: moment, language: language, tolerance: tolerance)
    guard !names.isEmpty else { return nil }
    let official = names.first { $0.sort == .official && ($0.language ?? language) == language }
    return official?.text ?? actor.name(at: moment, language: language, tolerance: tolerance)
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
