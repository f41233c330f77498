import EDTF
import Relations

/// The answers of a graph, word for word from the definitions and without an index.
struct NaiveGraph {
  /// A relation with the terms that hold together.
  struct Row {
    var id: Relation.ID
    var kind: RelationKind
    var from: Actor.ID
    var to: Actor.ID?
    var sign: Sign
    var status: Status
    var claims: [Claim]
    var terms: [[Period]]
    /// The pact whose dates are among the terms.
    var pact: Actor.ID?
    /// The pact that its two ends are parties to.
    var via: Actor.ID?
    /// Whether it is no relation, but says that an organ is a part of its parent.
    var isStanding = false
  }

  private static let kinds = Dictionary(
    RelationKind.catalogue.map { ($0.id, $0) }, uniquingKeysWith: { $1 })

  let rows: [Row]
  /// Those that make an actor a part of another, and its parents where it is an organ.
  let links: [Row]
  /// For each source that has a date the last day on which it may have been published.
  let published: [Source.ID: Day]
  let lives: [Actor.ID: [Period]]
  let tolerance: Tolerance
  let asOf: Day?

  init(_ contents: GraphContents) {
    tolerance = contents.tolerance
    asOf = contents.asOf
    var published: [Source.ID: Day] = [:]
    for source in contents.sources {
      published[source.id] = source.date?.bounds(tolerance: contents.tolerance).upperBound
    }
    self.published = published
    var lives: [Actor.ID: [Period]] = [:]
    for actor in contents.actors { lives[actor.id] = actor.existence }
    for pact in contents.pacts { lives[pact.id] = pact.when }
    self.lives = lives
    let reading = PeriodReading(tolerance: contents.tolerance, asOf: contents.asOf)
    var rows: [Row] = []
    func add(
      _ id: Relation.ID, _ kind: RelationKind.ID, _ from: Actor.ID, _ to: Actor.ID?, sign: Sign? = nil,
      _ terms: [[Period]], pact: Actor.ID? = nil, via: Actor.ID? = nil, status: Status, claims: [Claim]
    ) {
      guard let kind = Self.kinds[kind] else { return }
      let terms = terms.filter { !$0.isEmpty }
      // Whose terms surely have no day in common stand in no relation of the pact.
      let stretches = terms.map { periods in
        periods.compactMap {
          try? $0.interval(tolerance: contents.tolerance, asOf: contents.asOf).possibleDays
        }
      }
      let isTogether = stretches.joined().contains { one in
        stretches.allSatisfy { $0.contains { $0.contains(one.lowerBound) } }
      }
      if pact != nil, !terms.isEmpty, !isTogether { return }
      rows.append(
        Row(
          id: id, kind: kind, from: from, to: to, sign: sign ?? kind.sign, status: status, claims: claims,
          terms: terms, pact: pact, via: via))
    }
    for relation in contents.relations {
      add(
        relation.id, relation.kind, relation.from, relation.to, sign: relation.sign, [relation.when],
        status: relation.status, claims: relation.claims)
    }
    for pact in contents.pacts {
      // What is denied as a whole is denied in each part.
      func status(_ own: Status?) -> Status {
        let status = own ?? pact.status
        return pact.status == .denied ? status.orWorse(.denied) : status
      }
      // What a source says, one claim of each place, with what it dates in place of the term there.
      func told(
        _ places: [(place: Int, claims: [Claim])], _ statuses: [Int: Status], _ terms: [[Period]]
      ) -> [Claim] {
        var sources: [Source.ID] = []
        for claim in places.flatMap(\.claims) where !sources.contains(claim.source) {
          sources.append(claim.source)
        }
        return sources.flatMap { source -> [Claim] in
          var ways: [[(place: Int, claim: Claim)]] = [[]]
          for (place, claims) in places {
            let own = claims.filter { $0.source == source }
            if !own.isEmpty { ways = ways.flatMap { way in own.map { way + [(place, $0)] } } }
          }
          return ways.compactMap { way in
            var (terms, statuses, claim) = (terms, statuses, Claim(source: source))
            for (place, own) in way {
              if !own.when.isEmpty { terms[place] = own.when }
              if let status = own.status { statuses[place] = status }
            }
            if way.contains(where: { $0.claim.status != nil }) {
              let given = Array(statuses.values)
              claim.status = given.dropFirst().reduce(given.first) { $0?.orWorse($1) }
            }
            if way.allSatisfy(\.claim.when.isEmpty) { return claim }
            guard let when = reading.common(terms.filter { !$0.isEmpty }) else { return nil }
            claim.when = when
            return claim
          }
        }
      }
      // Who speaks of a part, with what they say of the whole; where nothing of that holds, who speaks of the whole alone.
      func near(
        _ parts: [(place: Int, claims: [Claim])], _ whole: (place: Int, claims: [Claim]),
        _ statuses: [Int: Status], _ terms: [[Period]]
      ) -> [Claim] {
        let sources = Set(parts.flatMap(\.claims).map(\.source))
        let both = whole.claims.filter { sources.contains($0.source) }
        let claims = told(parts + [(whole.place, both)], statuses, terms)
        let rest = whole.claims.filter { !sources.contains($0.source) }
        return claims.isEmpty ? told([(whole.place, rest)], statuses, terms) : claims
      }
      let isDirected = ["membership", "component-of"].contains(pact.kind.rawValue)
      for (position, party) in pact.parties.enumerated() {
        if isDirected {
          let (record, terms) = (party.record, [party.record.when, pact.when])
          let claims = near(
            [(0, record.claims)], (1, pact.claims), record.status.map { [0: $0] } ?? [:], terms)
          add(
            Relation.ID("\(pact.id):\(party.actor)"), pact.kind, party.actor, pact.id, terms,
            pact: pact.id, status: status(record.status), claims: claims)
          continue
        }
        for earlier in pact.parties[..<position] where earlier.side == nil || earlier.side != party.side {
          let pair = party.pairs.first { $0.other == earlier.actor }
          let (one, two) = (earlier.record, party.record)
          let own = pair?.record ?? Party.Record()
          let terms = [one.when, two.when, own.when, pact.when]
          let both = [one.status, two.status].compactMap { $0 }
          let recorded = own.status ?? both.dropFirst().reduce(both.first) { $0?.orWorse($1) }
          var statuses: [Int: Status] = [:]
          if let status = own.status {
            statuses[2] = status
          } else {
            (statuses[0], statuses[1]) = (one.status, two.status)
          }
          let claims = near([(0, one.claims), (1, two.claims)], (3, pact.claims), statuses, terms)
          add(
            pair?.id ?? Relation.ID("\(pact.id):\(earlier.actor)+\(party.actor)"), pact.kind, earlier.actor,
            party.actor, terms, pact: pact.id, via: pact.id, status: status(recorded), claims: claims)
        }
      }
      for mediator in pact.mediators {
        for party in pact.parties where party.actor != mediator.actor {
          // Until the party leaves for the last time.
          let entries = pact.parties.filter { $0.actor == party.actor }.map(\.record.when)
          let stay =
            entries.contains(where: \.isEmpty)
            ? []
            : entries.joined().compactMap { period -> Period? in
              var period = period
              guard let span = try? EDTFInterval(start: .open, end: period.span.end) else { return nil }
              (period.span, period.firstSeen) = (span, nil)
              return period
            }
          let terms = [stay, pact.when]
          add(
            Relation.ID("\(pact.id):\(mediator.actor):\(party.actor)"), "mediation", mediator.actor,
            party.actor, terms, pact: pact.id, status: status(mediator.record.status),
            claims: told([(1, pact.claims)], [:], terms))
        }
      }
    }
    self.rows = rows.sorted { $0.id < $1.id }
    var links = self.rows.filter { $0.kind.isPart && $0.status == .accepted }
    if let kind = Self.kinds["component-of"] {
      for actor in contents.actors where actor.kind == "armed-forces" {
        for whole in actor.parents where whole != actor.id {
          links.append(
            Row(
              id: Relation.ID("\(actor.id) in \(whole)"), kind: kind, from: actor.id, to: whole,
              sign: .neutral,
              status: .accepted, claims: [], terms: [], isStanding: true))
        }
      }
    }
    self.links = links
  }

