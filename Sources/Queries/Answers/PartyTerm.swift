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
      PartyTerm(
        when: reading.common(pact.terms(of: party)) ?? [], status: pact.status(of: party.record))
    }
  }
}

extension Change {
  /// How an actor ceased to be a party to a pact, between two dates; nil where the change is another.
  ///
  /// - Parameter witness: The source by which terms go where it gives some; nil for those of the editors.
  package func departure(
    in graph: RelationGraph, from first: DateQuery, by second: DateQuery, witness: Source.ID? = nil
  ) -> Pact.Departure? {
    guard sort == .left, let pact = graph.pact(actors[1]) else { return nil }
    let force = graph.reading.intervals(of: pact.when.said(by: witness, in: pact.claims))
    let isOver = !force.isEmpty && UncertainInterval.answer(whereAny: force, in: second).certainty == .no
    let entries = Set(before.flatMap { pact.parties(in: $0, as: actors[0]) })
    let manners = entries.flatMap { party -> [Pact.Departure] in
      let own = graph.reading.intervals(of: party.record.when.said(by: witness, in: party.record.claims))
      // Who is a party without a term of its own is one until the end.
      if own.isEmpty { return isOver ? [.ended] : [] }
      return own.filter { $0.possibleDays.overlaps(first.days) }.map {
        Pact.departure(after: $0, from: force).manner
      }
    }
    switch Set(manners).count > 1 ? .unclear : manners.first {
    case .ended?: return isOver ? .ended : .left
    case .unclear?: return .unclear
    case .left?, nil: return .left
    }
  }
}

extension Pact {
  /// The terms that hold for a party, each a choice of periods: its own and that of the pact, as far as they are dated.
  ///
  /// - Parameter witness: The source by which they go where it dates them; nil for the editors.
  package func terms(of party: Party, by witness: Source.ID? = nil) -> [[Period]] {
    [
      party.record.when.said(by: witness, in: party.record.claims), when.said(by: witness, in: claims),
    ].filter { !$0.isEmpty }
  }

  /// How it records whom a relation makes an actor a party by: a part of it, where relations are rolled up.
  package func parties(in holding: Holding, as actor: Actor.ID) -> [Party] {
    let recorded = actor == holding.from ? holding.relation.from : holding.relation.to
    return parties.filter { $0.actor == recorded }
  }
}

extension [Period] {
  /// These of the editors, or those that a witness gives in their place.
  package func said(by witness: Source.ID?, in claims: [Claim]) -> [Period] {
    let said = claims.filter { $0.source == witness }.flatMap(\.when)
    return said.isEmpty ? self : said
  }
}
