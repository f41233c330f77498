/// The faults of an arrangement, counted; what a score is made of.
///
/// All but the length are whole numbers, so that what a move changes can be added up without drift.
package struct PlacementTally: Hashable, Sendable {
  /// Pairs of edges that cross, once for each scene that shows both.
  package var crossings = 0

  /// Edges that pass close to a node they do not end at, once for each scene that shows the edge, and once more where
  /// they go through its box.
  package var grazes = 0

  /// Nodes that meet the padded hull of a group they are not in.
  package var outsiders = 0

  /// Pairs of boxes that overlap or nearly do.
  package var overlaps = 0

  /// Tied pairs of boxes without room for a label between them.
  package var tight = 0

  /// The length of all edges together, in whole points.
  package var length = 0

  /// The way around the hulls of all groups together, in whole points: half of what encloses each.
  package var spread = 0

  /// Creates a tally of nothing.
  package init() {}

  /// The sum of two tallies.
  package static func + (a: PlacementTally, b: PlacementTally) -> PlacementTally {
    var sum = a
    sum.crossings += b.crossings
    sum.grazes += b.grazes
    sum.outsiders += b.outsiders
    sum.overlaps += b.overlaps
    sum.tight += b.tight
    sum.length += b.length
    sum.spread += b.spread
    return sum
  }

  /// The difference of two tallies.
  package static func - (a: PlacementTally, b: PlacementTally) -> PlacementTally {
    var difference = a
    difference.crossings -= b.crossings
    difference.grazes -= b.grazes
    difference.outsiders -= b.outsiders
    difference.overlaps -= b.overlaps
    difference.tight -= b.tight
    difference.length -= b.length
    difference.spread -= b.spread
    return difference
  }
}
