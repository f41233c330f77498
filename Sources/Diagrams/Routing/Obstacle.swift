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

  /// Whether more of a straight line is inside than the rim of the outline where it ends.
  func isCrossed(from start: Point, to end: Point) -> Bool {
    let way = start.direction(to: end)
    guard let span = outline.span(of: start, along: way) else { return false }
    return min(span.exit, start.distance(to: end)) - max(span.enter, 0) > 3
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

/// The convex outline of an actor's shape, which lines end on.
enum Outline: Hashable, Sendable {
  /// The ellipse that fills a frame.
  case ellipse(Frame)
  /// A polygon by its corners, clockwise as the picture is seen.
  case polygon([Position])

  /// Where a straight line is inside, as distances from a point of it along its direction; nil where it passes by.
  ///
  /// - Complexity: O(*n*) in the number of corners. For polygons this is Cyrus and Beck's way of clipping.
  func span(of point: Point, along way: Point) -> (enter: Double, exit: Double)? {
    switch self {
    case .ellipse(let frame):
      let (rx, ry) = (Double(frame.width) / 2, Double(frame.height) / 2)
      guard rx > 0, ry > 0 else { return nil }
      // A quadratic equation in the distance, on the unit circle.
      let (px, py) = ((point.x - Double(frame.centre.x)) / rx, (point.y - Double(frame.centre.y)) / ry)
      let (dx, dy) = (way.x / rx, way.y / ry)
      let (a, b, c) = (dx * dx + dy * dy, px * dx + py * dy, px * px + py * py - 1)
      let square = b * b - a * c
      guard square >= 0 else { return nil }
      return ((-b - square.squareRoot()) / a, (-b + square.squareRoot()) / a)
    case .polygon(let corners):
      var (enter, exit) = (-Double.infinity, Double.infinity)
      for index in corners.indices {
        let (from, to) = (Point(corners[index]), Point(corners[(index + 1) % corners.count]))
        // Clockwise with y downwards, the outside is on the left of each side.
        let normal = Point(x: to.y - from.y, y: from.x - to.x)
        let reach = normal.x * (from.x - point.x) + normal.y * (from.y - point.y)
        let speed = normal.x * way.x + normal.y * way.y
        if speed > 0 {
          exit = min(exit, reach / speed)
        } else if speed < 0 {
          enter = max(enter, reach / speed)
        } else if reach < 0 {
          return nil
        }
      }
      return enter <= exit ? (enter, exit) : nil
    }
  }
}
