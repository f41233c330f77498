import EDTF

extension Pact {
  /// The relations that follow from the pact, each with the terms that must hold together for it.
  ///
  /// A directed kind gives one relation from each party to the pact; a mutual kind one between each two
  /// parties of different sides. A mediator mediates for the parties that it has a pair with, or for all
  /// others where it has none.
  ///
  /// - Complexity: O(*p*²) in the number of parties of a mutual kind, O(*p*) otherwise.
  package func projection(kind: RelationKind) -> [Row] {
    var rows: [Row] = []
    if kind.direction == .directed {
      for (position, party) in parties.enumerated() { rows.append(membership(of: party, at: position)) }
    } else {
      let pairs = parties.map(\.pairsByActor)
      for (position, second) in parties.enumerated() {
        for (other, first) in parties.prefix(position).enumerated() where !first.isOnSameSide(as: second) {
          let own = pairs[position][first.actor] ?? pairs[other][second.actor]
          rows.append(pair(first, second, own, at: position))
        }
      }
    }
    for (position, mediator) in mediators.enumerated() {
      // Who is recorded as mediating for some of the parties did not, as far as anybody knows, for the
      // others.
      let pairs = mediator.pairsByActor
      let named = parties.filter { pairs[$0.actor] != nil }
      for party in named.isEmpty ? parties : named where party.actor != mediator.actor {
        rows.append(mediation(by: mediator, for: party, pairs[party.actor], at: position))
      }
    }
    return rows
  }

  private func membership(of party: Party, at position: Int) -> Row {
    let relation = relation(
      party.id ?? Relation.ID("\(id):\(party.actor)"), kind: kind, from: party.actor, to: id,
      record: party.record, terms: [party.record.when, when])
    return Row(
      relation: relation, terms: dated([party.record.when, when]), pact: id,
      path: ["parties", String(position)], hasMadeUpID: party.id == nil)
  }

  private func pair(_ first: Party, _ second: Party, _ own: Party.Pair?, at position: Int) -> Row {
    let terms = [first.record.when, second.record.when, own?.record.when ?? [], when]
    let record = (own?.record ?? Party.Record()).filled(from: second.record).filled(from: first.record)
    var relation = relation(
      own?.id ?? Relation.ID("\(id):\(first.actor)+\(second.actor)"), kind: kind, from: first.actor,
      to: second.actor, record: record, terms: terms)
    relation.via = id
    return Row(
      relation: relation, terms: dated(terms), pact: id, path: ["parties", String(position)],
      hasMadeUpID: own == nil)
  }

  private func mediation(
    by mediator: Party, for party: Party, _ own: Party.Pair?, at position: Int
  ) -> Row {
    let record = own?.record.filled(from: mediator.record) ?? mediator.record
    // A mediator may well have worked before the pact was in force, so only a party is bound to its term.
    let terms = [record.when.isEmpty ? when : record.when]
    var relation = relation(
      own?.id ?? Relation.ID("\(id):\(mediator.actor):\(party.actor)"), kind: RelationKind.mediation,
      from: mediator.actor, to: party.actor, record: record, terms: terms)
    relation.via = id
    return Row(
      relation: relation, terms: dated(terms), pact: record.when.isEmpty ? id : nil,
      path: ["mediators", String(position)], hasMadeUpID: own == nil)
  }

  private func relation(
    _ id: Relation.ID, kind: RelationKind.ID, from: Actor.ID, to: Actor.ID, record: Party.Record,
    terms: [[Spell]]
  ) -> Relation {
    Relation(
      id: id, kind: kind, from: from, to: to, when: Spell.commonTerm(of: dated(terms)),
      status: record.status ?? status, sign: record.sign, temporality: record.temporality,
      verification: record.verification, label: record.label ?? label,
      claims: record.claims.isEmpty ? claims : record.claims, note: record.note)
  }

  private func dated(_ terms: [[Spell]]) -> [[Spell]] {
    terms.filter { !$0.isEmpty }
  }
}

extension Party {
  /// What is recorded of its ties to others; of several for one other the first counts.
  fileprivate var pairsByActor: [Actor.ID: Pair] {
    Dictionary(pairs.map { ($0.other, $0) }, uniquingKeysWith: { first, _ in first })
  }

  fileprivate func isOnSameSide(as other: Party) -> Bool {
    side != nil && side == other.side
  }
}
