package import EDTF

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
  package init(_ graph: RelationGraph, of rows: [NarrowedRow]) {
    self.init(storage: Storage(graph.storage, of: rows))
  }
}

extension Storage {
  fileprivate convenience init(_ storage: Storage, of rows: [NarrowedRow]) {
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
        row.relation, terms: terms, pact: row.claimed == nil ? storage.pactOfTerms(at: row.position) : nil)
    }
    builder.finish()
    let columns = builder.columns
    var bench = ScratchMemory(byteCount: 24 * columns.count)
    let index = TimeIndex(columns, kinds: builder.kindList, on: &bench)
    let incidences = Incidences(columns, actorCount: actors.count, sorted: index.started, on: &bench)
    var contents = storage.contents
    contents.pacts = storage.pacts
    contents.sources = storage.sources
    let header = StorageHeader(
      contents: contents, kinds: builder.kindList,
      actorKinds: storage.actorKinds.values.sorted { $0.id < $1.id }, relationCount: columns.count)
    self.init(
      header, actors: actors, details: builder.details, signed: Column(builder.signed),
      columns: VerifiedSection(columns), plainIDs: VerifiedSection(builder.plainIDs),
      index: VerifiedSection(index),
      incidences: VerifiedSection(incidences))
  }
}
