import Graphviz

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
