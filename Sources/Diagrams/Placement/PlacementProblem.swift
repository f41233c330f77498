package import Graphviz

/// What is to be placed: the boxes, and who is tied to whom, over all dates together.
package struct PlacementProblem: Hashable, Sendable {
  /// An actor's box.
  package struct Node: Hashable, Sendable {
    /// The actor's id.
    package var id: String

    /// The width of the box in points: the greatest at any date.
    package var width: Double

    /// The height of the box in points: the greatest at any date.
    package var height: Double

    /// Creates a node.
    package init(id: String, width: Double, height: Double) {
      self.id = id
      self.width = width
      self.height = height
    }
  }

  /// Two nodes that are tied at some date.
  package struct Pair: Hashable, Sendable {
    /// The index of one node.
    package var first: Int

    /// The index of the other node, greater than `first`.
    package var second: Int

    /// How often or how long the two are tied, in any unit: a heavier pair stands closer together.
    package var weight: Double

    /// Creates a pair, in either order.
    package init(_ first: Int, _ second: Int, weight: Double = 1) {
      self.first = min(first, second)
      self.second = max(first, second)
      self.weight = weight
    }
  }

  /// The greatest number of dates that are told apart.
  package static let sceneLimit = 64

  /// The nodes, sorted by id.
  package let nodes: [Node]

  /// The pairs, each once, sorted.
  package let pairs: [Pair]

  /// For each pair the scenes it is in, one bit a scene.
  package let masks: [UInt64]

  /// The number of scenes.
  package let sceneCount: Int

  /// The members of each group that is drawn as a hull, sorted; groups of fewer than two are left out.
  package let groups: [[Int]]

  /// Creates a problem.
  ///
  /// Ties of a node with itself are left out, and of several pairs of the same two nodes the weights are added. Of more
  /// scenes than ``sceneLimit`` as many are taken at even steps. Without scenes, all pairs make up a single one.
  ///
  /// - Parameters:
  ///   - nodes: The boxes, no two with the same id.
  ///   - pairs: Who is tied to whom at some date, by index into `nodes`.
  ///   - groups: The members of each group to be drawn as a hull, by index.
  ///   - scenes: For a few dates the pairs that are tied then. They should be among `pairs`; others count for nothing.
  /// - Precondition: Every index is one of `nodes`, boxes are not larger than 10,000 points, and weights are finite and
  ///   not negative.
  package init(nodes: [Node], pairs: [Pair], groups: [[Int]] = [], scenes: [[(Int, Int)]] = []) {
    for node in nodes {
      let isUsable = node.width >= 0 && node.height >= 0 && max(node.width, node.height) <= 10_000
      precondition(isUsable, "the box of \(node.id) has no usable size")
    }
    let order = nodes.indices.sorted { nodes[$0].id < nodes[$1].id }
    var place = [Int](repeating: 0, count: nodes.count)
    for (new, old) in order.enumerated() { place[old] = new }
    self.nodes = order.map { nodes[$0] }

    var weights: [[Int]: Double] = [:]
    for pair in pairs where pair.first != pair.second {
      precondition(pair.weight >= 0 && pair.weight.isFinite, "a weight is a number from zero")
      let (a, b) = (place[pair.first], place[pair.second])
      weights[[min(a, b), max(a, b)], default: 0] += pair.weight
    }
    let ends = weights.keys.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
    self.pairs = ends.map { Pair($0[0], $0[1], weight: weights[$0, default: 0]) }

    let taken = PlacementProblem.spread(scenes)
    var masks = [UInt64](repeating: taken.isEmpty ? 1 : 0, count: ends.count)
    let indices = Dictionary(uniqueKeysWithValues: zip(ends, ends.indices))
    for (bit, scene) in taken.enumerated() {
      for (first, second) in scene {
        let (a, b) = (place[first], place[second])
        if let index = indices[[min(a, b), max(a, b)]] { masks[index] |= 1 << UInt64(bit) }
      }
    }
    self.masks = masks
    sceneCount = max(taken.count, 1)
    self.groups = groups.map { Set($0.map { place[$0] }).sorted() }.filter { $0.count > 1 }
  }

  /// At most as many scenes as there is room for, at even steps.
  private static func spread(_ scenes: [[(Int, Int)]]) -> [[(Int, Int)]] {
    guard scenes.count > sceneLimit else { return scenes }
    return (0..<sceneLimit).map { scenes[$0 * (scenes.count - 1) / (sceneLimit - 1)] }
  }
}

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

extension PlacementProblem {
  /// The most nodes for which `neato` is asked; its time grows with their square.
  package static let neatoLimit = 300

  /// The engine that gives a problem of this size its first places.
  package var engine: LayoutEngine { nodes.count > PlacementProblem.neatoLimit ? .sfdp : .neato }

  /// The graph that gives first places for a seed: one edge a pair, and short ones between the members of a group.
  ///
  /// Nodes go by number, so that no id meets Graphviz's rules for names.
  package func graph(seed: Int) -> LayoutGraph {
    var attributes: [Attribute: String] = [
      .start: "\(seed)", .overlap: "false", .sep: "+10", .splines: "line",
    ]
    if engine == .neato {
      attributes[.mode] = "major"
      attributes[.model] = "shortpath"
    }
    return LayoutGraph(
      name: "placement",
      isDirected: false,
      attributes: attributes,
      nodes: nodes.indices.map { LayoutGraph.Node(id: "n\($0)", attributes: box(of: $0)) },
      edges: springs
    )
  }

  /// The graph that finds places for the nodes that have none yet, while the others stand still.
  ///
  /// Only `mode=KK` keeps a pinned node where it is; the default moves all.
  package func graph(keeping known: [Position?]) -> LayoutGraph {
    LayoutGraph(
      name: "placement",
      isDirected: false,
      attributes: [
        .mode: "KK", .inputscale: "72", .notranslate: "true", .overlap: "true", .splines: "line", .start: "1",
      ],
      nodes: nodes.indices.map { node in
        var attributes = box(of: node)
        if let position = known[node] {
          attributes[.pos] = "\(position.x),\(-position.y)"
          attributes[.pin] = "true"
        }
        return LayoutGraph.Node(id: "n\(node)", attributes: attributes)
      },
      edges: springs
    )
  }

  private func box(of node: Int) -> [Attribute: String] {
    [
      .width: "\(max(nodes[node].width, 1) / 72)", .height: "\(max(nodes[node].height, 1) / 72)",
      .fixedsize: "true", .shape: "box", .label: "",
    ]
  }

  /// The edges: 1.9 inches for the lightest pair to 1.5 for the heaviest, 1.6 inside a group; one a pair.
  private var springs: [LayoutGraph.Edge] {
    let heaviest = pairs.map(\.weight).max() ?? 1
    let ties = pairs.map { pair in
      let share = heaviest > 0 ? pair.weight / heaviest : 0
      let hundredths = Int(190 - 40 * min(max(share, 0), 1))
      return LayoutGraph.Edge(
        tail: pair.first, head: pair.second, key: "p", attributes: [.len: "\(Double(hundredths) / 100)"])
    }
    let members = groups.flatMap { members in
      members.indices.flatMap { place in members[(place + 1)...].map { [members[place], $0] } }
    }
    let helpers = Set(members).sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }.map { pair in
      LayoutGraph.Edge(tail: pair[0], head: pair[1], key: "g", attributes: [.len: "1.6", .weight: "6"])
    }
    return ties + helpers
  }
}
