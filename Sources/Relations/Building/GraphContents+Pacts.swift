extension GraphContents {
  /// How many relations may follow from the pacts of a graph.
  ///
  /// Each two parties of a mutual kind stand in one, so that a file of a few lines could ask for more than any memory
  /// has. A thousand parties of one pact are as many as there may be.
  public static let pactRelationLimit = 500_000

  /// The pacts, each with its kind, as far as no more relations follow from them than may.
  ///
  /// - Complexity: O(*n*) in the number of pacts.
  package func pactsWithinLimit(
    _ kinds: [RelationKind.ID: RelationKind]
  ) -> [(position: Int, pact: Pact, kind: RelationKind)] {
    var left = Self.pactRelationLimit
    var found: [(position: Int, pact: Pact, kind: RelationKind)] = []
    for (position, pact) in pacts.enumerated() {
      guard let kind = kinds[pact.kind] else { continue }
      left -= pact.mostRelations(of: kind)
      guard left >= 0 else { break }
      found.append((position, pact, kind))
    }
    return found
  }
}

extension Pact {
  /// How many relations follow from it at most.
  ///
  /// - Complexity: O(1).
  func mostRelations(of kind: RelationKind) -> Int {
    let ties = kind.direction == .directed ? parties.count : parties.count * (parties.count - 1) / 2
    return ties + mediators.count * parties.count
  }
}
