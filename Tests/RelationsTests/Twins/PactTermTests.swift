import EDTF
import Queries
import Relations
import TestSupport
import Testing

/// Pacts with many parties and terms, whose relations say `when` on exactly the days that a day-by-day intersection gives.
struct PactTermTests {
  @Test(
    "The dates of what follows from a pact are those that its terms have in common, day by day",
    arguments: 0..<randomBatches)
  func dates(batch: UInt64) throws {
    for seed in (batch * 12)..<(batch * 12 + 12) {
      var random = RandomPact(seed: seed)
      let contents = try random.contents()
      let graph = try RelationGraph(contents)
      let pact = contents.pacts[0]
      var found: [PairKey: [[Period]]] = [:]
      for relation in graph.relations where relation.via == pact.id {
        found[PairKey(relation), default: []].append(relation.when)
      }
      let expected = Self.expected(of: pact, kinds: graph.relationKinds)
      for key in Set(found.keys).union(expected.keys) {
        for day in Self.days {
          let known = (found[key] ?? []).map { contents.certainty(of: $0, on: day) }.max() ?? .no
          let real = (expected[key] ?? []).map { contents.certainty(ofAll: $0, on: day) }.max() ?? .no
          #expect(
            known == real,
            "seed \(seed), \(key) on \(day): \(found[key] ?? []) of \(expected[key] ?? [])")
          if known != real { return }
        }
      }
    }
  }

  @Test("The same rows hold on the same days as their dates say", arguments: 0..<randomBatches)
  func answers(batch: UInt64) throws {
    for seed in (batch * 6)..<(batch * 6 + 6) {
      var random = RandomPact(seed: seed)
      let contents = try random.contents()
      let graph = try RelationGraph(contents)
      for day in Self.days where day.number % 9 == 0 {
        let certainties = Dictionary(
          graph.at(DateQuery(day)).relations.map { ($0.id, $0.certainty) }, uniquingKeysWith: { $1 })
        for relation in graph.relations {
          #expect(
            certainties[relation.id] ?? .no == contents.certainty(of: relation.when, on: day),
            "seed \(seed), \(relation.id) on \(day): \(relation.when)")
        }
      }
    }
  }

  private static let days: [Day] =
    (-40..<110).map { Day(number: 18_262).advanced(by: $0) }
    + ["0001-06-01", "1990-01-01", "3000-01-01"].compactMap {
      Day($0)
    }

  /// For each pair and kind the terms that must hold together, once for each two entries.
  private static func expected(of pact: Pact, kinds: [RelationKind]) -> [PairKey: [[[Period]]]] {
    var expected: [PairKey: [[[Period]]]] = [:]
    var duties = pact.obligations
    if !duties.contains(where: { $0.kind == pact.kind }) { duties.append(Pact.Obligation(pact.kind)) }
    for duty in duties {
      guard kinds.contains(where: { $0.id == duty.kind && $0.direction == .mutual }) else { continue }
      for (position, second) in pact.parties.enumerated() {
        for first in pact.parties[..<position] where first.actor != second.actor {
          if let side = first.side, side == second.side { continue }
          var terms = [first.record.when, second.record.when, duty.when, pact.when]
          if !duty.parties.isEmpty {
            guard let one = duty.parties.first(where: { $0.actor == first.actor }),
              let other = duty.parties.first(where: { $0.actor == second.actor })
            else { continue }
            terms += [one.when, other.when]
          }
          let key = PairKey(actors: Set([first.actor, second.actor]), kind: duty.kind)
          expected[key, default: []].append(terms.filter { !$0.isEmpty })
        }
      }
    }
    return expected
  }
}

private struct PairKey: Hashable {
  let actors: Set<Actor.ID>
  let kind: RelationKind.ID

  init(actors: Set<Actor.ID>, kind: RelationKind.ID) {
    self.actors = actors
    self.kind = kind
  }

