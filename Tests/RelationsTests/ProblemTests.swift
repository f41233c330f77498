import EDTF
import Queries
import Relations
import Testing

struct ProblemTests {
  /// What a problem is about, for comparison: severity, code and place.
  private func faults(_ contents: GraphContents) -> [String] {
    contents.problems().map { problem in
      let path = ["\(problem.location.element)"] + problem.location.path
      return "\(problem.severity) \(problem.code.rawValue) \(path.joined(separator: "/"))"
    }
  }

  private func contents(_ relations: Relation..., actors: [Actor] = []) -> GraphContents {
    GraphContents(relations: relations, actors: actors)
  }

  @Test("Sound contents have no problem")
  func sound() throws {
    #expect(faults(contents(try Relation("R1", "alliance", "a", "b", "2020/.."))).isEmpty)
  }

  @Test("A graph without a day of the last look is warned of")
  func noAsOf() {
    #expect(faults(GraphContents(asOf: nil)) == ["warning no-as-of header"])
  }

  @Test("An identifier given twice is an error at the second")
  func duplicates() throws {
    var contents = contents(
      try Relation("R1", "alliance", "a", "b", "2020"), try Relation("R1", "entente", "a", "b", "2020"))
    contents.actors.append(Actor(id: "a", kind: "state"))
    contents.sources.append(Source(id: "S1"))
    contents.statements = [
      Statement(id: "T1", claim: Claim(source: "S1")), Statement(id: "T1", claim: Claim(source: "S1")),
    ]
    contents.relationKinds = [RelationKind(id: "x"), RelationKind(id: "alliance"), RelationKind(id: "x")]
    contents.actorKinds = [ActorKind(id: "x", category: .other), ActorKind(id: "x", category: .other)]
    #expect(
      faults(contents) == [
        "error duplicate-id actorKind(1)/id", "error duplicate-id relationKind(2)/id",
        "error duplicate-id source(1)/id",
        "error duplicate-id statement(1)/id", "error duplicate-id actor(2)/id",
        "error duplicate-id relation(1)/id",
      ])
  }

  @Test("An actor that is nowhere described is an error, once, with what may be meant")
  func unknownActor() throws {
    var contents = contents(
      try Relation("R1", "alliance", "mali", "niger", "2020"),
      actors: [try Actor("mali", exists: "1960/.."), try Actor("niger", exists: "1960/..")])
    contents.relations[0].to = "nigr"
    contents.actors[0].parents = ["nowhere"]
    contents.statements = [Statement(id: "T1", claim: Claim(source: "S1"), about: "nobody")]
    #expect(
      faults(contents) == [
        "error unknown-actor actor(0)/parents/0", "error unknown-actor relation(0)/to",
        "error unknown-actor statement(0)/about",
      ])
    #expect(
      contents.problems().map(\.suggestion) == [
        "add it to actors:", "did you mean niger? Otherwise add it to actors:", "add it to actors:",
      ])
  }

  @Test("An unknown kind is an error, and nothing that depends on it is reported")
  func unknownKind() throws {
    var contents = contents(
      try Relation("R1", "alliances", "a", nil, "2020"), actors: [Actor(id: "a", kind: "stat")])
    contents.relations[0].when = try periods("1900")
    #expect(faults(contents) == ["error unknown-kind actor(0)/kind", "error unknown-kind relation(0)/kind"])
    #expect(
      contents.problems().compactMap(\.suggestion).map { $0.prefix(21) } == [
        "did you mean state? O", "did you mean alliance",
      ])
  }

  @Test("A source that is nowhere described is an error wherever it is cited")
  func unknownSource() throws {
    let claims = [Claim(source: "S1"), Claim(source: "S2")]
    var contents = contents(try Relation("R1", "alliance", "a", "b", "2020", claims: claims))
    contents.actors[0].claims = [Claim(source: "S3")]
    contents.actors[0].names = [Name("A", claims: [Claim(source: "S4")])]
    #expect(
      faults(contents) == [
        "error unknown-source actor(0)/names/0/claims/0", "error unknown-source actor(0)/claims/0",
        "error unknown-source relation(0)/claims/1",
      ])
  }

  @Test("A state without its second end is an error, and an event without one is none")
  func missingTarget() throws {
    var promoted = try Relation("R3", "rank", "a", nil, "2020")
    promoted.temporality = .event
    #expect(
      faults(
        contents(
          try Relation("R1", "alliance", "a", nil, "2020"), try Relation("R2", "coup", "a", nil, "2020"),
          promoted))
        == ["error missing-target relation(0)/to"])
  }

  @Test("A relation of an actor with itself is warned of once")
  func selfRelation() throws {
    #expect(
      faults(
        contents(
          try Relation("R1", "alliance", "a", "a", "2020"), actors: [try Actor("a", exists: "2000/..")]))
        == ["warning self-relation relation(0)/to"])
  }

  @Test("A fact without a date is warned of")
  func undated() throws {
    #expect(
      faults(contents(try Relation("R1", "alliance", "a", "b"))) == ["warning undated relation(0)/when"])
  }

  @Test("A spell that excludes itself is an error where it stands, and nothing else")
  func impossiblePeriod() throws {
    var period = Period(try EDTFInterval("2020/2021"))
    period.firstSeen = try EDTFDate("2022")
    var contents = contents(
      try Relation("R1", "alliance", "a", "b", "2010", claims: [Claim(source: "S1", when: [period])]),
      actors: [Actor(id: "a", kind: "state", names: [Name("A", when: [period])], existence: [period])])
    contents.relations[0].when = [period]
    #expect(
      faults(contents) == [
        "error impossible-spell actor(0)/exists", "error impossible-spell actor(0)/names/0/when",
        "error impossible-spell relation(0)/when", "error impossible-spell relation(0)/claims/0/when",
      ])
  }

  @Test(
    "A relation surely outside the life of an end is warned of, and the benefit of the doubt is given",
    arguments: [
      ("2011/2012", true), ("2013-06/2014", true), ("2015/2026", true), ("2015/..", true), ("../2016", true),
      ("2014/2016", false), ("2014-05-01/2020", false), ("/2016", false), ("2016/", false),
      ("2020-06-30", false),
      ("2020-07-01", true), ("2013~/2016", false), ("[2013..2014]/2016", false),
    ])
  func outsideExistence(_ span: String, _ isOutside: Bool) throws {
    let found = faults(
      contents(
        try Relation("R1", "alliance", "a", "b", span),
        actors: [try Actor("b", exists: "2014-05-01/2020-06-30")]))
    #expect(found == (isOutside ? ["warning outside-existence relation(0)/when"] : []))
  }

  @Test("Lineage may reach beyond the life of its ends")
  func lineage() throws {
    #expect(
      faults(
        contents(
          try Relation("R1", "merger", "a", "b", "2020"), actors: [try Actor("a", exists: "2000/2019")])
      ).isEmpty)
  }

  @Test("What lies outside an existence is said in words, with what to do")
  func message() throws {
    let problem = try #require(
      contents(
        try Relation("R1", "alliance", "a", "b", "2015/.."),
        actors: [try Actor("b", exists: "2014/2020-06-30")]
      )
      .problems().first)
    #expect(problem.message == "R1 held without end, but b existed to 2020-06-30 at the latest")
    #expect(problem.suggestion == "narrow the dates of the relation, or widen exists: of b")
  }

  @Test("A fact without a source is warned of, and one that rests on unverified sources noted")
  func sourcing() throws {
    var contents = contents(
      try Relation("R1", "alliance", "a", "b", "2020", claims: []),
      try Relation("R2", "alliance", "a", "b", "2020", claims: [Claim(source: "GK")]),
      try Relation("R3", "alliance", "a", "b", "2020", claims: [Claim(source: "GK"), Claim(source: "S1")]),
      try Relation("R4", "alliance", "a", "b", "2020", claims: [Claim(source: "GK")]))
    contents.sources.append(Source(id: "GK", isUnverified: true))
    contents.relations[3].verification = .found
    #expect(
      faults(contents) == [
        "warning no-source relation(0)", "note unverified relation(1)", "note unverified relation(2)",
      ])
  }

  @Test("Errors keep a graph from being built, and are all said; warnings do not")
  func graphError() throws {
    let faulty = contents(
      try Relation("R1", "alliances", "a", "b", "2020"), try Relation("R1", "alliance", "a", "a", "2020"))
    let error = #expect(throws: GraphError.self) { try RelationGraph(faulty) }
    #expect(error?.problems.map(\.code) == [.unknownKind, .duplicateID])
    #expect(
      error?.description
        == """
        error[unknown-kind]: no kind of relation is called alliances
        error[duplicate-id]: another relation is already called R1
        """)
    #expect(
      try RelationGraph(contents(try Relation("R1", "alliance", "a", "a", "2020"))).relations.count == 1)
  }

  @Test("A note is less grave than a warning, and a warning than an error")
  func severities() {
    #expect(GraphProblem.Severity.allCases.sorted() == [.note, .warning, .error])
  }

  @Test("A location leads up to the whole of its element")
  func locations() {
    let location = GraphLocation(.pact(2), ["parties", "1"])
    #expect(location.parent == GraphLocation(.pact(2), ["parties"]))
    #expect(location.parent?.parent?.parent == nil)
  }

  @Test(
    "What no file may have for an identifier is an error, once",
    arguments: ["", "\n", "\0", "a b", "x\u{200B}", String(repeating: "x", count: 1025)])
  func identifiers(text: String) throws {
    var contents = contents(try Relation(Relation.ID(text), "alliance", "a", "b", "2020"))
    contents.actors.append(Actor(id: Actor.ID(text), kind: "state"))
    contents.sources.append(Source(id: Source.ID(text)))
    contents.relationKinds = [RelationKind(id: RelationKind.ID(text))]
    contents.actorKinds = [ActorKind(id: ActorKind.ID(text), category: .other)]
    contents.statements = [Statement(id: Statement.ID(text), claim: Claim(source: "S1"))]
    #expect(
      faults(contents) == [
        "error bad-value actorKind(0)/id", "error bad-value relationKind(0)/id",
        "error bad-value source(1)/id",
        "error bad-value statement(0)/id", "error bad-value actor(2)/id", "error bad-value relation(0)/id",
      ])
  }

  @Test("Letters of any script, and as many as there is room for, make an identifier")
  func goodIdentifiers() {
    for text in ["é", "e\u{301}", "中", "a:b/c", String(repeating: "x", count: 1024)] {
      let contents = contents(actors: [Actor(id: Actor.ID(text), kind: "state")])
      #expect(faults(contents).isEmpty)
    }
  }
}
