import Relations

/// A signed graph whose line index of balance is sought: the least weight of edges that no two camps satisfy.
///
/// An actor of one edge never has to be frustrated; one of two edges is as good as a single edge between its
/// neighbours, with the lesser weight and the product of the signs; two edges of one pair are one edge of their sum,
/// and what cancels is frustrated either way. What these steps leave is searched by branch and bound.
struct Frustration {
  /// For each actor its edges: the weight, negative where the two belong in different camps.
  private var edges: [[Int: Int]]
  /// What is frustrated whatever the camps.
  private var sunk = 0

  /// How many edges the search may look at; with it a graph of some forty tangled actors is done in a second or so.
  private static let mostSteps = 100_000_000

  init(size: Int) {
    edges = [[Int: Int]](repeating: [:], count: size)
  }

  mutating func add(_ weight: Int, between first: Int, and second: Int) {
    let present = edges[first][second] ?? 0
    if present.signum() * weight.signum() < 0 { sunk += min(abs(present), abs(weight)) }
    let sum = present + weight
    edges[first][second] = sum == 0 ? nil : sum
    edges[second][first] = sum == 0 ? nil : sum
  }

  /// The least weight; nil where the search took too many steps.
  mutating func least() -> Int? {
    reduce()
    var total = sunk
    var steps = Self.mostSteps
    for component in components {
      guard let least = least(of: component, steps: &steps) else { return nil }
      total += least
    }
    return total
  }

  private mutating func reduce() {
    var pending = Array(edges.indices.reversed())
    while let actor = pending.popLast() {
      // Most are put off to when they have fewer edges; the many of a hub are not to be sorted each time.
      guard 1...2 ~= edges[actor].count else { continue }
      let around = edges[actor].sorted { $0.key < $1.key }
      for (other, _) in around { edges[other][actor] = nil }
      edges[actor] = [:]
      if around.count == 2 {
        let (first, second) = (around[0], around[1])
        let sign = first.value.signum() * second.value.signum()
        add(sign * min(abs(first.value), abs(second.value)), between: first.key, and: second.key)
      }
      pending += around.map(\.key)
    }
  }

  /// The actors with edges in groups that are joined, each in an order in which every actor but the first has an
  /// edge to one before it.
  private var components: [[Int]] {
    var seen: Set<Int> = []
    var components: [[Int]] = []
    for start in edges.indices where !edges[start].isEmpty && seen.insert(start).inserted {
      var component = [start]
      var position = 0
      while position < component.count {
        for other in edges[component[position]].keys.sorted() where seen.insert(other).inserted {
          component.append(other)
        }
        position += 1
      }
      components.append(component)
    }
    return components
  }

  private func least(of component: [Int], steps: inout Int) -> Int? {
    var search = FrustrationSearch(component.map { edges[$0] }, positions: component)
    return search.least(steps: &steps)
  }
}

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
