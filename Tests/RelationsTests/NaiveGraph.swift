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
    var terms: [[Spell]]
    /// The pact whose dates are among the terms.
    var pact: Actor.ID?
  }

  private static let kinds = Dictionary(
    RelationKind.catalogue.map { ($0.id, $0) }, uniquingKeysWith: { $1 })

  let rows: [Row]
  private let lives: [Actor.ID: [Spell]]
  private let tolerance: Tolerance
  private let asOf: Day?

  init(_ contents: GraphContents) {
    tolerance = contents.tolerance
    asOf = contents.asOf
    var lives: [Actor.ID: [Spell]] = [:]
    for actor in contents.actors { lives[actor.id] = actor.existence }
    for pact in contents.pacts { lives[pact.id] = pact.when }
    self.lives = lives
    var rows: [Row] = []
    func add(
      _ id: Relation.ID, _ kind: RelationKind.ID, _ from: Actor.ID, _ to: Actor.ID?, sign: Sign? = nil,
      _ terms: [[Spell]], pact: Actor.ID? = nil
    ) {
      guard let kind = Self.kinds[kind] else { return }
      let terms = terms.filter { !$0.isEmpty }
      rows.append(
        Row(id: id, kind: kind, from: from, to: to, sign: sign ?? kind.sign, terms: terms, pact: pact))
    }
    for relation in contents.relations {
      add(relation.id, relation.kind, relation.from, relation.to, sign: relation.sign, [relation.when])
    }
    for pact in contents.pacts {
      let isDirected = ["membership", "component-of"].contains(pact.kind.rawValue)
      for (position, party) in pact.parties.enumerated() {
        if isDirected {
          add(
            Relation.ID("\(pact.id):\(party.actor)"), pact.kind, party.actor, pact.id,
            [party.record.when, pact.when],
            pact: pact.id)
          continue
        }
        for earlier in pact.parties[..<position] where earlier.side == nil || earlier.side != party.side {
          let pair = party.pairs.first { $0.other == earlier.actor }
          add(
            pair?.id ?? Relation.ID("\(pact.id):\(earlier.actor)+\(party.actor)"), pact.kind, earlier.actor,
            party.actor,
            [earlier.record.when, party.record.when, pair?.record.when ?? [], pact.when], pact: pact.id)
        }
      }
      for mediator in pact.mediators {
        for party in pact.parties where party.actor != mediator.actor {
          add(
            Relation.ID("\(pact.id):\(mediator.actor):\(party.actor)"), "mediation", mediator.actor,
            party.actor,
            [pact.when],
            pact: pact.id)
        }
      }
    }
    self.rows = rows.sorted { $0.id < $1.id }
  }

  // MARK: Questions

  func findings(at moment: Moment) -> [Relation.ID: Answer] {
    possible(rows.map { ($0.id, answer([$0], at: moment)) })
  }

  func findings(of actor: Actor.ID, at moment: Moment) -> [Relation.ID: Answer] {
    possible(rows.filter { touches($0, actor) }.map { ($0.id, answer([$0], at: moment)) })
  }

  func parts(of actor: Actor.ID, at moment: Moment) -> [Actor.ID: Answer] {
    var parts: [Actor.ID: Answer] = [actor: .certain]
    for (part, chain) in chains(to: actor, at: moment) where !chain.isEmpty {
      parts[part] = (parts[part] ?? .no).or(answer(chain, at: moment))
    }
    return parts
  }

  func rolledUp(_ actor: Actor.ID, at moment: Moment) -> [Relation.ID: Answer] {
    let chains = chains(to: actor, at: moment)
    let parts = Set(chains.map(\.part))
    var found: [Relation.ID: Answer] = [:]
    for (part, chain) in chains {
      for row in rows where touches(row, part) {
        let other = row.from == part ? row.to : row.from
        if let other, parts.contains(other) { continue }
        found[row.id] = (found[row.id] ?? .no).or(answer([row] + chain, at: moment))
      }
    }
    return possible(found.map { ($0, $1) })
  }

  /// The others with which relations of the actor hold, and of these relations those of a sort.
  func ties(
    of actor: Actor.ID, rollUp: Bool, at moment: Moment, where belongs: (Row) -> Bool
  ) -> [Actor.ID: Answer] {
    let findings = rollUp ? rolledUp(actor, at: moment) : findings(of: actor, at: moment)
    let parts = rollUp ? Set(parts(of: actor, at: moment).keys) : [actor]
    var ties: [Actor.ID: Answer] = [:]
    for row in rows where belongs(row) {
      guard let answer = findings[row.id], let to = row.to else { continue }
      for other in [row.from, to] where !parts.contains(other) {
        ties[other] = (ties[other] ?? .no).or(answer)
      }
    }
    return ties
  }

  // MARK: Answers

  /// Every way from a part to the whole on which each step may hold on one day with the others.
  private func chains(to whole: Actor.ID, at moment: Moment) -> [(part: Actor.ID, chain: [Row])] {
    var chains: [(part: Actor.ID, chain: [Row])] = []
    func walk(_ whole: Actor.ID, _ chain: [Row], _ passed: [Actor.ID]) {
      chains.append((whole, chain))
      for row in rows where row.kind.isPart && row.to == whole && !passed.contains(row.from) {
        if answer(chain + [row], at: moment).certainty > .no {
          walk(row.from, chain + [row], passed + [row.from])
        }
      }
    }
    walk(whole, [], [whole])
    return chains
  }

  private func answer(_ rows: [Row], at moment: Moment) -> Answer {
    let terms = rows.flatMap { $0.terms.isEmpty ? [undated] : $0.terms }
    let pacts = rows.compactMap(\.pact)
    var ends: [Actor.ID] = []
    for row in rows where !row.kind.isLineage {
      for end in [row.from, row.to] {
        if let end, !ends.contains(end), !pacts.contains(end) { ends.append(end) }
      }
    }
    let lives = ends.compactMap { self.lives[$0] }.filter { !$0.isEmpty }
    return NaiveTerms(terms: terms, lives: lives, tolerance: tolerance, asOf: asOf).answer(in: moment.days)
  }

  private var undated: [Spell] {
    (try? Span("/")).map { [Spell($0)] } ?? []
  }

  private func touches(_ row: Row, _ actor: Actor.ID) -> Bool {
    row.from == actor || row.to == actor
  }

  private func possible(_ answers: [(Relation.ID, Answer)]) -> [Relation.ID: Answer] {
    Dictionary(answers.filter { $0.1.certainty > .no }, uniquingKeysWith: { $1 })
  }
}
