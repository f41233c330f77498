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

  /// The points for some ends, in their order: where they are if that is far enough from the others, else pushed aside.
  ///
  /// - Complexity: O(*n*² + *n* log *n*) at the worst in the number of ends, as a rule a few times *n*.
  func spread(_ ends: [Point]) -> [Point] {
    guard ends.count > 1, total > 0 else { return ends }
    let places = ends.map { place(of: $0) }
    let order = places.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    var sorted = order.map { places[$0] }
    let gap = min(Self.gap, total / Double(ends.count) * 0.95)
    // Who stands too close pushes the other as far as it is pushed itself, until all have room.
    for _ in 0..<100 {
      var isSettled = true
      for index in sorted.indices {
        let next = (index + 1) % sorted.count
        let turn = next == 0 ? total : 0
        let lack = gap - (sorted[next] + turn - sorted[index])
        guard lack > 0.05 else { continue }
        sorted[index] -= lack / 2
        sorted[next] += lack / 2
        isSettled = false
      }
      if isSettled { break }
    }
    var spread = ends
    for (index, end) in order.enumerated() where abs(sorted[index] - places[end]) > 0.05 {
      spread[end] = point(at: sorted[index])
    }
    return spread
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
    let place = place < 0 ? place + total : place >= total ? place - total : place
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
