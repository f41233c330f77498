import EDTF

/// What columns do not hold of the relations that have more to them, in the order of their positions.
struct Details: Sendable {
  /// Where the relations stand among all.
  var positions: [Int32] = []
  var relations: [Relation] = []
  /// For each the terms that must hold together, at least one, each a choice of spells.
  var terms: [[[Extent]]] = []
  /// For each the actors at its ends whose lives are recorded and limit it.
  var limits: [[Int]] = []
  /// For each the pact whose life is already among its terms.
  var pactOfTerms: [Int?] = []
  /// Where each relation is found.
  var index: [Relation.ID: Int] = [:]

  var count: Int { positions.count }

  /// How many of the relations stand before a position.
  ///
  /// - Complexity: O(log *n*).
  func count(before position: Int) -> Int {
    var range = 0..<count
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      range =
        positions[middle] < position ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}
