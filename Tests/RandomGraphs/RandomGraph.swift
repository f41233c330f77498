package import EDTF
package import Relations
package import TestSupport

/// Small graphs in and around January 2020, dense enough for everything to meet; some go on from January 1820.
package struct RandomGraph {
  package var random: SeededGenerator
  private let spansCenturies: Bool
  private var asOf: Day?
  private var tolerance = Tolerance.standard

  package static let kinds: [RelationKind.ID] = [
    "alliance", "defence-pact", "hostility", "military-cooperation", "component-of", "operation-of",
    "mission-of",
    "split", "attack", "arms-supply", "merger", "dissolution", "origin",
  ]
  package static let pactKinds: [RelationKind.ID] = ["alliance", "ceasefire", "membership", "component-of"]

  /// - Parameter seed: graphs of one seed are the same.
  package init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    spansCenturies = random.once(in: 5)
    asOf = random.once(in: 3) ? nil : day()
    tolerance.day = Int.random(in: 0...3, using: &random)
  }

  /// The contents, which can be used.
  package mutating func contents() throws -> GraphContents {
    let ids = "abcdefgh".prefix(Int.random(in: 2...8, using: &random)).map { Actor.ID(String($0)) }
    var contents = GraphContents(
      id: "random", asOf: asOf, tolerance: tolerance, sources: try sources())
    for id in ids {
      let life = random.once(in: 2) ? [] : try periods()
      let kind: ActorKind.ID = random.once(in: 4) ? "armed-forces" : "state"
      let parents = random.once(in: 4) ? [one(of: ids)] : []
      contents.actors.append(Actor(id: id, kind: kind, existence: life, parents: parents))
    }
    for number in 0..<Int.random(in: 0...2, using: &random) {
      contents.pacts.append(try pact("p\(number)", among: ids))
    }
    let ends = ids + contents.pacts.map(\.id)
    for number in 0..<Int.random(in: 1...12, using: &random) {
      let kind = one(of: Self.kinds)
      let to = kind == "attack" && random.once(in: 4) ? nil : one(of: ends)
      contents.relations.append(
        Relation(
          id: Relation.ID("R\(number)"), kind: kind, from: one(of: ends), to: to,
          when: try periods(), status: try status() ?? .accepted,
          sign: random.once(in: 8) ? one(of: Sign.allCases) : nil,
          claims: try claims()))
    }
    return contents
  }

  /// A day, a part of January or all of it.
  package mutating func dateQuery() throws -> DateQuery {
    let days = days()
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return try DateQuery("\(days[0])/\(days[1])")
    case 1: return "2020-01"
    default: return DateQuery(days[0])
    }
  }

  private mutating func pact(_ id: String, among actors: [Actor.ID]) throws -> Pact {
    var pact = Pact(
      id: Actor.ID(id), kind: one(of: Self.pactKinds),
      when: random.once(in: 4) ? [] : try periods(), status: try status() ?? .accepted, claims: try claims())
    for actor in actors where !random.once(in: 3) {
      let side = random.once(in: 3) ? one(of: ["x", "y"]) : nil
      var party = Party(actor, side: side)
      if random.once(in: 2) { party.record.when = try periods() }
      party.record.status = try status()
      if random.once(in: 4) { party.record.claims = try claims() }
      if let other = pact.parties.first?.actor, random.once(in: 4) {
        let when = random.once(in: 2) ? [] : try periods()
        let record = Party.Record(when: when, status: try status())
        party.pairs = [Party.Pair(other: other, id: Relation.ID("\(id)-\(actor)"), record: record)]
      }
      pact.parties.append(party)
    }
    if random.once(in: 3) { pact.mediators = [Party(one(of: actors))] }
    return pact
  }

  /// One published before most of what happens, one some day amid it, and one without a date.
  private mutating func sources() throws -> [Source] {
    [
      Source(id: "S1", date: try EDTFDate("2019-12-20")), Source(id: "S2", date: EDTFDate(day())),
      Source(id: "S3"),
    ]
  }

  private mutating func claims() throws -> [Claim] {
    try (0..<Int.random(in: 1...2, using: &random)).map { _ in
      let when = random.once(in: 4) ? try periods() : []
      return Claim(source: one(of: ["S1", "S2", "S3"]), when: when, status: try status())
    }
  }

  private mutating func status() throws -> Status? {
    random.once(in: 4) ? one(of: [.accepted, .disputed, .denied]) : nil
  }

  private mutating func periods() throws -> [Period] {
    var periods: [Period] = []
    let count = random.once(in: 4) ? Int.random(in: 2...3, using: &random) : 1
    while periods.count < count {
      // What excludes itself is refused, and here drawn again.
      if let period = try? period(), (try? period.interval(tolerance: tolerance, asOf: asOf)) != nil {
        periods.append(period)
      }
    }
    return periods
  }

  private mutating func period() throws -> Period {
    var period = Period(try EDTFInterval("\(endpoint())/\(endpoint())"))
    if random.once(in: 6) { period.hasEnded = true }
    if random.once(in: 5) { period.firstSeen = EDTFDate(day()) }
    if random.once(in: 5) { period.lastSeen = EDTFDate(day()) }
    if random.once(in: 8) { period.asOf = day() }
    return period
  }

  private mutating func endpoint() -> String {
    let days = days()
    switch Int.random(in: 0..<9, using: &random) {
    case 0: return ".."
    case 1: return ""
    case 2: return "[\(days[0])..\(days[1])]"
    case 3: return "\(days[0])~"
    case 4: return one(of: ["2019-12", "2020-01", "2020-02"])
    default: return "\(days[0])"
    }
  }

  /// Two days of one January.
  private mutating func days() -> [Day] {
    let isEarly = spansCenturies && random.once(in: 3)
    return [day(), day()].sorted().map { $0.advanced(by: isEarly ? -73_048 : 0) }
  }

  /// A day of January 2020.
  package mutating func day() -> Day {
    let newYear = Day(number: 18_262)
    return newYear.advanced(by: Int.random(in: 0..<31, using: &random))
  }

  /// One of several, each as likely.
  package mutating func one<Element>(of elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }
}
