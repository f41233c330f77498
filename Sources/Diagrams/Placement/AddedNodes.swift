import Graphviz

/// The placement of new nodes among others that do not move.
struct AddedNodes: Sendable {
  private let problem: PlacementProblem

  /// Places that belong to actors of other versions of the graph; they may come back.
  private let reserved: [Frame]

  /// Where the nodes are, in the problem's order, as far as they have a place.
  private(set) var positions: [Position?]

  /// Begins with the nodes that have a place.
  init(to problem: PlacementProblem, at known: [Position?], reserved: [Position]) {
    self.problem = problem
    positions = known
    self.reserved = reserved.map { Frame(centre: $0, halfWidth: 40, halfHeight: 18) }
  }

  /// Gives the others a place each, those with most ties first.
  ///
  /// - Throws: What Graphviz reports.
  mutating func place(in isolation: Isolation) throws(GraphvizError) {
    let suggestions = try suggestions(in: isolation)
    var ties = [Int](repeating: 0, count: problem.nodes.count)
    for pair in problem.pairs {
      ties[pair.first] += 1
      ties[pair.second] += 1
    }
    let added = positions.indices.filter { positions[$0] == nil }
    for node in added.sorted(by: { (ties[$1], $0) < (ties[$0], $1) }) {
      positions[node] = place(for: node, near: suggestions[node])
    }
  }

  /// Where Graphviz would put each node.
  private func suggestions(in isolation: Isolation) throws(GraphvizError) -> [Position] {
    guard problem.nodes.count <= PlacementProblem.neatoLimit else { return middles() }
    let geometries = try Graphviz.layouts([problem.graph(keeping: positions)], engine: .neato, in: isolation)
    guard let geometry = geometries.first, let reach = known(grownBy: 300) else { return middles() }
    let upright = Rotation(twelfths: 0)
    return geometry.nodes.map { point in
      let position = upright(x: point.x, y: -point.y)
      // A node without ties is sent far away; the middle is a better place to begin looking for one.
      let isNear = reach.meets(Frame(centre: position, halfWidth: 0, halfHeight: 0))
      return isNear ? position : reach.centre
    }
  }

  /// The frame around all known centres, with a margin.
  private func known(grownBy margin: Int) -> Frame? {
    let centres = positions.compactMap { $0 }.map { Frame(centre: $0, halfWidth: 0, halfHeight: 0) }
    return Frame(around: centres)?.grown(by: margin)
  }

  /// For each node the middle of those it is tied to, or of all.
  private func middles() -> [Position] {
    let all = positions.compactMap { $0 }
    let whole = AddedNodes.middle(of: all)
    var neighbours = [[Position]](repeating: [], count: problem.nodes.count)
    for pair in problem.pairs {
      if let position = positions[pair.second] { neighbours[pair.first].append(position) }
      if let position = positions[pair.first] { neighbours[pair.second].append(position) }
    }
    return neighbours.map { $0.isEmpty ? whole : AddedNodes.middle(of: $0) }
  }

  private static func middle(of positions: [Position]) -> Position {
    let count = max(positions.count, 1)
    return Position(
      x: positions.reduce(0) { $0 + $1.x } / count,
      y: positions.reduce(0) { $0 + $1.y } / count
    )
  }

  /// The best free place around a suggestion, among the rings that are searched; beyond them the nearest free one.
  private func place(for node: Int, near suggestion: Position) -> Position {
    let present = positions.indices.filter { positions[$0] != nil || $0 == node }
    let part = problem.restricted(to: present)
    var arrangement = Arrangement(part, at: present.map { positions[$0] ?? suggestion })
    let index = present.firstIndex(of: node) ?? 0
    let rings = present.count > PlacementProblem.neatoLimit ? 5 : 12
    var places = Ring(around: suggestion, step: 24)
    var best: (total: Double, position: Position)?
    var spot = suggestion
    var tried = 0
    // Ring r has 8r places.
    while tried <= 4 * rings * (rings + 1) || best == nil {
      arrangement.move(index, to: spot)
      let grown = arrangement.frames[index].grown(by: Arrangement.clearance - 1)
      if arrangement.isClear(.init(index)), !reserved.contains(where: grown.meets) {
        let total = arrangement.score(of: arrangement.tally(around: .init(index))).total
        if best.map({ total < $0.total }) ?? true { best = (total, spot) }
      }
      spot = places.next()
      tried += 1
    }
    return best?.position ?? suggestion
  }
}
