import EDTF
import Queries
import Relations
import Testing

@Suite("What is said of a party, of a pact, and of both")
struct PactTestimonyTests {
  private func graph(
    _ parties: [Party], when: String = "2010-01-01/..", status: Status = .accepted,
    obligations: [Pact.Obligation] = [], claims: [Claim] = [Claim(source: "S1")]
  ) throws -> RelationGraph {
    var contents = GraphContents(id: "g", asOf: Day("2025-12-31"))
    contents.actors = ["a", "b", "c", "d"].map { Actor(id: $0, kind: "state") }
    contents.sources = [
      Source(id: "S1", date: try EDTFDate("2012")), Source(id: "S3", date: try EDTFDate("2018")),
    ]
    contents.pacts = [
      Pact(
        id: "w", kind: "defence-pact", when: try periods(when), parties: parties, obligations: obligations,
        status: status, claims: claims)
    ]
    return try RelationGraph(contents)
  }

  private static let fromBestToWorst: [Status] = [
    .accepted, .reported, .claimed, .announced, .alleged, .disputed, .denied, .rejected,
  ]

  @Test("A relation of two parties is no better founded than either, whichever is listed first")
  func worse() throws {
    for (place, one) in Self.fromBestToWorst.enumerated() {
      for (otherPlace, other) in Self.fromBestToWorst.enumerated() {
        let parties = [
          Party("a", record: Party.Record(status: one)), Party("b", record: Party.Record(status: other)),
        ]
        for parties in [parties, parties.reversed()] {
          let found = try graph(parties).at("2015").relations.map(\.status)
          #expect(found == [Self.fromBestToWorst[max(place, otherPlace)]], "\(one) and \(other)")
        }
      }
    }
  }

  @Test("What is rejected as a whole is so in each part, and what is not is as the parts say")
  func whole() throws {
    let parties = [Party("a"), Party("b", record: Party.Record(status: .disputed))]
    let obligation = Pact.Obligation("entente", status: .reported)
    let rejected = try graph(parties, status: .rejected, obligations: [obligation])
    #expect(rejected.at("2015").relations.map(\.status) == [.rejected, .rejected])
    let reported = try graph(parties, status: .reported, obligations: [obligation])
    #expect(reported.at("2015").relations.map(\.status) == [.disputed, .disputed])
    let plain = try graph([Party("a"), Party("b")], status: .reported)
    #expect(plain.at("2015").relations.map(\.status) == [.reported])
  }

  @Test("Notes, labels and doubts of both parties stand beside their relation")
  func records() throws {
    let one = Party.Record(
      verification: .unverified, label: "early", claims: [Claim(source: "S1")], note: "na")
    let other = Party.Record(verification: .found, label: "late", claims: [Claim(source: "S3")], note: "nb")
    let relation = try #require(
      try graph([Party("a", record: one), Party("b", record: other)]).at("2015").relations.first?.relation)
    #expect(relation.verification == .unverified)
    #expect(relation.label == "early; late")
    #expect(relation.notes == ["na", "nb"])
    #expect(relation.claims.map(\.source) == ["S1", "S3"])
  }

  @Test("A source that dates the pact leaves the terms of its parties as they are")
  func dateOfPact() throws {
    let parties = [
      Party("a"), Party("b", record: Party.Record(when: try periods("2010-01-01/2012-12-31"))),
      Party("c", record: Party.Record(when: try periods("2014-01-01/.."))),
    ]
    let claims = [Claim(source: "S1", when: try periods("2008-01-01/.."))]
    let graph = try graph(parties, claims: claims)
    func told(_ day: DateQuery) -> [String] {
      graph.at(day).according(to: "S1").relations.map {
        "\($0.relation.from) \($0.relation.to?.rawValue ?? "")"
      }
    }
    #expect(told("2009-06-01").isEmpty && told("2013-06-01").isEmpty)
    #expect(told("2011-06-01") == ["a b"] && told("2015-06-01") == ["a c"])
  }

  @Test("A source that dates a party is bound by the pact and by the other party")
  func dateOfParty() throws {
    let claim = Claim(source: "S3", when: try periods("2005-01-01/2019-12-31"))
    let late = try graph(
      [Party("a"), Party("b", record: Party.Record(claims: [claim]))], when: "2010-01-01/2015-12-31")
    #expect(late.at("2015-06-01").according(to: "S3").count == 1)
    #expect(late.at("2018-01-01").according(to: "S3").count == 0)
    let early = Claim(source: "S3", when: try periods("2010-01-01/2011-01-01"), status: .denied)
    let next = Claim(source: "S3", when: try periods("2012-01-01/2013-01-01"), status: .claimed)
    let apart = try graph([
      Party("a", record: Party.Record(claims: [early])), Party("b", record: Party.Record(claims: [next])),
    ])
    #expect(apart.at("2012-06-01").according(to: "S3").count == 0)
  }

  @Test("What a source says of the pact makes no party better founded than it is")
  func statusOfPact() throws {
    let graph = try graph(
      [Party("a"), Party("b"), Party("c", record: Party.Record(status: .rejected))],
      claims: [Claim(source: "S1"), Claim(source: "S3", status: .alleged)])
    let view = graph.at("2015-01-01").according(to: "S3")
    #expect(view.allies(of: "a").map(\.actor) == ["b"])
    #expect(view.relations(of: "c").map(\.status) == [.rejected, .rejected])
  }

  @Test("By a day, what was out speaks for itself where more came later")
  func known() throws {
    let early = Claim(source: "S1", when: try periods("2010-01-01/2011-01-01"), status: .denied)
    let graph = try graph([Party("a"), Party("b")], claims: [early, Claim(source: "S3")])
    func known(_ asked: DateQuery, by day: String) throws -> [Status] {
      graph.at(asked).known(at: try #require(Day(day))).relations.map(\.status)
    }
    #expect(try known("2015-01-01", by: "2013-12-31").isEmpty)
    #expect(try known("2010-06-01", by: "2013-12-31") == [.denied])
    #expect(try known("2015-01-01", by: "2019-12-31") == [.accepted])
  }

  @Test(
    "A source that speaks of the pact and of a party is one witness of both, and speaks for itself of that party"
  )
  func wholeAndPart() throws {
    let claims = [
      Claim(source: "S1", locator: "p. 1", when: try periods("2014-01-01/..")), Claim(source: "S3"),
    ]
    let own = Claim(source: "S1", locator: "p. 7", when: try periods("2012-01-01/.."))
    let late = Party.Record(when: try periods("2011-01-01/.."), claims: [own])
    let graph = try graph([Party("a"), Party("b", record: late), Party("c")], claims: claims)
    func told(_ day: DateQuery, _ source: Source.ID) -> Int { graph.at(day).according(to: source).count }
    #expect(told("2013-01-01", "S1") == 0 && told("2015-01-01", "S1") == 3)
    #expect(told("2010-06-01", "S3") == 1 && told("2015-01-01", "S3") == 1)
    let relation = try #require(graph.at("2015").relations.first?.relation)
    #expect(relation.claims.map(\.source) == ["S1"])
    #expect(relation.claims[0].locator == "p. 7, p. 1")
  }

  @Test("Who contradicts a pact takes no other source from it")
  func contradicted() throws {
    let early = Claim(source: "S3", when: try periods("2001-01-01/2002-12-31"))
    let graph = try graph([Party("a", record: Party.Record(claims: [early])), Party("b")])
    #expect(graph.at("2015").according(to: "S1").count == 1)
    let sources = graph.at("2015").relations.first?.relation.claims.map(\.source)
    #expect(sources == ["S1"])
  }
}
