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

  /// Creates the effort for a number of nodes, with at most so many layouts and moves in proportion.
  init(nodes: Int, seeds: Int) {
    let wanted = max(seeds, 1)
    if nodes > PlacementProblem.neatoLimit {
      self.seeds = min(wanted, nodes > 1000 ? 1 : 3)
      rotations = 1
      rounds = [Round(survivors: 1, moves: min(1000 * wanted, nodes > 1000 ? 30_000 : 60_000), threshold: 1)]
    } else {
      // The time of a layout grows with the square of the nodes: sixty of up to 57, then fewer.
      self.seeds = min(wanted, max(4, 200_000 / (nodes * nodes)))
      rotations = Rotation.all.count
      rounds = [
        Round(survivors: 12, moves: min(2 * wanted * nodes, 10_000), threshold: 2),
        Round(survivors: 4, moves: min(20 * wanted * nodes, 60_000), threshold: 3),
      ]
    }
  }
}
