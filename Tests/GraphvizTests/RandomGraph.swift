import Graphviz
import TestSupport

extension LayoutGraph {
  /// A graph with that many nodes and edges, labelled, some nodes in clusters.
  static func random(seed: UInt64, nodes: Int, edges: Int, clusters: Int = 0) -> LayoutGraph {
    var generator = SeededGenerator(seed: seed)
    var members = [[Int]](repeating: [], count: clusters)
    for node in 0..<nodes where clusters > 0 {
      // One node in four stays outside.
      let cluster = Int.random(in: 0..<(clusters + clusters / 3 + 1), using: &generator)
      if cluster < clusters { members[cluster].append(node) }
    }
    return LayoutGraph(
      name: "random \(seed)",
      nodes: (0..<nodes).map { Node(id: "n\($0)", attributes: [.shape: "box"]) },
      edges: (0..<edges).map { index in
        Edge(
          tail: Int.random(in: 0..<nodes, using: &generator),
          head: Int.random(in: 0..<nodes, using: &generator),
          key: "e\(index)",
          attributes: [.label: "edge \(index)"]
        )
      },
      clusters: members.enumerated().map { index, members in
        Cluster(id: "c\(index)", members: members, attributes: [.label: "cluster \(index)"])
      }
    )
  }

  /// The same graph with every node somewhere in a square, as an engine that places no nodes needs it.
  func placed(seed: UInt64) -> LayoutGraph {
    var generator = SeededGenerator(seed: seed)
    var graph = self
    for index in nodes.indices {
      let x = Int.random(in: 0...900, using: &generator)
      let y = Int.random(in: 0...900, using: &generator)
      graph.nodes[index].attributes[.pos] = "\(x),\(y)"
    }
    return graph
  }
}
