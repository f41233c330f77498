import EDTF

extension Pact {
  /// The relations that follow from the pact, each with the terms that must hold together for it.
  ///
  /// A directed kind gives one relation from each party to the pact; a mutual kind one between each two
  /// parties of different sides, and so does each of its obligations. A mediator mediates for the parties that it has a
  /// pair with, or for all others where it has none, until they leave. Two parties whose terms surely have no day in
  /// common stand in no relation.
  ///
  /// - Complexity: O(*p*²) in the number of parties of a mutual kind, O(*p*) otherwise; for each obligation.
  package func projection(
    _ kinds: [RelationKind.ID: RelationKind], _ reading: PeriodReading
  ) -> [Row] {
    var projection = PactProjection(self, reading)
    projection.add(kinds)
    return projection.rows
  }
}

/// Makes the relations that follow from a pact.
private struct PactProjection {
  let pact: Pact
  let reading: PeriodReading
  private let own: Term?
  private let parties: [Member]
  private(set) var rows: [Pact.Row] = []
  /// How often an identifier has been used.
  private var uses: [Relation.ID: Int] = [:]

  /// A party with what is needed of it for each of its ties.
  struct Member {
    let party: Party
    let position: Int
    let term: Term?
    let pairs: [Actor.ID: Party.Pair]
    /// When the obligation at hand binds it.
    var binding: Term?

    func isOnSameSide(as other: Member) -> Bool {
      party.side != nil && party.side == other.party.side
    }
  }

  init(_ pact: Pact, _ reading: PeriodReading) {
    self.pact = pact
    self.reading = reading
    own = pact.when.isEmpty ? nil : Term(pact.when, reading)
    parties = pact.parties.enumerated().map { position, party in
      Member(
        party: party, position: position,
        term: party.record.when.isEmpty ? nil : Term(party.record.when, reading), pairs: party.pairsByActor)
    }
  }

  mutating func add(_ kinds: [RelationKind.ID: RelationKind]) {
    // An obligation of the pact's own kind says when and whom that binds.
    if !pact.obligations.contains(where: { $0.kind == pact.kind }), let kind = kinds[pact.kind] {
      add(kind, under: nil, path: nil)
    }
    for (position, obligation) in pact.obligations.enumerated() {
      guard let kind = kinds[obligation.kind] else { continue }
      add(kind, under: obligation, path: ["obligations", String(position)])
    }
    for (position, mediator) in pact.mediators.enumerated() { addMediations(by: mediator, at: position) }
  }

  private mutating func add(_ kind: RelationKind, under obligation: Pact.Obligation?, path: [String]?) {
    let term = obligation.flatMap { $0.when.isEmpty ? nil : Term($0.when, reading) }
    let members = members(under: obligation)
    guard kind.direction == .mutual else {
      for member in members { addMembership(of: member, kind, under: obligation, term, path: path) }
      return
    }
    for (position, second) in members.enumerated() {
      for first in members.prefix(position)
      where !first.isOnSameSide(as: second) && first.party.actor != second.party.actor {
        addPair(first, second, kind, under: obligation, term, path: path)
      }
    }
  }

  /// The parties that an obligation binds, each as often as it is a party.
  private func members(under obligation: Pact.Obligation?) -> [Member] {
    guard let obligation, !obligation.parties.isEmpty else { return parties }
    let bindings = Dictionary(
      obligation.parties.map { ($0.actor, $0.when) },
      uniquingKeysWith: { $0.isEmpty || $1.isEmpty ? [] : $0 + $1 })
    return parties.compactMap { member in
      guard let when = bindings[member.party.actor] else { return nil }
      var member = member
      member.binding = when.isEmpty ? nil : Term(when, reading)
      return member
    }
  }

