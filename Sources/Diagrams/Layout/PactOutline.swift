import Graphviz
import Relations

/// The outline around the parties of a pact that stand together, with nobody else among them.
struct PactOutline {
  let hull: Scene.Hull
  /// The corners, clockwise.
  let corners: [Position]
  /// The corners around each party whose part in the pact is in doubt.
  let doubts: [[Position]]
  /// The name of the pact beside it; nil where there is no room.
  var name: PactName?

  /// How far from its parties an outline runs.
  static let margin = 18
  private static let doubtMargin = 8

  /// - Parameters:
  ///   - frames: The boxes of the parties.
  ///   - others: The middles of all actors who are no party.
  /// - Returns: nil where the outline would hold somebody else.
  init?(_ hull: Scene.Hull, around frames: [Actor.ID: Frame], apartFrom others: [Position]) {
    guard let corners = Self.corners(around: frames.values, apartFrom: others) else { return nil }
    self.hull = hull
    self.corners = corners
    doubts = hull.doubtful.sorted().compactMap { frames[$0]?.grown(by: Self.doubtMargin).corners }
  }

  /// The corners of an outline around boxes; nil where it would hold one of some other places.
  static func corners(
    around boxes: some Sequence<Frame>, apartFrom others: [Position]
  ) -> [Position]? {
    let whole = ConvexHull(of: boxes.map { $0.grown(by: margin) })
    return others.contains(where: whole.contains) ? nil : whole.corners
  }
}

/// The shortest lines that tie places together, each as the indices of its two ends.
///
/// This is Prim's algorithm (Bell System Technical Journal 36, 1957).
///
/// - Complexity: O(*n*²) in the number of places.
func spanningTree(of places: [Position]) -> [(first: Int, second: Int)] {
  guard places.count > 1 else { return [] }
  var tree: [(first: Int, second: Int)] = []
  // For each place that is not tied yet, the nearest one that is.
  var nearest = places.indices.map { (distance: places[$0].squaredDistance(to: places[0]), index: 0) }
  var waiting = Set(places.indices.dropFirst())
  while let next = waiting.min(by: { (nearest[$0].distance, $0) < (nearest[$1].distance, $1) }) {
    waiting.remove(next)
    tree.append((nearest[next].index, next))
    for other in waiting {
      let distance = places[other].squaredDistance(to: places[next])
      if distance < nearest[other].distance { nearest[other] = (distance, next) }
    }
  }
  return tree
}
