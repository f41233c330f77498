import EDTF

extension ContentsChecker {
  mutating func checkPacts() {
    var isBeyondLimit = false
    for (position, pact) in contents.pacts.enumerated() {
      let location = GraphLocation(.pact(position))
      let kind = check(pact, at: location)
      guard kind != nil else { continue }
      guard pactsWithinLimit.contains(position) else {
        // Once: what is too much for one pact is so for those after it.
        if !isBeyondLimit { reportTooMany(of: pact, at: location) }
        isBeyondLimit = true
        continue
      }
      checkRows(of: pact, at: location)
    }
  }

  private mutating func reportTooMany(of pact: Pact, at location: GraphLocation) {
    report(
      .error, .tooManyParties, location.appending("parties"),
      "\(pact.id) has \(pact.parties.count) parties, from which \(pact.mostRelations(relationKinds)) relations follow, and "
        + "with those of the pacts before it that is more than the \(GraphContents.pactRelationLimit) that a graph may "
        + "have of pacts",
      suggestion: "take a directed kind, such as membership, of which each party has one relation")
  }

  private mutating func check(_ pact: Pact, at location: GraphLocation) -> RelationKind? {
    let kind = checkKind(pact.kind, at: location.appending("kind"))
    check(periods: pact.when, at: location.appending("when"))
    check(names: pact.names, at: location)
    check(claims: pact.claims, at: location.appending("claims"))
    if pact.parties.count < 2 {
      report(
        .warning, .lonelyPact, location.appending("parties"),
        "\(pact.id) has \(pact.parties.isEmpty ? "no party" : "one party")",
        suggestion: "a pact binds at least two parties; a tie between actors is a relation")
    }
    let parties = Set(pact.parties.map(\.actor))
    for (list, members) in [("parties", pact.parties), ("mediators", pact.mediators)] {
      for (position, party) in members.enumerated() {
        check(party, of: pact, among: parties, at: location.appending(list, String(position)))
      }
    }
    for (position, obligation) in pact.obligations.enumerated() {
      check(obligation, of: pact, among: parties, at: location.appending("obligations", String(position)))
    }
    return kind
  }

  private mutating func check(
    _ obligation: Pact.Obligation, of pact: Pact, among parties: Set<Actor.ID>, at location: GraphLocation
  ) {
    _ = checkKind(obligation.kind, at: location.appending("kind"))
    let when = location.appending("when")
    if check(periods: obligation.when, at: when) {
      checkTerm(obligation.when, of: "the obligation of \(obligation.kind) bound", in: pact, at: when)
    }
    check(claims: obligation.claims, at: location.appending("claims"))
    for (position, binding) in obligation.parties.enumerated() {
      let place = location.appending("parties", String(position))
      check(periods: binding.when, at: place.appending("when"))
      guard !parties.contains(binding.actor) else { continue }
      report(
        .error, .unknownParty, place, "\(binding.actor) is not a party to \(pact.id)",
        suggestion: "add it to parties: of the pact as well")
    }
  }

  private mutating func check(
    _ party: Party, of pact: Pact, among parties: Set<Actor.ID>, at location: GraphLocation
  ) {
    checkActor(party.actor, at: location.appending("actor"))
    if let id = party.id { checkRelationID(id, at: location.appending("id")) }
    let when = location.appending("when")
    if check(periods: party.record.when, at: when), !isMediator(location) {
      checkTerm(party.record.when, of: "\(party.actor) was a party", in: pact, at: when)
      checkLife(of: party, in: pact, at: when)
    }
    check(claims: party.record.claims, at: location.appending("claims"))
    let ids = [party.id].compactMap { $0 } + party.pairs.map(\.id)
    let name = ids.isEmpty ? "\(party.actor) in \(pact.id)" : ids.map(\.rawValue).joined(separator: ", ")
    checkVerification(party.record, in: pact, of: name, at: location)
    for pair in party.pairs {
      check(pair, of: pact, among: parties, at: location.appending("pairs", pair.other.rawValue))
    }
  }

  private mutating func check(
    _ pair: Party.Pair, of pact: Pact, among parties: Set<Actor.ID>, at location: GraphLocation
  ) {
    checkRelationID(pair.id, at: location)
    check(periods: pair.record.when, at: location.appending("when"))
    check(claims: pair.record.claims, at: location.appending("claims"))
    if !parties.contains(pair.other) {
      report(
        .error, .unknownParty, location, "\(pair.other) is not a party to \(pact.id)",
        suggestion: suggestion(for: pair.other, among: parties, otherwise: "add it to the parties"))
    }
    checkVerification(pair.record, in: pact, of: pair.id.rawValue, at: location)
  }

  /// A party or pair that says nothing of its own about its sources is as well checked as what is above it.
  private mutating func checkVerification(
    _ record: Party.Record, in pact: Pact, of name: String, at location: GraphLocation
  ) {
    guard !record.claims.isEmpty || record.verification != nil else { return }
    let claims = record.claims.isEmpty ? pact.claims : record.claims
    checkVerification(claims, recorded: record.verification, of: name, at: location)
  }

  // MARK: What follows from the pact

