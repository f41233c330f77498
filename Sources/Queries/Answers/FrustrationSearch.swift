import Relations

/// A search through all ways to divide joined actors between two camps, that skips what cannot be the best.
struct FrustrationSearch {
  /// For each actor the edges to those after it, by their position in the order of the search.
  private let edges: [[(other: Int, weight: Int)]]
  /// For each actor not yet in a camp, what it would frustrate in the first camp and in the second.
  private var costs: [(first: Int, second: Int)]
  /// The sum of the lesser costs of the actors not yet in a camp.
  private var leastCost = 0
  /// What the actors in camps frustrate.
  private var spent = 0
  private var best: Int

  init(_ neighbours: [[Int: Int]], positions: [Int]) {
    let order = Dictionary(positions.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    edges = neighbours.enumerated().map { position, row in
      row.compactMap { key, weight in order[key].map { (other: $0, weight: weight) } }
        .filter { $0.other > position }.sorted { $0.other < $1.other }
    }
    costs = Array(repeating: (0, 0), count: edges.count)
    // Everybody in one camp frustrates all negative edges.
    best = edges.joined().reduce(0) { $0 + max(0, -$1.weight) }
  }

  /// The least weight of frustrated edges; nil where it takes more steps than there are left.
  ///
  /// A step looks at one edge, so that their number bounds the time whatever the size of the graph.
  mutating func least(steps: inout Int) -> Int? {
    if edges.isEmpty { return 0 }
    // For each actor in a camp, which one it is, and whether the other has been tried.
    var camps: [(camp: Int, isSecond: Bool)] = []
    // The camps are alike, so the first actor stays in the first.
    descend(into: 0, &camps, &steps)
    while steps > 0 {
      // Whatever comes, each of the rest frustrates at least the lesser of its two costs.
      if spent + leastCost < best {
        guard camps.count == edges.count else {
          let cost = costs[camps.count]
          descend(into: cost.first <= cost.second ? 0 : 1, &camps, &steps)
          continue
        }
        best = spent
      }
      while let last = camps.last, last.isSecond || camps.count == 1 { ascend(&camps, &steps) }
      guard let last = camps.last else { return best }
      ascend(&camps, &steps)
      descend(into: 1 - last.camp, isSecond: true, &camps, &steps)
    }
    return nil
  }

  private mutating func descend(
    into camp: Int, isSecond: Bool = false, _ camps: inout [(camp: Int, isSecond: Bool)], _ steps: inout Int
  ) {
    let actor = camps.count
    let cost = costs[actor]
    leastCost -= min(cost.first, cost.second)
    spent += camp == 0 ? cost.first : cost.second
    camps.append((camp, isSecond))
    settle(actor, in: camp, by: 1)
    steps -= edges[actor].count + 1
  }

  private mutating func ascend(_ camps: inout [(camp: Int, isSecond: Bool)], _ steps: inout Int) {
    let camp = camps.removeLast().camp
    let actor = camps.count
    settle(actor, in: camp, by: -1)
    let cost = costs[actor]
    spent -= camp == 0 ? cost.first : cost.second
    leastCost += min(cost.first, cost.second)
    steps -= edges[actor].count + 1
  }

  /// Adds what the actor's being in a camp costs those after it, or takes it back.
  private mutating func settle(_ actor: Int, in camp: Int, by factor: Int) {
    for (other, weight) in edges[actor] {
      let before = min(costs[other].first, costs[other].second)
      if (weight > 0) == (camp == 0) {
        costs[other].second += factor * abs(weight)
      } else {
        costs[other].first += factor * abs(weight)
      }
      leastCost += min(costs[other].first, costs[other].second) - before
    }
  }
}
