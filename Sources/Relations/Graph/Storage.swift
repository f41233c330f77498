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
  /// For each relation the terms that must hold together, each a choice of spells.
  let terms: [[[Extent]]]
  /// For each relation the positions of its ends; the second is nil where there is none.
  let ends: [(from: Int, to: Int?)]
  /// For each actor the relations that touch it, in order.
  let incidences: [[Int]]

  init(_ contents: GraphContents) {
    self.contents = contents
    let extents = { (spells: [Spell]) -> [Extent] in
      spells.compactMap { try? $0.extent(tolerance: contents.tolerance, asOf: contents.asOf) }
    }
    let relationKinds = Dictionary(
      (RelationKind.catalogue + contents.relationKinds).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    self.relationKinds = relationKinds
    actorKinds = Dictionary(
      (ActorKind.catalogue + contents.actorKinds).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    pacts = contents.pacts.sorted { $0.id < $1.id }
    sources = contents.sources.sorted { $0.id < $1.id }
    let asActors = pacts.map { $0.asActor(directed: relationKinds[$0.kind]?.direction == .directed) }
    actors = (contents.actors + asActors).sorted { $0.id < $1.id }
    lives = actors.map { extents($0.existence) }
    let actorIndex = Self.index(actors)
    self.actorIndex = actorIndex
    pactIndex = Self.index(pacts)
    sourceIndex = Self.index(sources)

    var rows = contents.relations.map { (relation: $0, terms: [$0.when]) }
    for pact in pacts {
      guard let kind = relationKinds[pact.kind] else { continue }
      rows += pact.projection(kind: kind)
    }
    rows.sort { $0.relation.id < $1.relation.id }
    relations = rows.map(\.relation)
    terms = rows.map { $0.terms.map(extents) }
    relationIndex = Self.index(relations)
    ends = relations.map { (actorIndex[$0.from] ?? 0, $0.to.flatMap { actorIndex[$0] }) }
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

extension Pact {
  fileprivate func asActor(directed: Bool) -> Actor {
    // What has members is an organisation to a reader; what binds parties to each other is an agreement.
    Actor(
      id: id, kind: directed ? "alliance" : "pact", names: names, existence: when, area: area, claims: claims,
      note: note)
  }
}
