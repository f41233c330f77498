import EDTF

extension Pact {
  /// A relation with the terms that must hold together for it.
  struct Row {
    /// The relation.
    var relation: Relation
    /// The terms, each a choice of spells; none where nothing is dated.
    var terms: [[Spell]]
    /// The pact whose own dates are among the terms, so that its life limits nothing further.
    var pact: Actor.ID?
    /// Where the pact says so: the keys and positions that lead there.
    var path: [String] = []
    /// Whether the identifier was made up of those of the pact and its parties.
    var hasMadeUpID = false
  }
}