  // MARK: Parts

  func parts(of actor: Actor.ID, at dateQuery: DateQuery) -> [Actor.ID: Answer] {
    var parts: [Actor.ID: Answer] = [actor: .certain]
    for (part, chain) in chains(to: actor, at: dateQuery) where !chain.isEmpty {
      parts[part] = (parts[part] ?? .no).or(answer(chain, at: dateQuery))
    }
    return parts
  }

  // MARK: Answers

  /// Every way from a part to the whole on which each step may hold on one day with the others.
  func chains(to whole: Actor.ID, at dateQuery: DateQuery) -> [(part: Actor.ID, chain: [Row])] {
    var chains: [(part: Actor.ID, chain: [Row])] = []
    func walk(_ whole: Actor.ID, _ chain: [Row], _ passed: [Actor.ID]) {
      chains.append((whole, chain))
      for row in links where row.to == whole && !passed.contains(row.from) {
        if answer(chain + [row], at: dateQuery).certainty > .no {
          walk(row.from, chain + [row], passed + [row.from])
        }
      }
    }
    walk(whole, [], [whole])
    return chains
  }

  func answer(_ rows: [Row], sparing spared: [Actor.ID] = [], at dateQuery: DateQuery) -> Answer {
    let rows = rows.filter { !$0.isStanding }
    let terms = rows.flatMap { $0.terms.isEmpty ? [undated] : $0.terms }
    let pacts = rows.compactMap(\.pact)
    var ends: [Actor.ID] = []
    for row in rows where !row.kind.isLineage {
      for end in [row.from, row.to] {
        if let end, !ends.contains(end), !pacts.contains(end), !spared.contains(end) { ends.append(end) }
      }
    }
    let lives = ends.compactMap { self.lives[$0] }.filter { !$0.isEmpty }
    return NaiveTerms(terms: terms, lives: lives, tolerance: tolerance, asOf: asOf).answer(in: dateQuery.days)
  }

  private var undated: [Period] {
    (try? EDTFInterval("/")).map { [Period($0)] } ?? []
  }

  func touches(_ row: Row, _ actor: Actor.ID) -> Bool {
    row.from == actor || row.to == actor
  }
}
