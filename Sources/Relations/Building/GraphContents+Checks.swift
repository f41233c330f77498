import EDTF

extension GraphContents {
  /// Everything that is wrong with the contents, and what a reader should know of them.
  ///
  /// Each fault gives one problem: what depends on a faulty field is not reported again.
  ///
  /// - Complexity: O(*n*) in the number of elements.
  public func problems() -> [GraphProblem] {
    var checker = Checker(contents: self)
    checker.run()
    return checker.problems
  }
}

/// One pass over the contents of a graph.
private struct Checker {
  let contents: GraphContents
  var problems: [GraphProblem] = []
  private var actorKinds: Set<ActorKind.ID>
  private var relationKinds: [RelationKind.ID: RelationKind]
  private var sources: [Source.ID: Source]
  private var existence: [Actor.ID: [Spell]]
  private var relationIDs: Set<Relation.ID> = []

  init(contents: GraphContents) {
    self.contents = contents
    actorKinds = Set((ActorKind.catalogue + contents.actorKinds).map(\.id))
    relationKinds = Dictionary(
      (RelationKind.catalogue + contents.relationKinds).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    sources = Dictionary(contents.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    existence = Dictionary(
      contents.actors.map { ($0.id, $0.existence) } + contents.pacts.map { ($0.id, $0.when) },
      uniquingKeysWith: { first, _ in first })
  }

  mutating func run() {
    if contents.asOf == nil {
      report(
        .warning, .noAsOf, GraphLocation(.header),
        "the graph does not say when somebody last looked, so that ‘ongoing’ has no limit",
        suggestion: "add the day of the last look, such as as-of: 2025-12-31")
    }
    checkUnique(contents.sources.map(\.id), "source") { .source($0) }
    checkUnique(contents.statements.map(\.id), "statement") { .statement($0) }
    checkActorsUnique()
    for (position, actor) in contents.actors.enumerated() { check(actor, at: .actor(position)) }
    for (position, relation) in contents.relations.enumerated() { check(relation, at: .relation(position)) }
    for (position, pact) in contents.pacts.enumerated() { check(pact, at: .pact(position)) }
    for (position, statement) in contents.statements.enumerated() {
      let location = GraphLocation(.statement(position))
      check(claims: [statement.claim], at: location)
      if let about = statement.about { checkActor(about, at: location.appending("about")) }
    }
  }

  // MARK: Elements

  private mutating func check(_ actor: Actor, at element: GraphLocation.Element) {
    let location = GraphLocation(element)
    checkActorKind(actor.kind, at: location.appending("kind"))
    for (position, parent) in actor.parents.enumerated() {
      checkActor(parent, at: location.appending("parents", String(position)))
    }
    check(spells: actor.existence, at: location.appending("exists"))
    check(names: actor.names, at: location)
    check(claims: actor.claims, at: location.appending("claims"))
  }

  private mutating func check(_ relation: Relation, at element: GraphLocation.Element) {
    let location = GraphLocation(element)
    checkRelationID(relation.id, at: location.appending("id"))
    let kind = checkRelationKind(relation.kind, at: location.appending("kind"))
    let fromIsKnown = checkActor(relation.from, at: location.appending("from"))
    var toIsKnown = true
    if let to = relation.to {
      toIsKnown = checkActor(to, at: location.appending("to"))
    } else if let kind, (relation.temporality ?? kind.temporality) == .state {
      report(
        .error, .missingTarget, location.appending("to"), "\(relation.id) is a state and needs both ends",
        suggestion: "add to: with the other actor, or temporal: event")
    }
    let spellsArePossible = check(spells: relation.when, at: location.appending("when"))
    if spellsArePossible, fromIsKnown, toIsKnown, let kind, !kind.isLineage {
      checkExistence(of: relation, at: location.appending("when"))
    }
    check(claims: relation.claims, at: location.appending("claims"))
    checkSourcing(
      relation.claims, verification: relation.verification, of: relation.id.rawValue, at: location)
  }

  private mutating func check(_ pact: Pact, at element: GraphLocation.Element) {
    let location = GraphLocation(element)
    let kind = checkRelationKind(pact.kind, at: location.appending("kind"))
    check(spells: pact.when, at: location.appending("when"))
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
        let place = location.appending(list, String(position))
        check(party, of: pact, kind: kind, parties: parties, at: place)
      }
    }
  }

