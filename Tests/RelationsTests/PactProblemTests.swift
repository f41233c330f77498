import EDTF
import Linting
import Relations
import Testing

struct PactProblemTests {
  private func faults(_ pact: Pact, _ relations: Relation...) -> [String] {
    GraphContents(relations: relations, pacts: [pact]).problems().map { problem in
      "\(problem.severity) \(problem.code.rawValue) \(problem.location.path.joined(separator: "/"))"
    }
  }

  private func pact(
    of kind: RelationKind.ID = "alliance", when: String = "2020/2022", mediators: [Party] = [],
    _ parties: Party...
  ) throws -> Pact {
    Pact(
      id: "p", kind: kind, when: try periods(when), parties: parties, mediators: mediators,
      claims: [Claim(source: "S1")])
  }

  @Test("A sound pact has no problem")
  func sound() throws {
    #expect(faults(try pact(Party("a"), try Party("b", when: "2021/2022"))).isEmpty)
  }

  @Test("A pact of fewer than two parties is warned of")
  func lonely() throws {
    #expect(faults(try pact()) == ["warning lonely-pact parties"])
    #expect(faults(try pact(Party("a"))) == ["warning lonely-pact parties"])
  }

  @Test("A pair with an actor that is no party is an error, and nothing else")
  func unknownParty() throws {
    let stray = Party("b", pairs: [Party.Pair(other: "c", id: "R1")])
    #expect(faults(try pact(Party("a"), stray)) == ["error unknown-party parties/1/pairs/c"])
  }

