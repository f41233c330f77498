import EDTF
import Queries
import Relations
import Testing

struct PactTests {
  /// Mali stands alone against two movements, one of which signed five weeks later.
  let algiers: Pact

  init() throws {
    algiers = Pact(
      id: "algiers", kind: "peace-agreement", when: try periods("2015-05-15/2024-01-25"),
      parties: [
        Party("mali"),
        try Party("plateforme", when: "2015-05-15/2024-01-25", side: "movements"),
        try Party(
          "cma", when: "2015-06-20/2024-01-25", side: "movements",
          pairs: [
            Party.Pair(
              other: "mali", id: "R287",
              record: Party.Record(
                status: .disputed, verification: .partly, label: "late", claims: [Claim(source: "S2")]))
          ]),
      ],
      mediators: [
        try Party("algeria", when: "2014-07/2024-01-25", pairs: [Party.Pair(other: "mali", id: "R288")])
      ],
      claims: [Claim(source: "S1")], label: "Algiers Accord")
  }

  private func graph(_ pacts: Pact...) throws -> RelationGraph {
    try RelationGraph(pacts: pacts, sources: [Source(id: "S1"), Source(id: "S2")])
  }

  @Test("A mutual pact ties each two parties of different sides")
  func mutualPairs() throws {
    let agreements = try graph(algiers).relations.filter { $0.kind == "peace-agreement" }
    #expect(agreements.map { [$0.from, $0.to] } == [["mali", "cma"], ["mali", "plateforme"]])
    #expect(agreements.map(\.id) == ["R287", "algiers:mali+plateforme"])
  }

  @Test("Parties without a side are each a side of their own")
  func noSides() throws {
    let charter = Pact(
      id: "charter", kind: "defence-pact", when: try periods("2023-09-16/.."),
      parties: [Party("mali"), Party("burkina_faso"), Party("niger")])
    let relations = try graph(charter).relations
    #expect(relations.count == 3)
    #expect(relations.allSatisfy { $0.via == "charter" && $0.kind == "defence-pact" })
  }

  @Test("A directed pact ties each party to the pact, for the time that it is one")
  func directed() throws {
    let union = Pact(
      id: "g5", kind: "membership", when: try periods("2014-02-16/2023-12-06"),
      parties: [try Party("mali", when: "2014-02-16/2022-05-15", id: "R128"), Party("chad")])
    let graph = try graph(union)
    #expect(graph.relations.map(\.id) == ["R128", "g5:chad"])
    #expect(graph.relations.allSatisfy { $0.to == "g5" && $0.via == nil })
    #expect(graph.at("2022-05-16").relations.map(\.id) == ["g5:chad"])
    #expect(graph.at("2023-12-07").relations.isEmpty)
    #expect(graph.actor("g5")?.kind == "international-organisation")
  }

  @Test("A pact is an actor, and exists while it is in force")
  func pactAsActor() throws {
    let graph = try graph(algiers)
    #expect(graph.actor("algiers")?.kind == "pact")
    #expect(graph.pact("algiers") == algiers)
    #expect(graph.existence(of: "algiers", at: "2015-05-14") == .no)
    #expect(graph.existence(of: "algiers", at: "2015-05-15") == .certain)
  }

  @Test("The doubt about a pact's own dates is the party's doubt, and counts once")
  func pactsLife() throws {
    let union = Pact(
      id: "union", kind: "membership", when: try periods("2014-02/2014-02"),
      parties: [Party("mali"), Party("chad")])
    let graph = try graph(union)
    #expect(graph.answer("union:mali", at: "2014-02-10") == .possible([.impreciseStart, .impreciseEnd]))
    #expect(graph.answer("union:mali", at: "2014") == .certain)
  }

  @Test("Each term of a pair counts: its parties', its own and the pact's")
  func terms() throws {
    let pact = Pact(
      id: "p", kind: "alliance", when: try periods("2010/2020-06-30"),
      parties: [
        try Party("a", when: "2012-03/.."),
        try Party(
          "b", when: "2011/2019-12-31",
          pairs: [Party.Pair(other: "a", id: "R1", record: Party.Record(when: try periods("2013-05-01/..")))]),
        Party("c"),
      ])
    let graph = try graph(pact)
    #expect(graph.answer("R1", at: "2013-04-30") == .no)
    #expect(graph.answer("R1", at: "2013-05-01") == .certain)
    #expect(graph.answer("R1", at: "2020-01-01") == .no)
    #expect(graph.answer("p:a+c", at: "2012-03-20") == .possible(.impreciseStart))
    #expect(graph.answer("p:a+c", at: "2020-06-30") == .certain)
    #expect(graph.answer("p:a+c", at: "2020-07-01") == .no)
  }

