/// Where the actors of a graph stand in each of its pictures, whatever the date.
///
/// A placement is made once, for the union of all dates, and kept as a text file beside the graph.
public struct Placement: Hashable, Sendable {
  /// The layout engine that the first places came from.
  public internal(set) var engine: String

  /// The seed that led to the first places.
  public internal(set) var seed: Int

  /// How well the first places read, with one decimal; lower is better.
  ///
  /// It is that of the last time all actors were placed together, and stays when some are added or moved by hand, so
  /// that two people who add actors change different lines of the file.
  public internal(set) var score: Double

  /// The centre of each actor's box, by the actor's id.
  public internal(set) var positions: [String: Position]

  /// Creates a placement.
  package init(engine: String, seed: Int, score: Double, positions: [String: Position]) {
    self.engine = engine
    self.seed = seed
    self.score = Tenths(score).value
    self.positions = positions
  }

  /// How far the actors stand apart, from the leftmost to the rightmost.
  public var width: Int { Self.extent(positions.values.map(\.x)) }

  /// How far they stand apart, from the uppermost to the lowest.
  public var height: Int { Self.extent(positions.values.map(\.y)) }

  private static func extent(_ coordinates: [Int]) -> Int {
    (coordinates.max() ?? 0) - (coordinates.min() ?? 0)
  }

  /// The placement without the actors that are not in a graph any more.
  ///
  /// - Parameter ids: The ids of the actors to keep.
  public func pruned(to ids: some Sequence<String>) -> Placement {
    let kept = Set(ids)
    var pruned = self
    pruned.positions = positions.filter { kept.contains($0.key) }
    return pruned
  }
}

extension Placement {
  /// The placement of some of the actors alone, moved together into the room that they need.
  ///
  /// Whoever stood to the left of somebody, or above, does so as a rule; a search then untangles their lines.
  ///
  /// - Parameters:
  ///   - problem: The actors and their ties; those without a place stay without one.
  /// - Complexity: That of a fixed number of moves, each linear in the number of actors and ties.
  ///   - room: How wide and how high the room is that they had better stand in; nil for what they need.
  func gathered(
    _ problem: PlacementProblem, room: (width: Int, height: Int)? = nil
  ) -> Placement {
    let known = problem.nodes.indices.filter { positions[problem.nodes[$0].id] != nil }
    let part = problem.restricted(to: known)
    let places = part.nodes.compactMap { positions[$0.id] }
    var gathered = self
    gathered.positions = [:]
    guard let left = places.map(\.x).min(), let right = places.map(\.x).max(),
      let top = places.map(\.y).min(), let bottom = places.map(\.y).max()
    else { return gathered }
    // Each box with room for lines and words around it, in a picture half as wide again as it is high.
    let area = part.nodes.reduce(0.0) { $0 + ($1.width + 50) * ($1.height + 50) }
    // The places are those of middles, so half of a box stands beyond them at either side.
    let widest = part.nodes.map(\.width).max() ?? 0
    let width = min(
      (area * 1.5).squareRoot(),
      room.map { max(Double($0.width) - widest, Double($0.width) / 3) } ?? .infinity)
    let height = max(
      area / max(width, 1), room.map { min(Double($0.height), area / max(width, 1) * 1.5) } ?? 0)
    let close = places.map { place in
      Position(
        x: Int((Double(place.x - left) * width / Double(max(1, right - left))).rounded()),
        y: Int((Double(place.y - top) * height / Double(max(1, bottom - top))).rounded()))
    }
    var arrangement = Arrangement(part, at: close)
    arrangement.separate()
    var search = LocalSearch(from: arrangement, seed: 1)
    // A move looks at the lines of a node together with all lines and boxes.
    let cost = max(1, part.pairs.count * (part.pairs.count + part.nodes.count) / max(1, part.nodes.count))
    search.run(moves: min(200 * part.nodes.count, 4_000_000 / cost), threshold: 2)
    let placed = room.map { Self.squeezed(search.best, into: $0.width) } ?? search.best
    for (node, position) in zip(part.nodes, placed.positions) { gathered.positions[node.id] = position }
    return gathered
  }

  /// Boxes moved closer together from side to side, and apart from top to bottom, until they fit a width; as near to that
  /// as a few steps come.
  private static func squeezed(_ arrangement: Arrangement, into width: Int) -> Arrangement {
    var arrangement = arrangement
    for _ in 0..<5 where arrangement.frame.width > width {
      let frame = arrangement.frame
      let share = max(0.6, Double(width) / Double(frame.width) * 0.97)
      arrangement.moveAll(
        to: arrangement.positions.map { place in
          Position(
            x: frame.left + Int((Double(place.x - frame.left) * share).rounded()),
            y: frame.top + Int((Double(place.y - frame.top) / share).rounded()))
        })
      arrangement.separate()
    }
    return arrangement
  }
}
