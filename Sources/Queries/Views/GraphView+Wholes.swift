import EDTF
public import Relations

extension GraphView {
  /// The relations that certainly or possibly hold, those of parts counted for the wholes that they belong to.
  ///
  /// Each end stands for the actors at the top of what it is a component, an operation, a mission or an organ of, on a day on
  /// which that and the relation hold: for an end that possibly belongs to a whole the relation possibly counts for the
  /// whole, and it counts for the end itself only where there is none. ``Holding/from`` and ``Holding/to`` say for
  /// whom. Ties among the parts of one whole, and of parts with it, are left out. A relation that counts for several
  /// wholes is found once for each.
  ///
  /// - Parameter kept: Actors that stand for themselves and their own parts, whatever they belong to.
  /// - Returns: By identifier, then by whom they count for.
  /// - Complexity: O(*n* log *n*) in the number of relations, times the ways in which parts belong to wholes.
  public func rolledUpRelations(keeping kept: [Actor.ID] = []) -> [Holding] {
    var wholes = WholesOfParts(of: self, keeping: kept)
    var found: [Holding] = []
    for position in 0..<graph.storage.relationCount {
      let (from, to) = graph.storage.ends(at: position)
      if !wholes.contain(from), !(to.map { wholes.contain($0) } ?? false) {
        if let holding = holding(position) { found.append(holding) }
      } else if let reading = reading(of: position) {
        found += rolledUp(reading, to: &wholes)
      }
    }
    return found
  }

  /// The relations of the view, rolled up where that is asked for.
  func relations(rollUp: Bool, keeping kept: [Actor.ID] = []) -> [Holding] {
    rollUp ? rolledUpRelations(keeping: kept) : relations
  }

  private func rolledUp(_ reading: Reading, to wholes: inout WholesOfParts) -> [Holding] {
    let storage = graph.storage
    let (from, to) = storage.ends(at: reading.position)
    let days = possibleDays(of: reading.position, claimed: reading.claimed)
    guard !days.isEmpty else { return [] }
    return wholes.ways(from: from, to, on: days).compactMap { tops, ways in
      let standsForItself = tops.from == from && tops.to == to
      if tops.from == tops.to, !standsForItself { return nil }
      let ends = (from: storage.actors.id(at: tops.from), to: tops.to.map { storage.actors.id(at: $0) })
      return holding(reading, through: ways, ends: ends)
    }
    .sorted { $0.isBefore($1) }
  }
}

/// What the ends of relations stand for, where parts count for their wholes.
private struct WholesOfParts {
  /// The actors at the top of what the two ends of a relation belong to.
  struct Tops: Hashable {
    let from: Int
    let to: Int?
  }

  private let view: GraphView
  private let links: [Int: [PartTree.Link]]
  private var trees: [Int: PartTree] = [:]
  /// For each actor and each top of it the ways there, where the question is about one day.
  private var waysToTops: [Int: [Int: [[Int]]]] = [:]

  init(of view: GraphView, keeping kept: [Actor.ID]) {
    let storage = view.graph.storage
    let kept = Set(kept.compactMap { storage.actors.position(of: $0) })
    var links: [Int: [PartTree.Link]] = [:]
    for position in storage.rows(where: \.isPart) {
      let (part, whole) = storage.ends(at: position)
      guard let whole, whole != part, !kept.contains(part) else { continue }
      let days = view.possibleDays(of: position)
      if days.isEmpty { continue }
      links[part, default: []].append(PartTree.Link(relation: position, actor: whole, days: days))
    }
    for (part, wholes) in storage.standing.wholes where !kept.contains(part) {
      links[part, default: []] += wholes.map {
        PartTree.Link(relation: nil, actor: $0, days: DaySet(view.dateQuery.days))
      }
    }
    self.view = view
    self.links = links
  }

  /// Whether an actor is a part of another.
  func contain(_ actor: Int) -> Bool { links[actor] != nil }

  /// The tops that a relation between two actors counts for, each with the ways there: on one of its days a way holds
  /// together with it, and none longer does.
  mutating func ways(from: Int, _ to: Int?, on days: DaySet) -> [Tops: [[Int]]] {
    view.dateQuery.isSingleDay ? waysOnOneDay(from: from, to) : waysOnSomeDay(from: from, to, on: days)
  }

  /// What holds on the day holds together, so that either end may be looked at by itself.
  private mutating func waysOnOneDay(from: Int, _ to: Int?) -> [Tops: [[Int]]] {
    let first = waysToTops(of: from)
    let second = to.map { waysToTops(of: $0) }
    var ways: [Tops: [[Int]]] = [:]
    for (top, own) in first {
      guard let second else {
        ways[Tops(from: top, to: nil)] = own
        continue
      }
      for (other, theirs) in second {
        ways[Tops(from: top, to: other)] = own.flatMap { own in theirs.map { own + $0 } }
      }
    }
    return ways
  }

  private mutating func waysToTops(of actor: Int) -> [Int: [[Int]]] {
    if let known = waysToTops[actor] { return known }
    let tree = tree(of: actor)
    let tops = tree.nodes.indices.filter { tree.nodes[$0].end == $0 + 1 }
    let ways = Dictionary(grouping: tops) { tree.nodes[$0].actor }
      .mapValues { view.distinct($0.map(tree.way)) }
    waysToTops[actor] = ways
    return ways
  }

  private mutating func waysOnSomeDay(from: Int, _ to: Int?, on days: DaySet) -> [Tops: [[Int]]] {
    let first = tree(of: from)
    let own = first.nodes.map { $0.days.intersection(days) }
    var ways: [Tops: [[Int]]] = [:]
    func add(_ node: Int, _ tops: Tops, _ way: [Int]) {
      ways[tops, default: []].append(first.way(to: node) + way)
    }
    var node = 0
    while node < first.nodes.count {
      guard !own[node].isEmpty else {
        node = first.nodes[node].end
        continue
      }
      let longer = first.children(of: node).filter { !own[$0].isEmpty }
      let actor = first.nodes[node].actor
      if let to {
        let second = tree(of: to)
        var other = 0
        while other < second.nodes.count {
          guard second.nodes[other].days.meets(own[node]) else {
            other = second.nodes[other].end
            continue
          }
          let isTop =
            !second.children(of: other).contains { second.nodes[$0].days.meets(own[node]) }
            && !longer.contains { second.nodes[other].days.meets(own[$0]) }
          if isTop { add(node, Tops(from: actor, to: second.nodes[other].actor), second.way(to: other)) }
          other += 1
        }
      } else if longer.isEmpty {
        add(node, Tops(from: actor, to: nil), [])
      }
      node += 1
    }
    return ways.mapValues { view.distinct($0) }
  }

  private mutating func tree(of actor: Int) -> PartTree {
    if let known = trees[actor] { return known }
    let links = links
    let tree = PartTree(from: actor, on: DaySet(view.dateQuery.days)) { links[$0] ?? [] }
    trees[actor] = tree
    return tree
  }
}
