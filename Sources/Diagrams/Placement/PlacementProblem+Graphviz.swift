package import Graphviz

extension PlacementProblem {
  /// The most nodes for which `neato` is asked; its time grows with their square.
  package static let neatoLimit = 300

  /// The engine that gives a problem of this size its first places.
  package var engine: LayoutEngine { nodes.count > PlacementProblem.neatoLimit ? .sfdp : .neato }

  /// The graph that gives first places for a seed: one edge a pair, and short ones between the members of a group.
  ///
  /// Nodes go by number, so that no id meets Graphviz's rules for names.
  package func graph(seed: Int) -> LayoutGraph {
    var attributes: [Attribute: String] = [
      .start: "\(seed)", .overlap: "false", .sep: "+10", .splines: "line",
    ]
    if engine == .neato {
      attributes[.mode] = "major"
      attributes[.model] = "shortpath"
    }
    return LayoutGraph(
      name: "placement",
      isDirected: false,
      attributes: attributes,
      nodes: nodes.indices.map { LayoutGraph.Node(id: "n\($0)", attributes: box(of: $0)) },
      edges: springs
    )
  }

  /// The graph that finds places for the nodes that have none yet, while the others stand still.
  ///
  /// Only `mode=KK` keeps a pinned node where it is; the default moves all.
  package func graph(keeping known: [Position?]) -> LayoutGraph {
    LayoutGraph(
      name: "placement",
      isDirected: false,
      attributes: [
        .mode: "KK", .inputscale: "72", .notranslate: "true", .overlap: "true", .splines: "line", .start: "1",
      ],
      nodes: nodes.indices.map { node in
        var attributes = box(of: node)
        if let position = known[node] {
          attributes[.pos] = "\(position.x),\(-position.y)"
          attributes[.pin] = "true"
        }
        return LayoutGraph.Node(id: "n\(node)", attributes: attributes)
      },
      edges: springs
    )
  }

  private func box(of node: Int) -> [Attribute: String] {
    [
      .width: "\(max(nodes[node].width, 1) / 72)", .height: "\(max(nodes[node].height, 1) / 72)",
      .fixedsize: "true", .shape: "box", .label: "",
    ]
  }

  /// The edges: 1.9 inches for the lightest pair to 1.5 for the heaviest, 1.6 inside a group; one a pair.
  private var springs: [LayoutGraph.Edge] {
    let heaviest = pairs.map(\.weight).max() ?? 1
    let ties = pairs.map { pair in
      let share = heaviest > 0 ? pair.weight / heaviest : 0
      let hundredths = Int(190 - 40 * min(max(share, 0), 1))
      return LayoutGraph.Edge(
        tail: pair.first, head: pair.second, key: "p", attributes: [.len: "\(Double(hundredths) / 100)"])
    }
    let members = groups.flatMap { members in
      members.indices.flatMap { place in members[(place + 1)...].map { [members[place], $0] } }
    }
    let helpers = Set(members).sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }.map { pair in
      LayoutGraph.Edge(tail: pair[0], head: pair[1], key: "g", attributes: [.len: "1.6", .weight: "6"])
    }
    return ties + helpers
  }
}
