import EDTF
import Relations

extension Linter {
  // MARK: Hostility

  mutating func checkHostility(of pact: Pact, kind: RelationKind, at location: GraphLocation) {
    checkSides(of: pact, at: location)
    if !pact.obligations.contains(where: { $0.kind == pact.kind }) {
      checkHostility(of: kind, in: pact, at: location.appending("kind"))
    }
    for (position, obligation) in pact.obligations.enumerated() {
      guard let kind = kinds[obligation.kind] else { continue }
      checkHostility(of: kind, in: pact, at: location.appending("obligations", String(position), "kind"))
    }
    for (list, what, members) in [
      ("parties", "a party to", pact.parties), ("mediators", "a mediator of", pact.mediators),
    ] {
      for (position, party) in members.enumerated() where party.actor == pact.id {
        report(
          .warning, .selfRelation, location.appending(list, String(position)),
          "\(pact.id) is \(what) itself", "name the \(list) of the pact, or take this one out")
      }
    }
  }

  /// Sides that nobody tells apart, by which those who stand together stand against each other.
  private mutating func checkSides(of pact: Pact, at location: GraphLocation) {
    var known: [String: String] = [:]
    var reported: Set<String> = []
    for (position, party) in pact.parties.enumerated() {
      guard let side = party.side else { continue }
      let looks = side.looks
      let other = looks.lazy.compactMap { known[$0] }.first
      for look in looks where known[look] == nil { known[look] = side }
      guard let other, other != side, reported.insert(side).inserted else { continue }
      report(
        .warning, .sidesAlike, location.appending("parties", String(position), "side"),
        "‘\(side)’ and ‘\(other)’ are two sides of \(pact.id) that are spelt alike, and whoever is on the one does not stand "
          + "with those on the other",
        "write side: \(other) for both, or give one of them another name")
    }
  }

  /// A hostile kind makes enemies of the parties, or of each party and the pact; sides say who stands with whom.
  private mutating func checkHostility(of kind: RelationKind, in pact: Pact, at location: GraphLocation) {
    let sides = Set(pact.parties.map(\.side))
    if kind.direction == .mutual, pact.parties.count > 1, sides.count == 1, let side = sides.first ?? nil {
      report(
        .warning, .hostilePact, location,
        "all parties of \(pact.id) are on the side \(side), so that by \(kind.id) it ties nobody",
        "give side: to those alone who stand together against others, or leave it out")
      return
    }
    guard kind.sign == .negative, !pact.parties.isEmpty else { return }
    // Who stands with a party by its name does not stand against it.
    let alone = pact.parties.first { $0.side == nil && sides.contains($0.actor.rawValue) }
    if let alone {
      report(
        .warning, .hostilePact, location,
        "a party of \(pact.id) is on the side \(alone.actor), and \(alone.actor) itself is on none, so that they are enemies",
        "write { actor: \(alone.actor), side: \(alone.actor) }, and a side for each other party")
      return
    }
    if kind.direction == .directed {
      report(
        .warning, .hostilePact, location,
        "by \(kind.id) each party of \(pact.id) stands against \(pact.id) itself",
        "write the relations one by one, from who acts to whom it hits")
    } else if Set(pact.parties.map(\.actor)).count > 2, sides == [nil] {
      report(
        .warning, .hostilePact, location,
        "\(pact.id) is a pact of \(kind.id), by which each party stands against every other",
        "give the parties side: where some stand together, or write the relations one by one")
    }
  }

  // MARK: Obligations

  /// Obligations that bind nobody: of one party alone, or on days on which that is no party.
  mutating func checkObligations(of pact: Pact, at location: GraphLocation) {
    for (position, obligation) in pact.obligations.enumerated() {
      let place = location.appending("obligations", String(position), "parties")
      let bound = Set(obligation.parties.map(\.actor))
      if let only = bound.first, bound.count == 1, kinds[obligation.kind]?.direction == .mutual {
        report(
          .warning, .lonelyPact, place,
          "the obligation of \(obligation.kind) of \(pact.id) names \(only) alone, and so binds nobody to anybody",
          "name two parties or more, or leave parties: out where it binds all of them")
      }
      for (number, binding) in obligation.parties.enumerated() where !binding.when.isEmpty {
        check(binding, of: obligation, in: pact, at: place.appending(String(number), "when"))
      }
    }
  }

