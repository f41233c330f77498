package import EDTF
import Queries
package import Relations
import Writing

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
      // Surely on some day: an event of a month surely happened, though on no day of it surely.
      let held = graph.at(.everyDay).relations
      let certainties = Dictionary(
        held.map { ($0.id, $0.certainty) }, uniquingKeysWith: { first, _ in first })
      relations = graph.relations.map {
        ExportRelation($0, in: graph, pact: pacts[$0.id], certainty: certainties[$0.id] ?? .possible)
      }
      actors = graph.actors
    }
  }

  /// The name of an actor for readers: that of the date, else of the last look; of one without a name then, the last
  /// before.
  package func name(of actor: Actor) -> String {
    let dateQuery = dateQuery ?? graph.asOf.map { DateQuery($0) } ?? DateQuery(.max)
    return graph.name(of: actor.id, near: dateQuery, language: graph.language)
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
    let actorIDs = Set(actors.map(\.id))
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
    let cited = contents.citedSources
    contents.sources = contents.sources.filter { cited.contains($0.id) }
    return contents
  }
}

extension ExportSubject {
  /// What formats with free attributes say of a relation, in this order; what is empty is left out.
  package func attributes(of relation: ExportRelation) -> [(name: String, value: String)] {
    let own = relation.relation
    var pairs = [
      ("kind", own.kind.rawValue), ("label", relation.label(in: graph.language)),
      ("sign", relation.sign.rawValue), ("direction", relation.kind.direction.rawValue),
      ("family", relation.kind.family.rawValue), ("temporality", relation.temporality.rawValue),
      ("status", own.status.rawValue), ("verification", relation.verification.rawValue),
      ("when", relation.when), ("start_earliest", relation.startEarliest?.description ?? ""),
      ("start_latest", relation.startLatest?.description ?? ""),
      ("end_earliest", relation.endEarliest?.description ?? ""),
      ("end_latest", relation.endLatest?.description ?? ""),
    ]
    pairs += DateBasis.attributes(of: relation.periods, in: graph)
    pairs += [
      ("certainty", relation.certainty.rawValue),
      ("sources", relation.sources.joined(separator: "; ")), ("via", relation.pact?.rawValue ?? ""),
      ("weight", own.weight?.number ?? ""), ("weight_unit", own.weight?.unit ?? ""),
      ("count", own.count?.description ?? ""),
      ("ids", Self.list(own.externalIDs)),
      ("note", own.note ?? ""),
    ]
    return Self.filled(pairs)
  }

  /// The names of what ``attributes(of:)-(ExportRelation)`` says.
  package static let relationAttributes = [
    "kind", "label", "sign", "direction", "family", "temporality", "status", "verification", "when",
    "start_earliest", "start_latest", "end_earliest", "end_latest", "as_of", "tolerance", "certainty",
    "sources", "via", "weight", "weight_unit", "count", "ids", "note",
  ]

  /// The names of those whose values are numbers, which tools compute with.
  package static let numbers: Set = ["weight"]

  /// What formats with free attributes say of an actor, in this order; what is empty is left out.
  package func attributes(of actor: Actor) -> [(name: String, value: String)] {
    let kind = graph.kind(of: actor)
    let life = life(of: actor)
    var pairs = [
      ("label", name(of: actor)), ("kind", actor.kind.rawValue), ("category", kind.category.rawValue),
      ("exists", life.map(\.text).joined(separator: ", ")),
    ]
    pairs += DateBasis.attributes(of: life, in: graph)
    pairs += [
      ("parents", actor.parents.map(\.rawValue).joined(separator: "; ")),
      ("ids", Self.list(actor.externalIDs)),
      ("area", actor.area ?? ""),
      ("sources", actor.claims.map(\.source.rawValue).joined(separator: "; ")), ("note", actor.note ?? ""),
    ]
    return Self.filled(pairs)
  }

  /// The names of what ``attributes(of:)-(Actor)`` says.
  package static let actorAttributes = [
    "label", "kind", "category", "exists", "as_of", "tolerance", "parents", "ids", "area", "sources", "note",
  ]

  private static func list(_ ids: [String: String]) -> String {
    ids.sorted { $0.key < $1.key }.map { "\($0.key)=\(escaped($0.value))" }.joined(separator: "; ")
  }

  /// An identifier without what would end it in a list, as addresses have it.
  private static func escaped(_ id: String) -> String {
    let inner = VisibleText.replacing(["%": "%25", ";": "%3B"], in: id)
    return inner.first == " " ? "%20" + inner.dropFirst() : inner
  }

  private static func filled(_ pairs: [(String, String)]) -> [(name: String, value: String)] {
    pairs.filter { !$0.1.isEmpty }.map { (name: $0.0, value: $0.1) }
  }
}

extension ExportSubject {
  /// From the first day that any date of the graph may mean to the last, for formats that want an end of everything.
  var horizon: ClosedRange<Day> {
    var days: [Day] = graph.asOf.map { [$0] } ?? []
    let periods = relations.flatMap(\.periods) + actors.flatMap(life)
    for period in periods {
      days += [period.startEarliest, period.startLatest, period.endEarliest, period.endLatest].compactMap {
        $0
      }
    }
    guard let first = days.min(), let last = days.max() else { return Day(number: 0)...Day(number: 0) }
    return first...last
  }

  /// All days on which a period may have gone on: an open end goes to the last look, an unknown one to the horizon.
  func days(of period: ExportPeriod, within horizon: ClosedRange<Day>) -> ClosedRange<Day> {
    let first = period.startEarliest ?? horizon.lowerBound
    let isOpen = period.written.span.end == .open
    let look = period.written.asOf ?? graph.asOf
    let last = period.endLatest ?? (isOpen ? look ?? horizon.upperBound : horizon.upperBound)
    return first...max(first, last)
  }

  /// Counts the dates that become days without doubt.
  func countDays(into report: inout ExportReport) {
    let periods = relations.flatMap(\.periods)
    report.flattened(
      "imprecise periods last from the first to the last day on which they may have gone on",
      periods.count { !$0.isExact })
    report.flattened(
      "open ends end on the day of the last look", periods.count { $0.written.span.end == .open })
  }

  /// The relations between two actors; those of one alone are counted as left out.
  func edges(_ report: inout ExportReport) -> [ExportRelation] {
    let edges = relations.filter { $0.relation.to != nil }
    report.flattened("relations that concern one actor alone left out", relations.count - edges.count)
    return edges
  }
}
