import Graphviz

/// A line as straight pieces between whole points, to ask what lies on it.
struct Chain: Sendable {
  private let points: [Position]
  private let frame: Frame

  /// The pieces of a path; a straight one is a single piece.
  init(_ path: Path) {
    self.init((path.isStraight ? [path.start, path.end] : path.samples()).map(\.position))
  }

  /// The sides of a polygon.
  init(around corners: [Position]) {
    self.init(corners + corners.prefix(1))
  }

  private init(_ points: [Position]) {
    self.points = points
    frame =
      Frame(around: points.map { Frame(centre: $0, halfWidth: 0, halfHeight: 0) })
      ?? Frame(left: 0, top: 0, right: 0, bottom: 0)
  }

  /// Whether some point of the line is inside a frame or on its border.
  func meets(_ other: Frame) -> Bool {
    guard frame.meets(other) else { return false }
    for index in points.indices.dropLast() where Segment(points[index], points[index + 1]).meets(other) {
      return true
    }
    return false
  }

  /// The distance to a position.
  ///
  /// - Complexity: O(*n*) in the number of pieces.
  func distance(to position: Position) -> Double {
    let point = Point(position)
    var least = Double.infinity
    for index in points.indices.dropLast() {
      let (from, to) = (Point(points[index]), Point(points[index + 1]))
      let way = from.direction(to: to)
      let along = min(
        max((point.x - from.x) * way.x + (point.y - from.y) * way.y, 0), from.distance(to: to))
      least = min(least, from.moved(along, way).distance(to: point))
    }
    return least
  }

  /// The distance to the nearest point of a frame; 0 where they meet.
  ///
  /// - Complexity: O(*n*) in the number of pieces.
  func distance(to other: Frame) -> Double {
    guard !meets(other) else { return 0 }
    let gaps = points.map { other.squaredGap(to: Frame(centre: $0, halfWidth: 0, halfHeight: 0)) }
    return min(
      Double(gaps.min() ?? .max).squareRoot(), other.corners.map { distance(to: $0) }.min() ?? .infinity)
  }

  /// A distance to a position that the line surely keeps.
  func leastDistance(to position: Position) -> Double {
    let dx = max(0, frame.left - position.x, position.x - frame.right)
    let dy = max(0, frame.top - position.y, position.y - frame.bottom)
    return Double(dx * dx + dy * dy).squareRoot()
  }
}
