public import EDTF

extension GraphView {
  /// An actor with its components, operations and missions at every depth, and how surely each belongs to it.
  ///
  /// - Complexity: O(*n* log *n*) in the number of relations that touch them.
  public func parts(of actor: Actor.ID) -> [Actor.ID: Answer] {
    let all = GraphView(graph: graph, moment: moment)
    var parts: [Actor.ID: Answer] = [actor: .certain]
    var pending: [Actor.ID] = [actor]
    while let whole = pending.popLast() {
      guard let belonging = parts[whole], let position = graph.storage.actorIndex[whole] else { continue }
      for finding in graph.storage.incidences[position].compactMap(all.finding) {
        guard finding.kind.isPart, finding.relation.to == whole else { continue }
        let part = finding.relation.from
        let answer = (parts[part] ?? .no).or(belonging.and(finding.answer))
        // Going on only where the answer rose ends the walk, even round a cycle.
        if answer.certainty > (parts[part]?.certainty ?? .no) {
          parts[part] = answer
          pending.append(part)
        }
      }
    }
    return parts
  }

  /// The relations of an actor and of its parts with others; ties among them are left out.
  func rolledUpRelations(of actor: Actor.ID) -> [Finding] {
    let parts = parts(of: actor)
    var found: [Relation.ID: Finding] = [:]
    for (part, belonging) in parts {
      for finding in relations(of: part) {
        if let other = finding.relation.counterpart(of: part), parts[other] != nil { continue }
        let answer = finding.answer.and(belonging)
        found[finding.id] = Finding(relation: finding.relation, kind: finding.kind, answer: answer)
      }
    }
    return found.values.sorted { $0.id < $1.id }
  }
}
