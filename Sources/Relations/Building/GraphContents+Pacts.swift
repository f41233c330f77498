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
      left -= pact.mostRelations(kinds)
      guard left >= 0 else { break }
      found.append((position, pact, kind))
    }
    return found
  }
}

extension Pact {
  /// How many relations follow from it at most.
  ///
  /// - Complexity: O(*p* · *o*) in the numbers of parties and of obligations that name parties.
  func mostRelations(_ kinds: [RelationKind.ID: RelationKind]) -> Int {
    var most = mediators.count * parties.count
    if !obligations.contains(where: { $0.kind == kind }) { most += Self.ties(of: kinds[kind], parties.count) }
    for obligation in obligations {
      var count = parties.count
      if !obligation.parties.isEmpty {
        let bound = Set(obligation.parties.map(\.actor))
        count = parties.count { bound.contains($0.actor) }
      }
      most += Self.ties(of: kinds[obligation.kind], count)
    }
    return most
  }

  private static func ties(of kind: RelationKind?, _ count: Int) -> Int {
    switch kind?.direction {
    case nil: 0
    case .directed: count
    case .mutual: count * (count - 1) / 2
    }
  }
}
