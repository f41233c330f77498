import EDTF
import Relations

/// One pass over contents that can be used, in search of what is probably not meant.
struct Linter {
  /// A relation of the contents or one that follows from a pact, with its place.
  struct Fact {
    let relation: Relation
    let location: GraphLocation
    let sign: Sign
    let isState: Bool
    let isMutual: Bool
    let descent: Descent?
    let isPart: Bool
  }

  /// Two actors, whichever comes first.
  struct Ends: Hashable {
    let first: Actor.ID
    let second: Actor.ID

    init(_ one: Actor.ID, _ other: Actor.ID) {
      (first, second) = one < other ? (one, other) : (other, one)
    }
  }

  let contents: GraphContents
  let today: Day?
  let kinds: [RelationKind.ID: RelationKind]
  /// The relations of the contents and then those of its pacts, but for the rows that are looked at in columns.
  let facts: [Fact]
  let table: TableColumns
  /// The rows of the table whose ends no fact ties, so that they need comparing with each other alone.
  let rows: [Int32]
  /// Whether the graph has dates around 1900, so that the first day of that year is one.
  let hasDatesAround1900: Bool
  /// The actors that existed more than once.
  let severalLives: Set<Actor.ID>
  private(set) var problems: [GraphProblem] = []
  /// How many problems of a code there are beyond the limit.
  private(set) var unlisted: [GraphProblem.Code: Int] = [:]
  private let limit: Int
  private var listed: [GraphProblem.Code: Int] = [:]

  init(_ contents: GraphContents, today: Day?, limit: Int) {
    self.contents = contents
    self.today = today
    self.limit = limit
    kinds = contents.allRelationKinds
    severalLives = Set(contents.actors.filter { $0.existence.count > 1 }.map(\.id))
    hasDatesAround1900 = Self.hasDatesAround1900(contents)
    table = TableColumns(contents.table)
    (facts, rows) = Self.facts(of: contents, table, kinds: kinds)
  }

  mutating func run() {
    checkDates()
    checkRowDates()
    checkAge()
    checkDuplicates()
    checkSigns()
    checkRowPairs()
    checkLineage()
    checkNames()
    checkUse()
    checkSources()
    checkSense()
    checkCircles()
    checkTexts()
    checkRemarks()
    checkSourceDates()
  }

  mutating func report(
    _ severity: GraphProblem.Severity, _ code: GraphProblem.Code, _ location: GraphLocation,
    _ message: String, _ suggestion: String, fix: GraphProblem.Fix? = nil
  ) {
    guard hasRoom(for: code) else { return }
    listed[code, default: 0] += 1
    problems.append(GraphProblem(severity, code, at: location, message, suggestion: suggestion, fix: fix))
  }

  /// Whether one more problem of a code is listed; where not it is counted, and need not be put into words.
  mutating func hasRoom(for code: GraphProblem.Code) -> Bool {
    if listed[code, default: 0] < limit { return true }
    unlisted[code, default: 0] += 1
    return false
  }

  /// Where a row of the table stands.
  func location(ofRow row: Int) -> GraphLocation {
    GraphLocation(.relation(contents.written.count + row))
  }

  // MARK: Days

  /// Periods that exclude themselves are reported elsewhere, and say nothing here.
  func intervals(of periods: [Period]) -> [UncertainInterval] {
    periods.compactMap { try? $0.interval(tolerance: contents.tolerance, asOf: contents.asOf) }
  }

  /// Days on which both surely went on.
  func commonDays(of first: [UncertainInterval], _ second: [UncertainInterval]) -> ClosedRange<Day>? {
    for one in first {
      guard let days = one.certainDays else { continue }
      for other in second {
        guard let others = other.certainDays, days.overlaps(others) else { continue }
        return days.clamped(to: others)
      }
    }
    return nil
  }

  // MARK: Facts

