public import EDTF

/// Everything that stands in the files of a graph, before it has been checked and indexed.
public struct GraphContents: Sendable {
  /// What the graph sets out to cover; outside of it silence says nothing.
  public struct Coverage: Hashable, Sendable {
    /// The time covered.
    public var when: EDTFInterval?
    /// What else limits it, in words.
    public var note: String?

    /// Makes a coverage.
    public init(when: EDTFInterval? = nil, note: String? = nil) {
      self.when = when
      self.note = note
    }
  }

  /// The identifier of the graph.
  public var id: String
  /// Its title, in the language of the graph.
  public var title: String?
  /// The title by language, where it is written in several.
  public var titles: [String: String] = [:]
  /// What it is about.
  public var summary: String?
  /// What it is about by language, where it is written in several.
  public var summaries: [String: String] = [:]
  /// The BCP 47 tag of the language that the editors write in.
  public var language: String
  /// The day on which somebody last looked; nil puts no limit on open ends.
  public var asOf: Day?
  /// How far `~`, `?` and `%` widen a date.
  public var tolerance: Tolerance
  /// What the graph sets out to cover.
  public var coverage: Coverage?
  /// Kinds of actor of the graph's own.
  public var actorKinds: [ActorKind]
  /// Kinds of relation of the graph's own.
  public var relationKinds: [RelationKind]
  /// The sources.
  public var sources: [Source]
  /// The actors, pacts apart.
  public var actors: [Actor]
  /// The pacts.
  public var pacts: [Pact]
  /// The relations that stand by themselves, one by one.
  package var written: [Relation]
  /// The relations that stand in bulk, in columns; they come after the others.
  package var table = RelationTable()
  /// What sources say that is no relation.
  public var statements: [Statement]

  /// Makes the contents of a graph.
  public init(
    id: String,
    title: String? = nil,
    summary: String? = nil,
    language: String = "en",
    asOf: Day? = nil,
    tolerance: Tolerance = .standard,
    coverage: Coverage? = nil,
    actorKinds: [ActorKind] = [],
    relationKinds: [RelationKind] = [],
    sources: [Source] = [],
    actors: [Actor] = [],
    pacts: [Pact] = [],
    relations: [Relation] = [],
    statements: [Statement] = []
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.language = language
    self.asOf = asOf
    self.tolerance = tolerance
    self.coverage = coverage
    self.actorKinds = actorKinds
    self.relationKinds = relationKinds
    self.sources = sources
    self.actors = actors
    self.pacts = pacts
    written = relations
    self.statements = statements
  }

  /// How the periods of the graph are read as days.
  package var reading: PeriodReading { PeriodReading(tolerance: tolerance, asOf: asOf) }

  /// The relations, those of pacts apart.
  ///
  /// - Complexity: O(1), or O(*n*) in the number of relations that were read in bulk.
  public var relations: [Relation] {
    get { table.isEmpty ? written : written + table.relations }
    _modify {
      if !table.isEmpty {
        written += table.relations
        table = RelationTable()
      }
      yield &written
    }
  }
}

extension GraphContents {
  /// How many relations may follow from the pacts of a graph.
  ///
  /// Each two parties of a mutual kind stand in one, so that a file of a few lines could ask for more than any memory
  /// has. A thousand parties of one pact are as many as there may be.
  public static let pactRelationLimit = 500_000

  /// The pacts, each with its kind, as far as no more relations follow from them than may.
  ///
  /// - Complexity: O(*n*) in the number of pacts.
  package func pactsWithinLimit(
    _ kinds: [RelationKind.ID: RelationKind]
  ) -> [(position: Int, pact: Pact, kind: RelationKind)] {
    var left = Self.pactRelationLimit
    var found: [(position: Int, pact: Pact, kind: RelationKind)] = []
    for (position, pact) in pacts.enumerated() {
      guard let kind = kinds[pact.kind] else { continue }
      left -= pact.mostRelations(kinds)
      guard left >= 0 else { break }
      found.append((position, pact, kind))
    }
    return found
  }
}

