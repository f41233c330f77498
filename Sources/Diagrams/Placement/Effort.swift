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
    let wanted = max(seeds, 1)
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
