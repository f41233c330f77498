extension ContentsChecker {
  /// Every identifier but those of relations, which are met one by one.
  mutating func checkIdentifiers() {
    checkUnique(contents.actorKinds.map(\.id), "kind of actor") { .actorKind($0) }
    checkUnique(contents.relationKinds.map(\.id), "kind of relation") { .relationKind($0) }
    checkUnique(contents.sources.map(\.id), "source") { .source($0) }
    checkUnique(contents.statements.map(\.id), "statement") { .statement($0) }
    let actors = contents.actors.map(\.id)
    checkUnique(actors + contents.pacts.map(\.id), "actor or pact") { position in
      position < actors.count ? .actor(position) : .pact(position - actors.count)
    }
  }

  private mutating func checkUnique<Entity>(
    _ ids: [Identifier<Entity>], _ what: String, _ element: (Int) -> GraphLocation.Element
  ) {
    var seen = Set<Identifier<Entity>>(minimumCapacity: ids.count)
    for (position, id) in ids.enumerated() where !seen.insert(id).inserted {
      reportDuplicate(what, id.rawValue, at: GraphLocation(element(position), ["id"]))
    }
  }

  mutating func checkRelationID(_ id: Relation.ID, at location: @autoclosure () -> GraphLocation) {
    if !relationIDs.insert(id).inserted { reportDuplicate("relation", id.rawValue, at: location()) }
  }

  /// Checks the identifier of a relation that follows from a pact and has none of its own.
  mutating func checkMadeUpID(_ id: Relation.ID, at location: @autoclosure () -> GraphLocation) {
    guard !relationIDs.insert(id).inserted else { return }
    report(
      .error, .duplicateID, location(),
      "the relation that follows from here would be called \(id), and another is already called so",
      suggestion: "give either of the two an identifier of its own")
  }

  private mutating func reportDuplicate(_ what: String, _ id: String, at location: GraphLocation) {
    report(
      .error, .duplicateID, location, "another \(what) is already called \(id)",
      suggestion: "give this one an identifier of its own")
  }
}
