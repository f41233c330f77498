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

  /// How far the actors stand apart, from the leftmost to the rightmost and from the uppermost to the lowest.
  public var size: (width: Int, height: Int) {
    let (xs, ys) = (positions.values.map(\.x), positions.values.map(\.y))
    return ((xs.max() ?? 0) - (xs.min() ?? 0), (ys.max() ?? 0) - (ys.min() ?? 0))
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
