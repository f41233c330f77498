import Graphviz
import Relations

/// A box that lines lead to and go around.
struct Obstacle {
  let id: Actor.ID
  let frame: Frame
  let isRound: Bool

  /// The straight line to another box, from outline to outline; nil where the two leave no room for one.
  ///
  /// - Parameter aside: How far the line stands to the left of the one between the centres.
  func line(to other: Obstacle, aside: Double) -> Path? {
    let (from, to) = (Point(frame.centre), Point(other.frame.centre))
    let way = from.direction(to: to)
    let (start, end) = (from.moved(0, way, aside: aside), to.moved(0, way, aside: aside))
    let back = Point(x: -way.x, y: -way.y)
    let (out, into) = (exit(from: start, way), other.exit(from: end, back))
    guard out + into + 4 < start.distance(to: end) else { return nil }
    return Path(from: start.moved(out, way), to: end.moved(into, back))
  }

  /// How far it is from a point inside to the outline.
  private func exit(from point: Point, _ way: Point) -> Double {
    let (x, y) = (point.x - Double(frame.centre.x), point.y - Double(frame.centre.y))
    let (rx, ry) = (Double(frame.width) / 2, Double(frame.height) / 2)
    guard rx > 0, ry > 0 else { return 0 }
    guard isRound else {
      let side = way.x == 0 ? .infinity : (way.x > 0 ? rx - x : -rx - x) / way.x
      let top = way.y == 0 ? .infinity : (way.y > 0 ? ry - y : -ry - y) / way.y
      return max(0, min(side, top))
    }
    // On the unit circle: the greater root of a quadratic equation in the distance.
    let (px, py, dx, dy) = (x / rx, y / ry, way.x / rx, way.y / ry)
    let (a, b, c) = (dx * dx + dy * dy, px * dx + py * dy, px * px + py * py - 1)
    return max(0, (-b + max(0, b * b - a * c).squareRoot()) / a)
  }
}
