import Graphviz

/// The placement of a problem none of whose nodes has a place.
struct FreshPlacement: Sendable {
  /// Where the nodes go, in the problem's order; the picture begins at the origin.
  private(set) var positions: [Position]

  /// The seed that led to the places of the largest part.
  private(set) var seed = 0

  /// The number of first arrangements that were compared.
  private(set) var candidates = 0

  /// The distance between parts that nothing ties to each other.
  private static let partGap = 40

  /// Places every part by itself, then the parts side by side.
  ///
  /// - Throws: What Graphviz reports.
  init(of problem: PlacementProblem, seeds: Int, in isolation: Isolation) throws(GraphvizError) {
    positions = [Position](repeating: Position(x: 0, y: 0), count: problem.nodes.count)
    let parts = problem.parts
    var arrangements: [Arrangement] = []
    for (index, part) in parts.enumerated() {
      // The first part is the largest; the small ones find their best places with few attempts.
      let attempts = index == 0 ? seeds : min(seeds, 6)
      let best = try place(problem.restricted(to: part), seeds: attempts, isFirst: index == 0, in: isolation)
      arrangements.append(best)
    }
    let corners = Shelves(of: arrangements.map(\.frame), gap: FreshPlacement.partGap).corners
    for ((part, arrangement), corner) in zip(zip(parts, arrangements), corners) {
      for (node, position) in zip(part, arrangement.positions) {
        positions[node] = position.moved(x: corner.x, y: corner.y)
      }
    }
  }

  /// Places a part that hangs together, with its frame at the origin.
  private mutating func place(
    _ part: PlacementProblem,
    seeds: Int,
    isFirst: Bool,
    in isolation: Isolation
  ) throws(GraphvizError) -> Arrangement {
    guard part.nodes.count > 2 else { return FreshPlacement.row(of: part) }
    let effort = Effort(nodes: part.nodes.count, lines: part.pairs.count, seeds: seeds)
    let geometries = try Graphviz.layouts(
      (1...effort.seeds).map(part.graph(seed:)),
      engine: part.engine,
      in: isolation
    )
    var starts: [(total: Double, seed: Int, arrangement: Arrangement)] = []
    for (index, geometry) in geometries.enumerated() {
      for rotation in Rotation.all.prefix(effort.rotations) {
        var arrangement = Arrangement(part, at: geometry.nodes.map { rotation(x: $0.x, y: -$0.y) })
        arrangement.separate()
        starts.append((arrangement.score.total, index + 1, arrangement))
      }
    }
    candidates += starts.count
    for round in effort.rounds {
      // `sorted` keeps the order of equals, so of two alike the smaller seed wins.
      starts = starts.sorted { $0.total < $1.total }.prefix(round.survivors).enumerated().map {
        place,
        start in
        var search = LocalSearch(from: start.arrangement, seed: UInt64(start.seed * 64 + place))
        search.run(moves: round.moves, threshold: round.threshold)
        return (search.bestTotal, start.seed, search.best)
      }
    }
    guard var best = starts.min(by: { $0.total < $1.total }) else { return FreshPlacement.row(of: part) }
    if isFirst { seed = best.seed }
    best.arrangement.moveToOrigin()
    return best.arrangement
  }

  /// One node, or two with room for a label between them.
  private static func row(of part: PlacementProblem) -> Arrangement {
    var arrangement = Arrangement(part, at: part.nodes.map { _ in Position(x: 0, y: 0) })
    var left = 0
    for node in part.nodes.indices {
      let half = arrangement.halfWidths[node]
      arrangement.move(node, to: Position(x: left + half, y: 0))
      left += 2 * half + Arrangement.labelRoom
    }
    arrangement.moveToOrigin()
    return arrangement
  }
}
