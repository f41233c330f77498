/// A search through all ways to divide joined actors between two camps, that skips what cannot be the best.
struct FrustrationSearch {
  /// For each actor the edges to others by their position in the order of the search.
  private let edges: [[(other: Int, weight: Int)]]
  /// For each actor not yet in a camp, what it would frustrate in the first camp and in the second.
  private var costs: [[Int]]
  private var best: Int

  init(_ neighbours: [[Int: Int]], positions: [Int]) {
    let order = Dictionary(positions.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    edges = neighbours.map { row in
      row.compactMap { key, weight in order[key].map { (other: $0, weight: weight) } }
        .sorted { $0.other < $1.other }
    }
    costs = [[Int]](repeating: [0, 0], count: edges.count)
    // Everybody in one camp frustrates all negative edges.
    best = edges.joined().reduce(0) { $0 + max(0, -$1.weight) } / 2
  }

  /// The least weight of frustrated edges; nil where it takes more branches than there are.
  mutating func least(branches: inout Int, of most: Int) -> Int? {
    guard !edges.isEmpty else { return 0 }
    // The camps are alike, so the first actor is in the first.
    search(0, spent: 0, camps: 0...0, branches: &branches, of: most)
    return branches <= most ? best : nil
  }

  private mutating func search(
    _ actor: Int, spent: Int, camps: ClosedRange<Int>, branches: inout Int, of most: Int
  ) {
    branches += 1
    guard branches <= most else { return }
    guard actor < edges.count else {
      best = min(best, spent)
      return
    }
    // Whatever comes, each of the rest frustrates at least the lesser of its two costs.
    let bound = costs[actor...].reduce(spent) { $0 + min($1[0], $1[1]) }
    guard bound < best else { return }
    let cheaper = costs[actor][0] <= costs[actor][1] ? 0 : 1
    for camp in [cheaper, 1 - cheaper] where camps.contains(camp) {
      let cost = costs[actor][camp]
      settle(actor, in: camp, by: 1)
      search(actor + 1, spent: spent + cost, camps: 0...1, branches: &branches, of: most)
      settle(actor, in: camp, by: -1)
    }
  }

  /// Adds what the actor's being in a camp costs those after it, or takes it back.
  private mutating func settle(_ actor: Int, in camp: Int, by factor: Int) {
    for (other, weight) in edges[actor] where other > actor {
      let frustrated = weight > 0 ? 1 - camp : camp
      costs[other][frustrated] += factor * abs(weight)
    }
  }
}
