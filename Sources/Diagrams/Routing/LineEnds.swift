import Graphviz

/// Spreads the ends of lines along an outline, so that their marks stand side by side and not on each other.
struct LineEnds {
  /// The distance between two neighbouring ends that keeps their marks apart, in points.
  static let gap = 12.0

  /// The corners of the outline as a closed chain, and how far along it each of them is.
  private let corners: [Point]
  private let lengths: [Double]
  private let total: Double

  init(on outline: Outline) {
    let ring: [Point]
    switch outline {
    case .polygon(let positions): ring = positions.map { Point($0) }
    case .ellipse(let frame): ring = Self.ring(of: frame)
    }
    corners = ring + ring.prefix(1)
    var lengths = [0.0]
    for (from, to) in zip(corners, corners.dropFirst()) {
      lengths.append(lengths[lengths.count - 1] + from.distance(to: to))
    }
    self.lengths = lengths
    total = lengths.last ?? 0
  }

  /// Ends that stand side by side at the least distance, as close to their own places as all of them can.
  private struct Run {
    /// The first of them, counted around the outline.
    let first: Int
    let count: Int
    /// The sum of what the place of each would make the place of the first.
    let sum: Double

    var start: Double { sum / Double(count) }

    func end(_ gap: Double) -> Double { start + Double(count - 1) * gap }
  }

  /// The points for some ends, in their order: where they are if that is far enough from the others, else pushed aside.
  ///
  /// Ends that are too close become one run around the mean of their places, and runs that are too close become one,
  /// which is the way to pool neighbours of isotonic regression.
  ///
  /// - Parameter marks: Where the marks at the ends stand, by which they are in order, so that no line crosses another on its
  ///   last stretch; none for that of the ends.
  /// - Complexity: O(*n* log *n*) in the number of ends, and for each the search for its place.
  func spread(_ ends: [Point], marks: [Point] = []) -> [Point] {
    guard ends.count > 1, total > 0 else { return ends }
    let places = ends.map { place(of: $0) }
    var keys = places
    for (index, mark) in marks.enumerated() where index < keys.count {
      let key = place(of: mark)
      // The outline is closed.
      let turn = key - places[index] > total / 2 ? -total : places[index] - key > total / 2 ? total : 0
      keys[index] = key + turn
    }
    let order = places.indices.sorted { (keys[$0], places[$0], $0) < (keys[$1], places[$1], $1) }
    let gap = min(Self.gap, total / Double(ends.count) * 0.95)
    var runs: [Run] = []
    for (index, end) in order.enumerated() {
      Self.add(Run(first: index, count: 1, sum: places[end]), to: &runs, gap: gap)
    }
    // The outline is closed, so that the first may be too close to the last.
    while runs.count > 1, let first = runs.first, let last = runs.last,
      first.start + total - last.end(gap) < gap
    {
      runs.removeFirst()
      let turned = Run(
        first: first.first + ends.count, count: first.count, sum: first.sum + Double(first.count) * total)
      Self.add(turned, to: &runs, gap: gap)
    }
    var spread = ends
    for run in runs {
      for step in 0..<run.count {
        let end = order[(run.first + step) % ends.count]
        let place = run.start + Double(step) * gap
        let turn = run.first + step < ends.count ? 0 : total
        if abs(place - turn - places[end]) > 0.05 { spread[end] = point(at: place) }
      }
    }
    return spread
  }

  /// A point of the outline, and others to both sides of it, the nearest first, at steps of half the distance of ends.
  func around(_ end: Point) -> [Point] {
    guard total > 0 else { return [end] }
    let place = place(of: end)
    let steps = min(8, Int(total / Self.gap))
    return [end]
      + (0..<steps).flatMap { step -> [Point] in
        let aside = Double(step + 1) * Self.gap / 2
        return [point(at: place + aside), point(at: place - aside)]
      }
  }

  /// Adds a run behind others, as a part of the last of them where it is too close to that.
  private static func add(_ run: Run, to runs: inout [Run], gap: Double) {
    var run = run
    while let before = runs.last, run.start - before.end(gap) < gap {
      runs.removeLast()
      run = Run(
        first: before.first, count: before.count + run.count,
        sum: before.sum + run.sum - Double(before.count * run.count) * gap)
    }
    runs.append(run)
  }

  /// How far along the outline the point nearest to another is.
  private func place(of point: Point) -> Double {
    var best = (distance: Double.infinity, place: 0.0)
    for index in corners.indices.dropLast() {
      let (from, to) = (corners[index], corners[index + 1])
      let length = lengths[index + 1] - lengths[index]
      guard length > 0 else { continue }
      let way = from.direction(to: to)
      let along = min(max((point.x - from.x) * way.x + (point.y - from.y) * way.y, 0), length)
      let distance = from.moved(along, way).distance(to: point)
      if distance < best.distance { best = (distance, lengths[index] + along) }
    }
    return best.place
  }

  private func point(at place: Double) -> Point {
    let place = place - (place / total).rounded(.down) * total
    let index = (lengths.lastIndex { $0 <= place } ?? 0)
    guard index + 1 < corners.count else { return corners[0] }
    return corners[index].moved(place - lengths[index], corners[index].direction(to: corners[index + 1]))
  }

  /// An ellipse as a polygon whose sides nobody sees.
  ///
  /// Points of the unit circle by the rational form of its quadrants, which needs no sine.
  private static func ring(of frame: Frame) -> [Point] {
    let (rx, ry) = (Double(frame.width) / 2, Double(frame.height) / 2)
    let centre = Point(frame.centre)
    let steps = 8
    return (0..<4).flatMap { quadrant in
      (0..<steps).map { step -> Point in
        let t = Double(step) / Double(steps)
        let (cosine, sine) = ((1 - t * t) / (1 + t * t), 2 * t / (1 + t * t))
        let (x, y) =
          switch quadrant {
          case 0: (cosine, sine)
          case 1: (-sine, cosine)
          case 2: (-cosine, -sine)
          default: (sine, -cosine)
          }
        return Point(x: centre.x + rx * x, y: centre.y + ry * y)
      }
    }
  }
}
