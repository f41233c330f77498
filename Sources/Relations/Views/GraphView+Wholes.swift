import EDTF

extension GraphView {
  /// The relations that certainly or possibly hold, those of parts counted for the wholes that they belong to.
  ///
  /// Each end stands for the actors at the top of what it is a component, an operation or a mission of, on a day on
  /// which that and the relation hold: for an end that possibly belongs to a whole the relation possibly counts for the
  /// whole, and it counts for the end itself only where there is none. ``Finding/from`` and ``Finding/to`` say for
  /// whom. Ties among the parts of one whole, and of parts with it, are left out. A relation that counts for several
  /// wholes is found once for each.
  ///
  /// - Parameter kept: Actors that stand for themselves and their own parts, whatever they belong to.
  /// - Returns: By identifier, then by whom they count for.
  /// - Complexity: O(*n* log *n*) in the number of relations, times the ways in which parts belong to wholes.
  public func rolledUpRelations(keeping kept: [Actor.ID] = []) -> [Finding] {
    let links = linksToWholes(keeping: kept)
    var found: [Finding] = []
    for position in 0..<graph.storage.relationCount {
      let (from, to) = graph.storage.ends(at: position)
      if links[from] == nil, to.flatMap({ links[$0] }) == nil {
        if let finding = finding(position) { found.append(finding) }
      } else if let reading = reading(of: position) {
        found += rolledUp(reading, along: links)
      }
    }
    return found
  }

  /// The relations of the view, rolled up where that is asked for.
  func relations(rollUp: Bool, keeping kept: [Actor.ID] = []) -> [Finding] {
    rollUp ? rolledUpRelations(keeping: kept) : relations
  }

  /// A relation by which an actor possibly belongs to a whole.
  private struct Link {
    let position: Int
    let whole: Int
  }

  private func linksToWholes(keeping kept: [Actor.ID]) -> [Int: [Link]] {
    let storage = graph.storage
    let kept = Set(kept.compactMap { storage.actors.position(of: $0) })
    let isPart = storage.kindList.map(\.isPart)
    var links: [Int: [Link]] = [:]
    for position in 0..<storage.relationCount where isPart[Int(storage.columns.kinds[position])] {
      let (part, whole) = storage.ends(at: position)
      guard let whole, whole != part, !kept.contains(part) else { continue }
      if storage.answer(position, at: moment).certainty == .no { continue }
      links[part, default: []].append(Link(position: position, whole: whole))
    }
    return links
  }

  /// How far the ends of a relation are from the actors that they stand for.
  private struct Climb: Hashable {
    /// For each end whom it has passed, itself first.
    var passed: [[Int]]
    /// For each end the links that lead there.
    var chains: [[Int]]
  }

  private func rolledUp(_ reading: Reading, along links: [Int: [Link]]) -> [Finding] {
    let storage = graph.storage
    let (from, to) = storage.ends(at: reading.position)
    let ends = [from] + (to.map { [$0] } ?? [])
    guard answer(reading, through: []).certainty != .no else { return [] }
    var waysOfTops: [[Int]: [[Int]]] = [:]
    var pending = [Climb(passed: ends.map { [$0] }, chains: ends.map { _ in [] })]
    var met = Set(pending)
    while let climb = pending.popLast() {
      var isAtTop = true
      for (end, passed) in climb.passed.enumerated() {
        for link in passed.last.flatMap({ links[$0] }) ?? [] where !passed.contains(link.whole) {
          var next = climb
          next.passed[end].append(link.whole)
          next.chains[end].append(link.position)
          if answer(reading, through: next.chains.flatMap { $0 }).certainty == .no { continue }
          isAtTop = false
          if met.insert(next).inserted { pending.append(next) }
        }
      }
      if isAtTop {
        waysOfTops[climb.passed.compactMap(\.last), default: []].append(climb.chains.flatMap { $0 })
      }
    }
    return waysOfTops.compactMap { tops, ways in
      let isWithin = tops.count == 2 && tops[0] == tops[1]
      if isWithin, !ways.contains([]) { return nil }
      let whole = tops.map { storage.actors.id(at: $0) }
      return finding(reading, through: ways, ends: (whole[0], tops.count == 2 ? whole[1] : nil))
    }
    .sorted { $0.isBefore($1) }
  }
}
