import EDTF

/// One pass over the contents of a graph.
struct ContentsChecker {
  let contents: GraphContents
  private(set) var problems: [GraphProblem] = []
  /// The relations that follow from the pacts met so far.
  var following: [Pact.Row] = []
  let actorKinds: [ActorKind.ID: ActorKind]
  let relationKinds: [RelationKind.ID: RelationKind]
  /// Of each source whether it is unverified.
  let unverified: [Source.ID: Bool]
  /// Of each actor and pact the days on which it may have existed; nil where nothing limits them.
  let lives: [Actor.ID: ClosedRange<Day>?]
  /// For how many more unknown identifiers the nearest known one is looked for, which takes as long as there are known
  /// ones: whoever has misspelt so many has not misspelt them.
  var guessesLeft = 100
  /// What is advised for each kind that is unknown.
  private var adviceOnKinds: [RelationKind.ID: String] = [:]
  /// The actors by what they are called, once somebody is looked for.
  var names: NameIndex?
  /// The identifiers of the relations met so far.
  var relationIDs: Set<Relation.ID> = []
  /// The positions of the pacts that together have no more relations than a graph may have of pacts.
  let pactsWithinLimit: Set<Int>

  init(_ contents: GraphContents) {
    self.contents = contents
    actorKinds = contents.allActorKinds
    relationKinds = contents.allRelationKinds
    unverified = Dictionary(
      contents.sources.map { ($0.id, $0.isUnverified) }, uniquingKeysWith: { first, _ in first })
    lives = Dictionary(
      contents.actors.map { ($0.id, contents.possibleDays(of: $0.existence)) }
        + contents.pacts.map { ($0.id, contents.possibleDays(of: $0.when)) },
      uniquingKeysWith: { first, _ in first })
    pactsWithinLimit = Set(contents.pactsWithinLimit(relationKinds).map(\.position))
  }

  mutating func run() {
    if contents.asOf == nil {
      report(
        .warning, .noAsOf, GraphLocation(.header),
        "the graph does not say when somebody last looked, so that ‘ongoing’ has no limit",
        suggestion: "add the day of the last look, such as as-of: 2025-12-31")
    }
    if relationKinds.count > Columns.kindLimit {
      report(
        .error, .tooManyKinds, GraphLocation(.header, ["relation-kinds"]),
        "there are \(relationKinds.count) kinds of relation, those of the catalogue included, and no graph can have "
          + "more than \(Columns.kindLimit)",
        suggestion: "put what tells them apart into labels")
    }
    checkIdentifiers()
    for (position, actor) in contents.actors.enumerated() {
      check(actor, at: GraphLocation(.actor(position)))
    }
    for (position, relation) in contents.written.enumerated() {
      check(relation, at: GraphLocation(.relation(position)))
    }
    checkTable()
    checkPacts()
    checkParts()
    for (position, statement) in contents.statements.enumerated() {
      check(statement, at: GraphLocation(.statement(position)))
    }
  }

  /// The rows of a table are plain enough to have one fault alone, and it is the same for all.
  private mutating func checkTable() {
    guard !contents.table.isEmpty else { return }
    report(
      .warning, .noSource, GraphLocation(.relation(contents.written.count)),
      "this and all plain rows of tables, \(contents.table.count) of them, have no source",
      suggestion: "add a column source with identifiers of sources")
  }

  mutating func report(
    _ severity: GraphProblem.Severity, _ code: GraphProblem.Code, _ location: GraphLocation,
    _ message: String, suggestion: String? = nil
  ) {
    problems.append(GraphProblem(severity, code, at: location, message, suggestion: suggestion))
  }
}

