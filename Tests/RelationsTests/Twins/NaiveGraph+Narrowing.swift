import EDTF
import Relations

// What a view shows, word for word from the definitions.
extension NaiveGraph {
  /// A relation that holds, and for whom it counts.
  struct Held {
    var row: Row
    var from: Actor.ID
    var to: Actor.ID?
    var answer: Answer

    /// What tells it from every other.
    var key: String { "\(row.id) \(from) \(to?.rawValue ?? "")" }
    var ends: Set<Actor.ID> { Set([from, to ?? from]) }
  }

  /// What holds, by identifier.
  ///
  /// - Parameter kept: Actors that count for themselves where parts count for their wholes.
  func held(
    at dateQuery: DateQuery, _ narrowing: Narrowing = Narrowing(), keeping kept: [Actor.ID] = []
  ) -> [Held] {
    rows.flatMap { row -> [Held] in
      guard let row = read(row, narrowing) else { return [] }
      let found =
        narrowing.rollUp
        ? rolledUp(row, at: dateQuery, keeping: kept)
        : [Held(row: row, from: row.from, to: row.to, answer: answer([row], at: dateQuery))]
      return found.filter { isShown($0.answer, narrowing) }
    }
  }

  func holdings(at dateQuery: DateQuery, _ narrowing: Narrowing = Narrowing()) -> [Relation.ID: Answer] {
    var unfolded = narrowing
    unfolded.rollUp = false
    return Dictionary(held(at: dateQuery, unfolded).map { ($0.row.id, $0.answer) }, uniquingKeysWith: { $1 })
  }

  /// What holds of an actor, and of its parts if they count for it.
  ///
  /// - Parameter second: Whom it has to be with, or with whose parts; anybody where left out.
  func holdings(
    of actor: Actor.ID, with second: Actor.ID? = nil, at dateQuery: DateQuery,
    _ narrowing: Narrowing = Narrowing()
  ) -> [Relation.ID: Answer] {
    let chains = narrowing.rollUp ? self.chains(to: actor, at: dateQuery) : [(actor, [])]
    let others = second.map { narrowing.rollUp ? self.chains(to: $0, at: dateQuery) : [($0, [])] }
    let parts = narrowing.rollUp ? Set(chains.map(\.part)) : []
    var found: [Relation.ID: Answer] = [:]
    for (part, chain) in chains {
      for row in rows.compactMap({ read($0, narrowing) }) where touches(row, part) {
        let other = row.from == part ? row.to : row.from
        if let other, parts.contains(other) { continue }
        let ways = others?.filter { $0.part == other }.map(\.chain) ?? [[]]
        for way in ways {
          found[row.id] = (found[row.id] ?? .no).or(answer([row] + chain + way, at: dateQuery))
        }
      }
    }
    return found.filter { isShown($0.value, narrowing) }
  }

  /// The others with which relations of the actor hold, and of these relations those of a sort.
  func ties(
    of actor: Actor.ID, at dateQuery: DateQuery, _ narrowing: Narrowing, where belongs: (Row) -> Bool
  ) -> [Actor.ID: Answer] {
    var ties: [Actor.ID: Answer] = [:]
    for one in held(at: dateQuery, narrowing, keeping: [actor]) where belongs(one.row) {
      guard let to = one.to, one.ends.contains(actor) else { continue }
      for other in [one.from, to] where other != actor {
        ties[other] = (ties[other] ?? .no).or(one.answer)
      }
    }
    return ties
  }

  private func isShown(_ answer: Answer, _ narrowing: Narrowing) -> Bool {
    answer.certainty > .no && (narrowing.certainty ?? answer.certainty) == answer.certainty
  }

  /// The row as the claims asked for have it; nil where it is left out.
  func read(_ row: Row, _ narrowing: Narrowing) -> Row? {
    var row = row
    let all = row.claims.count
    if narrowing.witness != nil || narrowing.knownAt != nil {
      row.claims = row.claims.filter { claim in
        let isPublished = narrowing.knownAt.map { published[claim.source] ?? .max <= $0 } ?? true
        return isPublished && (narrowing.witness ?? claim.source) == claim.source
      }
      if row.claims.isEmpty { return nil }
    }
    // By a day, what was out speaks for itself where each of it does and more came later.
    let isLater = narrowing.knownAt != nil && row.claims.count < all
    let hasStatus = isLater && row.claims.allSatisfy { $0.status != nil }
    if narrowing.witness != nil || hasStatus {
      row.status = row.claims.compactMap(\.status).first ?? row.status
    }
    let hasDates = isLater && row.claims.allSatisfy { !$0.when.isEmpty }
    if narrowing.witness != nil || hasDates {
      let periods = row.claims.flatMap(\.when)
      if !periods.isEmpty { (row.terms, row.pact) = ([periods], nil) }
    }
    let isChosen =
      (narrowing.kinds.isEmpty || narrowing.kinds.contains(row.kind.id))
      && (narrowing.signs.isEmpty || narrowing.signs.contains(row.sign))
      && (narrowing.statuses.isEmpty || narrowing.statuses.contains(row.status))
    return isChosen ? row : nil
  }

  /// The row for each two tops of what its ends belong to, by every two ways up that may hold together with it and
  /// that none longer ones do.
  private func rolledUp(_ row: Row, at dateQuery: DateQuery, keeping kept: [Actor.ID]) -> [Held] {
    if answer([row], at: dateQuery).certainty == .no { return [] }
    func climbs(_ actor: Actor.ID, _ passed: [Actor.ID], _ chain: [Row]) -> [[Row]] {
      if kept.contains(actor) { return [chain] }
      return [chain]
        + links.filter { $0.from == actor }.flatMap { link -> [[Row]] in
          guard let whole = link.to, !passed.contains(whole) else { return [] }
          return climbs(whole, passed + [whole], chain + [link])
        }
    }
    func isLonger(_ one: [Row], _ other: [Row]) -> Bool {
      one.count >= other.count && one.prefix(other.count).map(\.id) == other.map(\.id)
    }
    let second = row.to.map { climbs($0, [$0], []) } ?? [[]]
    var pairs: [(from: [Row], to: [Row])] = []
    for first in climbs(row.from, [row.from], []) {
      for second in second where answer([row] + first + second, at: dateQuery).certainty > .no {
        pairs.append((first, second))
      }
    }
    var held: [String: Held] = [:]
    for pair in pairs {
      let isTop = !pairs.contains { other in
        isLonger(other.from, pair.from) && isLonger(other.to, pair.to)
          && other.from.count + other.to.count > pair.from.count + pair.to.count
      }
      guard isTop else { continue }
      let answer = answer([row] + pair.from + pair.to, at: dateQuery)
      var one = Held(
        row: row, from: pair.from.last?.to ?? row.from, to: pair.to.last?.to ?? row.to, answer: answer)
      if one.from == one.to, !(pair.from + pair.to).isEmpty { continue }
      one.answer = one.answer.or(held[one.key]?.answer ?? .no)
      held[one.key] = one
    }
    return held.values.sorted { $0.key < $1.key }
  }
}
