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

  /// The cubics, four control points each.
  var cubics: [[Point]] {
    stride(from: 0, to: points.count - 3, by: 3).map { Array(points[$0...($0 + 3)]) }
  }

  /// The line the other way round.
  var reversed: Path { Path(points: points.reversed()) }

  /// Points at even steps of the parameter, the ends included.
  ///
  /// - Complexity: O(*n*) in the number of cubics.
  func samples(each count: Int = 12) -> [Point] {
    var samples = [start]
    for cubic in cubics {
      for step in 1...count { samples.append(Self.point(on: cubic, at: Double(step) / Double(count))) }
    }
    return samples
  }

  /// The line without its last stretch, and the point where that ended with the direction there.
  ///
  /// - Parameter length: How much to cut, along the straight line between the cut and the end.
  func trimmed(by length: Double) -> (path: Path, tip: Point, direction: Point) {
    let tip = end
    guard length > 0, var last = cubics.last else { return (self, tip, direction(towards: tip)) }
    // The distance to the end falls along the last cubic, but for curls that no route has.
    var low = 0.0
    var high = 1.0
    for _ in 0..<24 {
      let middle = (low + high) / 2
      if Self.point(on: last, at: middle).distance(to: tip) > length { low = middle } else { high = middle }
    }
    guard low > 0 else { return (self, tip, direction(towards: tip)) }
    last = Self.head(of: last, upTo: low)
    let path = Path(points: points.dropLast(3) + last.dropFirst())
    return (path, tip, path.end.direction(to: tip))
  }

  /// The line with its end moved straight on to an outline inside of the box that it was led to.
  func extended(to outline: Outline) -> Path {
    let way = direction(towards: end)
    guard let span = outline.span(of: end, along: way), span.enter > 0.5 else { return self }
    let goal = end.moved(span.enter, way)
    if points.count == 4 && isStraight { return Path(from: start, to: goal) }
    return Path(points: points + [end.mix(goal, 1 / 3), end.mix(goal, 2 / 3), goal])
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

  /// De Casteljau's construction.
  private static func point(on cubic: [Point], at t: Double) -> Point {
    head(of: cubic, upTo: t)[3]
  }

  private static func head(of cubic: [Point], upTo t: Double) -> [Point] {
    let (a, b, c) = (cubic[0].mix(cubic[1], t), cubic[1].mix(cubic[2], t), cubic[2].mix(cubic[3], t))
    let (d, e) = (a.mix(b, t), b.mix(c, t))
    return [cubic[0], a, d, d.mix(e, t)]
  }
}

extension Point {
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