  private mutating func check(
    _ party: Party, of pact: Pact, kind: RelationKind?, parties: Set<Actor.ID>, at location: GraphLocation
  ) {
    checkActor(party.actor, at: location.appending("actor"))
    if let id = party.id { checkRelationID(id, at: location.appending("id")) }
    // A mediator may have been at work before the pact was in force, and long after.
    if check(spells: party.record.when, at: location.appending("when")), location.path.first == "parties" {
      checkTerm(of: party, in: pact, at: location.appending("when"))
    }
    check(claims: party.record.claims, at: location.appending("claims"))
    for pair in party.pairs {
      let place = location.appending("pairs", pair.other.rawValue)
      checkRelationID(pair.id, at: place)
      check(spells: pair.record.when, at: place.appending("when"))
      check(claims: pair.record.claims, at: place.appending("claims"))
      if !parties.contains(pair.other) {
        report(
          .error, .unknownParty, place, "\(pair.other) is not a party to \(pact.id)",
          suggestion: "add it to the parties, or name one of them: "
            + parties.map(\.rawValue).sorted().joined(separator: ", "))
      }
      let record = pair.record.filled(from: party.record)
      let claims = record.claims.isEmpty ? pact.claims : record.claims
      checkSourcing(claims, verification: record.verification, of: pair.id.rawValue, at: place)
    }
    if let id = party.id {
      let claims = party.record.claims.isEmpty ? pact.claims : party.record.claims
      checkSourcing(claims, verification: party.record.verification, of: id.rawValue, at: location)
    }
  }

  // MARK: Fields

  private mutating func checkActorsUnique() {
    var seen: Set<Actor.ID> = []
    let actors = contents.actors.enumerated().map { ($1.id, GraphLocation.Element.actor($0)) }
    let pacts = contents.pacts.enumerated().map { ($1.id, GraphLocation.Element.pact($0)) }
    for (id, element) in actors + pacts where !seen.insert(id).inserted {
      reportDuplicate("actor or pact", id.rawValue, GraphLocation(element, ["id"]))
    }
  }

  private mutating func checkUnique<Entity>(
    _ ids: [Identifier<Entity>], _ what: String, _ element: (Int) -> GraphLocation.Element
  ) {
    var seen: Set<Identifier<Entity>> = []
    for (position, id) in ids.enumerated() where !seen.insert(id).inserted {
      reportDuplicate(what, id.rawValue, GraphLocation(element(position), ["id"]))
    }
  }

  private mutating func checkRelationID(_ id: Relation.ID, at location: GraphLocation) {
    if !relationIDs.insert(id).inserted { reportDuplicate("relation", id.rawValue, location) }
  }

  @discardableResult
  private mutating func checkActor(_ id: Actor.ID, at location: GraphLocation) -> Bool {
    if existence[id] != nil { return true }
    report(
      .error, .unknownActor, location, "no actor or pact is called \(id)",
      suggestion: suggestion(for: id.rawValue, among: existence.keys.map(\.rawValue), "add it to actors:"))
    return false
  }

  private mutating func checkActorKind(_ id: ActorKind.ID, at location: GraphLocation) {
    guard !actorKinds.contains(id) else { return }
    report(
      .error, .unknownKind, location, "no kind of actor is called \(id)",
      suggestion: suggestion(for: id.rawValue, among: actorKinds.map(\.rawValue), "add it to actor-kinds:"))
  }

  @discardableResult
  private mutating func checkRelationKind(_ id: RelationKind.ID, at location: GraphLocation) -> RelationKind? {
    if let kind = relationKinds[id] { return kind }
    let known = relationKinds.keys.map(\.rawValue)
    report(
      .error, .unknownKind, location, "no kind of relation is called \(id)",
      suggestion: suggestion(for: id.rawValue, among: known, "add it to relation-kinds:"))
    return nil
  }

  private mutating func check(names: [Name], at location: GraphLocation) {
    for (position, name) in names.enumerated() {
      let place = location.appending("names", String(position))
      check(spells: name.when, at: place.appending("when"))
      check(claims: name.claims, at: place.appending("claims"))
    }
  }

