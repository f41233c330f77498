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
