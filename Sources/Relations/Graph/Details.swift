import EDTF

/// What columns do not hold of the relations that have more to them, in the order of their positions.
struct Details: Sendable {
  /// Where the relations stand among all.
  var positions = Column<Int32>()
  /// The relations, in the order of their identifiers.
  var relations: [Relation] = []
  /// For each the terms that must hold together, at least one, each a choice of periods.
  var terms: [[[UncertainInterval]]] = []
  /// For each the actors at its ends whose lives are recorded and limit it.
  var limits: [[Int]] = []
  /// For each the pact whose life is already among its terms.
  var pactOfTerms: [Int?] = []

  var count: Int { relations.count }

  /// How many of the relations stand before a position.
  ///
  /// - Complexity: O(log *n*).
  func count(before position: Int) -> Int { positions.countOfLess(than: Int32(position)) }

  /// How many of the relations have a lesser identifier.
  ///
  /// - Complexity: O(log *n*).
  func count(before id: Relation.ID) -> Int { relations.countOfLess(than: id) }
}
