import EDTF
import Queries
import Relations
import TestSupport
import Testing

/// What a party of several spells has in common with its pact, and what a source says of either.
struct SpellTests {
  private func graph(
    _ when: String, _ spells: [String], claims: [Claim] = [Claim(source: "S1")], own: [Claim] = [],
    other: [String] = [], asOf: String? = "2023-12-31"
  ) throws -> RelationGraph {
    let pact = Pact(
      id: "p", kind: "defence-pact", when: try periods(when),
      parties: [
        Party("a", record: Party.Record(when: try spells.map { Period(try EDTFInterval($0)) }, claims: own)),
        Party("b", record: Party.Record(when: try other.map { Period(try EDTFInterval($0)) })),
      ], claims: claims)
    return try RelationGraph(GraphContents(pacts: [pact], asOf: asOf))
  }

  @Test(
    "Spells whose possible days touch are each printed as written",
    arguments: [
      ("2000-01-01/2020", ["2002-07-09/2011", "2012~/2015"], ["2002-07-09/2011", "2012~/2015"]),
      ("2000-01-01/..", ["2002-07-09/2011-12", "2011/.."], ["2002-07-09/2011-12", "2011/.."]),
      ("2000-01-01/..", ["2002-07-09/2011-02", "2012/.."], ["2002-07-09/2011-02", "2012/.."]),
      ("2003/2014", ["2002-07-09/2011", "2012~/2015"], ["2003/2011", "2012~/2014"]),
      // What another spell says already is said once.
      ("2000-01-01/2020", ["2010/2015", "2011-02-01/2011-03-01"], ["2010/2015"]),
      ("2000-01-01/2020", ["2011/..", "../2009"], ["2000-01-01/2009", "2011/2020"]),
    ])
  func spells(_ pact: String, _ spells: [String], _ texts: [String]) throws {
    let relation = try #require(try graph(pact, spells).relations.first)
    #expect(relation.when.map(\.span.description) == texts)
  }

  @Test("By a source, a side that nobody knows stays one, though another term leaves it few days")
  func unknownSides() throws {
    let end = Claim(source: "S1", when: try periods("2020-01-01/2022-06-30"))
    let ended = try graph(
      "2020-01-01/2022-12-31", [], claims: [Claim(source: "S1")], own: [end], other: ["2020-06-01/"])
    for view in [ended.at("2021-01-01"), ended.at("2021-01-01").according(to: "S1")] {
      #expect(view.relations.map(\.answer) == [.possible(.unknownEnd)])
    }
    let witness = ended.at("2021-01-01").according(to: "S1").relations[0].relation
    #expect(witness.when.map(\.span.description) == ["2020-06-01/[..2022-06-30]"])

    let start = Claim(source: "S1", when: try periods("2020-01-01/2022-06-30"))
    let begun = try graph("2019-01-01/2022-12-31", [], own: [start], other: ["/2022-03-31"])
    for view in [begun.at("2021-01-01"), begun.at("2021-01-01").according(to: "S1")] {
      #expect(view.relations.map(\.answer) == [.possible(.unknownStart)])
    }
    // What is dated stays dated.
    let dated = try graph("2019-01-01/2022-12-31", [], own: [start], other: ["2019/2021"])
    #expect(
      dated.at("2021-05-01").according(to: "S1").relations.map(\.answer) == [.possible(.impreciseEnd)])
  }

  @Test(
    "By a source, what is certain and why not is what its terms say together", arguments: 0..<randomBatches)
  func witnesses(batch: UInt64) throws {
    for seed in (batch * 10)..<(batch * 10 + 10) {
      var random = SeededGenerator(seed: seed)
      let (when, told, other) = (
        try Self.period(&random), try Self.period(&random), try Self.period(&random)
      )
      let pact = Pact(
        id: "p", kind: "defence-pact", when: [when],
        parties: [
          Party("a", record: Party.Record(claims: [Claim(source: "S1", when: [told])])),
          Party("b", record: Party.Record(when: [other])),
        ], claims: [Claim(source: "S1")])
      let graph = try RelationGraph(GraphContents(pacts: [pact], asOf: nil))
      let intervals = try [told, other, when].map {
        try $0.interval(tolerance: graph.tolerance, asOf: nil)
      }
      for day in stride(from: 0, to: 120, by: 3).map({ Day(number: 18_220).advanced(by: $0) }) {
        let answers = graph.at(DateQuery(day)).according(to: "S1").relations.map(\.answer)
        let real = intervals.reduce(Answer.certain) { $0.and($1.answer(on: day)) }
        let place: Comment = "seed \(seed), \(day): \(told.span), \(other.span), \(when.span)"
        // A pair that the terms allow on no day by the editors is none, whatever a source says; and nothing but a mark, which
        // reaches further, says that a single day is in doubt.
        guard let pair = graph.relation("p:a+b") else { continue }
        if pair.claims.contains(where: { $0.when.contains { $0.span.description.hasSuffix("?") } }) {
          continue
        }
        let answer = answers.first ?? .no
        #expect(answer.certainty == real.certainty, place)
        // Whether terms meet at all, no period says: what is written went on.
        let lastStart = intervals.map(\.start.upperBound).max() ?? .max
        let surelyMeet = intervals.allSatisfy { lastStart <= $0.end.lowerBound }
        if surelyMeet { #expect(answer.reasons == real.reasons, place) }
      }
    }
  }

  private static func period(_ random: inout SeededGenerator) throws -> Period {
    while true {
      let sides = (0..<2).map { _ -> String in
        let day = Day(number: 18_230).advanced(by: Int.random(in: 0..<100, using: &random))
        return random.once(in: 3) ? "" : "\(day)"
      }
      if let span = try? EDTFInterval("\(sides[0])/\(sides[1])") { return Period(span) }
    }
  }
}
