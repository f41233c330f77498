import Graphviz
import Relations

/// Where lines to a pact end, which is no box: on its outline, or on a line between its parties where it has none.
struct PactAnchors {
  private let frames: [Actor.ID: Frame]
  private let boxes: [Frame]
  /// The points that stand for each pact.
  private var points: [Actor.ID: [Point]] = [:]
  private var taken: [Point] = []

  /// How long a line is at least, so that its marks can be told apart.
  private static let length = 40.0
  /// How far ends stand from each other, and from boxes.
  private static let gap = 14.0

  init(
    _ scene: Scene, nodes: [Scene.Node], frames: [Actor.ID: Frame], outlines: [PactOutline],
    lines: [(edge: Scene.Edge, path: Path)]
  ) {
    let drawn = Set(nodes.map(\.id))
    self.frames = frames.filter { drawn.contains($0.key) }
    boxes = self.frames.values.sorted { ($0.left, $0.top) < ($1.left, $1.top) }
    for hull in scene.hulls {
      var points: [Point] = []
      if let corners = outlines.first(where: { $0.hull.pacts == hull.pacts })?.corners {
        points = corners.indices.flatMap { index in
          let (from, to) = (Point(corners[index]), Point(corners[(index + 1) % corners.count]))
          let count = max(1, Int(from.distance(to: to) / 8))
          return (0..<count).map { from.mix(to, Double($0) / Double(count)) }
        }
      } else {
        let members = Set(hull.members)
        for (edge, path) in lines where members.contains(edge.from) && members.contains(edge.to) {
          points += path.samples(each: 24)
        }
      }
      for pact in hull.pacts where !drawn.contains(pact) { self.points[pact] = points }
    }
  }

  /// Whether both ends of a line have a place.
  func hasPlaces(for edge: Scene.Edge) -> Bool {
    [edge.from, edge.to].allSatisfy { frames[$0] != nil || !(points[$0] ?? []).isEmpty }
  }

  /// The points where a line ends at a pact; nil for ends at an actor.
  mutating func anchors(of edge: Scene.Edge) -> (tail: Position?, head: Position?) {
    let tail = frames[edge.from] == nil ? anchor(at: edge.from, from: frames[edge.to]) : nil
    let from = frames[edge.from] ?? tail.map { Frame(centre: $0, halfWidth: 1, halfHeight: 1) }
    return (tail, frames[edge.to] == nil ? anchor(at: edge.to, from: from) : nil)
  }

  /// The nearest free point of a pact that is not too near, with no box between it and the other end.
  private mutating func anchor(at pact: Actor.ID, from other: Frame?) -> Position? {
    let reach = { (point: Point) in
      other.map {
        Double($0.squaredGap(to: Frame(centre: point.position, halfWidth: 0, halfHeight: 0))).squareRoot()
      }
        ?? Self.length
    }
    func cost(_ point: Point) -> Double {
      let distance = reach(point)
      var cost = distance < Self.length ? 500 + Self.length - distance : distance
      if taken.contains(where: { $0.distance(to: point) < Self.gap }) { cost += 2_000 }
      let end = Frame(centre: point.position, halfWidth: Int(Self.gap / 2), halfHeight: Int(Self.gap / 2))
      if boxes.contains(where: { $0.meets(end) }) { cost += 4_000 }
      if let other {
        let way = Segment(other.centre, point.position)
        if boxes.contains(where: { $0 != other && way.meets($0) }) { cost += 1_000 }
      }
      return cost
    }
    let best = (points[pact] ?? []).map { (point: $0, cost: cost($0)) }.min { $0.cost < $1.cost }
    if let best { taken.append(best.point) }
    return best?.point.position
  }
}
