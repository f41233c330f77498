/// A straight line between two positions.
///
/// Its questions are answered exactly, in whole numbers.
package struct Segment: Hashable, Sendable {
  /// Where it begins.
  package var start: Position

  /// Where it ends.
  package var end: Position

  /// Creates a segment.
  package init(_ start: Position, _ end: Position) {
    self.start = start
    self.end = end
  }

  /// The distance between the ends.
  package var length: Double { start.distance(to: end) }

  /// Whether two segments have a point in common; touching counts.
  package func meets(_ other: Segment) -> Bool {
    guard spansMeet(other) else { return false }
    let a = other.start.side(from: start, to: end)
    let b = other.end.side(from: start, to: end)
    if (a > 0 && b > 0) || (a < 0 && b < 0) { return false }
    let c = start.side(from: other.start, to: other.end)
    let d = end.side(from: other.start, to: other.end)
    return !((c > 0 && d > 0) || (c < 0 && d < 0))
  }

  /// Whether the segment has a point in common with a frame; touching counts.
  ///
  /// By the separating axis theorem: two convex shapes are apart exactly when they are on two sides of a line along
  /// a side of one of them.
  package func meets(_ frame: Frame) -> Bool {
    if max(start.x, end.x) < frame.left || min(start.x, end.x) > frame.right { return false }
    if max(start.y, end.y) < frame.top || min(start.y, end.y) > frame.bottom { return false }
    let dx = end.x - start.x
    let dy = end.y - start.y
    let leftTerm = dy * (frame.left - start.x)
    let rightTerm = dy * (frame.right - start.x)
    let topTerm = dx * (frame.top - start.y)
    let bottomTerm = dx * (frame.bottom - start.y)
    // The sides of the four corners lie between these two.
    let least = min(topTerm, bottomTerm) - max(leftTerm, rightTerm)
    let greatest = max(topTerm, bottomTerm) - min(leftTerm, rightTerm)
    return least <= 0 && greatest >= 0
  }

  /// Whether the smallest frames around the two segments meet.
  private func spansMeet(_ other: Segment) -> Bool {
    max(start.x, end.x) >= min(other.start.x, other.end.x)
      && max(other.start.x, other.end.x) >= min(start.x, end.x)
      && max(start.y, end.y) >= min(other.start.y, other.end.y)
      && max(other.start.y, other.end.y) >= min(start.y, end.y)
  }
}