  private mutating func addMembership(
    of member: Member, _ kind: RelationKind, under obligation: Pact.Obligation?, _ term: Term?,
    path: [String]?
  ) {
    let party = member.party
    let id = party.id.flatMap { isOwn(kind) ? $0 : nil }
    add(
      id ?? madeUpID("\(pact.id):\(party.actor)", kind), isMadeUp: id == nil, kind: kind.id,
      from: party.actor,
      to: pact.id, record: party.record, under: obligation, terms: [member.term, member.binding, term, own],
      statements: party.record.claims.map { PactStatement(claim: $0, place: 0) },
      statuses: [party.record.status], path: path ?? ["parties", String(member.position)])
  }

  private mutating func addPair(
    _ first: Member, _ second: Member, _ kind: RelationKind, under obligation: Pact.Obligation?,
    _ term: Term?,
    path: [String]?
  ) {
    let pair = second.pairs[first.party.actor] ?? first.pairs[second.party.actor]
    let both = first.party.record.together(with: second.party.record)
    let record = pair?.record.filled(from: both) ?? both
    // What is said of the two together stands for what is said of either.
    let own = pair?.record.claims ?? []
    let statements =
      own.isEmpty
      ? first.party.record.claims.map { PactStatement(claim: $0, place: 0) }
        + second.party.record.claims.map { PactStatement(claim: $0, place: 1) }
      : own.map { PactStatement(claim: $0, place: 2) }
    let statuses =
      pair?.record.status.map { [nil, nil, $0] } ?? [first.party.record.status, second.party.record.status]
    let pairTerm = pair.flatMap { $0.record.when.isEmpty ? nil : Term($0.record.when, reading) }
    let id = pair.flatMap { isOwn(kind) ? $0.id : nil }
    add(
      id ?? madeUpID("\(pact.id):\(first.party.actor)+\(second.party.actor)", kind), isMadeUp: id == nil,
      kind: kind.id, from: first.party.actor, to: second.party.actor, record: record, under: obligation,
      terms: [first.term, second.term, pairTerm, first.binding, second.binding, term, self.own],
      statements: statements, statuses: statuses, via: true,
      path: path ?? ["parties", String(second.position)])
  }

  private mutating func addMediations(by mediator: Party, at position: Int) {
    // Who is recorded as mediating for some of the parties did not, as far as anybody knows, for the others.
    let pairs = mediator.pairsByActor
    let named = pact.parties.filter { pairs[$0.actor] != nil }
    var seen: Set<Actor.ID> = [mediator.actor]
    for party in named.isEmpty ? pact.parties : named where seen.insert(party.actor).inserted {
      let pair = pairs[party.actor]
      let record = pair?.record.filled(from: mediator.record) ?? mediator.record
      // A mediator may well have worked before the pact was in force, so only a party is bound to its term.
      let term = record.when.isEmpty ? own : Term(record.when, reading)
      let stay = stay(of: party.actor)
      add(
        pair?.id ?? Relation.ID("\(pact.id):\(mediator.actor):\(party.actor)"), isMadeUp: pair == nil,
        kind: RelationKind.mediation, from: mediator.actor, to: party.actor, record: record, under: nil,
        terms: [stay, term], statements: record.claims.map { PactStatement(claim: $0, place: 1) },
        // A mediator has one term; its status binds beside what is said of that.
        statuses: record.claims.isEmpty ? [nil, nil, record.status] : [], isMediation: true, via: true,
        isInPact: record.when.isEmpty, path: ["mediators", String(position)])
    }
  }

  /// Until when an actor is a party: before it joined somebody may well have worked to bring that about, but once it has
  /// left nobody mediates for it; nil where its terms have no end of their own.
  private func stay(of actor: Actor.ID) -> Term? {
    let terms = pact.parties.filter { $0.actor == actor }.map(\.record.when)
    if terms.contains(where: \.isEmpty) { return nil }
    let periods = terms.joined().compactMap { period -> Period? in
      guard let span = try? EDTFInterval(start: .open, end: period.span.end) else { return nil }
      return Period(span, hasEnded: period.hasEnded, lastSeen: period.lastSeen, asOf: period.asOf)
    }
    return periods.isEmpty ? nil : Term(periods, reading)
  }