  private mutating func check(claims: [Claim], at location: GraphLocation) {
    for (position, claim) in claims.enumerated() {
      let place = location.appending(String(position))
      check(spells: claim.when, at: place.appending("when"))
      guard sources[claim.source] == nil else { continue }
      let known = sources.keys.map(\.rawValue)
      report(
        .error, .unknownSource, place, "no source is called \(claim.source)",
        suggestion: suggestion(for: claim.source.rawValue, among: known, "add it to sources:"))
    }
  }

  @discardableResult
  private mutating func check(spells: [Spell], at location: GraphLocation) -> Bool {
    var arePossible = true
    for spell in spells {
      do {
        _ = try spell.extent(tolerance: contents.tolerance, asOf: contents.asOf)
      } catch {
        arePossible = false
        report(.error, .impossibleSpell, location, error.message, suggestion: error.suggestion)
      }
    }
    return arePossible
  }

  // MARK: Facts

  private mutating func checkExistence(of relation: Relation, at location: GraphLocation) {
    guard let days = possibleDays(of: relation.when) else { return }
    for end in [relation.from, relation.to] {
      guard let end, let life = existence[end].flatMap(possibleDays(of:)) else { continue }
      if days.lowerBound >= life.lowerBound && days.upperBound <= life.upperBound { continue }
      let early = days.lowerBound < life.lowerBound
      report(
        .warning, .outsideExistence, location,
        early
          ? "\(relation.id) may begin \(days.lowerBound), but \(end) exists from \(life.lowerBound) at the earliest"
          : "\(relation.id) may last to \(text(days.upperBound)), but \(end) exists to \(life.upperBound) at the latest",
        suggestion: "narrow the dates of the relation, or widen exists: of \(end)")
    }
  }

  private mutating func checkTerm(of party: Party, in pact: Pact, at location: GraphLocation) {
    guard let days = possibleDays(of: party.record.when), let life = possibleDays(of: pact.when),
      days.lowerBound < life.lowerBound || days.upperBound > life.upperBound
    else { return }
    report(
      .warning, .outsidePact, location,
      "\(party.actor) may be a party from \(text(days.lowerBound)) to \(text(days.upperBound)), "
        + "but \(pact.id) was in force from \(text(life.lowerBound)) to \(text(life.upperBound)) at the most",
      suggestion: "narrow the dates of the party, or widen when: of the pact")
  }

  private mutating func checkSourcing(
    _ claims: [Claim], verification: Verification?, of id: String, at location: GraphLocation
  ) {
    if claims.isEmpty {
      report(
        .warning, .noSource, location, "\(id) has no source",
        suggestion: "add claims: with the identifier of a source")
      return
    }
    guard claims.allSatisfy({ sources[$0.source] != nil }) else { return }
    switch Verification.of(claims, recorded: verification, sources: sources) {
    case .found: break
    case .partly:
      report(.note, .unverified, location, "a part of \(id) has not been verified")
    case .unverified:
      report(.note, .unverified, location, "\(id) has not been verified")
    }
  }

  private func possibleDays(of spells: [Spell]) -> ClosedRange<Day>? {
    let days = spells.compactMap { spell in
      try? spell.extent(tolerance: contents.tolerance, asOf: contents.asOf).possibleDays
    }
    guard let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max() else { return nil }
    return first...last
  }

  private func text(_ day: Day) -> String {
    day == .max ? "ever" : day == .min ? "ever" : day.description
  }

  // MARK: Reports

  private mutating func report(
    _ severity: GraphProblem.Severity, _ code: GraphProblem.Code, _ location: GraphLocation, _ message: String,
    suggestion: String? = nil
  ) {
    problems.append(GraphProblem(severity, code, at: location, message, suggestion: suggestion))
  }

  private mutating func reportDuplicate(_ what: String, _ id: String, _ location: GraphLocation) {
    report(
      .error, .duplicateID, location, "another \(what) is already called \(id)",
      suggestion: "give this one an identifier of its own")
  }

  private func suggestion(for text: String, among known: [String], _ otherwise: String) -> String {
    guard let near = nearest(to: text, among: known) else { return otherwise }
    return "did you mean \(near)? Otherwise \(otherwise)"
  }
}
