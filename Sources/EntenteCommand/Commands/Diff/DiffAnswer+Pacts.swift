import EDTF
import Queries
import Relations

// What is said of who joined a pact and left it.
extension DiffAnswer {
  /// The dates and the standing of what makes an actor a party: its own in the pact, not those of the pair.
  func described(_ holding: Holding, of actor: Actor.ID) -> String {
    guard let pact = holding.via.flatMap(graph.pact) else { return after.dated(holding) }
    let parties = pact.parties(in: holding, as: actor)
    // What sources of a time say of a pair is not taken apart.
    guard witness != nil || graph.relation(holding.id) == holding.relation, !parties.isEmpty else {
      return dated(holding.relation.when, after.standing(of: holding))
    }
    let terms = parties.map { party in
      dated(graph.reading.common(pact.terms(of: party, by: witness)) ?? [], standing(of: party, in: pact))
    }
    return terms.withoutRepeats.joined(separator: ", ")
  }

  /// What is said where nobody left a pact, or may not have, as it is no longer in force itself.
  func departure(_ change: Change) -> String {
    switch change.departure(in: graph, from: first, by: second, witness: witness) {
    case .ended?: " (it ended)"
    case .unclear?: " (it may have ended)"
    case .left?, nil: ""
    }
  }

  private func dated(_ periods: [Period], _ standing: String) -> String {
    let dates = periods.isEmpty ? "undated" : after.dates(of: periods)
    return standing.isEmpty ? dates : "\(dates) (\(standing))"
  }

  // MARK: By whom it is said

  /// The status of a party and how far it has been checked, by the claims at it or, where it has none, at the pact.
  private func standing(of party: Party, in pact: Pact) -> String {
    var claims = party.record.claims.isEmpty ? pact.claims : party.record.claims
    var status = pact.status(of: party.record)
    if let witness {
      let own = party.record.claims.filter { $0.source == witness }
      let whole = pact.claims.filter { $0.source == witness }
      claims = own.isEmpty ? whole : own
      let said = [own.compactMap(\.status).first ?? party.record.status, whole.compactMap(\.status).first]
      if claims.isEmpty {
        claims = party.record.claims.isEmpty ? pact.claims : party.record.claims
      } else if (own + whole).contains(where: { $0.status != nil }), let first = said.compactMap({ $0 }).first
      {
        status = said.compactMap { $0 }.reduce(first) { $0.orWorse($1) }
      }
    }
    let relation = Relation(
      id: "", kind: pact.kind, from: party.actor, when: [], verification: party.record.verification,
      claims: claims)
    return after.standing(status, graph.verification(of: relation))
  }
}
