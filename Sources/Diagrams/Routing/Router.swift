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
          .fixedsize: "true", .label: "",
          .shape: obstacle.isRound ? "ellipse" : "box",
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
    return slots.map { slot in
      guard let slot, let curve = geometry.edges[slot].curves.first, curve.points.count >= 4 else { return nil }
      return Path(points: curve.points.map { Point(x: $0.x, y: -$0.y) })
    }
  }
}
