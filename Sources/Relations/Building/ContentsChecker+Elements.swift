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
