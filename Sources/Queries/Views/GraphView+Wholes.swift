import EDTF
public import Relations

extension GraphView {
  /// The relations that certainly or possibly hold, those of parts counted for the wholes that they belong to.
  ///
  /// Each end stands for the actors at the top of what it is a component, an operation, a mission or an organ of, on a day on
  /// which that and the relation hold. For an end that possibly belongs to a whole the relation possibly counts for the
  /// whole, and possibly for the end itself; where it surely belongs to one, for the whole alone. ``Holding/from`` and
  /// ``Holding/to`` say for whom. Ties among the parts of one whole, and of parts with it, are left out. A relation that
  /// counts for several wholes is found once for each.
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

  /// What stands at the end of a way from a part, unless the way goes on.
  private struct Top {
    let way: CountingWay
    /// The days asked about on which the way possibly holds, and nothing surely leads further.
    let days: DaySet
  }

  private let view: GraphView
  private let links: [Int: [PartTree.Link]]
  private var tops: [Int: [Int: [Top]]] = [:]
  /// For each relation that makes a part, that it leads further.
  private var exclusions: [Int: Exclusion] = [:]
  /// That an organ is one whatever the date.
  private let standing: Exclusion

  init(of view: GraphView, keeping kept: [Actor.ID]) {
    let storage = view.graph.storage
    let kept = Set(kept.compactMap { storage.actors.position(of: $0) })
    var links: [Int: [PartTree.Link]] = [:]
    for position in storage.rowsOfParts {
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
    standing = Exclusion([], in: view)
  }

  /// Whether an actor is a part of another.
  func contain(_ actor: Int) -> Bool { links[actor] != nil }

  /// The tops that a relation between two actors counts for, each with the ways there that may hold on one of its days.
  mutating func ways(from: Int, _ to: Int?, on days: DaySet) -> [Tops: [CountingWay]] {
    let (first, second) = (tops(of: from), to.map { tops(of: $0) })
    var ways: [Tops: [CountingWay]] = [:]
    for (top, own) in first {
      for one in own where one.days.meets(days) {
        guard let second else {
          ways[Tops(from: top, to: nil), default: []].append(one.way)
          continue
        }
        let common = one.days.intersection(days)
        for (other, theirs) in second {
          for another in theirs where another.days.meets(common) {
            ways[Tops(from: top, to: other), default: []].append(one.way.joined(with: another.way))
          }
        }
      }
    }
    return ways
  }

  private mutating func tops(of actor: Int) -> [Int: [Top]] {
    if let known = tops[actor] { return known }
    let links = links
    let tree = PartTree(from: actor, on: DaySet(view.dateQuery.days)) { links[$0] ?? [] }
    var found: [Int: [Top]] = [:]
    for number in tree.nodes.indices {
      let node = tree.nodes[number]
      let beyond = Set(tree.children(of: number).map { exclusion(by: tree.nodes[$0].relation) })
      let days = beyond.reduce(node.days) { $0.subtracting($1.sureDays) }
      if days.isEmpty { continue }
      let way = CountingWay(chain: tree.way(to: number), exclusions: beyond)
      found[node.actor, default: []].append(Top(way: way, days: days))
    }
    let tops = found.mapValues { tops in
      let distinct = Set(view.distinct(tops.map(\.way)))
      return tops.filter { distinct.contains($0.way) }
    }
    self.tops[actor] = tops
    return tops
  }

  private mutating func exclusion(by relation: Int?) -> Exclusion {
    guard let relation else { return standing }
    if let known = exclusions[relation] { return known }
    let exclusion = Exclusion([relation], in: view)
    exclusions[relation] = exclusion
    return exclusion
  }
}
