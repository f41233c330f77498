import EDTF
import Queries
import Relations

// What is said of who joined a pact and left it.
extension DiffAnswer {
  /// The dates and the standing of what makes an actor a party: its own in the pact, not those of the pair.
  func described(_ holding: Holding, of actor: Actor.ID) -> String {
    guard let pact = holding.via.flatMap(graph.pact) else { return after.dated(holding) }
    let parties = parties(of: pact, in: holding, as: actor)
    // What sources of a time say of a pair is not taken apart.
    guard witness != nil || graph.relation(holding.id) == holding.relation, !parties.isEmpty else {
      return dated(holding.relation.when, after.standing(of: holding))
    }
    let terms = parties.map { party in
      let terms = [when(of: party), when(of: pact)].filter { !$0.isEmpty }
      return dated(graph.reading.common(terms) ?? [], standing(of: party, in: pact))
    }
    return terms.withoutRepeats.joined(separator: ", ")
  }

  /// What is said where nobody left a pact, or may not have, as it is no longer in force itself.
  func departure(_ change: Change) -> String {
    guard change.sort == .left, let pact = graph.pact(change.actors[1]) else { return "" }
    let force = graph.reading.intervals(of: when(of: pact))
    let isOver =
      !force.isEmpty && UncertainInterval.answer(whereAny: force, in: second).certainty == .no
    let entries = Set(change.before.flatMap { parties(of: pact, in: $0, as: change.actors[0]) })
    let manners = entries.flatMap { party -> [Pact.Departure] in
      let own = graph.reading.intervals(of: when(of: party))
      // Who is a party without a term of its own is one until the end.
      if own.isEmpty { return isOver ? [.ended] : [] }
      return own.filter { $0.possibleDays.overlaps(first.days) }.map {
        Pact.departure(after: $0, from: force).manner
      }
    }
    switch Set(manners).count > 1 ? .unclear : manners.first {
    case .ended? where isOver: return " (it ended)"
    case .unclear?: return " (it may have ended)"
    default: return ""
    }
  }

  /// How a pact records whom a relation makes an actor a party by: a part of it, where relations are rolled up.
  private func parties(of pact: Pact, in holding: Holding, as actor: Actor.ID) -> [Party] {
    let recorded = actor == holding.from ? holding.relation.from : holding.relation.to
    return pact.parties.filter { $0.actor == recorded }
  }

  private func dated(_ periods: [Period], _ standing: String) -> String {
    let dates = periods.isEmpty ? "undated" : after.dates(of: periods)
    return standing.isEmpty ? dates : "\(dates) (\(standing))"
  }

  // MARK: By whom it is said

  private func when(of party: Party) -> [Period] { periods(party.record.when, or: party.record.claims) }
  private func when(of pact: Pact) -> [Period] { periods(pact.when, or: pact.claims) }

  /// The periods of the editors, or those that the witness gives in their place.
  private func periods(_ periods: [Period], or claims: [Claim]) -> [Period] {
    let said = claims.filter { $0.source == witness }.flatMap(\.when)
    return said.isEmpty ? periods : said
  }

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
