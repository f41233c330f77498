public import EDTF

/// Who stands with whom, and since when: actors, and the relations between them in time.
///
/// A graph is built once from its contents, checked, indexed and never changed. Ask it for a date to get a
/// ``GraphView``:
///
/// ```swift
/// let graph = try RelationGraph(contentsOf: url)
/// for holding in graph.at("2022-01-15").relations(of: "mali") { … }
/// ```
///
/// Copies share their storage.
public struct RelationGraph: Sendable {
  @usableFromInline package let storage: Storage

  init(storage: Storage) {
    self.storage = storage
  }

  /// Builds a graph.
  ///
  /// - Throws: ``GraphError`` with every problem of severity error; warnings and notes are no obstacle.
  /// - Complexity: O(*n* log *n*) in the number of elements; quadratic in the parties of one pact.
  public init(_ contents: GraphContents) throws(GraphError) {
    let contents = contents.settled
    let examined = contents.examinedAsSettled()
    let errors = examined.problems.filter { $0.severity == .error }
    guard errors.isEmpty else { throw GraphError(problems: errors) }
    self.init(checked: contents, examined)
  }

  /// Builds a graph of contents whose problems are known and hold no error, and no row of whose table needs care.
  ///
  /// - Parameter examined: What the look at them found, where it was just now.
  package init(checked contents: GraphContents, _ examined: ExaminedContents? = nil) {
    storage = Storage(contents, following: examined?.following ?? contents.rowsOfPacts)
  }

  /// The identifier of the graph.
  public var id: String { storage.contents.id }

  /// The title, else the identifier.
  public var title: String { storage.contents.title ?? id }

  /// The title in a language, else as the editors wrote it first, else the identifier.
  public func title(in language: String) -> String { storage.contents.titles[language] ?? title }

  /// The BCP 47 tag of the language that the editors write in.
  public var language: String { storage.contents.language }

  /// The day on which somebody last looked; open ends are certain up to it.
  public var asOf: Day? { storage.contents.asOf }

  /// How far `~`, `?` and `%` widen a date.
  public var tolerance: Tolerance { storage.contents.tolerance }

  /// How the periods of the graph are read as days.
  package var reading: PeriodReading { storage.contents.reading }

  /// What the graph sets out to cover; no record inside of it is still not a “no”.
  public var coverage: GraphContents.Coverage? { storage.contents.coverage }

  /// The actors by identifier, pacts included.
  ///
  /// - Complexity: O(1), or O(*n*) in the number of actors where some have nothing but an identifier and a kind.
  public var actors: [Actor] { storage.actors.all }

  /// The pacts by identifier.
  public var pacts: [Pact] { storage.pacts }

  /// The relations by identifier, those that follow from pacts included.
  ///
  /// - Complexity: O(1), or O(*n*) in the number of relations where some were read in bulk.
  public var relations: [Relation] { storage.relations }

  /// The sources by identifier.
  public var sources: [Source] { storage.sources }

  /// What sources say that is no relation.
  public var statements: [Statement] { storage.contents.statements }

  /// The actor or pact of an identifier.
  ///
  /// - Complexity: O(log *n*).
  public func actor(_ id: Actor.ID) -> Actor? {
    storage.actors.position(of: id).map { storage.actors[$0] }
  }

  /// The pact of an identifier.
  ///
  /// - Complexity: O(log *n*).
  public func pact(_ id: Actor.ID) -> Pact? {
    storage.pacts.position(of: id).map { storage.pacts[$0] }
  }

  /// The relation of an identifier.
  ///
  /// - Complexity: O(log *n*).
  public func relation(_ id: Relation.ID) -> Relation? {
    storage.position(of: id).map { storage.relation(at: $0) }
  }

  /// The source of an identifier.
  ///
  /// - Complexity: O(log *n*).
  public func source(_ id: Source.ID) -> Source? {
    storage.sources.position(of: id).map { storage.sources[$0] }
  }

  /// The kind of a relation; the checks have made sure that there is one.
  public func kind(of relation: Relation) -> RelationKind {
    storage.relationKinds[relation.kind] ?? RelationKind(id: relation.kind)
  }

  /// The kind of an actor; the checks have made sure that there is one.
  public func kind(of actor: Actor) -> ActorKind {
    storage.actorKinds[actor.kind] ?? ActorKind(id: actor.kind, category: .other)
  }

