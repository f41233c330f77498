import EDTF

/// One pass over the contents of a graph.
struct ContentsChecker {
  let contents: GraphContents
  private(set) var problems: [GraphProblem] = []
  let actorKinds: [ActorKind.ID: ActorKind]
  let relationKinds: [RelationKind.ID: RelationKind]
  /// Of each source whether it is unverified.
  let unverified: [Source.ID: Bool]
  /// Of each actor and pact the days on which it may have existed; nil where nothing limits them.
  let lives: [Actor.ID: ClosedRange<Day>?]
  /// For how many more unknown identifiers the nearest known one is looked for, which takes as long as there are known
  /// ones: whoever has misspelt so many has not misspelt them.
  var guessesLeft = 100
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
