extension RelationGraph {
  /// What is wrong with the indexes of the graph, a sentence each; empty in every graph that could be built.
  ///
  /// - Complexity: O(*n* · *m*) in the number of actors and of relations.
  package func checkInvariants() -> [String] {
    storage.checkInvariants()
  }
}

extension Storage {
  func checkInvariants() -> [String] {
    var broken: [String] = []
    func expect(_ holds: Bool, _ sentence: @autoclosure () -> String) {
      if !holds { broken.append(sentence()) }
    }
    let actors = actors.all
    expect(isAscending(actors), "actors are in order, none twice")
    expect(isAscending(pacts), "pacts are in order, none twice")
    expect(isAscending(sources), "sources are in order, none twice")
    expect(isAscending(relations), "relations are in order, none twice")
    expect(
      actors.indices.allSatisfy { self.actors.position(of: actors[$0].id) == $0 }, "every actor is found")
    expect(pacts.allSatisfy { self.actors.position(of: $0.id) != nil }, "every pact is an actor")
    let counts = [columns.from, columns.to, columns.start, columns.end].map(\.count) + [relations.count]
    expect(counts.allSatisfy { $0 == columns.count }, "every column has a place for every relation")
    expect(
      index.started.sorted() == columns.exact, "the index of days holds every relation with exact days once")
    for (position, relation) in relations.enumerated() {
      expect(self.position(of: relation.id) == position, "\(relation.id) is found")
      expect(kind(at: position).id == relation.kind, "\(relation.id) has its kind")
      let end = ends(at: position)
      let to = end.to.map { actors[$0].id }
      expect(actors[end.from].id == relation.from && to == relation.to, "\(relation.id) has its ends")
      let terms = terms(at: position)
      expect(!terms.isEmpty && !terms.contains([]), "\(relation.id) has a term, none without a spell")
      expect(
        limits(at: position).allSatisfy {
          ($0 == end.from || $0 == end.to) && !self.actors.life(at: $0).isEmpty
        },
        "\(relation.id) is limited by recorded lives of its ends alone")
    }
    for (position, actor) in actors.enumerated() {
      let touching = relations.indices.filter { ends(at: $0).from == position || ends(at: $0).to == position }
      expect(
        incidences.all(of: position).map(Int.init) == touching, "the incidences of \(actor.id) are complete")
    }
    return broken
  }

  private func isAscending<Element: Identifiable>(_ elements: [Element]) -> Bool
  where Element.ID: Comparable {
    zip(elements, elements.dropFirst()).allSatisfy { $0.id < $1.id }
  }

}
