package import EDTF

extension ContentsChecker {
  /// Dates that are imprecise or unknown are given the benefit of the doubt: only a start that surely
  /// precedes the life of an end, or an end that surely outlasts it, is reported.
  mutating func checkExistence(of relation: Relation, at location: @autoclosure () -> GraphLocation) {
    let to = relation.to == relation.from ? nil : relation.to
    let intervals = contents.intervals(of: relation.when)
    for end in [relation.from, to].compactMap({ $0 }) {
      guard let life = lives[end] ?? nil, let days = excess(of: intervals, over: life) else { continue }
      report(
        .warning, .outsideExistence, location(),
        "\(relation.id) held \(days.inner), but \(end) existed \(days.outer)",
        suggestion: "narrow the dates of the relation, or widen exists: of \(end)")
    }
  }

  /// A party that the pact says nothing of is one for as long as it existed.
  mutating func checkLife(of party: Party, in pact: Pact, at location: @autoclosure () -> GraphLocation) {
    guard let life = lives[party.actor] ?? nil,
      let days = excess(of: contents.intervals(of: party.record.when), over: life)
    else { return }
    report(
      .warning, .outsideExistence, location(),
      "\(party.actor) was a party to \(pact.id) \(days.inner), but existed \(days.outer)",
      suggestion: "narrow the dates of the party, or widen exists: of \(party.actor)")
  }

  mutating func checkTerm(
    _ term: [Period], of who: String, in pact: Pact, at location: @autoclosure () -> GraphLocation
  ) {
    guard let force = contents.possibleDays(of: pact.when),
      let days = excess(of: contents.intervals(of: term), over: force)
    else { return }
    report(
      .warning, .outsidePact, location(),
      "\(who) \(days.inner), but \(pact.id) was in force \(days.outer)",
      suggestion: "narrow its dates, or widen when: of the pact")
  }

  mutating func checkSourcing(
    _ claims: [Claim], verification: Verification?, of name: String, at location: GraphLocation
  ) {
    guard claims.isEmpty else {
      return checkVerification(claims, recorded: verification, of: name, at: location)
    }
    report(
      .warning, .noSource, location, "\(name) has no source",
      suggestion: "add claims: with the identifier of a source")
  }

  mutating func checkVerification(
    _ claims: [Claim], recorded: Verification?, of name: String, at location: GraphLocation
  ) {
    guard claims.allSatisfy({ unverified[$0.source] != nil }) else { return }
    switch Verification.of(claims, recorded: recorded, isUnverified: { unverified[$0] ?? false }) {
    case .found: break
    case .partly:
      report(.note, .unverified, location, "a part of \(name) has not been verified")
    case .unverified:
      report(.note, .unverified, location, "\(name) has not been verified")
    }
  }

  // MARK: Days

  /// How intervals surely reach beyond days, and where the days end; nil where they need not.
  private func excess(
    of intervals: [UncertainInterval], over days: ClosedRange<Day>
  ) -> (inner: String, outer: String)? {
    if let start = intervals.map(\.start.upperBound).min(), start < days.lowerBound {
      let inner = start == .min ? "since ever" : "on \(start) or before"
      return (inner, "from \(days.lowerBound) at the earliest")
    }
    if let end = intervals.map(\.end.lowerBound).max(), end > days.upperBound {
      let inner = end == .max ? "without end" : "on \(end) or after"
      return (inner, "to \(days.upperBound) at the latest")
    }
    return nil
  }

}

extension GraphContents {
  /// The days that periods may touch; nil where there is none.
  package func possibleDays(of periods: [Period]) -> ClosedRange<Day>? {
    let days = intervals(of: periods).map(\.possibleDays)
    guard let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max() else {
      return nil
    }
    return first...last
  }

  /// Periods that exclude themselves are reported where they stand, and say nothing here.
  package func intervals(of periods: [Period]) -> [UncertainInterval] {
    reading.intervals(of: periods)
  }
}

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
