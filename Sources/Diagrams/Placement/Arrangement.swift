/// The boxes of a problem at some places, with the counts that a score needs.
///
/// Everything is in whole points, so that an answer never depends on the order of additions.
package struct Arrangement: Sendable {
  /// The least distance between two boxes, and between an edge and a foreign box, in points.
  package static let clearance = 14

  /// The distance between the boxes of a tied pair that leaves room for a label, in points.
  package static let labelRoom = 40

  /// The distance between the members of a group and the border of its hull, in points.
  package static let hullPadding = 16

  /// An edge: its ends, the scenes that show it, and where it is.
  struct Edge: Sendable {
    let first: Int
    let second: Int
    let mask: UInt64
    var segment: Segment
  }

  /// The problem.
  package let problem: PlacementProblem

  /// The edges, in the order of the problem's pairs.
  private(set) var edges: [Edge]

  /// Half the size of each box, rounded up.
  let halfWidths: [Int]
  let halfHeights: [Int]

  /// The edges of each node.
  let incident: [[Int]]

  /// The scenes that show each node: those with an edge of it.
  let presence: [UInt64]

  /// The groups of each node.
  let memberships: [[Int]]

  /// The centres of the boxes, in the order of the problem's nodes.
  package private(set) var positions: [Position]

  /// The boxes.
  private(set) var frames: [Frame]

  /// The padded hulls of the groups.
  private(set) var hulls: [ConvexHull]

  /// Creates an arrangement.
  ///
  /// - Precondition: There are as many positions as nodes.
  package init(_ problem: PlacementProblem, at positions: [Position]) {
    precondition(positions.count == problem.nodes.count, "a position for each node")
    self.problem = problem
    self.positions = positions
    edges = zip(problem.pairs, problem.masks).map { pair, mask in
      let segment = Segment(positions[pair.first], positions[pair.second])
      return Edge(first: pair.first, second: pair.second, mask: mask, segment: segment)
    }
    halfWidths = problem.nodes.map { Int(($0.width / 2).rounded(.up)) }
    halfHeights = problem.nodes.map { Int(($0.height / 2).rounded(.up)) }
    var incident = [[Int]](repeating: [], count: problem.nodes.count)
    for (index, pair) in problem.pairs.enumerated() {
      incident[pair.first].append(index)
      incident[pair.second].append(index)
    }
    self.incident = incident
    presence = incident.map { [edges] list in list.reduce(0) { $0 | edges[$1].mask } }
    var memberships = [[Int]](repeating: [], count: problem.nodes.count)
    for (group, members) in problem.groups.enumerated() {
      for member in members { memberships[member].append(group) }
    }
    self.memberships = memberships
    frames = []
    hulls = []
    frames = problem.nodes.indices.map { frame(of: $0, at: positions[$0]) }
    hulls = problem.groups.indices.map(hull)
  }

  /// The smallest frame around all boxes.
  package var frame: Frame {
    Frame(around: frames) ?? Frame(left: 0, top: 0, right: 0, bottom: 0)
  }

  /// How well the arrangement reads.
  ///
  /// - Complexity: O(*m*²) for *m* pairs.
  package var score: PlacementScore { score(of: tally()) }

  /// The score of a tally of this arrangement.
  func score(of tally: PlacementTally) -> PlacementScore {
    PlacementScore(tally, frame: frame, sceneCount: problem.sceneCount)
  }

  /// The box of a node if its centre were there.
  func frame(of node: Int, at position: Position) -> Frame {
    Frame(centre: position, halfWidth: halfWidths[node], halfHeight: halfHeights[node])
  }

  /// Puts a node elsewhere.
  mutating func move(_ node: Int, to position: Position) {
    positions[node] = position
    frames[node] = frame(of: node, at: position)
    for edge in incident[node] {
      if edges[edge].first == node {
        edges[edge].segment.start = position
      } else {
        edges[edge].segment.end = position
      }
    }
    for group in memberships[node] { hulls[group] = hull(of: group) }
  }

  /// Puts every node elsewhere.
  mutating func moveAll(to positions: [Position]) {
    self.positions = positions
    for node in frames.indices { frames[node] = frame(of: node, at: positions[node]) }
    for edge in edges.indices {
      edges[edge].segment = Segment(positions[edges[edge].first], positions[edges[edge].second])
    }
    hulls = problem.groups.indices.map(hull)
  }

  /// Moves all together so that the frame begins at the origin.
  mutating func moveToOrigin() {
    let corner = frame
    moveAll(to: positions.map { $0.moved(x: -corner.left, y: -corner.top) })
  }

  /// The padded hull of a group where its members are now.
  private func hull(of group: Int) -> ConvexHull {
    ConvexHull(of: problem.groups[group].map { frames[$0].grown(by: Arrangement.hullPadding) })
  }
}

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
