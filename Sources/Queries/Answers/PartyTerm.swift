package import EDTF
package import Relations

/// When an actor is a party to a pact, as that records it, and how it stands with its sources.
package struct PartyTerm: Hashable, Sendable {
  /// When both it was a party and the pact was in force.
  package let when: [Period]
  package let status: Status
}

extension RelationGraph {
  /// The terms by which a relation makes an actor a party to the pact that it follows from: its own, and not those of the
  /// pair; empty where the relation alone says so, as that of no pact or as one source has it.
  package func partyTerms(of actor: Actor.ID, in holding: Holding) -> [PartyTerm] {
    // What sources say of a pair is not taken apart.
    guard let pact = holding.via.flatMap(pact), relation(holding.id) == holding.relation else { return [] }
    return pact.parties(in: holding, as: actor).map { party in
      let terms = [party.record.when, pact.when].filter { !$0.isEmpty }
      return PartyTerm(when: reading.common(terms) ?? [], status: pact.status(of: party.record))
    }
  }
}

extension Change {
  /// Whether nobody left a pact, but it is no longer in force itself.
  package func isEndOfPact(in graph: RelationGraph, by second: DateQuery) -> Bool {
    guard sort == .left, let pact = graph.pact(actors[1]) else { return false }
    let terms = graph.reading.intervals(of: pact.when)
    guard let end = terms.map(\.end.lowerBound).max(),
      UncertainInterval.answer(whereAny: terms, in: second).certainty == .no
    else { return false }
    // Whose own term ended before did leave.
    return before.flatMap { pact.parties(in: $0, as: actors[0]) }.contains { party in
      let own = graph.reading.intervals(of: party.record.when).map(\.end.upperBound).max()
      return own.map { $0 >= end } ?? true
    }
  }
}

extension Pact {
  /// How it records whom a relation makes an actor a party by: a part of it, where relations are rolled up.
  fileprivate func parties(in holding: Holding, as actor: Actor.ID) -> [Party] {
    let recorded = actor == holding.from ? holding.relation.from : holding.relation.to
    return parties.filter { $0.actor == recorded }
  }
}