  init(_ relation: Relation) {
    self.init(actors: Set([relation.from] + (relation.to.map { [$0] } ?? [])), kind: relation.kind)
  }
}

extension GraphContents {
  /// Whether one of the periods went on; a single day with a mark is in doubt, and no other day with it.
  fileprivate func certainty(of periods: [Period], on day: Day) -> Certainty {
    if periods.isEmpty { return .possible }
    return periods.map { period -> Certainty in
      let text = period.span.description
      if text.count == 11, text.last == "?", let only = Day(String(text.dropLast())) {
        return only == day ? .possible : .no
      }
      return (try? period.interval(tolerance: tolerance, asOf: asOf))?.answer(on: day).certainty ?? .no
    }.max() ?? .no
  }

  fileprivate func certainty(ofAll terms: [[Period]], on day: Day) -> Certainty {
    if terms.isEmpty { return .possible }
    return terms.map { periods in
      periods.map { (try? $0.interval(tolerance: tolerance, asOf: asOf))?.answer(on: day).certainty ?? .no }
        .max() ?? .no
    }.min() ?? .no
  }
}

/// A pact in and around January 2020 with parties that join, leave, come back and change sides.
private struct RandomPact {
  var random: SeededGenerator
  private var asOf: Day?
  private var tolerance = Tolerance.standard

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    asOf = random.once(in: 3) ? nil : day()
    tolerance.day = Int.random(in: 0...3, using: &random)
  }

  mutating func contents() throws -> GraphContents {
    let actors = "abcde".map { Actor.ID(String($0)) }
    var pact = Pact(
      id: "p", kind: random.pick(["alliance", "defence-pact", "hostility"]), claims: [Claim(source: "S1")])
    if !random.once(in: 4) { pact.when = try periods() }
    for actor in actors where !random.once(in: 4) {
      let entries = random.once(in: 4) ? 2 : 1
      for _ in 0..<entries {
        var party = Party(actor, side: random.once(in: 3) ? random.pick(["x", "y"]) : nil)
        if !random.once(in: 3) { party.record.when = try periods() }
        pact.parties.append(party)
      }
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      var duty = Pact.Obligation(random.pick(["non-aggression", "neutrality-pact", "alliance"]))
      if pact.obligations.contains(where: { $0.kind == duty.kind }) { continue }
      if random.once(in: 2) { duty.when = try periods() }
      if random.once(in: 2) {
        for actor in Set(pact.parties.map(\.actor)).sorted() where !random.once(in: 3) {
          duty.parties.append(Pact.Binding(actor, when: random.once(in: 2) ? try periods() : []))
        }
      }
      pact.obligations.append(duty)
    }
    return GraphContents(
      pacts: [pact], asOf: asOf?.description, tolerance: tolerance)
  }

  private mutating func periods() throws -> [Period] {
    var periods: [Period] = []
    let count = Int.random(in: 1...3, using: &random)
    while periods.count < count {
      guard let span = try? EDTFInterval("\(endpoint())/\(endpoint())") else { continue }
      var period = Period(span)
      if random.once(in: 8) { period.hasEnded = true }
      if random.once(in: 6) { period.firstSeen = EDTFDate(day()) }
      if random.once(in: 6) { period.lastSeen = EDTFDate(day()) }
      if random.once(in: 8) { period.asOf = day() }
      if (try? period.interval(tolerance: tolerance, asOf: asOf)) != nil { periods.append(period) }
    }
    return periods
  }

  private mutating func endpoint() -> String {
    let days = [day(), day()].sorted()
    return switch Int.random(in: 0..<10, using: &random) {
    case 0: ".."
    case 1: ""
    case 2: "[\(days[0])..\(days[1])]"
    case 3: "\(days[0])~"
    case 4: random.pick(["2019-12", "2020-01", "2020-02", "2020"])
    default: "\(days[0])"
    }
  }

  private mutating func day() -> Day {
    Day(number: 18_262).advanced(by: Int.random(in: 0..<70, using: &random))
  }
}