  private static func facts(
    of contents: GraphContents, _ table: TableColumns, kinds: [RelationKind.ID: RelationKind]
  ) -> (facts: [Fact], rows: [Int32]) {
    let fact = { (relation: Relation, location: GraphLocation) -> Fact? in
      guard let kind = kinds[relation.kind] else { return nil }
      return Fact(
        relation: relation, location: location, sign: relation.sign ?? kind.sign,
        isState: (relation.temporality ?? kind.temporality) == .state,
        isMutual: kind.direction == .mutual, descent: kind.descent, isPart: kind.isPart)
    }
    let written = contents.written.enumerated().compactMap { position, relation in
      fact(relation, GraphLocation(.relation(position)))
    }
    var projected: [Fact] = []
    for (position, pact, _) in contents.pactsWithinLimit(kinds) {
      projected += contents.rows(of: pact, kinds).compactMap {
        fact($0.relation, GraphLocation(.pact(position), $0.path))
      }
    }
    let (close, rows) = table.rows(
      tying: (written + projected).map { ($0.relation.from, $0.relation.to) },
      or: { kinds[$0].map { $0.isLineage || $0.isPart } ?? true })
    let tabled = close.compactMap { row in
      fact(table.relation(Int(row)), GraphLocation(.relation(contents.written.count + Int(row))))
    }
    return (written + tabled + projected, rows)
  }
}

extension Linter {
  /// What is described and then not used.
  mutating func checkUse() {
    let (tabledKinds, tabledActors) = table.used
    let used = Set(facts.flatMap { [$0.relation.from, $0.relation.to].compactMap { $0 } })
      .union(tabledActors)
      .union(contents.actors.flatMap(\.parents))
      .union(contents.pacts.flatMap { ($0.parties + $0.mediators).map(\.actor) })
      .union(contents.statements.compactMap(\.about))
    // An end that nobody is called by is reported there, and may be meant for whoever seems unused.
    let hasNoStray = used.isSubset(of: contents.actors.map(\.id) + contents.pacts.map(\.id))
    for (position, actor) in contents.actors.enumerated()
    where !used.contains(actor.id) && actor.parents.isEmpty && hasNoStray {
      report(
        .warning, .unusedActor, GraphLocation(.actor(position)), "\(actor.id) stands in no relation",
        "add a relation of it, or remove it; a misspelt identifier elsewhere may be meant for it")
    }
    let cited = contents.citedSources
    for (position, source) in contents.sources.enumerated() where !cited.contains(source.id) {
      report(
        .warning, .unusedSource, GraphLocation(.source(position)), "nothing rests on the source \(source.id)",
        "cite it in claims:, or remove it")
    }
    checkUseOfKinds(tabled: tabledKinds)
    checkAlliances()
  }

  private mutating func checkAlliances() {
    for (position, relation) in contents.written.enumerated()
    where relation.sign == .negative && kinds[relation.kind]?.isAllying == true {
      report(
        .warning, .allyingEnemies, GraphLocation(.relation(position), ["sign"]),
        "\(relation.id) is of the kind \(relation.kind), which makes allies, and of a negative sign, which makes enemies",
        "correct the kind or the sign")
    }
    for (position, kind) in contents.relationKinds.enumerated() where kind.isAllying && kind.sign == .negative
    {
      report(
        .warning, .allyingEnemies, GraphLocation(.relationKind(position)),
        "by \(kind.id) two actors stand against each other, and allies: true makes nobody an ally of an enemy",
        "leave allies: out, or correct sign:")
    }
  }

  private mutating func checkUseOfKinds(tabled: [RelationKind.ID]) {
    let actorKinds = Set(contents.actors.map(\.kind))
    for (position, kind) in contents.actorKinds.enumerated() where !actorKinds.contains(kind.id) {
      reportKind(kind.id.rawValue, "actor", at: GraphLocation(.actorKind(position)))
    }
    let relationKinds = Set(contents.written.map(\.kind)).union(contents.pacts.flatMap(\.obligedKinds)).union(
      tabled)
    for (position, kind) in contents.relationKinds.enumerated() where !relationKinds.contains(kind.id) {
      reportKind(kind.id.rawValue, "relation", at: GraphLocation(.relationKind(position)))
    }
  }

  private mutating func reportKind(_ id: String, _ what: String, at location: GraphLocation) {
    report(
      .note, .unusedKind, location, "no \(what) is of the kind \(id)",
      "remove the kind, or correct the kind that is meant for it")
  }
}
