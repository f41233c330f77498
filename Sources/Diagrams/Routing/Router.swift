import Graphviz
import Relations

/// Finds the way of each line around the boxes, which stay where they are.
struct Router {
  /// Above this many lines splines would take seconds; straight lines take their place.
  static let splineLimit = 300

  /// The distance between lines that run side by side.
  private static let lane = 9.0

  /// The distance that a line keeps from boxes that it passes.
  private static let berth = 5

  let obstacles: [Obstacle]
  let isolation: Isolation

  /// The paths of lines between two obstacles each, in the same order; nil where Graphviz draws none.
  ///
  /// Where the straight line is free it is what Graphviz would draw, at a cost of nothing; only the others are handed
  /// over.
  ///
  /// - Throws: What the layout throws.
  func paths(of edges: [(from: Actor.ID, to: Actor.ID)]) throws(GraphvizError) -> [Path?] {
    let index = Dictionary(
      obstacles.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ends = edges.map { edge in index[edge.from].flatMap { from in index[edge.to].map { (from, $0) } } }
    let asides = asides(of: ends)
    var paths: [Path?] = zip(ends, asides).map { end, aside in
      end.flatMap { freeLine(from: $0.0, to: $0.1, aside: aside) }
    }
    let blocked = paths.indices.filter { paths[$0] == nil && ends[$0] != nil }
    let routed = try routes(of: blocked.compactMap { ends[$0] })
    for (position, path) in zip(blocked, routed) { paths[position] = path }
    return paths
  }

  /// How far each of the lines between the same two obstacles stands aside, so that they run side by side.
  private func asides(of ends: [(Int, Int)?]) -> [Double] {
    let pairs = ends.map { $0.map { [min($0.0, $0.1), max($0.0, $0.1)] } ?? [] }
    let counts = Dictionary(pairs.map { ($0, 1) }, uniquingKeysWith: +)
    var seen: [[Int]: Int] = [:]
    return zip(pairs, ends).map { pair, end in
      let place = Double(seen[pair, default: 0]) - Double(counts[pair, default: 1] - 1) / 2
      seen[pair, default: 0] += 1
      // Seen the other way round, left is right.
      return place * Self.lane * ((end?.0 ?? 0) <= (end?.1 ?? 0) ? 1 : -1)
    }
  }

  /// The straight line between two obstacles; nil where a third is in the way.
  private func freeLine(from tail: Int, to head: Int, aside: Double) -> Path? {
    guard let path = obstacles[tail].line(to: obstacles[head], aside: aside) else { return nil }
    let segment = Segment(path.start.position, path.end.position)
    for (position, obstacle) in obstacles.enumerated() where position != tail && position != head {
      if segment.meets(obstacle.frame.grown(by: Self.berth)) { return nil }
    }
    return path
  }

  private func routes(of ends: [(Int, Int)]) throws(GraphvizError) -> [Path?] {
    guard !ends.isEmpty else { return [] }
    var graph = LayoutGraph(name: "picture", isDirected: true)
    graph.attributes = [
      .notranslate: "true", .splines: ends.count > Self.splineLimit ? "line" : "true",
    ]
    graph.nodes = obstacles.map { obstacle in
      LayoutGraph.Node(
        id: obstacle.id.rawValue,
        attributes: [
          // Graphviz counts y upwards, a picture downwards; boxes are measured in inches.
          .pos: "\(obstacle.frame.centre.x),\(-obstacle.frame.centre.y)",
          .width: "\(Double(obstacle.frame.width) / 72)", .height: "\(Double(obstacle.frame.height) / 72)",
          // Whatever is drawn, a box is what Graphviz routes around in the least time.
          .fixedsize: "true", .label: "", .shape: "box",
        ])
    }
    graph.edges = ends.enumerated().map { position, end in
      LayoutGraph.Edge(tail: end.0, head: end.1, key: "e\(position)", attributes: [.dir: "none"])
    }
    let geometry = try Graphviz.layout(graph, engine: .nop2, in: isolation)
    return zip(ends, geometry.edges).map { end, route in
      guard let curve = route.curves.first, curve.points.count >= 4 else { return nil }
      let path = Path(points: curve.points.map { Point(x: $0.x, y: -$0.y) })
        .extended(to: obstacles[end.1].outline)
      return path.reversed.extended(to: obstacles[end.0].outline).reversed
    }
  }
}
