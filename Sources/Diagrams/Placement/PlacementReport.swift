/// What a placement did, to be told to the one who asked for it.
package struct PlacementReport: Hashable, Sendable {
  /// How well the result reads.
  package var score: PlacementScore

  /// The ids that were given a place, sorted.
  package var placed: [String]

  /// The ids that stayed where they were, sorted.
  package var kept: [String]

  /// The ids that have a place but are not in the graph, sorted.
  package var unused: [String]

  /// The number of first arrangements that were compared.
  package var candidates: Int
}