extension ContentsChecker {
  @discardableResult
  mutating func checkActor(_ id: Actor.ID, at location: @autoclosure () -> GraphLocation) -> Bool {
    if lives[id] != nil { return true }
    let called = actors(called: id).filter { !$0.rawValue.isEmpty }
    report(
      .error, .unknownActor, location(),
      called.isEmpty ? "no actor or pact is called \(id)" : "\(id) is a name, and no identifier",
      suggestion: called.isEmpty
        ? severalMeant(by: id, isOneAlone: ["from", "to"].contains(location().path.last)) { lives[$0] != nil }
          ?? suggestion(for: id, among: lives.keys, otherwise: "add it to actors:")
        : "write \(called.map(\.rawValue).joined(separator: " or "))")
    return false
  }

  mutating func checkKind(_ id: ActorKind.ID, at location: @autoclosure () -> GraphLocation) {
    guard actorKinds[id] == nil else { return }
    report(
      .error, .unknownKind, location(), "no kind of actor is called \(id)",
      suggestion: said(KindWords.actorKinds(meantBy: id.rawValue, among: actorKinds.values))
        ?? suggestion(for: id, among: actorKinds.keys, otherwise: "add it to actor-kinds:"))
  }

  mutating func checkKind(
    _ id: RelationKind.ID, at location: @autoclosure () -> GraphLocation
  ) -> RelationKind? {
    if let kind = relationKinds[id] { return kind }
    // A word that a table has a million times is looked up once.
    let isOfActors = actorKinds[ActorKind.ID(id.rawValue)] != nil
    let advice =
      adviceOnKinds[id]
      ?? (isOfActors
        ? "that is a kind of actor; write one of a relation, such as kind: membership of an organisation"
        : nil)
      ?? said(KindWords.relationKinds(meantBy: id.rawValue, among: relationKinds.values))
      ?? suggestion(for: id, among: relationKinds.keys, otherwise: "add it to relation-kinds:")
    adviceOnKinds[id] = advice
    report(
      .error, .unknownKind, location(), "no kind of relation is called \(id)", suggestion: advice)
    return nil
  }

  mutating func check(names: [Name], at location: @autoclosure () -> GraphLocation) {
    for (position, name) in names.enumerated() {
      check(periods: name.when, at: location().appending("names", String(position), "when"))
      check(claims: name.claims, at: location().appending("names", String(position), "claims"))
    }
  }

  mutating func check(claims: [Claim], at location: @autoclosure () -> GraphLocation) {
    for (position, claim) in claims.enumerated() {
      check(periods: claim.when, at: location().appending(String(position), "when"))
      guard unverified[claim.source] == nil else { continue }
      report(
        .error, .unknownSource, location().appending(String(position)),
        "no source is called \(claim.source)",
        suggestion: severalMeant(by: claim.source) { unverified[$0] != nil }
          ?? suggestion(for: claim.source, among: unverified.keys, otherwise: "add it to sources:"))
    }
  }

  @discardableResult
  mutating func check(periods: [Period], at location: @autoclosure () -> GraphLocation) -> Bool {
    var arePossible = true
    for period in periods {
      do {
        _ = try period.interval(tolerance: contents.tolerance, asOf: contents.asOf)
      } catch {
        arePossible = false
        report(.error, .impossiblePeriod, location(), error.message, suggestion: error.suggestion)
      }
    }
    return arePossible
  }

  /// What to write for a word that people use for a kind; nil where it is none.
  private func said<Entity>(_ kinds: [Identifier<Entity>]) -> String? {
    guard !kinds.isEmpty else { return nil }
    return "write kind: " + kinds.prefix(3).map(\.rawValue).joined(separator: " or ")
  }

  /// The actors that are called so in any of their names, as far as somebody is still looked for.
  private mutating func actors(called id: Actor.ID) -> [Actor.ID] {
    guard guessesLeft > 0 else { return [] }
    let index =
      names
      ?? NameIndex(contents.actors.map { ($0.id, $0.names) } + contents.pacts.map { ($0.id, $0.names) })
    names = index
    return index.actors(called: id.rawValue)
  }

