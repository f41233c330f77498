import EDTF
import Relations

/// The changes that lead from the relations of one date to those of another.
struct Difference {
  /// A party and what it is a party to.
  private struct Membership: Hashable {
    let party: Actor.ID
    let pact: Actor.ID
  }

  /// A relation, and for whom it counts.
  private struct Key: Hashable {
    let id: Relation.ID
    let from: Actor.ID
    let to: Actor.ID?

    init(_ finding: Finding) {
      (id, from, to) = (finding.id, finding.from, finding.to)
    }
  }

  /// Two ends in an order of their own, so that the direction of a relation does not matter.
  private struct Pair: Hashable {
    let first: Actor.ID
    let second: Actor.ID?

    init(_ finding: Finding) {
      guard let to = finding.to else {
        (first, second) = (finding.from, nil)
        return
      }
      (first, second) = (min(finding.from, to), max(finding.from, to))
    }
  }

  private let graph: RelationGraph
  private let moments: (first: Moment, second: Moment)
  private let before: [Key: Finding]
  private let after: [Key: Finding]

  init(graph: RelationGraph, from first: Moment, _ before: [Finding], to second: Moment, _ after: [Finding]) {
    self.graph = graph
    moments = (first, second)
    self.before = Dictionary(before.map { (Key($0), $0) }, uniquingKeysWith: { first, _ in first })
    self.after = Dictionary(after.map { (Key($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// All changes, in no order.
  var changes: [Change] {
    let ended = before.values.filter { after[Key($0)] == nil }
    let began = after.values.filter { before[Key($0)] == nil }
    let (turned, restEnded, restBegan) = turns(ended: ended, began: began)
    let were = memberships(before.values)
    let are = memberships(after.values)
    // Where one party comes or goes, only that one does, though another may be left without a partner.
    let joined = Set(are.keys).subtracting(were.keys).filter { !isInForce($0, at: moments.first) }
    let left = Set(were.keys).subtracting(are.keys).filter { !isInForce($0, at: moments.second) }
    var changes = turned + certaintyChanges
    for membership in joined {
      changes.append(
        Change(.joined, [membership.party, membership.pact], after: are[membership] ?? []))
    }
    for membership in left {
      changes.append(
        Change(.left, [membership.party, membership.pact], before: were[membership] ?? []))
    }
    for finding in restBegan where joined.isDisjoint(with: memberships(of: finding)) {
      changes.append(Change(.began, [finding.from, finding.to], after: [finding]))
    }
    for finding in restEnded where left.isDisjoint(with: memberships(of: finding)) {
      changes.append(Change(.ended, [finding.from, finding.to], before: [finding]))
    }
    return changes
  }

  /// The pairs that lost relations and gained others, and what is left of both.
  private func turns(
    ended: [Finding], began: [Finding]
  ) -> (turned: [Change], ended: [Finding], began: [Finding]) {
    let lost = Dictionary(grouping: ended.filter { !isMembership($0) }) { Pair($0) }
    let gained = Dictionary(grouping: began.filter { !isMembership($0) }) { Pair($0) }
    var turned: [Change] = []
    for (pair, old) in lost {
      guard pair.second != nil, let new = gained[pair] else { continue }
      let sort: Change.Sort =
        Set(old.map(\.sign)) != Set(new.map(\.sign))
        ? .changedSign : Set(old.map(\.kind.id)) != Set(new.map(\.kind.id)) ? .changedKind : .renewed
      turned.append(Change(sort, [pair.first, pair.second], before: old, after: new))
    }
    let isRest = { (finding: Finding) in
      let pair = Pair(finding)
      return isMembership(finding) || pair.second == nil || lost[pair] == nil || gained[pair] == nil
    }
    return (turned, ended.filter(isRest), began.filter(isRest))
  }

  private var certaintyChanges: [Change] {
    before.values.compactMap { old in
      guard let new = after[Key(old)], new.certainty != old.certainty else { return nil }
      return Change(
        new.certainty == .certain ? .becameCertain : .becamePossible,
        [old.from, old.to], before: [old], after: [new])
    }
  }

  /// Whether an actor is a party by its own terms, whoever else is one.
  private func isInForce(_ membership: Membership, at moment: Moment) -> Bool {
    let pact = graph.pact(membership.pact)
    let answer = pact?.membership(of: membership.party, at: moment, graph.reading)
    return answer.map { $0.certainty != .no } ?? false
  }

  private func memberships(_ findings: some Sequence<Finding>) -> [Membership: [Finding]] {
    var memberships: [Membership: [Finding]] = [:]
    for finding in findings {
      for membership in self.memberships(of: finding) { memberships[membership, default: []].append(finding) }
    }
    return memberships
  }

  /// Who is a party to what because the relation holds: both ends of a pair of a pact, or the member of a whole.
  private func memberships(of finding: Finding) -> [Membership] {
    guard let to = finding.to else { return [] }
    if let pact = finding.via {
      guard graph.pact(pact)?.obligedKinds.contains(finding.kind.id) == true else { return [] }
      return [Membership(party: finding.from, pact: pact), Membership(party: to, pact: pact)]
    }
    return isMembership(finding) ? [Membership(party: finding.from, pact: to)] : []
  }

  /// Whether the relation ties a member to an organisation, or a party to a pact that is an actor beside it.
  private func isMembership(_ finding: Finding) -> Bool {
    guard let to = finding.relation.to, finding.via == nil else { return false }
    return finding.kind.role == .member || graph.pact(to)?.obligedKinds.contains(finding.kind.id) == true
  }
}
