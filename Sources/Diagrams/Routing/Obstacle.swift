import Graphviz
import Relations

/// A box that lines lead to and go around.
struct Obstacle {
  let id: Actor.ID
  let frame: Frame
  let outline: Outline

  /// The straight line to another box, from outline to outline; nil where the two leave no room for one.
  ///
  /// - Parameter aside: How far the line stands to the left of the one between the centres.
  func line(to other: Obstacle, aside: Double) -> Path? {
    let (from, to) = (Point(frame.centre), Point(other.frame.centre))
    let way = from.direction(to: to)
    let (start, end) = (from.moved(0, way, aside: aside), to.moved(0, way, aside: aside))
    let back = Point(x: -way.x, y: -way.y)
    guard let out = outline.span(of: start, along: way)?.exit,
      let into = other.outline.span(of: end, along: back)?.exit,
      max(0, out) + max(0, into) + 4 < start.distance(to: end)
    else { return nil }
    return Path(from: start.moved(max(0, out), way), to: end.moved(max(0, into), back))
  }

  /// Where the straight line from the middle to a point leaves the outline; nil where the point is inside.
  ///
  /// - Parameter aside: How far from the middle, to the left, the line begins.
  func exit(towards point: Point, aside: Double = 0) -> Point? {
    let centre = Point(frame.centre)
    let way = centre.direction(to: point)
    let start = centre.moved(0, way, aside: aside)
    guard let span = outline.span(of: start, along: way), span.exit < centre.distance(to: point) else {
      return nil
    }
    return start.moved(max(0, span.exit), way)
  }
}
