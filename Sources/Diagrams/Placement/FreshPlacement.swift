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

/// How much is tried for a problem of some size: numbers of attempts, never a time, so that results repeat.
struct Effort: Sendable {
  /// A round of search: the best arrangements so far are improved, the others dropped.
  struct Round: Sendable {
    /// The number of arrangements that go on.
    var survivors: Int
    /// The number of moves tried for each.
    var moves: Int
    /// What a move may cost at first.
    var threshold: Double
  }

  /// The number of layouts.
  let seeds: Int

  /// The number of turns of each layout.
  let rotations: Int

  /// The rounds of search.
  let rounds: [Round]

  /// Creates the effort for a number of nodes and of the lines between them, with at most so many layouts and moves in
  /// proportion.
  init(nodes: Int, lines: Int, seeds: Int) {
    // More than this changes nothing, whatever the size.
    let wanted = min(max(seeds, 1), 1_000_000)
    // A move looks at the lines of a node together with all lines and boxes.
    let cost = max(1, lines * (lines + nodes) / max(nodes, 1))
    if nodes > PlacementProblem.neatoLimit {
      self.seeds = min(wanted, nodes > 1000 ? 1 : 3)
      rotations = 1
      let most = min(nodes > 1000 ? 30_000 : 60_000, 800_000_000 / cost)
      rounds = [Round(survivors: 1, moves: min(1000 * wanted, most), threshold: 1)]
    } else {
      // The time of a layout grows with the square of the nodes: sixty of up to 57, then fewer.
      self.seeds = min(wanted, max(4, 200_000 / (nodes * nodes)))
      rotations = Rotation.all.count
      // Where lines are many the moves are limited by what they cost, thirty-six times as many in both rounds
      // together; a picture of more than a hundred is not read for its finest points.
      let most = min(10_000, (nodes > 100 ? 120_000_000 : 300_000_000) / cost / 36)
      rounds = [
        Round(survivors: 12, moves: min(2 * wanted * nodes, most), threshold: 2),
        Round(survivors: 4, moves: min(20 * wanted * nodes, 6 * most), threshold: 3),
      ]
    }
  }
}

/// A turn by a multiple of 30 degrees.
///
/// The sines are square roots, which are the same on every machine; those of a mathematics library need not be.
struct Rotation: Sendable {
  private let sine: Double
  private let cosine: Double

  /// The six turns that give six different pictures; half a turn gives none.
  static let all: [Rotation] = [0, 1, 2, 3, 4, 5].map(Rotation.init(twelfths:))

  /// Creates a turn by so many twelfths of a full one.
  init(twelfths: Int) {
    let root = 3.0.squareRoot() / 2
    let sines = [0, 0.5, root, 1, root, 0.5, 0, -0.5, -root, -1, -root, -0.5]
    sine = sines[twelfths % 12]
    cosine = sines[(twelfths + 3) % 12]
  }

  /// Turns a place around the origin and rounds it to whole points.
  func callAsFunction(x: Double, y: Double) -> Position {
    Position(x: whole(x * cosine - y * sine), y: whole(x * sine + y * cosine))
  }

  /// The nearest whole number within a million of zero; zero for what is no number.
  private func whole(_ value: Double) -> Int {
    value.isNaN ? 0 : Int(min(max(value.rounded(), -1e6), 1e6))
  }
}

/// Rectangles put side by side: the first, and the others in rows below it or in columns beside it.
///
/// Used for the parts of a graph that are not tied to each other.
struct Shelves: Sendable {
  /// The places of the upper left corners, in the order of the rectangles.
  let corners: [Position]

  /// Packs rectangles.
  ///
  /// - Parameters:
  ///   - frames: The rectangles; only their sizes count. The first should be the largest.
  ///   - gap: The distance to keep between them.
  /// - Complexity: O(*n* log *n*) for *n* rectangles.
  init(of frames: [Frame], gap: Int) {
    let sizes = frames.map { (width: $0.width + gap, height: $0.height + gap) }
    let area = Double(sizes.reduce(0) { $0 + $1.width * $1.height })
    let below = Shelves.rows(sizes, breadth: Int((area * 1.5).squareRoot()))
    let turned = Shelves.rows(
      sizes.map { (width: $0.height, height: $0.width) },
      breadth: Int((area / 1.5).squareRoot())
    )
    let beside = turned.map { Position(x: $0.y, y: $0.x) }
    func cost(_ corners: [Position]) -> Double {
      let width = Double(zip(corners, sizes).map { $0.x + $1.width }.max() ?? 1)
      let height = Double(zip(corners, sizes).map { $0.y + $1.height }.max() ?? 1)
      // The area of the smallest picture of the wished proportions that holds all.
      return max(width * width / 1.5, height * height * 1.5)
    }
    corners = cost(below) <= cost(beside) ? below : beside
  }

  /// The corners of rectangles in rows: the first opens the first row alone, the others follow by falling height.
  private static func rows(_ sizes: [(width: Int, height: Int)], breadth: Int) -> [Position] {
    var corners = [Position](repeating: Position(x: 0, y: 0), count: sizes.count)
    guard let first = sizes.first else { return corners }
    let breadth = max(breadth, first.width)
    var corner = Position(x: 0, y: first.height)
    var rowHeight = 0
    let order = sizes.indices.dropFirst().sorted { (sizes[$1].height, $0) < (sizes[$0].height, $1) }
    for index in order {
      if corner.x > 0, corner.x + sizes[index].width > breadth {
        corner = Position(x: 0, y: corner.y + rowHeight)
        rowHeight = 0
      }
      corners[index] = corner
      corner.x += sizes[index].width
      rowHeight = max(rowHeight, sizes[index].height)
    }
    return corners
  }
}
