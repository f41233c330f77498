package import EDTF
import Queries
package import Relations

/// What is exported: a graph, or what of it may hold on a date.
package struct ExportSubject: Sendable {
  /// The graph.
  package let graph: RelationGraph
  /// The date, or the dates on some of which the relations hold; nil for all of the graph.
  package let dateQuery: DateQuery?
  /// The actors by identifier, pacts included.
  package let actors: [Actor]
  /// The relations by identifier, those that follow from pacts included.
  package let relations: [ExportRelation]

  /// All of a graph, or what of it may hold on some day of a date query.
  ///
  /// - Complexity: O(*n* log *n*) in the number of relations.
  package init(_ graph: RelationGraph, at dateQuery: DateQuery? = nil) {
    self.graph = graph
    self.dateQuery = dateQuery
    let pacts = graph.pactsBehindRelations
    if let dateQuery {
      relations = graph.at(dateQuery).relations.map { holding in
        ExportRelation(
          holding.relation, in: graph, pact: pacts[holding.id], certainty: holding.certainty)
      }
      let ends = Set(relations.flatMap { [$0.relation.from, $0.relation.to, $0.pact].compactMap { $0 } })
      actors = graph.actors.filter { ends.contains($0.id) }
    } else {
      relations = graph.relations.map { ExportRelation($0, in: graph, pact: pacts[$0.id]) }
      actors = graph.actors
    }
  }

  /// The name of an actor for readers: that of the date, else of the last look, else any.
  package func name(of actor: Actor) -> String {
    let dateQuery = dateQuery ?? graph.asOf.map { DateQuery($0) } ?? DateQuery(.max)
    let name = actor.name(at: dateQuery, language: graph.language, tolerance: graph.tolerance)
    return name == actor.id.rawValue ? actor.names.first?.text ?? name : name
  }

  /// The periods of the life of an actor.
  package func life(of actor: Actor) -> [ExportPeriod] {
    actor.existence.map { ExportPeriod($0, tolerance: graph.tolerance, asOf: graph.asOf) }
  }

  /// Whether there is a pact of an identifier.
  package func isPact(_ id: Actor.ID) -> Bool { graph.pact(id) != nil }

  /// What stands in the files of the graph, as far as it is exported.
  ///
  /// With a date it is the relations that may hold then, whole pacts from which one of them follows, the actors of both,
  /// and the sources that these name.
  package var contents: GraphContents {
    var contents = graph.contents
    guard dateQuery != nil else { return contents }
    let shown = Set(relations.map(\.relation.id))
    let pacts = Set(relations.compactMap(\.pact))
    contents.written = contents.relations.filter { shown.contains($0.id) }
    contents.pacts = contents.pacts.filter { pacts.contains($0.id) || actorIDs.contains($0.id) }
    let parties = contents.pacts.flatMap { ($0.parties + $0.mediators).map(\.actor) }
    var wanted = actorIDs.union(parties)
    var parents = contents.actors.filter { wanted.contains($0.id) }.flatMap(\.parents)
    let byID = Dictionary(contents.actors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    while let parent = parents.popLast() {
      if wanted.insert(parent).inserted { parents += byID[parent]?.parents ?? [] }
    }
    contents.actors = contents.actors.filter { wanted.contains($0.id) }
    contents.statements = contents.statements.filter { $0.about.map(wanted.contains) ?? false }
    return contents
  }

  private var actorIDs: Set<Actor.ID> { Set(actors.map(\.id)) }
}
