extension GraphContents {
  /// The sources that something rests on, rows of the table aside, which cite none.
  ///
  /// - Complexity: O(*n*) in the number of claims.
  package var citedSources: Set<Source.ID> {
    var cited = Set(statements.map(\.claim.source))
    for relation in written { cited.formUnion(relation.claims.map(\.source)) }
    for actor in actors {
      cited.formUnion((actor.claims + actor.names.flatMap(\.claims)).map(\.source))
    }
    for pact in pacts {
      let own = pact.claims + pact.names.flatMap(\.claims) + pact.obligations.flatMap(\.claims)
      cited.formUnion(own.map(\.source))
      for party in pact.parties + pact.mediators {
        cited.formUnion((party.record.claims + party.pairs.flatMap(\.record.claims)).map(\.source))
      }
    }
    return cited
  }
}
