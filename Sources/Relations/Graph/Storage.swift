import EDTF

/// What a graph holds, sorted and indexed once.
final class Storage: Sendable {
  let contents: GraphContents
  let actors: [Actor]
  let actorIndex: [Actor.ID: Int]
  let actorKinds: [ActorKind.ID: ActorKind]
  /// The extents of an actor's life; empty where nothing limits it.
  let lives: [[Extent]]
  let pacts: [Pact]
  let pactIndex: [Actor.ID: Int]
  let sources: [Source]
  let sourceIndex: [Source.ID: Int]
  let relationKinds: [RelationKind.ID: RelationKind]
  let relations: [Relation]
  let relationIndex: [Relation.ID: Int]
  /// For each relation its kind.
  let kinds: [RelationKind]
  /// For each relation the terms that must hold together, at least one, each a choice of spells.
  let terms: [[[Extent]]]
  /// For each relation the positions of its ends; the second is nil where there is none.
  let ends: [(from: Int, to: Int?)]
  /// For each relation the actors at its ends whose lives are recorded and limit it.
  let limits: [[Int]]
  /// For each relation the pact whose life is already among its terms.
  let pactOfTerms: [Int?]
  /// For each actor the relations that touch it, in order.
  let incidences: [[Int]]

  init(_ contents: GraphContents) {
    self.contents = contents
    let extents = { (spells: [Spell]) -> [Extent] in
      spells.compactMap { try? $0.extent(tolerance: contents.tolerance, asOf: contents.asOf) }
    }
    let relationKinds = contents.allRelationKinds
    self.relationKinds = relationKinds
    actorKinds = contents.allActorKinds
    pacts = contents.pacts.sorted { $0.id < $1.id }
    sources = contents.sources.sorted { $0.id < $1.id }
    let asActors = pacts.map { $0.asActor(directed: relationKinds[$0.kind]?.direction == .directed) }
    actors = (contents.actors + asActors).sorted { $0.id < $1.id }
    let lives = actors.map { extents($0.existence) }
    self.lives = lives
    let actorIndex = Self.index(actors)
    self.actorIndex = actorIndex
    pactIndex = Self.index(pacts)
    sourceIndex = Self.index(sources)

    var rows = contents.relations.map { Pact.Row(relation: $0, terms: $0.when.isEmpty ? [] : [$0.when]) }
    for pact in pacts {
      guard let kind = relationKinds[pact.kind] else { continue }
      rows += pact.projection(kind: kind)
    }
    rows.sort { $0.relation.id < $1.relation.id }
    relations = rows.map(\.relation)
    relationIndex = Self.index(relations)
    let kinds = relations.map { relationKinds[$0.kind] ?? RelationKind(id: $0.kind) }
    self.kinds = kinds
    terms = rows.map { $0.terms.isEmpty ? [extents(Spell.undated)] : $0.terms.map(extents) }
    let ends = relations.map { (from: actorIndex[$0.from] ?? 0, to: $0.to.flatMap { actorIndex[$0] }) }
    self.ends = ends
    limits = relations.indices.map { relation in
      if kinds[relation].isLineage { return [] }
      let (from, to) = ends[relation]
      return [from, to == from ? nil : to].compactMap { $0 }.filter { !lives[$0].isEmpty }
    }
    pactOfTerms = rows.map { $0.pact.flatMap { actorIndex[$0] } }
    var incidences = [[Int]](repeating: [], count: actors.count)
    for (position, end) in ends.enumerated() {
      incidences[end.from].append(position)
      if let to = end.to, to != end.from { incidences[to].append(position) }
    }
    self.incidences = incidences
  }

  private static func index<Element: Identifiable>(_ elements: [Element]) -> [Element.ID: Int] {
    Dictionary(
      elements.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension GraphContents {
  /// The catalogue's kinds and the graph's own, which come before those of the same name.
  var allActorKinds: [ActorKind.ID: ActorKind] {
    actorKinds.reduce(into: ActorKind.byID) { $0[$1.id] = $1 }
  }

  /// The catalogue's kinds and the graph's own, which come before those of the same name.
  var allRelationKinds: [RelationKind.ID: RelationKind] {
    relationKinds.reduce(into: RelationKind.byID) { $0[$1.id] = $1 }
  }
}

extension ActorKind {
  fileprivate static let byID = Dictionary(catalogue.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
}

extension RelationKind {
  fileprivate static let byID = Dictionary(catalogue.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
}

extension Spell {
  /// The term of a fact without a date: it held at some time, and nobody says when.
  fileprivate static var undated: [Spell] {
    (try? Span(start: .unknown, end: .unknown)).map { [Spell($0)] } ?? []
  }
}

extension Pact {
  fileprivate func asActor(directed: Bool) -> Actor {
    // What has members is an organisation to a reader; what binds parties to each other is an agreement.
    Actor(
      id: id, kind: directed ? "alliance" : "pact", names: names, existence: when, area: area, claims: claims,
      note: note)
  }
}
