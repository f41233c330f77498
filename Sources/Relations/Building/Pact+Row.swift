package import EDTF

extension GraphContents {
  /// The relations that follow from a pact, as far as its kinds are known.
  package func rows(of pact: Pact, _ kinds: [RelationKind.ID: RelationKind]) -> [Pact.Row] {
    pact.projection(kinds, reading)
  }

  /// The relations that follow from all pacts.
  var rowsOfPacts: [Pact.Row] {
    let kinds = allRelationKinds
    return pacts.flatMap { rows(of: $0, kinds) }
  }
}

extension Pact {
  /// A relation with the terms that must hold together for it.
  package struct Row {
    /// The relation.
    package var relation: Relation
    /// The terms, each a choice of periods; none where nothing is dated.
    package var terms: [[Period]]
    /// The pact whose own dates are among the terms, so that its life limits nothing further.
    package var pact: Actor.ID?
    /// Where the pact says so: the keys and positions that lead there.
    package var path: [String] = []
    /// Whether the identifier was made up of those of the pact and its parties.
    package var hasMadeUpID = false
  }
}
