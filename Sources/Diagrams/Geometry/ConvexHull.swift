/// The smallest convex shape around some positions; its border belongs to it.
package struct ConvexHull: Hashable, Sendable {
  /// The corners, clockwise as the picture is seen, beginning with the leftmost (of several the uppermost).
  ///
  /// No three of them are on one line. One position gives one corner, positions on a line give two.
  package let corners: [Position]

  /// The smallest frame around the hull, or nothing for the hull of no positions.
  package let frame: Frame?

  /// Creates the hull of some positions, in any order.
  ///
  /// This is Andrew's monotone chain (Information Processing Letters 9, 1979).
  ///
  /// - Complexity: O(*n* log *n*) for *n* positions.
  package init(of positions: [Position]) {
    let sorted = positions.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    let upper = ConvexHull.chain(sorted)
    let lower = ConvexHull.chain(sorted.reversed())
    if let first = upper.first, upper.count > 1 {
      // Each chain ends where the other begins.
      corners = upper.dropLast() + lower.dropLast()
      frame = corners.reduce(into: Frame(centre: first, halfWidth: 0, halfHeight: 0)) { frame, corner in
        frame.formUnion(Frame(centre: corner, halfWidth: 0, halfHeight: 0))
      }
    } else {
      corners = upper
      frame = upper.first.map { Frame(centre: $0, halfWidth: 0, halfHeight: 0) }
    }
  }

  /// Creates the hull of some frames.
  package init(of frames: some Sequence<Frame>) {
    self.init(of: frames.flatMap(\.corners))
  }

  /// Whether a position is inside or on the border.
  package func contains(_ position: Position) -> Bool {
    meets(Frame(centre: position, halfWidth: 0, halfHeight: 0))
  }

  /// Whether the hull has a point in common with a frame; touching counts.
  ///
  /// By the separating axis theorem, like ``Segment/meets(_:)-(Frame)``.
  package func meets(_ other: Frame) -> Bool {
    guard let frame, frame.meets(other) else { return false }
    guard corners.count > 1 else { return true }
    var previous = corners[corners.count - 1]
    for corner in corners {
      let isApart = other.corners.allSatisfy { $0.side(from: previous, to: corner) < 0 }
      if isApart { return false }
      previous = corner
    }
    return true
  }

  /// The chain of corners that turns right only, from the first position to the last.
  private static func chain(_ sorted: [Position]) -> [Position] {
    var chain: [Position] = []
    for position in sorted where chain.last != position {
      while chain.count > 1, position.side(from: chain[chain.count - 2], to: chain[chain.count - 1]) <= 0 {
        chain.removeLast()
      }
      chain.append(position)
    }
    return chain
  }
}