  private mutating func check(
    _ binding: Pact.Binding, of obligation: Pact.Obligation, in pact: Pact, at location: GraphLocation
  ) {
    let entries = pact.parties.filter { $0.actor == binding.actor }
    if entries.isEmpty { return }
    let terms = entries.contains { $0.record.when.isEmpty } ? [] : entries.flatMap(\.record.when)
    // Periods that exclude themselves are reported elsewhere.
    var days = DaySet(intervals(of: binding.when).map(\.possibleDays))
    if days.isEmpty { return }
    for limit in [pact.when, obligation.when, terms] where !limit.isEmpty {
      days = days.intersection(DaySet(intervals(of: limit).map(\.possibleDays)))
    }
    guard days.isEmpty else { return }
    let when = binding.when.map(\.span.description).joined(separator: ", ")
    report(
      .warning, .outsidePact, location,
      "the obligation of \(obligation.kind) binds \(binding.actor) in \(when), on no day on which \(pact.id) bound it",
      "correct the dates, or those of the pact, of the obligation or of the party")
  }

  // MARK: Parties that never meet

  /// Parties that a pact ties to nobody, since none that they could stand with is one on a day on which they are.
  mutating func checkIdleParties() {
    var bound: [Int: Set<Actor.ID>] = [:]
    for fact in facts {
      guard case .pact(let position) = fact.location.element, fact.location.path.first != "mediators" else {
        continue
      }
      bound[position, default: []].formUnion([fact.relation.from, fact.relation.to].compactMap { $0 })
    }
    for (position, pact, _) in contents.pactsWithinLimit(kinds) where tiesEachToOthers(pact) {
      let idle = pact.parties.indices.filter { isIdle($0, in: pact, bound: bound[position] ?? []) }
      let names = Set(idle.map { pact.parties[$0].actor })
      let location = GraphLocation(.pact(position), ["parties"])
      if names.count > 1, names.count == Set(pact.parties.map(\.actor)).count {
        report(
          .warning, .lonelyPact, location,
          "no two parties of \(pact.id) that it could tie are parties on one day, so that it ties nobody",
          "correct when: of the parties or of the pact")
        continue
      }
      for party in idle {
        report(
          .warning, .lonelyPact, location.appending(String(party)),
          "\(pact.parties[party].actor) is a party to \(pact.id) on no day on which another is that it could stand with, so "
            + "that the pact ties it to nobody",
          "correct when: of the party, of the others or of the pact")
      }
    }
  }

  /// Whether each party is tied to each of the others, whatever obligations say of some of them.
  private func tiesEachToOthers(_ pact: Pact) -> Bool {
    let whole = pact.obligations.filter(\.parties.isEmpty).map(\.kind)
    let own = pact.obligations.contains { $0.kind == pact.kind } ? [] : [pact.kind]
    let tying = own + whole
    return !tying.isEmpty && tying.allSatisfy { kinds[$0]?.direction == .mutual }
  }

  private func isIdle(_ position: Int, in pact: Pact, bound: Set<Actor.ID>) -> Bool {
    let party = pact.parties[position]
    let hasOther = pact.parties.contains {
      $0.actor != party.actor && ($0.side == nil || $0.side != party.side)
    }
    guard hasOther, !bound.contains(party.actor) else { return false }
    // Who is a party outside of the term of the pact alone is told so, and periods that exclude themselves are reported.
    let terms = [party.record.when, pact.when].filter { !$0.isEmpty }
      .map { DaySet(intervals(of: $0).map(\.possibleDays)) }
    return !terms.isEmpty && !terms.dropFirst().reduce(terms[0]) { $0.intersection($1) }.isEmpty
  }
}
