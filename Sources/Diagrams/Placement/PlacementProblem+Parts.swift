extension PlacementProblem {
  /// The parts that hang together by pairs and groups, each as sorted indices; large ones first, then by first index.
  package var parts: [[Int]] {
    var root = Array(nodes.indices)
    func find(_ node: Int) -> Int {
      var node = node
      while root[node] != node {
        root[node] = root[root[node]]
        node = root[node]
      }
      return node
    }
    func join(_ a: Int, _ b: Int) {
      let (a, b) = (find(a), find(b))
      root[max(a, b)] = min(a, b)
    }
    for pair in pairs { join(pair.first, pair.second) }
    for group in groups {
      for member in group.dropFirst() { join(group[0], member) }
    }
    var members = [[Int]](repeating: [], count: nodes.count)
    for node in nodes.indices { members[find(node)].append(node) }
    return members.filter { !$0.isEmpty }.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }

  /// The problem of some of the nodes alone, which are given by sorted indices.
  package func restricted(to part: [Int]) -> PlacementProblem {
    let place = Dictionary(uniqueKeysWithValues: zip(part, part.indices))
    var scenes = [[(Int, Int)]](repeating: [], count: sceneCount)
    var inner: [Pair] = []
    for (pair, mask) in zip(pairs, masks) {
      guard let first = place[pair.first], let second = place[pair.second] else { continue }
      inner.append(Pair(first, second, weight: pair.weight))
      for bit in 0..<sceneCount where mask & (1 << UInt64(bit)) != 0 { scenes[bit].append((first, second)) }
    }
    return PlacementProblem(
      nodes: part.map { nodes[$0] },
      pairs: inner,
      groups: groups.map { $0.compactMap { place[$0] } },
      scenes: scenes
    )
  }
}
