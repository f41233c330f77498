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
  /// - Complexity: that of the projection of all pacts.
  package var pactsBehindRelations: [Relation.ID: Actor.ID] {
    var behind: [Relation.ID: Actor.ID] = [:]
    for pact in pacts {
      for row in pact.projection(storage.relationKinds, storage.contents.reading) {
        behind[row.relation.id] = pact.id
      }
    }
    return behind
  }
}
