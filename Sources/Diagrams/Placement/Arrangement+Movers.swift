extension Arrangement {
  /// One node, or two different ones, that move together.
  struct Movers: Sendable {
    var first: Int
    var second: Int

    /// One node.
    init(_ node: Int) {
      first = node
      second = node
    }

    /// Two different nodes.
    init(_ first: Int, _ second: Int) {
      self.first = first
      self.second = second
    }

    /// The nodes, each once.
    var nodes: [Int] { first == second ? [first] : [first, second] }

    /// Whether a node is one of them.
    func contains(_ node: Int) -> Bool { node == first || node == second }

    /// Whether one of them is an end of the edge.
    func contains(endOf edge: Edge) -> Bool { contains(edge.first) || contains(edge.second) }
  }

  /// Puts the movers elsewhere, in their order.
  mutating func move(_ movers: Movers, to positions: [Position]) {
    for (node, position) in zip(movers.nodes, positions) { move(node, to: position) }
  }
}
