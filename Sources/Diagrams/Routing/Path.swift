import Graphviz

/// A line of cubic Bézier curves in the coordinates of a picture: points, y downwards.
struct Path: Hashable, Sendable {
  /// One point to begin with, then three for each cubic.
  var points: [Point]

  /// A straight line.
  init(from start: Point, to end: Point) {
    points = [start, start.mix(end, 1 / 3), start.mix(end, 2 / 3), end]
  }

  init(points: [Point]) {
    self.points = points
  }

  var start: Point { points.first ?? Point(x: 0, y: 0) }
  var end: Point { points.last ?? Point(x: 0, y: 0) }

  /// How many cubics there are.
  var count: Int { max(0, points.count - 1) / 3 }

  /// The cubic at an index below ``count``.
  func cubic(_ index: Int) -> Cubic {
    let first = 3 * index
    return Cubic(
      start: points[first], first: points[first + 1], second: points[first + 2], end: points[first + 3])
  }

  /// The line the other way round.
  var reversed: Path { Path(points: points.reversed()) }

  /// Points at even steps of the parameter, the ends included.
  ///
  /// - Complexity: O(*n*) in the number of cubics.
  func samples(each steps: Int = 12) -> [Point] {
    (0...steps * count).map { sample($0, each: steps) }
  }

  /// One of the points at even steps of the parameter, so many for each cubic; the first is the start.
  func sample(_ index: Int, each steps: Int) -> Point {
    guard index > 0, count > 0 else { return start }
    let (cubic, step) = (min(index, steps * count) - 1).quotientAndRemainder(dividingBy: steps)
    return self.cubic(cubic).point(at: Double(step + 1) / Double(steps))
  }

  /// The line without its last stretch, and the point where that ended with the direction there.
  ///
  /// - Parameter length: How much to cut, along the straight line between the cut and the end.
  func trimmed(by length: Double) -> (path: Path, tip: Point, direction: Point) {
    let tip = end
    guard length > 0, count > 0 else { return (self, tip, direction(towards: tip)) }
    let last = cubic(count - 1)
    // The distance to the end falls along the last cubic, but for curls that no route has.
    var low = 0.0
    var high = 1.0
    for _ in 0..<24 {
      let middle = (low + high) / 2
      if last.point(at: middle).distance(to: tip) > length { low = middle } else { high = middle }
    }
    guard low > 0 else { return (self, tip, direction(towards: tip)) }
    let head = last.head(upTo: low)
    let path = Path(points: points.dropLast(3) + [head.first, head.second, head.end])
    return (path, tip, path.end.direction(to: tip))
  }

  /// Whether the control points lie on one line, to within what a reader can see.
  var isStraight: Bool {
    let way = start.direction(to: end)
    return points.allSatisfy { abs(($0.x - start.x) * way.y - ($0.y - start.y) * way.x) < 0.75 }
  }

  private func direction(towards tip: Point) -> Point {
    let before = points.dropLast().last { $0.distance(to: tip) > 0.01 } ?? start
    return before.direction(to: tip)
  }
}
