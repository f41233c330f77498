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

extension Path {
  /// A line through some points, as round as it can be without meeting a box.
  ///
  /// At each point it runs along the line that halves the bend, so that it stays outside of what it goes around.
  ///
  /// - Parameter boxes: What the line is to keep clear of where it can; it always goes through the points.
  init(through points: [Point], clearOf boxes: [Frame]) {
    for share in [0.4, 0.25, 0.12] {
      let path = Path(through: points, roundness: share)
      let chain = Chain(path)
      let isClear = !boxes.contains(where: chain.meets)
      if isClear {
        self = path
        return
      }
    }
    self.init(through: points, roundness: 0)
  }

  /// - Parameter roundness: How far the control points are from the points, as a share of the distance to the next.
  private init(through points: [Point], roundness: Double) {
    let ways = points.indices.map { index -> Point in
      let into = points[max(0, index - 1)].direction(to: points[max(1, index)])
      let out = points[min(points.count - 2, index)].direction(to: points[min(points.count - 1, index + 1)])
      return Point(x: 0, y: 0).direction(to: Point(x: into.x + out.x, y: into.y + out.y))
    }
    var controls = [points[0]]
    for index in points.indices.dropLast() {
      let (from, to) = (points[index], points[index + 1])
      let reach = from.distance(to: to) * roundness
      controls += [from.moved(reach, ways[index]), to.moved(-reach, ways[index + 1]), to]
    }
    self.init(points: controls)
  }
}

extension Path {
  /// A closed path through the corners of a polygon, each rounded.
  ///
  /// - Parameter radius: How far from a corner the round begins, at most half of the way to the next.
  init(around corners: [Position], radius: Double) {
    let rounds = corners.indices.map { index -> (start: Point, corner: Point, end: Point) in
      let corner = Point(corners[index])
      let before = Point(corners[(index + corners.count - 1) % corners.count])
      let after = Point(corners[(index + 1) % corners.count])
      return (
        corner.moved(min(radius, corner.distance(to: before) / 2), corner.direction(to: before)), corner,
        corner.moved(min(radius, corner.distance(to: after) / 2), corner.direction(to: after))
      )
    }
    guard let last = rounds.last else {
      self.init(points: [])
      return
    }
    var points = [last.end]
    for round in rounds {
      let from = points[points.count - 1]
      points += [from.mix(round.start, 1 / 3), from.mix(round.start, 2 / 3), round.start]
      // The cubic of the quadratic curve with the corner as its control point.
      points += [round.start.mix(round.corner, 2 / 3), round.end.mix(round.corner, 2 / 3), round.end]
    }
    self.init(points: points)
  }
}

/// A cubic Bézier curve.
struct Cubic {
  let start: Point
  let first: Point
  let second: Point
  let end: Point

  /// The point at a parameter from 0 to 1.
  func point(at t: Double) -> Point {
    head(upTo: t).end
  }

  /// The curve up to a parameter, by De Casteljau's construction.
  func head(upTo t: Double) -> Cubic {
    let (a, b, c) = (start.mix(first, t), first.mix(second, t), second.mix(end, t))
    let (d, e) = (a.mix(b, t), b.mix(c, t))
    return Cubic(start: start, first: a, second: d, end: d.mix(e, t))
  }
}
