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

    init(_ holding: Holding) {
      (id, from, to) = (holding.id, holding.from, holding.to)
    }
  }

  /// Two ends in an order of their own, so that the direction of a relation does not matter.
  private struct Pair: Hashable {
    let first: Actor.ID
    let second: Actor.ID?

    init(_ holding: Holding) {
      guard let to = holding.to else {
        (first, second) = (holding.from, nil)
        return
      }
      (first, second) = (min(holding.from, to), max(holding.from, to))
    }
  }

  private let graph: RelationGraph
  private let dateQueries: (first: DateQuery, second: DateQuery)
  private let before: [Key: Holding]
  private let after: [Key: Holding]
  /// The statuses of what counts: what is denied or rejected takes nobody's place, and makes nobody a party.
  private let counted: Set<Status>

  init(
    graph: RelationGraph, counting counted: [Status], from first: DateQuery, _ before: [Holding],
    to second: DateQuery, _ after: [Holding]
  ) {
    self.graph = graph
    self.counted = Set(counted)
    dateQueries = (first, second)
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
    let joined = Set(are.keys).subtracting(were.keys).filter { !isInForce($0, at: dateQueries.first) }
    let left = Set(were.keys).subtracting(are.keys).filter { !isInForce($0, at: dateQueries.second) }
    var changes = turned + certaintyChanges
    for membership in joined {
      changes.append(
        Change(.joined, [membership.party, membership.pact], after: are[membership] ?? []))
    }
    for membership in left {
      changes.append(
        Change(.left, [membership.party, membership.pact], before: were[membership] ?? []))
    }
    for holding in restBegan where joined.isDisjoint(with: memberships(of: holding)) {
      changes.append(Change(.began, [holding.from, holding.to], after: [holding]))
    }
    for holding in restEnded where left.isDisjoint(with: memberships(of: holding)) {
      changes.append(Change(.ended, [holding.from, holding.to], before: [holding]))
    }
    return changes
  }

  /// The pairs that lost relations and gained others, and what is left of both.
  private func turns(
    ended: [Holding], began: [Holding]
  ) -> (turned: [Change], ended: [Holding], began: [Holding]) {
    let canTurn = { (holding: Holding) in !isMembership(holding) && counts(holding) }
    let lost = Dictionary(grouping: ended.filter(canTurn)) { Pair($0) }
    let gained = Dictionary(grouping: began.filter(canTurn)) { Pair($0) }
    var turned: [Change] = []
    for (pair, old) in lost {
      guard pair.second != nil, let new = gained[pair] else { continue }
      let sort: Change.Sort =
        Set(old.map(\.sign)) != Set(new.map(\.sign))
        ? .changedSign : Set(old.map(\.kind.id)) != Set(new.map(\.kind.id)) ? .changedKind : .renewed
      turned.append(Change(sort, [pair.first, pair.second], before: old, after: new))
    }
    let isRest = { (holding: Holding) in
      let pair = Pair(holding)
      return !canTurn(holding) || pair.second == nil || lost[pair] == nil || gained[pair] == nil
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
  private func isInForce(_ membership: Membership, at dateQuery: DateQuery) -> Bool {
    let pact = graph.pact(membership.pact)
    let answer = pact?.membership(of: membership.party, at: dateQuery, graph.reading)
    return answer.map { $0.certainty != .no } ?? false
  }

  private func memberships(_ holdings: some Sequence<Holding>) -> [Membership: [Holding]] {
    var memberships: [Membership: [Holding]] = [:]
    for holding in holdings {
      for membership in self.memberships(of: holding) { memberships[membership, default: []].append(holding) }
    }
    return memberships
  }

  /// Who is a party to what because the relation holds: both ends of a pair of a pact, or the member of a whole.
  private func memberships(of holding: Holding) -> [Membership] {
    guard let to = holding.to, counts(holding) else { return [] }
    if let pact = holding.via {
      guard graph.pact(pact)?.obliges(holding.kind.id) == true else { return [] }
      return [Membership(party: holding.from, pact: pact), Membership(party: to, pact: pact)]
    }
    return isMembership(holding) ? [Membership(party: holding.from, pact: to)] : []
  }

  private func counts(_ holding: Holding) -> Bool { counted.contains(holding.status) }

  /// Whether the relation ties a member to an organisation, or a party to a pact that is an actor beside it.
  private func isMembership(_ holding: Holding) -> Bool {
    guard let to = holding.relation.to, holding.via == nil else { return false }
    return holding.kind.role == .member || graph.pact(to)?.obliges(holding.kind.id) == true
  }
}
