extension Arrangement {
  /// The faults of the whole arrangement.
  ///
  /// - Complexity: O(*m*² + *mn*) for *m* pairs of *n* nodes.
  package func tally() -> PlacementTally {
    var tally = PlacementTally()
    for edge in edges.indices {
      tally = tally + ownTally(of: edge)
      for other in (edge + 1)..<edges.count { tally.crossings += crossings(edge, other) }
      for node in frames.indices { tally.grazes += grazes(edge, node) }
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
    for edge in edges(of: movers) {
      tally = tally + ownTally(of: edge)
      for node in frames.indices { tally.grazes += grazes(edge, node) }
      for other in edges.indices where other > edge || !movers.contains(endOf: edges[other]) {
        tally.crossings += crossings(edge, other)
      }
    }
    for node in movers.nodes {
      for edge in edges.indices where !movers.contains(endOf: edges[edge]) {
        tally.grazes += grazes(edge, node)
      }
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

  /// The scenes that show two edges crossing. Edges with a common end never cross.
  private func crossings(_ a: Int, _ b: Int) -> Int {
    let common = edges[a].mask & edges[b].mask
    guard common != 0 else { return 0 }
    let (p, q, r, s) = (edges[a].first, edges[a].second, edges[b].first, edges[b].second)
    if p == r || p == s || q == r || q == s { return 0 }
    return segment(a).meets(segment(b)) ? common.nonzeroBitCount : 0
  }

  /// The scenes that show an edge close to a node it does not end at.
  private func grazes(_ edge: Int, _ node: Int) -> Int {
    let mask = edges[edge].mask
    guard mask != 0, edges[edge].first != node, edges[edge].second != node else { return 0 }
    return segment(edge).meets(frames[node].grown(by: Arrangement.clearance)) ? mask.nonzeroBitCount : 0
  }

  /// What an edge costs by itself.
  private func ownTally(of edge: Int) -> PlacementTally {
    var tally = PlacementTally()
    let gap = frames[edges[edge].first].squaredGap(to: frames[edges[edge].second])
    tally.tight = gap < Arrangement.labelRoom * Arrangement.labelRoom ? 1 : 0
    tally.length = Int(segment(edge).length.rounded())
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

  private func segment(_ edge: Int) -> Segment {
    Segment(positions[edges[edge].first], positions[edges[edge].second])
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
