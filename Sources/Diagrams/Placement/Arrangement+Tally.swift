extension Arrangement {
  /// The faults of the whole arrangement.
  ///
  /// - Complexity: O(*m*² + *mn*) for *m* pairs of *n* nodes.
  package func tally() -> PlacementTally {
    var tally = PlacementTally()
    for edge in edges.indices {
      tally = tally + ownTally(of: edge)
      for other in (edge + 1)..<edges.count { tally.crossings += crossings(edges[edge], edges[other]) }
      for node in frames.indices { tally.grazes += grazes(edges[edge], node) }
    }
    for node in frames.indices {
      for other in (node + 1)..<frames.count where areTooClose(node, other) { tally.overlaps += 1 }
    }
    for group in hulls.indices { tally = tally + groupTally(of: group) }
    return tally
  }

  /// The faults that one or two nodes have a part in: all that can change when they move.
  ///
  /// - Complexity: O(*d* (*m* + *n*)) for nodes with *d* edges together.
  func tally(around movers: Movers) -> PlacementTally {
    var tally = PlacementTally()
    for index in edges(of: movers) {
      let edge = edges[index]
      tally = tally + ownTally(of: index)
      for node in frames.indices { tally.grazes += grazes(edge, node) }
      for (other, candidate) in edges.enumerated() where other > index || !movers.contains(endOf: candidate) {
        tally.crossings += crossings(edge, candidate)
      }
    }
    for node in movers.nodes {
      for edge in edges where !movers.contains(endOf: edge) { tally.grazes += grazes(edge, node) }
      for other in frames.indices where other > node || !movers.contains(other) {
        if other != node, areTooClose(node, other) { tally.overlaps += 1 }
      }
    }
    for group in hulls.indices {
      if movers.nodes.contains(where: { memberships[$0].contains(group) }) {
        tally = tally + groupTally(of: group)
      } else {
        for node in movers.nodes where hulls[group].meets(frames[node]) { tally.outsiders += 1 }
      }
    }
    return tally
  }

  /// Whether the boxes of the movers keep the clearance to all others and to each other.
  func isClear(_ movers: Movers) -> Bool {
    for node in movers.nodes {
      for other in frames.indices where other != node && areTooClose(node, other) { return false }
    }
    return true
  }

  /// Whether two boxes are closer than the clearance.
  func areTooClose(_ a: Int, _ b: Int) -> Bool {
    frames[a].squaredGap(to: frames[b]) < Arrangement.clearance * Arrangement.clearance
  }

  /// The scenes that show two edges crossing, which edges with a common end never do.
  private func crossings(_ a: Edge, _ b: Edge) -> Int {
    let common = a.mask & b.mask
    if common == 0 || a.first == b.first || a.first == b.second || a.second == b.first || a.second == b.second
    {
      return 0
    }
    return a.segment.meets(b.segment) ? common.nonzeroBitCount : 0
  }

  /// The scenes that show both an edge and a node close to it at which it does not end, counted twice when it goes through the box.
  private func grazes(_ edge: Edge, _ node: Int) -> Int {
    let common = edge.mask & presence[node]
    guard common != 0, edge.first != node, edge.second != node else { return 0 }
    let box = frames[node]
    guard edge.segment.meets(box.grown(by: Arrangement.clearance)) else { return 0 }
    return edge.segment.meets(box) ? 2 * common.nonzeroBitCount : common.nonzeroBitCount
  }

  /// What an edge costs by itself.
  private func ownTally(of edge: Int) -> PlacementTally {
    var tally = PlacementTally()
    let gap = frames[edges[edge].first].squaredGap(to: frames[edges[edge].second])
    tally.tight = gap < Arrangement.labelRoom * Arrangement.labelRoom ? 1 : 0
    tally.length = Int(edges[edge].segment.length.rounded())
    return tally
  }

  /// What a group costs: its size and who stands in it.
  private func groupTally(of group: Int) -> PlacementTally {
    var tally = PlacementTally()
    if let frame = hulls[group].frame { tally.spread = frame.width + frame.height }
    for node in frames.indices where !memberships[node].contains(group) && hulls[group].meets(frames[node]) {
      tally.outsiders += 1
    }
    return tally
  }

  /// The edges of the movers, each once.
  private func edges(of movers: Movers) -> [Int] {
    guard movers.first != movers.second else { return incident[movers.first] }
    let others = incident[movers.second].filter {
      edges[$0].first != movers.first && edges[$0].second != movers.first
    }
    return incident[movers.first] + others
  }
}
