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

extension PlacementReport: CustomStringConvertible {
  /// What was placed, what was kept, what is unused, and the table of the score.
  package var description: String {
    var lines = ["placed \(placed.count), kept \(kept.count)"]
    if candidates > 0 { lines[0] += ", the best of \(candidates) arrangements" }
    if !kept.isEmpty, !placed.isEmpty { lines.append("new: " + placed.joined(separator: ", ")) }
    if !unused.isEmpty { lines.append("not in the graph: " + unused.joined(separator: ", ")) }
    return (lines + [score.description]).joined(separator: "\n")
  }
}