  @Test("A pact of more parties than anybody could keep the pairs of is refused, with their number")
  func tooManyParties() throws {
    let parties = (0..<4_000).map { Party(Actor.ID("a\($0)")) }
    var pact = Pact(
      id: "p", kind: "alliance", when: try periods("2020/.."), parties: parties, claims: [Claim(source: "S1")]
    )
    let problems = GraphContents(pacts: [pact]).problems()
    #expect(problems.map(\.code) == [.tooManyParties])
    #expect(problems.first?.severity == .error)
    #expect(
      problems.first?.message.contains("p has 4000 parties, from which 7998000 relations follow") == true)
    #expect(GraphContents(pacts: [pact]).lintProblems().map(\.code).contains(.tooManyParties) == false)
    pact.kind = "membership"
    #expect(GraphContents(pacts: [pact]).problems().isEmpty)
  }

  @Test("Pacts that together ask for too much are refused from the first one on that does")
  func tooManyPairs() throws {
    let pacts = (0..<3).map { number in
      Pact(
        id: Actor.ID("p\(number)"), kind: "alliance", parties: (0..<600).map { Party(Actor.ID("a\($0)")) },
        claims: [Claim(source: "S1")])
    }
    let problems = GraphContents(pacts: pacts).problems().filter { $0.severity == .error }
    #expect(problems.map(\.location.element) == [.pact(2)])
  }

  @Test("An unknown kind, an unknown party and a wrong source are each reported once")
  func unknowns() throws {
    var wrong = try pact(of: "alliances", Party("a"), Party("b"))
    wrong.parties[1].record.claims = [Claim(source: "S9")]
    var contents = GraphContents(pacts: [wrong])
    contents.actors.removeAll { $0.id == "a" }
    #expect(
      contents.problems().map(\.code) == [.unknownKind, .unknownActor, .unknownSource])
    #expect(
      contents.problems().map(\.location.path) == [
        ["kind"], ["parties", "0", "actor"], ["parties", "1", "claims", "0"],
      ])
  }

  @Test(
    "A party surely outside its pact is warned of",
    arguments: [
      ("2019/2021", true), ("2021/..", true), ("2021/", false), ("/2021", false), ("2019~/2021", false),
    ])
  func outsidePact(_ span: String, _ isOutside: Bool) throws {
    let found = faults(try pact(when: "2020-03-01/2022", Party("a"), try Party("b", when: span)))
    #expect(found == (isOutside ? ["warning outside-pact parties/1/when"] : []))
  }

  @Test("A mediator may work before the pact is in force")
  func earlyMediator() throws {
    #expect(faults(try pact(mediators: [try Party("m", when: "2018/2020")], Party("a"), Party("b"))).isEmpty)
  }

  @Test("An actor that is twice a party on the same day is warned of, and nothing else")
  func partyTwice() throws {
    let again = try pact(try Party("a", when: "2020"), Party("b"), try Party("a", when: "2022"))
    #expect(faults(again).isEmpty)
    let twice = try pact(try Party("a", when: "2020/2022"), Party("b"), try Party("a", when: "2021/2022"))
    #expect(faults(twice) == ["warning party-twice parties/2/actor"])
    #expect(faults(try pact(Party("a"), Party("b"), Party("a"))) == ["warning party-twice parties/2/actor"])
  }

  @Test("An obligation of an unknown kind, or of somebody who is no party, is an error, and nothing else")
  func obligations() throws {
    var pact = try pact(Party("a"), Party("b"))
    pact.obligations = [Pact.Obligation("neutrality")]
    #expect(faults(pact).isEmpty)
    pact.obligations = [Pact.Obligation("defense")]
    #expect(faults(pact) == ["error unknown-kind obligations/0/kind"])
    pact.obligations = [Pact.Obligation("non-aggression", parties: [.init("a"), .init("c")])]
    #expect(faults(pact) == ["error unknown-party obligations/0/parties/1"])
    pact.obligations = [Pact.Obligation("non-aggression", when: try periods("2010/2021"))]
    #expect(faults(pact) == ["warning outside-pact obligations/0/when"])
  }

  @Test("A party that joined a directed pact twice has an identifier for each time")
  func joinedTwice() throws {
    let twice = try pact(
      of: "membership", try Party("a", when: "2020", id: "R1"), Party("b"),
      try Party("a", when: "2022", id: "R2")
    )
    #expect(faults(twice).isEmpty)
    let nameless = try pact(
      of: "membership", try Party("a", when: "2020"), Party("b"), try Party("a", when: "2022"))
    #expect(faults(nameless).isEmpty)
  }

  @Test("A made-up identifier that a relation already bears is an error")
  func collision() throws {
    let relation = try Relation("p:a+b", "entente", "a", "b", "2020")
    #expect(faults(try pact(Party("a"), Party("b")), relation) == ["error duplicate-id parties/1"])
  }

  @Test("A pair whose identifier a relation already bears is an error")
  func pairCollision() throws {
    let relation = try Relation("R1", "entente", "a", "b", "2020")
    let party = Party("b", pairs: [Party.Pair(other: "a", id: "R1")])
    #expect(faults(try pact(Party("a"), party), relation) == ["error duplicate-id parties/1/pairs/a"])
  }

  @Test("A pair recorded by both parties is lost once, and warned of")
  func pairTwice() throws {
    let first = Party("a", pairs: [Party.Pair(other: "b", id: "R1")])
    let second = Party("b", pairs: [Party.Pair(other: "a", id: "R2")])
    #expect(faults(try pact(first, second)) == ["warning unused-id parties/0/pairs/b"])
  }

  @Test("An identifier from which nothing follows is warned of")
  func unusedIDs() throws {
    let allies = try pact(Party("a", id: "R1"), Party("b"))
    #expect(faults(allies) == ["warning unused-id parties/0/id"])
    let members = try pact(
      of: "membership", Party("a"), Party("b", pairs: [Party.Pair(other: "a", id: "R1")]))
    #expect(faults(members) == ["warning unused-id parties/1/pairs/a"])
    let side = try pact(
      Party("a", side: "x"), Party("b", side: "x", pairs: [Party.Pair(other: "a", id: "R1")]), Party("c"))
    #expect(faults(side) == ["warning unused-id parties/1/pairs/a"])
    let mediator = try pact(mediators: [Party("m", id: "R1")], Party("a"), Party("b"))
    #expect(faults(mediator) == ["warning unused-id mediators/0/id"])
  }

  @Test("A pact without a source is warned of once, unless each of its relations has one")
  func noSource() throws {
    var pact = try pact(Party("a"), Party("b"), Party("c"))
    pact.claims = []
    #expect(faults(pact) == ["warning no-source "])
    for position in pact.parties.indices { pact.parties[position].record.claims = [Claim(source: "S1")] }
    #expect(faults(pact).isEmpty)
  }

  @Test("An unverified source is noted where it is cited, and not for what rests on it")
  func unverified() throws {
    var pact = try pact(Party("a"), Party("b", pairs: [Party.Pair(other: "a", id: "R1")]), Party("c"))
    pact.parties[2].record.claims = [Claim(source: "GK")]
    pact.parties[1].pairs[0].record.verification = .partly
    var contents = GraphContents(
      pacts: [pact], sources: [Source(id: "S1"), Source(id: "GK", isUnverified: true)])
    #expect(contents.problems().map(\.location.path) == [["parties", "1", "pairs", "a"], ["parties", "2"]])
    contents.pacts[0].claims = [Claim(source: "GK")]
    #expect(
      contents.problems().map(\.location.path) == [["parties", "1", "pairs", "a"], ["parties", "2"], []])
    #expect(contents.problems().allSatisfy { $0.code == .unverified && $0.severity == .note })
  }

  @Test("A pact without any date is warned of once, unless its parties are dated")
  func undated() throws {
    var pact = try pact(Party("a"), Party("b"), Party("c"))
    pact.when = []
    #expect(faults(pact) == ["warning undated when"])
    for position in pact.parties.indices { pact.parties[position].record.when = try periods("2020") }
    #expect(faults(pact).isEmpty)
  }
}
