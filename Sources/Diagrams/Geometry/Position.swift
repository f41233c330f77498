import Graphviz

/// A place in a picture, in whole points of 1/72 inch, with x growing to the right and y downwards as in SVG.
public struct Position: Hashable, Sendable {
  /// The distance to the right of the origin.
  public var x: Int

  /// The distance below the origin.
  public var y: Int

  /// Creates a position.
  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }

  /// The position moved to the right by `x` and downwards by `y`.
  package func moved(x dx: Int, y dy: Int) -> Position {
    Position(x: x + dx, y: y + dy)
  }

  /// The square of the distance to another position.
  package func squaredDistance(to other: Position) -> Int {
    let dx = other.x - x
    let dy = other.y - y
    return dx * dx + dy * dy
  }

  /// The distance to another position.
  package func distance(to other: Position) -> Double {
    Double(squaredDistance(to: other)).squareRoot()
  }

  /// The side of the line from `start` to `end` this position is on: positive to the right as the picture is seen,
  /// negative to the left, zero on the line.
  ///
  /// It is twice the signed area of the triangle, exact for coordinates of up to a billion.
  package func side(from start: Position, to end: Position) -> Int {
    (end.x - start.x) * (y - start.y) - (end.y - start.y) * (x - start.x)
  }
}

extension Point {
  /// The point in whole points.
  var position: Position {
    Position(x: Int(x.rounded()), y: Int(y.rounded()))
  }

  init(_ position: Position) {
    self.init(x: Double(position.x), y: Double(position.y))
  }
}

extension Point {
  /// The point between this and another, at a share of the way from 0 to 1.
  func mix(_ other: Point, _ t: Double) -> Point {
    Point(x: x + (other.x - x) * t, y: y + (other.y - y) * t)
  }

  func distance(to other: Point) -> Double {
    let (dx, dy) = (other.x - x, other.y - y)
    return (dx * dx + dy * dy).squareRoot()
  }

  /// The unit vector to another point; to the right where the two are one.
  func direction(to other: Point) -> Point {
    let length = distance(to: other)
    return length == 0 ? Point(x: 1, y: 0) : Point(x: (other.x - x) / length, y: (other.y - y) / length)
  }

  /// The point at a distance along a direction, and to the left of it.
  func moved(_ along: Double, _ direction: Point, aside: Double = 0) -> Point {
    Point(x: x + direction.x * along - direction.y * aside, y: y + direction.y * along + direction.x * aside)
  }
}

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
