/// A search for a better arrangement by small moves, for threshold accepting (Dueck and Scheuer, Journal of
/// Computational Physics 90, 1990): a move that makes things worse by less than a falling threshold is kept.
///
/// The number of moves is fixed and no clock is read, so that the same search gives the same arrangement.
struct LocalSearch: Sendable {
  /// The best arrangement so far.
  private(set) var best: Arrangement

  /// The score of the best arrangement.
  private(set) var bestTotal: Double

  private var current: Arrangement
  private var tally: PlacementTally
  private var total: Double
  private var generator: SeededGenerator

  /// Begins a search.
  init(from arrangement: Arrangement, seed: UInt64) {
    current = arrangement
    tally = arrangement.tally()
    total = arrangement.score(of: tally).total
    best = arrangement
    bestTotal = total
    generator = SeededGenerator(seed: seed)
  }

  /// Tries so many moves.
  ///
  /// - Parameters:
  ///   - moves: The number of moves to try.
  ///   - threshold: What a move may cost at first; it falls to zero.
  mutating func run(moves: Int, threshold: Double) {
    guard current.positions.count > 1 else { return }
    let interval = max(current.frame.width, current.frame.height, 200) / 4
    for step in 0..<moves {
      let left = Double(moves - step) / Double(moves)
      let reach = max(8, Int(Double(interval) * left * left * generator.unit()))
      let limit = threshold * left * left * generator.unit()
      if current.positions.count <= 150, generator.below(60) == 0 {
        slide(reach: reach, limit: limit)
      } else {
        tryMove(reach: reach, limit: limit)
      }
    }
  }

  /// Moves one node, or exchanges two.
  private mutating func tryMove(reach: Int, limit: Double) {
    let node = generator.below(current.positions.count)
    let kind = generator.below(10)
    let old = current.positions[node]
    if kind == 0 {
      let other = generator.below(current.positions.count)
      guard other != node else { return }
      attempt(.init(node, other), to: [current.positions[other], old], limit: limit)
    } else if kind < 4, let neighbour = randomNeighbour(of: node) {
      // Beside one it is tied to: the way leaves find a place around their hub.
      let centre = current.positions[neighbour]
      attempt(.init(node), to: [jittered(centre, by: 80 + reach)], limit: limit)
    } else if kind == 4, !current.incident[node].isEmpty {
      attempt(.init(node), to: [jittered(current.middle(ofNeighboursOf: node), by: reach)], limit: limit)
    } else {
      attempt(.init(node), to: [jittered(old, by: reach)], limit: limit)
    }
  }

  /// Moves all nodes to the right of, or below, a node by the same distance: opens or closes a gap.
  private mutating func slide(reach: Int, limit: Double) {
    let pivot = current.positions[generator.below(current.positions.count)]
    let distance = generator.within(-reach / 2, reach / 2)
    let isSideways = generator.below(2) == 0
    let old = current.positions
    let moved = old.map { position in
      if isSideways { return position.x > pivot.x ? position.moved(x: distance, y: 0) : position }
      return position.y > pivot.y ? position.moved(x: 0, y: distance) : position
    }
    current.moveAll(to: moved)
    let newTally = current.tally()
    let newTotal = current.score(of: newTally).total
    if newTally.overlaps <= tally.overlaps, newTotal - total <= limit {
      accept(newTally, newTotal)
    } else {
      current.moveAll(to: old)
    }
  }

  /// Moves nodes if that is free and costs no more than the limit.
  private mutating func attempt(_ movers: Arrangement.Movers, to targets: [Position], limit: Double) {
    let old = movers.nodes.map { current.positions[$0] }
    current.move(movers, to: targets)
    // Most places are taken; to know that is much cheaper than to count crossings.
    if tally.overlaps == 0, !current.isClear(movers) { return current.move(movers, to: old) }
    let after = current.tally(around: movers)
    current.move(movers, to: old)
    let newTally = tally - current.tally(around: movers) + after
    guard newTally.overlaps <= tally.overlaps else { return }
    current.move(movers, to: targets)
    let newTotal = current.score(of: newTally).total
    if newTotal - total <= limit {
      accept(newTally, newTotal)
    } else {
      current.move(movers, to: old)
    }
  }

  private mutating func accept(_ newTally: PlacementTally, _ newTotal: Double) {
    tally = newTally
    total = newTotal
    if total < bestTotal {
      best = current
      bestTotal = total
    }
  }

  private mutating func jittered(_ position: Position, by reach: Int) -> Position {
    position.moved(x: generator.within(-reach, reach), y: generator.within(-reach, reach))
  }

  private mutating func randomNeighbour(of node: Int) -> Int? {
    let incident = current.incident[node]
    guard !incident.isEmpty else { return nil }
    let edge = current.edges[incident[generator.below(incident.count)]]
    return edge.first == node ? edge.second : edge.first
  }
}

extension Arrangement {
  /// The mean of the places of the nodes a node is tied to.
  func middle(ofNeighboursOf node: Int) -> Position {
    var sum = Position(x: 0, y: 0)
    for edge in incident[node] {
      let other = edges[edge].first == node ? edges[edge].second : edges[edge].first
      sum = sum.moved(x: positions[other].x, y: positions[other].y)
    }
    let count = max(incident[node].count, 1)
    return Position(x: sum.x / count, y: sum.y / count)
  }
}
