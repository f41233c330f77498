import EDTF
import Queries
import Relations
import Testing

struct SourceViewTests {
  let graph: RelationGraph

  init() throws {
    let sources = [
      Source(id: "S1", date: try EDTFDate("2022-01-10")), Source(id: "S2", date: try EDTFDate("2023")),
      Source(id: "S3"), Source(id: "GK", isUnverified: true),
    ]
    graph = try RelationGraph(
      try Relation(
        "R1", "mercenary-contract", "mali", "wagner", "2021-12-01/2025-06-06",
        claims: [
          Claim(source: "S1"),
          Claim(source: "S2", when: try periods("2022-03/2024-01-01"), status: .denied),
          Claim(source: "S3", status: .reported),
        ]),
      try Relation(
        "R2", "alliance", "mali", "niger", "2021/..", claims: [Claim(source: "S2"), Claim(source: "GK")]),
      try Relation("R3", "alliance", "mali", "chad", "2021/..", claims: [Claim(source: "GK")]),
      sources: sources)
  }

  @Test("According to a source, its own dates and status count where it gives them")
  func ownReading() throws {
    let holding = try #require(
      graph.at("2022-03-10").according(to: "S2").only(.kind("mercenary-contract")).relations.first)
    #expect(holding.status == .denied)
    #expect(holding.answer == .possible(.impreciseStart))
    #expect(holding.relation.when == (try periods("2022-03/2024-01-01")))
    #expect(holding.sources == ["S2"])
    #expect(graph.at("2025-01-01").according(to: "S2").relations.map(\.id) == ["R2"])
  }

  @Test("Where a source agrees with the editors, their reading counts")
  func agreement() throws {
    let holding = try #require(graph.at("2025-01-01").according(to: "S1").relations.first)
    #expect(holding.id == "R1")
    #expect(holding.status == .accepted)
    #expect(holding.answer == .certain)
    #expect(graph.at("2025-01-01").according(to: "S3").relations.map(\.status) == [.reported])
  }

  @Test("A source that says nothing of a relation does not show it")
  func silence() {
    #expect(graph.at("2022").according(to: "S1").relations.map(\.id) == ["R1"])
    #expect(graph.at("2022").according(to: "nobody").relations.isEmpty)
  }

  @Test("What was known by a day is what a source had surely published")
  func knownAt() throws {
    func known(_ day: String) throws -> [Relation.ID] {
      graph.at("2022-06-01").known(at: try #require(Day(day))).relations.map(\.id)
    }
    #expect(try known("2022-01-09").isEmpty)
    #expect(try known("2022-01-10") == ["R1"])
    #expect(try known("2023-12-30") == ["R1"])
    #expect(try known("2023-12-31") == ["R1", "R2"])
  }

  @Test("What was known keeps the editors' dates and leaves out the later claims")
  func knownClaims() throws {
    let day = try #require(Day("2022-01-10"))
    let holding = try #require(graph.at("2025-01-01").known(at: day).relations.first)
    #expect(holding.sources == ["S1"])
    #expect(holding.answer == .certain)
    #expect(graph.at("2025-01-01").according(to: "S2").known(at: day).relations.isEmpty)
  }

  @Test("The source's dates are limited by the lives of the ends, but not by the editors' terms")
  func claimAndExistence() throws {
    let pact = Pact(
      id: "union", kind: "membership", when: try periods("2020/2022-06-30"),
      parties: [
        Party(
          "a", id: "R1",
          record: Party.Record(
            when: try periods("2021"), claims: [Claim(source: "S1", when: try periods("2020-05-01/.."))])),
        Party("b"),
      ], claims: [Claim(source: "S1")])
    let graph = try RelationGraph(pacts: [pact])
    let view = { (dateQuery: DateQuery) in
      graph.at(dateQuery).according(to: "S1").relations.first { $0.id == "R1" }
    }
    #expect(view("2022-06-30")?.answer == .certain)
    #expect(view("2022-07-01") == nil)
    #expect(graph.at("2022-06-30").relations.map(\.id) == ["union:b"])
  }

  @Test("What a source dates of a pact counts for its members as it does for its parties")
  func directedPact() throws {
    let claims = [Claim(source: "S2"), Claim(source: "S1", when: try periods("2000/2008"))]
    let pacts = try ["membership", "alliance"].map { kind in
      Pact(
        id: Actor.ID("p-\(kind)"), kind: RelationKind.ID(kind), when: try periods("2005/2008"),
        parties: [Party("b"), Party("c")], claims: claims)
    }
    let graph = try RelationGraph(
      GraphContents(
        id: "g", sources: [Source(id: "S1"), Source(id: "S2")],
        actors: [Actor(id: "b", kind: "state"), Actor(id: "c", kind: "state")], pacts: pacts))
    let own = { (date: DateQuery) in graph.at(date).according(to: "S1").relations.map(\.id.rawValue) }
    #expect(own("2002-06-01") == ["p-alliance:b+c", "p-membership:b", "p-membership:c"])
    #expect(own("2002-06-01") == own("2006-06-01"))
    #expect(graph.at("2002-06-01").relations.isEmpty)
  }

  @Test("Status never touches certainty", arguments: Status.allCases)
  func statusAndCertainty(_ status: Status) throws {
    var relation = try Relation("R1", "alliance", "a", "b", "2020-05/..")
    relation.status = status
    let graph = try RelationGraph(relation)
    #expect(graph.answer("R1", at: "2020-05-10") == .possible(.impreciseStart))
    #expect(graph.answer("R1", at: "2021") == .certain)
    // What is denied or rejected allies nobody, unless that is asked for.
    let doesAlly = status != .denied && status != .rejected
    #expect(graph.at("2021").allies(of: "a").map(\.answer) == (doesAlly ? [.certain] : []))
  }

  @Test("A fact is as well checked as its sources, unless somebody recorded it")
  func verification() throws {
    let facts = ["R1", "R2", "R3"].compactMap { graph.relation(Relation.ID($0)) }
    #expect(facts.map(graph.verification(of:)) == [.found, .partly, .unverified])
    var recorded = facts[2]
    recorded.verification = .found
    #expect(graph.verification(of: recorded) == .found)
    recorded.claims = []
    recorded.verification = nil
    #expect(graph.verification(of: recorded) == .unverified)
  }
}