  private func isOwn(_ kind: RelationKind) -> Bool { kind.id == pact.kind }

  private func madeUpID(_ base: String, _ kind: RelationKind) -> Relation.ID {
    Relation.ID(isOwn(kind) ? base : "\(base):\(kind.id)")
  }

  private mutating func add(
    _ id: Relation.ID, isMadeUp: Bool, kind: RelationKind.ID, from: Actor.ID, to: Actor.ID,
    record: Party.Record,
    under obligation: Pact.Obligation?, terms places: [Term?], statements inner: [PactStatement],
    statuses: [Status?], isMediation: Bool = false, via: Bool = false, isInPact: Bool = true,
    path: [String]
  ) {
    let terms = places.compactMap { $0 }
    guard let when = Term.periods(of: terms, reading) else { return }
    // A party that left and came back stands in a relation of its own each time.
    let use = uses[id, default: 0] + 1
    uses[id] = use
    var given: [Int: Status] = [:]
    for (place, status) in statuses.enumerated() { given[place] = status }
    if let status = obligation?.status { given[places.count - 2] = status }
    let claims = claims(
      inner, isMediation: isMediation, under: obligation, among: places, beside: given, isInPact: isInPact)
    var relation = Relation(
      id: use == 1 ? id : Relation.ID("\(id):\(use)"), kind: kind, from: from, to: to, when: when,
      status: pact.status(of: record, under: obligation), sign: record.sign,
      temporality: record.temporality, verification: record.verification,
      label: record.label ?? obligation?.label ?? pact.label, claims: claims,
      via: via ? pact.id : nil,
      labels: record.label != nil ? record.labels : obligation?.label != nil ? [:] : pact.labels,
      weight: record.weight, count: record.count,
      notes: record.notes.isEmpty ? obligation?.note.map { [$0] } ?? [] : record.notes)
    if kind != pact.kind, !isMediation { relation.sign = nil }
    rows.append(
      Pact.Row(
        relation: relation, terms: terms.map(\.periods), pact: isInPact ? pact.id : nil, path: path,
        hasMadeUpID: isMadeUp || use > 1))
  }
}

extension PactProjection {
  /// What sources say of a relation: those that speak of the obligation or of who stands in it, and where nothing that they
  /// say of it holds, those that speak of the pact as a whole.
  ///
  /// - Parameters:
  ///   - inner: What is said of who stands in it.
  ///   - places: The terms, those of the obligation and of the pact last.
  private func claims(
    _ inner: [PactStatement], isMediation: Bool, under obligation: Pact.Obligation?,
    among places: [Term?], beside statuses: [Int: Status], isInPact: Bool
  ) -> [Claim] {
    func told(_ statements: [PactStatement]) -> [Claim] {
      PactTestimony.all(of: statements, beside: statuses).compactMap { $0.claim(among: places, reading) }
    }
    let own = (obligation?.claims ?? []).map { PactStatement(claim: $0, place: places.count - 2) } + inner
    let whole = pact.claims.map { claim in
      var claim = claim
      // Who worked before the pact was in force is not bound by when that was.
      if !isInPact { claim.when = [] }
      return PactStatement(claim: claim, place: places.count - 1)
    }
    if own.isEmpty { return told(whole) }
    let sources = Set(own.map(\.claim.source))
    // A source that says more of a part says of it what it says of the whole; of who mediated the whole says nothing.
    let claims = told(own + whole.filter { !isMediation && sources.contains($0.claim.source) })
    return claims.isEmpty ? told(whole.filter { !sources.contains($0.claim.source) }) : claims
  }
}

extension Party {
  /// What is recorded of its ties to others; of several for one other the first counts.
  fileprivate var pairsByActor: [Actor.ID: Pair] {
    Dictionary(pairs.map { ($0.other, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
