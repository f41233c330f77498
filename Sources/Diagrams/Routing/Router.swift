import Graphviz
import Relations

/// Finds the way of each line around the boxes, which stay where they are.
struct Router {
  /// A box that lines go around.
  struct Obstacle {
    let id: Actor.ID
    let frame: Frame
    let isRound: Bool
  }

  /// Above this many lines splines would take seconds; straight lines take their place.
  static let splineLimit = 300

  let obstacles: [Obstacle]
  let isolation: Isolation

  /// The paths of lines between two obstacles each, in the same order; nil where Graphviz draws none.
  ///
  /// - Throws: What the layout throws.
  func paths(of edges: [(from: Actor.ID, to: Actor.ID)]) throws(GraphvizError) -> [Path?] {
    guard !edges.isEmpty else { return [] }
    let index = Dictionary(
      obstacles.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var graph = LayoutGraph(name: "picture", isDirected: true)
    graph.attributes = [
      .notranslate: "true", .splines: edges.count > Self.splineLimit ? "line" : "true",
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
    var slots: [Int?] = []
    for edge in edges {
      guard let tail = index[edge.from], let head = index[edge.to] else {
        slots.append(nil)
        continue
      }
      slots.append(graph.edges.count)
      graph.edges.append(
        LayoutGraph.Edge(
          tail: tail, head: head, key: "e\(graph.edges.count)", attributes: [.dir: "none"]))
    }
    let geometry = try Graphviz.layout(graph, engine: .nop2, in: isolation)
    return zip(edges, slots).map { edge, slot -> Path? in
      guard let slot, let curve = geometry.edges[slot].curves.first, curve.points.count >= 4 else { return nil }
      let path = Path(points: curve.points.map { Point(x: $0.x, y: -$0.y) })
      return reaching(path, from: index[edge.from], to: index[edge.to])
    }
  }

  /// The path with its ends drawn on from the box to the round outline inside of it.
  private func reaching(_ path: Path, from tail: Int?, to head: Int?) -> Path {
    var path = path
    if let head, obstacles[head].isRound { path = path.extended(into: obstacles[head].frame) }
    if let tail, obstacles[tail].isRound { path = path.reversed.extended(into: obstacles[tail].frame).reversed }
    return path
  }
}
