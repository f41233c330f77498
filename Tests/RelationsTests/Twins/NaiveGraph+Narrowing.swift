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
    var found: [Relation.ID: Answer] = [:]
    for (part, chain) in chains {
      for row in rows.compactMap({ read($0, narrowing) }) where touches(row, part) {
        let other = row.from == part ? row.to : row.from
        if narrowing.rollUp, other == part || other == actor { continue }
        let inside = narrowing.rollUp ? chains.filter { $0.part == other }.map(\.chain) : []
        let ways = others?.filter { $0.part == other }.map(\.chain) ?? [[]]
        for way in ways {
          let answer = answer([row] + chain + way, unless: inside, at: dateQuery)
          found[row.id] = (found[row.id] ?? .no).or(answer)
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
      if !periods.isEmpty { row.terms = [periods] }
    }
    let isChosen =
      (narrowing.kinds.isEmpty || narrowing.kinds.contains(row.kind.id))
      && (narrowing.signs.isEmpty || narrowing.signs.contains(row.sign))
      && (narrowing.statuses.isEmpty || narrowing.statuses.contains(row.status))
    return isChosen ? row : nil
  }

  /// The row for each two tops of what its ends belong to, by every two ways up that may hold together with it.
  private func rolledUp(_ row: Row, at dateQuery: DateQuery, keeping kept: [Actor.ID]) -> [Held] {
    typealias Way = (chain: [Row], beyond: [[Row]])
    if answer([row], at: dateQuery).certainty == .no { return [] }
    func ways(_ actor: Actor.ID, _ passed: [Actor.ID], _ chain: [Row]) -> [Way] {
      let beyond =
        kept.contains(actor)
        ? []
        : links.filter { link in
          link.from == actor && !passed.contains(link.to ?? actor)
            && answer(chain + [link], at: dateQuery).certainty > .no
        }
      return [(chain, beyond.map { [$0] })]
        + beyond.flatMap { ways($0.to ?? actor, passed + [$0.to ?? actor], chain + [$0]) }
    }
    var held: [String: Held] = [:]
    for first in ways(row.from, [row.from], []) {
      for second in row.to.map({ ways($0, [$0], []) }) ?? [([], [])] {
        let chain = first.chain + second.chain
        let answer = answer([row] + chain, unless: first.beyond + second.beyond, at: dateQuery)
        var one = Held(
          row: row, from: first.chain.last?.to ?? row.from, to: second.chain.last?.to ?? row.to,
          answer: answer)
        if answer.certainty == .no || one.from == one.to && !chain.isEmpty { continue }
        one.answer = answer.or(held[one.key]?.answer ?? .no)
        held[one.key] = one
      }
    }
    return held.values.sorted { $0.key < $1.key }
  }

  /// Whether rows hold together on a day on which no chain of others leads further; day by day where one may.
  ///
  /// What of a chain is among the rows is in no doubt, nor who they limit or who is at the lower end of a link.
  private func answer(_ rows: [Row], unless chains: [[Row]], at dateQuery: DateQuery) -> Answer {
    let given = rows.filter { !$0.kind.isLineage && !$0.isStanding }.flatMap { [$0.from, $0.to ?? $0.from] }
    func leadsOn(_ chain: [Row], on day: DateQuery) -> Answer {
      chain.filter { !$0.isStanding }.reduce(.certain) { sure, link in
        let own = answer([link], sparing: [link.from] + given, at: day)
        // Where it may hold at all, what holds anyhow does.
        return rows.contains { $0.id == link.id } && own.certainty > .no ? sure : sure.and(own)
      }
    }
    let whole = answer(rows, at: dateQuery)
    if whole.certainty == .no { return .no }
    var (isTouched, open) = (false, [Answer]())
    for day in days(of: rows + chains.joined(), in: dateQuery.days) {
      let own = answer(rows, at: DateQuery(day))
      let others = chains.map { leadsOn($0, on: DateQuery(day)) }.filter { $0.certainty > .no }
      if own.certainty == .no { continue }
      if !others.isEmpty { isTouched = true }
      if others.contains(.certain) { continue }
      open.append(others.isEmpty ? own : .possible(others.reduce(own.reasons) { $0.union($1.reasons) }))
    }
    if !isTouched { return whole }
    return open.contains(.certain) ? .certain : open.first ?? .no
  }

  /// The first of the days, and those on which anything about rows may change.
  private func days(of rows: [Row], in range: ClosedRange<Day>) -> [Day] {
    let lives = rows.flatMap { [$0.from, $0.to ?? $0.from] }.compactMap { self.lives[$0] }
    let intervals = (rows.flatMap { $0.terms.flatMap(\.self) } + lives.flatMap(\.self)).compactMap {
      try? $0.interval(tolerance: tolerance, asOf: asOf)
    }
    let days = intervals.flatMap { interval -> [Day] in
      let ends = [interval.end.lowerBound, interval.end.upperBound, interval.horizon ?? .max].filter {
        $0 < .max
      }
      return [interval.start.lowerBound, interval.start.upperBound] + ends.map { $0.advanced(by: 1) }
    }
    return Set(days.filter(range.contains) + [range.lowerBound]).sorted()
  }
}
