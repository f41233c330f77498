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
