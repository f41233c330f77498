import EDTF

extension ContentsChecker {
  /// Refuses parts whose ways to their wholes are too many to be followed, as every question that rolls up has to.
  ///
  /// Ways that no day allows do not count, however many relations they are made of.
  ///
  /// - Complexity: O(*n*) in the number of actors and of ways, of which there may be a thousand an actor.
  mutating func checkParts() {
    let kinds = relationKinds.filter(\.value.isPart)
    let links = contents.linksOfParts(kinds)
    guard !links.isEmpty else { return }
    let count = links.values.map(\.count).reduce(0, +)
    var left = max(PartLimit.graph, PartLimit.link * count)
    for (position, actor) in (contents.actors.map(\.id) + contents.pacts.map(\.id)).enumerated()
    where links[actor] != nil {
      let ways = links.ways(from: actor, upTo: PartLimit.actor)
      left -= ways
      let location = GraphLocation(
        position < contents.actors.count ? .actor(position) : .pact(position - contents.actors.count))
      if ways > PartLimit.actor { return reportTangled("\(actor) is a part", PartLimit.actor, at: location) }
      if left < 0 {
        return reportTangled("actors are parts", max(PartLimit.graph, PartLimit.link * count), at: location)
      }
    }
  }

  private mutating func reportTangled(_ who: String, _ limit: Int, at location: GraphLocation) {
    report(
      .error, .tangledParts, location,
      "\(who) of others in more than \(limit) ways, which is as many as are followed",
      suggestion:
        "write each tie once, with the dates for which it held, and leave out those that follow from others")
  }
}

/// In how many ways actors may be parts of others, directly and through others.
private enum PartLimit {
  /// An actor.
  static let actor = 1_024
  /// All actors of a graph, or so many for each relation that makes a part of somebody.
  static let graph = 1_000_000
  static let link = 16
}

/// By whose relation an actor is a part of whom, and when.
private struct PartLink {
  let whole: Actor.ID
  let days: DaySet
}

extension GraphContents {
  /// The relations of the kinds that make an actor a part of another, and the parents of organs, by that actor.
  fileprivate func linksOfParts(_ kinds: [RelationKind.ID: RelationKind]) -> [Actor.ID: [PartLink]] {
    var links: [Actor.ID: [PartLink]] = [:]
    let add = { (relation: Relation, terms: [[Period]]) in
      guard let whole = relation.to, whole != relation.from else { return }
      let days = terms.filter { !$0.isEmpty }.reduce(DaySet(Day.min...Day.max)) {
        $0.intersection(DaySet(intervals(of: $1).map(\.possibleDays)))
      }
      if !days.isEmpty { links[relation.from, default: []].append(PartLink(whole: whole, days: days)) }
    }
    let actorKinds = allActorKinds
    for actor in actors where actorKinds[actor.kind]?.category.standsInParents == true {
      links[actor.id] = actor.parents.filter { $0 != actor.id }.map {
        PartLink(whole: $0, days: DaySet(Day.min...Day.max))
      }
    }
    for relation in written where kinds[relation.kind] != nil { add(relation, [relation.when]) }
    let isPart = table.kindIDs.map { kinds[$0] != nil }
    if isPart.contains(true) {
      for row in 0..<table.count where isPart[Int(table.kinds[row])] {
        let relation = table.relation(row)
        add(relation, [relation.when])
      }
    }
    let all = allRelationKinds
    for (_, pact, _) in pactsWithinLimit(all)
    where pact.obligedKinds.contains(where: { kinds[$0] != nil }) {
      for row in rows(of: pact, all) where kinds[row.relation.kind] != nil {
        add(row.relation, row.terms)
      }
    }
    return links
  }
}

extension [Actor.ID: [PartLink]] {
  /// In how many ways an actor is a part of others, up to one more than a limit.
  ///
  /// No way passes an actor twice, and on some day all of it may hold.
  fileprivate func ways(from actor: Actor.ID, upTo limit: Int) -> Int {
    var count = 0
    var path: [(actor: Actor.ID, days: DaySet, next: ArraySlice<PartLink>)] = [
      (actor, DaySet(Day.min...Day.max), (self[actor] ?? [])[...])
    ]
    var passed: Set = [actor]
    while let last = path.last, count <= limit {
      guard let link = last.next.first else {
        passed.remove(last.actor)
        path.removeLast()
        continue
      }
      path[path.count - 1].next.removeFirst()
      let days = last.days.intersection(link.days)
      guard !days.isEmpty, !passed.contains(link.whole) else { continue }
      count += 1
      guard let next = self[link.whole] else { continue }
      passed.insert(link.whole)
      path.append((link.whole, days, next[...]))
    }
    return count
  }
}