  /// The kinds of relation that can occur, the catalogue's and the graph's own, by identifier.
  ///
  /// - Complexity: O(*n* log *n*) in their number.
  public var relationKinds: [RelationKind] { storage.relationKinds.values.sorted { $0.id < $1.id } }

  /// How far a relation has been checked against its sources.
  public func verification(of relation: Relation) -> Verification {
    Verification.of(relation.claims, recorded: relation.verification) { source($0)?.isUnverified ?? false }
  }

  /// The sign of a relation: its own, else that of its kind.
  public func sign(of relation: Relation) -> Sign {
    relation.sign ?? kind(of: relation).sign
  }

  /// Whether a relation is a state or an event: as recorded, else as its kind is.
  public func temporality(of relation: Relation) -> Temporality {
    relation.temporality ?? kind(of: relation).temporality
  }
}

extension RelationGraph {
  /// What stands in the files of the graph, each list by identifier, without what follows from the pacts.
  ///
  /// - Complexity: O(*n* log *n*) in the number of elements.
  package var contents: GraphContents {
    var contents = storage.contents
    let pacts = self.pacts
    let isPact = Set(pacts.map(\.id))
    let following = pactsBehindRelations
    contents.sources = sources
    contents.actors = actors.filter { !isPact.contains($0.id) }
    contents.pacts = pacts
    contents.written = relations.filter { following[$0.id] == nil }
    contents.actorKinds.sort { $0.id < $1.id }
    contents.relationKinds.sort { $0.id < $1.id }
    contents.statements.sort { $0.id < $1.id }
    return contents
  }

  /// The pacts from which relations follow, by the identifiers of those.
  ///
  /// - Complexity: O(*n*) in the number of relations that were not read in bulk.
  package var pactsBehindRelations: [Relation.ID: Actor.ID] { storage.details.pactsBehind(storage.actors) }
}

/// A relation of a graph as a picture of a part of it has it.
package struct NarrowedRow {
  let relation: Relation
  let position: Int
  /// The periods of a claim that stand in for its own terms.
  let claimed: [UncertainInterval]?
  /// The days on which it is there; nil where its own say so.
  package var mask: [UncertainInterval]?

  package init(_ relation: Relation, position: Int, claimed: [UncertainInterval]?) {
    self.relation = relation
    self.position = position
    self.claimed = claimed
  }
}

extension RelationGraph {
  /// A graph with some of the relations of another, which come in the order of their identifiers, and all of its actors.
  ///
  /// - Parameter whole: A graph of which it is a part; nil where it is all that there is.
  package init(_ graph: RelationGraph, of rows: [NarrowedRow], partOf whole: RelationGraph? = nil) {
    self.init(storage: Storage(graph.storage, of: rows, partOf: whole?.storage))
  }

  /// The graph that it is a part of, where only some of the relations were to be shown; else itself.
  package var whole: RelationGraph { storage.whole.map { RelationGraph(storage: $0) } ?? self }

  /// Whether only some of the relations of another graph were to be shown.
  package var isPart: Bool { storage.whole != nil }
}

extension Storage {
  fileprivate convenience init(_ storage: Storage, of rows: [NarrowedRow], partOf whole: Storage?) {
    let actors = storage.actors
    let positions = Dictionary(
      actors.indices.map { (actors.id(at: $0), $0) }, uniquingKeysWith: { first, _ in first })
    var builder = StorageBuilder(
      table: RelationTable(), kinds: storage.relationKinds, actorIndex: positions, actors: actors,
      asOf: storage.contents.asOf)
    for row in rows {
      let terms =
        (row.claimed.map { [$0] } ?? storage.terms(at: row.position)) + (row.mask.map { [$0] } ?? [])
      builder.append(
        row.relation, terms: terms, pact: storage.pactOfTerms(at: row.position))
    }
    builder.finish()
    var contents = storage.contents
    contents.pacts = storage.pacts
    contents.sources = storage.sources
    self.init(
      builder, contents, actors: actors, actorKinds: Array(storage.actorKinds.values), partOf: whole)
  }
}

/// How many bytes the relations of a graph take, what is written about them in words apart.
public struct GraphMemory: Hashable, Sendable {
  /// The kinds, the ends and the days of all relations.
  public let columns: Int
  /// What finds relations by day, by kind, by duration and by actor.
  public let indexes: Int
  /// The identifiers of the actors, and of the relations that were read in bulk.
  public let identifiers: Int
}