extension Pact {
  /// How many relations follow from it at most.
  ///
  /// - Complexity: O(*p* · *o*) in the numbers of parties and of obligations that name parties.
  func mostRelations(_ kinds: [RelationKind.ID: RelationKind]) -> Int {
    var most = mediators.count * parties.count
    if !obligations.contains(where: { $0.kind == kind }) { most += Self.ties(of: kinds[kind], parties.count) }
    for obligation in obligations {
      var count = parties.count
      if !obligation.parties.isEmpty {
        let bound = Set(obligation.parties.map(\.actor))
        count = parties.count { bound.contains($0.actor) }
      }
      most += Self.ties(of: kinds[obligation.kind], count)
    }
    return most
  }

  private static func ties(of kind: RelationKind?, _ count: Int) -> Int {
    switch kind?.direction {
    case nil: 0
    case .directed: count
    case .mutual: count * (count - 1) / 2
    }
  }
}

extension GraphContents {
  /// Everything that is wrong with the contents, and what a reader should know of them.
  ///
  /// Each fault gives one problem: what depends on a faulty field is not reported again.
  ///
  /// - Complexity: O(*n*) in the number of elements; quadratic in the parties of one pact, up to
  ///   ``pactRelationLimit``.
  public func problems() -> [GraphProblem] {
    settled.examinedAsSettled().problems
  }

  /// Looks at contents no row of whose table needs care.
  package func examinedAsSettled() -> ExaminedContents {
    var checker = ContentsChecker(self)
    checker.run()
    return ExaminedContents(problems: checker.problems, following: checker.following)
  }
}

/// What a look at contents found, with what it had to work out on the way and a graph is built of.
package struct ExaminedContents {
  /// What is wrong with them.
  package let problems: [GraphProblem]
  /// The relations that follow from the pacts.
  let following: [Pact.Row]
}

extension GraphContents {
  /// The rows of the table that need a closer look than a table gets, in order.
  ///
  /// Those are rows whose identifier is used twice, whose kind or end is unknown, or which the life of an end limits.
  ///
  /// - Complexity: O(*n*) in the number of rows where their identifiers are ascending, else O(*n* log *n*).
  package func rowsNeedingCare() -> [Int32] {
    if table.isEmpty { return [] }
    var rows = rowsWithSharedIDs()
    let kinds = allRelationKinds
    let kindNeedsCare = table.kindIDs.map { kinds[$0] == nil }
    var isPlain = [Actor.ID: Bool](minimumCapacity: actors.count + pacts.count)
    for actor in actors { isPlain[actor.id] = actor.existence.isEmpty }
    for pact in pacts { isPlain[pact.id] = pact.when.isEmpty }
    let actorNeedsCare = table.actorIDs.map { isPlain[$0] != true }
    if kindNeedsCare.contains(true) || actorNeedsCare.contains(true) {
      for row in 0..<table.count
      where kindNeedsCare[Int(table.kinds[row])] || actorNeedsCare[Int(table.from[row])]
        || actorNeedsCare[Int(table.to[row])]
      {
        rows.insert(Int32(row))
      }
    }
    return rows.sorted()
  }

  private func rowsWithSharedIDs() -> Set<Int32> {
    var rows: Set<Int32> = []
    var order: [Int32]?
    if !table.ids.isAscending {
      let ascending = table.ids.ascendingNumbers
      for (left, right) in zip(ascending, ascending.dropFirst())
      where table.ids.isSame(Int(left), Int(right)) {
        rows.formUnion([left, right])
      }
      order = ascending
    }
    guard !written.isEmpty || !pacts.isEmpty else { return rows }
    let kinds = allRelationKinds
    let ids = order.map { table.ids.selecting($0) } ?? table.ids
    var taken = Set(written.map(\.id.rawValue))
    for (_, pact, _) in pactsWithinLimit(kinds) {
      taken.formUnion(self.rows(of: pact, kinds).map(\.relation.id.rawValue))
    }
    for id in taken {
      guard let number = ids.firstNumber(of: id) else { continue }
      rows.insert(order.map { $0[number] } ?? Int32(number))
    }
    return rows
  }

  /// Keeps rows of the table as relations of their own, after those there are.
  package mutating func write(rows: [Int32]) {
    if rows.isEmpty { return }
    written += rows.map { table.relation(Int($0)) }
    let gone = Set(rows)
    table = table.selecting((0..<Int32(table.count)).filter { !gone.contains($0) })
  }

  /// The contents with every row that needs care as a relation of its own.
  var settled: GraphContents {
    var contents = self
    contents.write(rows: rowsNeedingCare())
    return contents
  }
}
