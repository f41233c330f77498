import EDTF

/// What a graph holds, sorted and indexed once.
final class Storage: Sendable {
  /// The contents without their actors, pacts, relations and sources.
  let contents: GraphContents
  /// The actors by identifier, pacts included.
  let actors: ActorList
  let actorKinds: [ActorKind.ID: ActorKind]
  /// The pacts by identifier.
  let pacts: [Pact]
  /// The sources by identifier.
  let sources: [Source]
  let relationKinds: [RelationKind.ID: RelationKind]
  /// The kinds of relation by the numbers that the columns have for them.
  let kindList: [RelationKind]
  let columns: Columns
  let index: TimeIndex
  let incidences: Incidences
  /// The relations with more to them than columns hold.
  let details: Details
  /// The identifiers of all other relations, ascending.
  let plainIDs: TextList
  /// The relations of which not the kind says the sign.
  let signed: [Int32]
  let scratch = ScratchPool()

  init(_ contents: GraphContents) {
    let extents = { (spells: [Spell]) -> [Extent] in
      spells.compactMap { try? $0.extent(tolerance: contents.tolerance, asOf: contents.asOf) }
    }
    let relationKinds = contents.allRelationKinds
    self.relationKinds = relationKinds
    actorKinds = contents.allActorKinds
    pacts = contents.pacts.sorted { $0.id < $1.id }
    sources = contents.sources.sorted { $0.id < $1.id }
    let asActors = pacts.map { $0.asActor(directed: relationKinds[$0.kind]?.direction == .directed) }
    let sorted = (contents.actors + asActors).sorted { $0.id < $1.id }
    let actors = ActorList(sorted, extents: extents)
    self.actors = actors
    let actorIndex = Dictionary(
      sorted.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })

    var rows = contents.written.map { Pact.Row(relation: $0, terms: $0.when.isEmpty ? [] : [$0.when]) }
    for pact in pacts {
      guard let kind = relationKinds[pact.kind] else { continue }
      rows += pact.projection(kind: kind)
    }
    var builder = StorageBuilder(
      table: contents.table, kinds: relationKinds, actorIndex: actorIndex, actors: actors, asOf: contents.asOf
    )
    for row in rows.sorted(by: { $0.relation.id < $1.relation.id }) {
      let terms = row.terms.isEmpty ? [extents(Spell.undated)] : row.terms.map(extents)
      builder.append(row.relation, terms: terms, pact: row.pact.flatMap { actorIndex[$0] })
    }
    builder.finish()
    columns = builder.columns
    kindList = builder.kindList
    details = builder.details
    plainIDs = builder.plainIDs
    signed = builder.signed
    index = TimeIndex(columns, kinds: kindList)
    incidences = Incidences(columns, actorCount: actors.count, sorted: index.started)
    var header = contents
    // What stands elsewhere is not kept twice.
    header.table = RelationTable()
    header.written = []
    header.actors = []
    header.pacts = []
    header.sources = []
    self.contents = header
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