  @Test("A reader sees the later start and the earlier end")
  func commonTerm() throws {
    let graph = try graph(algiers)
    let holdings = graph.at("2020").relations.filter { $0.via == "algiers" }
    let terms = holdings.map { "\($0.id) \($0.relation.when.map(\.span.description))" }
    #expect(terms.contains("R287 [\"2015-06-20/2024-01-25\"]"))
    #expect(terms.contains("algiers:mali+plateforme [\"2015-05-15/2024-01-25\"]"))
  }

  @Test(
    "An unknown start is later than an open one, and an unknown end earlier",
    arguments: [
      ("../..", "/", "/"), ("/", "../..", "/"), ("2015/", "2014/..", "2015/"), ("2015/..", "2014/", "2015/"),
    ])
  func unknownAndOpen(_ own: String, _ pacts: String, _ common: String) throws {
    let pact = Pact(
      id: "p", kind: "alliance", when: try periods(pacts), parties: [try Party("a", when: own), Party("b")])
    let relation = try graph(pact).relation("p:a+b")
    #expect(relation?.when == (try periods(common)))
  }

  @Test("What has several spells is shown period by period, as far as all terms have them in common")
  func severalPeriods() throws {
    let pact = Pact(
      id: "p", kind: "alliance", when: try periods("2010/2020"),
      parties: [try Party("a", when: "2011", "2013"), Party("b")])
    let graph = try graph(pact)
    #expect(graph.relation("p:a+b")?.when == (try periods("2011", "2013")))
    let narrower = Pact(
      id: "p", kind: "alliance", when: try periods("2011-06/2020"),
      parties: [try Party("a", when: "2011", "2013/2015"), try Party("b", when: "../2014-02-03")])
    #expect(
      try self.graph(narrower).relation("p:a+b")?.when
        == (try periods("[2011-06-01..]/2011", "2013/2014-02-03")))
    #expect(graph.answer("p:a+b", at: "2012") == .no)
    #expect(graph.answer("p:a+b", at: "2013-06-01").certainty == .possible)
  }

  @Test("A pair fills the gaps of its record from the parties and from the pact")
  func records() throws {
    let graph = try graph(algiers)
    let own = graph.relation("R287")
    #expect(own?.status == .disputed)
    #expect(own?.verification == .partly)
    #expect(own?.label == "late")
    #expect(own?.claims.map(\.source) == ["S2"])
    let filled = graph.relation("algiers:mali+plateforme")
    #expect(filled?.status == .accepted)
    #expect(filled?.label == "Algiers Accord")
    #expect(filled?.claims.map(\.source) == ["S1"])
  }

  @Test(
    "A mediator mediates for the parties that it has a pair with, and may begin before the pact is in force")
  func mediators() throws {
    let graph = try graph(algiers)
    let mediations = graph.relations.filter { $0.kind == "mediation" }
    #expect(mediations.map(\.id) == ["R288"])
    #expect(mediations.allSatisfy { $0.from == "algeria" && $0.via == "algiers" })
    #expect(graph.answer("R288", at: "2014-08-01") == .certain)
    #expect(graph.answer("R287", at: "2014-08-01") == .no)
  }

  @Test("A mediator without a pair mediates for every party, while the pact is in force if it has no date")
  func mediatorOfAll() throws {
    var pact = algiers
    pact.mediators = [Party("algeria")]
    let graph = try graph(pact)
    let mediations = graph.relations.filter { $0.kind == "mediation" }
    #expect(
      mediations.map(\.id) == ["algiers:algeria:cma", "algiers:algeria:mali", "algiers:algeria:plateforme"])
    #expect(graph.answer("algiers:algeria:mali", at: "2015-05-14") == .no)
    #expect(graph.answer("algiers:algeria:mali", at: "2015-05-15") == .certain)
  }

  @Test("Nobody mediates for a party that has left, whatever was before it joined")
  func mediatorOfLeaver() throws {
    var pact = algiers
    pact.mediators = [Party("algeria")]
    pact.parties = [Party("mali"), try Party("cma", when: "2015-06-20/2016-05-01")]
    let graph = try graph(pact)
    #expect(graph.answer("algiers:algeria:cma", at: "2015-05-20") == .certain)
    #expect(graph.answer("algiers:algeria:cma", at: "2016-05-02") == .no)
    #expect(graph.relation("algiers:algeria:cma")?.when.map(\.span.description) == ["2015-05-15/2016-05-01"])
    #expect(graph.answer("algiers:algeria:mali", at: "2020-01-01") == .certain)
  }

  @Test("A pair has the sign of its record, else that of the parties, else that of the kind")
  func signs() throws {
    var pact = algiers
    pact.parties[1].record.sign = .negative
    pact.parties[2].pairs[0].record.sign = .neutral
    let view = try graph(pact).at("2020")
    #expect(view.relations(of: "plateforme").map(\.sign) == [.negative])
    #expect(view.relations(of: "cma").map(\.sign) == [.neutral])
    #expect(try graph(algiers).at("2020").relations(of: "cma").map(\.sign) == [.positive])
  }

  @Test("A party that changes sides fights first on one, then on the other")
  func sides() throws {
    let war = Pact(
      id: "war", kind: "hostility",
      parties: [
        try Party("germany", when: "1941-06-22/1945-05-07", side: "axis"),
        try Party("ussr", when: "1941-06-22/1945-05-07", side: "allies"),
        try Party("romania", when: "1941-06-22/1944-08-23", side: "axis"),
        try Party("romania", when: "1944-09-09/1945-05-07", side: "allies"),
      ], claims: [Claim(source: "S1")])
    let graph = try graph(war)
    #expect(graph.relations.map(\.id) == ["war:germany+romania", "war:germany+ussr", "war:ussr+romania"])
    #expect(graph.at("1944-01-01").adversaries(of: "romania").map(\.actor) == ["ussr"])
    #expect(graph.at("1944-09-01").adversaries(of: "romania").isEmpty)
    #expect(graph.at("1945-01-01").adversaries(of: "romania").map(\.actor) == ["germany"])
  }

  @Test("A party that left and came back stands in a relation of its own each time")
  func returning() throws {
    let pact = Pact(
      id: "p", kind: "alliance",
      parties: [try Party("a", when: "2010/2012"), Party("b"), try Party("a", when: "2014/2016")])
    let graph = try graph(pact)
    #expect(graph.relations.map(\.id) == ["p:a+b", "p:b+a"])
    #expect(graph.answer("p:b+a", at: "2013-06-01") == .no)
    #expect(graph.answer("p:b+a", at: "2015") == .certain)
    let union = Pact(
      id: "u", kind: "membership",
      parties: [try Party("a", when: "2010/2012"), try Party("a", when: "2014/2016")])
    #expect(try self.graph(union).relations.map(\.id) == ["u:a", "u:a:2"])
  }

  @Test("Parties whose terms have no day in common stand in no relation")
  func apart() throws {
    let pact = Pact(
      id: "p", kind: "alliance",
      parties: [try Party("a", when: "2010/2012"), try Party("b", when: "2014/2016")])
    #expect(try graph(pact).relations.isEmpty)
  }

  @Test("A pact binds in each of its obligations, each with its dates and parties")
  func obligations() throws {
    let pact = Pact(
      id: "p", kind: "defence-pact", when: try periods("1990/2010"),
      parties: [Party("a"), Party("b"), Party("c")],
      obligations: [
        "neutrality-pact",
        Pact.Obligation("non-aggression", when: try periods("1995/.."), parties: [.init("a"), .init("b")]),
        Pact.Obligation("defence-pact", when: try periods("../2000-12-31"), claims: [Claim(source: "S2")]),
      ], claims: [Claim(source: "S1")])
    let graph = try graph(pact)
    #expect(graph.relations.filter { $0.kind == "neutrality-pact" }.count == 3)
    #expect(graph.at("1994-06-01").only(.kind("non-aggression")).relations.isEmpty)
    let later = graph.at("2001-01-01").relations
    #expect(later.map(\.id).contains("p:a+b:non-aggression"))
    #expect(!later.contains { $0.relation.kind == "defence-pact" })
    #expect(
      graph.at("2000-01-01").only(.kind("defence-pact")).relations.map(\.sources) == [["S2"], ["S2"], ["S2"]])
    #expect(graph.relations.allSatisfy { $0.via == "p" })
  }

  @Test("A mediator that is a party does not mediate for itself")
  func mediatingParty() throws {
    var pact = algiers
    pact.mediators.append(Party("mali"))
    let mediations = try graph(pact).relations.filter { $0.kind == "mediation" && $0.from == "mali" }
    #expect(mediations.map(\.to) == ["cma", "plateforme"])
  }

  @Test("A pact without any date may be in force on any day")
  func undated() throws {
    let pact = Pact(id: "p", kind: "membership", parties: [Party("a"), try Party("b", when: "2020")])
    let graph = try graph(pact)
    #expect(graph.answer("p:a", at: "1990-01-01") == .possible([.unknownStart, .unknownEnd]))
    #expect(graph.answer("p:b", at: "1990-01-01") == .no)
  }
}