  private mutating func checkRows(of pact: Pact, at location: GraphLocation) {
    let rows = contents.rows(of: pact, relationKinds)
    following += rows
    if pact.when.isEmpty, rows.contains(where: \.terms.isEmpty) {
      report(
        .warning, .undated, location.appending("when"),
        "\(pact.id) has no date, so that it may have been in force on any day",
        suggestion: "add when: with what is known, such as when: 2023/ for an unknown end")
    }
    if !pact.claims.isEmpty || rows.isEmpty || rows.contains(where: \.relation.claims.isEmpty) {
      checkSourcing(pact.claims, verification: nil, of: pact.id.rawValue, at: location)
    }
    checkUse(of: pact, in: rows, at: location)
    checkReturns(of: pact, at: location)
    for row in rows where row.hasMadeUpID {
      checkMadeUpID(row.relation.id, at: GraphLocation(location.element, row.path))
    }
  }

  /// A party that left and came back has an entry for each time; two for one day are most likely a mistake, unless one of
  /// them stands there to be denied or rejected.
  private mutating func checkReturns(of pact: Pact, at location: GraphLocation) {
    guard Set(pact.parties.map(\.actor)).count < pact.parties.count else { return }
    var entries: [Actor.ID: [DaySet]] = [:]
    for (position, party) in pact.parties.enumerated() where party.record.status?.isCounted ?? true {
      let intervals = contents.intervals(of: party.record.when)
      let days = DaySet(
        party.record.when.isEmpty ? [Day.min...Day.max] : intervals.compactMap(\.certainDays))
      if entries[party.actor, default: []].contains(where: { $0.meets(days) }) {
        report(
          .warning, .partyTwice, location.appending("parties", String(position), "actor"),
          "\(party.actor) is twice a party to \(pact.id) at the same time",
          suggestion: "give each entry when: with the time for which it alone holds, or keep one of them")
      }
      entries[party.actor, default: []].append(days)
    }
  }

  /// An identifier that no relation of the pact bears is lost, with the record that it stands for.
  private mutating func checkUse(of pact: Pact, in rows: [Pact.Row], at location: GraphLocation) {
    let used = Set(rows.map(\.relation.id))
    let parties = Set(pact.parties.map(\.actor))
    for (list, members) in [("parties", pact.parties), ("mediators", pact.mediators)] {
      for (position, party) in members.enumerated() {
        let place = location.appending(list, String(position))
        if let id = party.id, !used.contains(id) { reportUnused(id, in: pact, at: place.appending("id")) }
        for pair in party.pairs where !used.contains(pair.id) && parties.contains(pair.other) {
          reportUnused(pair.id, in: pact, at: place.appending("pairs", pair.other.rawValue))
        }
      }
    }
  }

  private mutating func reportUnused(_ id: Relation.ID, in pact: Pact, at location: GraphLocation) {
    report(
      .warning, .unusedID, location, "no relation that follows from \(pact.id) is called \(id)",
      suggestion: "of a directed kind each party has an id:; of a mutual kind two parties of different sides "
        + "whose terms have a day in common have one in the pairs: of either")
  }

  private func isMediator(_ location: GraphLocation) -> Bool {
    location.path.first == "mediators"
  }
}

extension ContentsChecker {
  mutating func check(_ actor: Actor, at location: GraphLocation) {
    checkKind(actor.kind, at: location.appending("kind"))
    for (position, parent) in actor.parents.enumerated() {
      checkActor(parent, at: location.appending("parents", String(position)))
    }
    check(periods: actor.existence, at: location.appending("exists"))
    check(names: actor.names, at: location)
    check(claims: actor.claims, at: location.appending("claims"))
  }

  mutating func check(_ relation: Relation, at location: GraphLocation) {
    checkRelationID(relation.id, at: location.appending("id"))
    let kind = checkKind(relation.kind, at: location.appending("kind"))
    let endsAreKnown = checkEnds(of: relation, kind: kind, at: location)
    if relation.when.isEmpty {
      report(
        .warning, .undated, location.appending("when"),
        "\(relation.id) has no date, so that it may have held on any day",
        suggestion: "add when: with what is known, such as when: 2023/ for an unknown end")
    }
    let periodsArePossible = check(periods: relation.when, at: location.appending("when"))
    if periodsArePossible, endsAreKnown, let kind, !kind.isLineage {
      checkExistence(of: relation, at: location.appending("when"))
    }
    check(claims: relation.claims, at: location.appending("claims"))
    checkSourcing(
      relation.claims, verification: relation.verification, of: relation.id.rawValue, at: location)
  }

  private mutating func checkEnds(
    of relation: Relation, kind: RelationKind?, at location: GraphLocation
  ) -> Bool {
    let fromIsKnown = checkActor(relation.from, at: location.appending("from"))
    guard let to = relation.to else {
      if let kind, !kind.isAlone, (relation.temporality ?? kind.temporality) == .state {
        report(
          .error, .missingTarget, location.appending("to"), "\(relation.id) is a state and needs both ends",
          suggestion: "add to: with the other actor, or temporal: event")
      }
      return fromIsKnown
    }
    if let kind, kind.isAlone {
      report(
        .error, .unexpectedTarget, location.appending("to"),
        "\(relation.id) says in what state \(relation.from) is, and \(kind.id) takes no to:",
        suggestion: "leave to: out, or take a kind that ties two actors")
    }
    if to == relation.from {
      guard fromIsKnown else { return false }
      report(
        .warning, .selfRelation, location.appending("to"), "\(relation.id) ties \(to) to itself",
        suggestion: "name the other actor; an event that concerns one actor has no to:")
      return true
    }
    return checkActor(to, at: location.appending("to")) && fromIsKnown
  }

  mutating func check(_ statement: Statement, at location: GraphLocation) {
    check(claims: [statement.claim], at: location)
    if let about = statement.about { checkActor(about, at: location.appending("about")) }
  }
}
