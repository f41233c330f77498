extension RelationGraph {
  /// What stands in the files of the graph, each list by identifier, without what follows from the pacts.
  ///
  /// - Complexity: O(*n* log *n*) in the number of elements.
  package var contents: GraphContents {
    var contents = storage.contents
    let pacts = self.pacts
    let isPact = Set(pacts.map(\.id))
    var following: Set<Relation.ID> = []
    for pact in pacts {
      following.formUnion(pact.projection(storage.relationKinds, contents.reading).map(\.relation.id))
    }
    contents.sources = sources
    contents.actors = actors.filter { !isPact.contains($0.id) }
    contents.pacts = pacts
    contents.written = relations.filter { !following.contains($0.id) }
    contents.actorKinds.sort { $0.id < $1.id }
    contents.relationKinds.sort { $0.id < $1.id }
    contents.statements.sort { $0.id < $1.id }
    return contents
  }

  /// The pact from which a relation follows; nil where it stands by itself.
  package func pactBehind(_ relation: Relation) -> Actor.ID? {
    if let via = relation.via { return via }
    guard let to = relation.to, let pact = pact(to), let kind = storage.relationKinds[pact.kind],
      kind.direction == .directed, pact.kind == relation.kind
    else { return nil }
    let follows = pact.parties.contains { party in
      party.actor == relation.from && (party.id ?? Relation.ID("\(pact.id):\(party.actor)")) == relation.id
    }
    return follows ? pact.id : nil
  }
}