  /// What to write for several identifiers with commas between, one of which is known; nil where it is none of these.
  private func severalMeant<Entity>(
    by id: Identifier<Entity>, isOneAlone: Bool = false, isKnown: (Identifier<Entity>) -> Bool
  ) -> String? {
    let parts = id.rawValue.split { ",;|".contains($0) }.map { Identifier<Entity>(String($0)) }
    guard parts.count > 1, parts.contains(where: isKnown) else { return nil }
    if isOneAlone { return "a relation has one actor at each end; write one for each of \(Self.list(parts))" }
    return "several are a list, [\(Self.list(parts))]; in a cell of a table they stand as "
      + parts.map(\.rawValue).joined(separator: ";")
  }

  private static func list<Entity>(_ ids: [Identifier<Entity>]) -> String {
    ids.map(\.rawValue).joined(separator: ", ")
  }

  mutating func suggestion<Entity>(
    for id: Identifier<Entity>, among known: some Sequence<Identifier<Entity>>, otherwise: String
  ) -> String {
    guard guessesLeft > 0 else { return otherwise }
    guessesLeft -= 1
    guard let near = nearest(to: id.rawValue, among: known.lazy.map(\.rawValue)) else { return otherwise }
    return "did you mean \(near)? Otherwise \(otherwise)"
  }
}

extension ContentsChecker {
  /// Every identifier but those of relations, which are met one by one.
  mutating func checkIdentifiers() {
    checkUnique(contents.actorKinds.map(\.id), "kind of actor") { .actorKind($0) }
    checkUnique(contents.relationKinds.map(\.id), "kind of relation") { .relationKind($0) }
    checkUnique(contents.sources.map(\.id), "source") { .source($0) }
    checkUnique(contents.statements.map(\.id), "statement") { .statement($0) }
    let actors = contents.actors.map(\.id)
    checkUnique(actors + contents.pacts.map(\.id), "actor or pact") { position in
      position < actors.count ? .actor(position) : .pact(position - actors.count)
    }
  }

  private mutating func checkUnique<Entity>(
    _ ids: [Identifier<Entity>], _ what: String, _ element: (Int) -> GraphLocation.Element
  ) {
    var seen = Set<Identifier<Entity>>(minimumCapacity: ids.count)
    for (position, id) in ids.enumerated() {
      guard checkForm(of: id, at: GraphLocation(element(position), ["id"])) else { continue }
      if !seen.insert(id).inserted {
        reportDuplicate(what, id.rawValue, at: GraphLocation(element(position), ["id"]))
      }
    }
  }

  /// Reports what no identifier may be, as the readers of files do; whether it is none of that.
  private mutating func checkForm<Entity>(
    of id: Identifier<Entity>, at location: @autoclosure () -> GraphLocation
  ) -> Bool {
    if Identifier<Entity>.canBe(id.rawValue) { return true }
    report(
      .error, .badValue, location(), "‘\(id.rawValue.prefix(60))’ cannot be an identifier",
      suggestion:
        "write 1 to \(Identifier<Entity>.mostBytes) bytes of letters, digits, - and _, without spaces or "
        + "characters that nobody sees")
    return false
  }

  mutating func checkRelationID(_ id: Relation.ID, at location: @autoclosure () -> GraphLocation) {
    guard checkForm(of: id, at: location()) else { return }
    if !relationIDs.insert(id).inserted { reportDuplicate("relation", id.rawValue, at: location()) }
  }

  /// Checks the identifier of a relation that follows from a pact and has none of its own.
  mutating func checkMadeUpID(_ id: Relation.ID, at location: @autoclosure () -> GraphLocation) {
    guard !relationIDs.insert(id).inserted else { return }
    report(
      .error, .duplicateID, location(),
      "the relation that follows from here would be called \(id), and another is already called so",
      suggestion: "give either of the two an identifier of its own")
  }

  private mutating func reportDuplicate(_ what: String, _ id: String, at location: GraphLocation) {
    report(
      .error, .duplicateID, location, "another \(what) is already called \(id)",
      suggestion: "give this one an identifier of its own")
  }
}
