import EDTF

extension Pact {
  /// The relations that follow from the pact, each with the terms that must hold together for it.
  ///
  /// A directed kind gives one relation from each party to the pact; a mutual kind one between each two parties of
  /// different sides. A mediator mediates for the
  /// parties that it has a pair with, or for all where it has none.
  ///
  /// - Complexity: O(*p*²) in the number of parties of a mutual kind, O(*p*) otherwise.
  func projection(kind: RelationKind) -> [(relation: Relation, terms: [[Spell]])] {
    var rows: [(Relation, [[Spell]])] = []
    if kind.direction == .directed {
      for party in parties {
        let id = party.id ?? Relation.ID("\(self.id):\(party.actor)")
        rows.append(row(id, kind: self.kind, party, to: self.id, record: party.record, via: nil))
      }
    } else {
      for (position, first) in parties.enumerated() {
        for second in parties.dropFirst(position + 1) where !first.isOnSameSide(as: second) {
          rows.append(pair(first, second))
        }
      }
    }
    for mediator in mediators {
      // Who is recorded as mediating for some of the parties did not, as far as anybody knows, for the others.
      let named = parties.filter { party in mediator.pairs.contains { $0.other == party.actor } }
      for party in named.isEmpty ? parties : named {
        let own = mediator.pairs.first { $0.other == party.actor }
        let id = own?.id ?? Relation.ID("\(self.id):\(mediator.actor)+\(party.actor)")
        let record = own?.record.filled(from: mediator.record) ?? mediator.record
        rows.append(row(id, kind: "mediation", mediator, to: party.actor, record: record, via: self.id))
      }
    }
    return rows
  }

  private func pair(_ first: Party, _ second: Party) -> (Relation, [[Spell]]) {
    let own =
      second.pairs.first { $0.other == first.actor } ?? first.pairs.first { $0.other == second.actor }
    let id = own?.id ?? Relation.ID("\(self.id):\(first.actor)+\(second.actor)")
    var record = own?.record ?? Party.Record()
    let terms = [first.record.when, second.record.when, record.when, when].filter { !$0.isEmpty }
    record = record.filled(from: second.record).filled(from: first.record)
    let relation = relation(
      id, kind: kind, from: first.actor, to: second.actor, record: record, terms: terms, via: self.id)
    return (relation, terms)
  }

  private func row(
    _ id: Relation.ID, kind: RelationKind.ID, _ party: Party, to: Actor.ID, record: Party.Record, via: Actor.ID?
  ) -> (Relation, [[Spell]]) {
    // A mediator may well have worked before the pact was in force, so only a party is bound to its term.
    let isParty = via == nil
    let terms = (isParty ? [record.when, when] : [record.when.isEmpty ? when : record.when]).filter { !$0.isEmpty }
    return (relation(id, kind: kind, from: party.actor, to: to, record: record, terms: terms, via: via), terms)
  }

  private func relation(
    _ id: Relation.ID, kind: RelationKind.ID, from: Actor.ID, to: Actor.ID, record: Party.Record, terms: [[Spell]],
    via: Actor.ID?
  ) -> Relation {
    Relation(
      id: id, kind: kind, from: from, to: to, when: Self.commonTerm(of: terms), status: record.status ?? status,
      sign: record.sign, temporality: record.temporality, verification: record.verification, label: record.label ?? label,
      claims: record.claims.isEmpty ? claims : record.claims, note: record.note, via: via)
  }

  /// The terms in one notation for a reader: the later start and the earlier end.
  ///
  /// Answers do not rest on it; they weigh each term by itself.
  private static func commonTerm(of terms: [[Spell]]) -> [Spell] {
    guard let first = terms.first else { return [] }
    guard terms.contains(where: { $0 != first }) else { return first }
    if let several = terms.first(where: { $0.count > 1 }) { return several }
    var latest = first[0]
    var earliest = first[0]
    for spell in terms.dropFirst().map({ $0[0] }) {
      if spell.startBound > latest.startBound { latest = spell }
      if spell.endBound < earliest.endBound { earliest = spell }
    }
    guard let span = try? Span(start: latest.span.start, end: earliest.span.end) else { return first }
    return [
      Spell(
        span, hasEnded: earliest.hasEnded, firstSeen: latest.firstSeen, lastSeen: earliest.lastSeen,
        asOf: earliest.asOf)
    ]
  }
}

extension Party {
  fileprivate func isOnSameSide(as other: Party) -> Bool {
    side != nil && side == other.side
  }
}

extension Spell {
  fileprivate var startBound: Day {
    (try? extent(tolerance: .none))?.start.lowerBound ?? .min
  }

  fileprivate var endBound: Day {
    (try? extent(tolerance: .none))?.end.upperBound ?? .max
  }
}
