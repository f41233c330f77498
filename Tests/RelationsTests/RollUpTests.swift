import EDTF
import Queries
import Relations
import Testing

struct RollUpTests {
  /// The army is a part of the state, a unit a part of the army from March 2020.
  private func graph(_ more: Relation...) throws -> RelationGraph {
    let relations = [
      try Relation("P1", "component-of", "army", "state", "2000/.."),
      try Relation("P2", "operation-of", "unit", "army", "2020-03/2021-06-30"),
      try Relation("R1", "alliance", "unit", "wagner", "2019/.."),
      try Relation("R2", "hostility", "army", "jnim", "2017/.."),
      try Relation("R3", "rivalry", "unit", "state", "2019/.."),
    ]
    return try RelationGraph(GraphContents(relations: relations + more))
  }

  @Test("The relations of parts count only where the caller asks")
  func onlyOnDemand() throws {
    let view = try graph().at("2021-01-01")
    #expect(view.allies(of: "state").isEmpty)
    #expect(view.allies(of: "state", rollUp: true).map(\.actor) == ["wagner"])
    #expect(view.adversaries(of: "state", rollUp: true).map(\.actor) == ["jnim"])
  }

  @Test(
    "An organ and an authority are parts of their parents on every day, anybody else on none",
    arguments: [("ministry", true), ("junta", true), ("armed-group", false), ("state", false)])
  func standing(_ kind: ActorKind.ID, _ isPart: Bool) throws {
    let relations = [
      try Relation("R1", "alliance", "organ", "friend", "2000/.."),
      try Relation("R2", "rivalry", "organ", "state", "2000/.."),
    ]
    let graph = try RelationGraph(
      GraphContents(
        relations: relations,
        actors: [
          Actor(id: "state", kind: "state"), Actor(id: "friend", kind: "state"),
          Actor(id: "organ", kind: kind, parents: ["state"]),
        ]))
    for date: DateQuery in ["2010-01-01", "2010"] {
      let view = graph.at(date)
      #expect(view.parts(of: "state").keys.sorted() == (isPart ? ["organ", "state"] : ["state"]))
      #expect(view.allies(of: "state", rollUp: true).map(\.actor) == (isPart ? ["friend"] : []))
      #expect(view.relations(of: "state", rollUp: true).map(\.id) == (isPart ? ["R1"] : ["R2"]))
      let all = view.rolledUpRelations().map { "\($0.id) \($0.from)" }
      #expect(all == (isPart ? ["R1 state"] : ["R1 organ", "R2 organ"]))
      #expect(view.allies(of: "state").isEmpty)
    }
  }

  @Test(
    "What is not accepted makes nobody a part", arguments: [Status.disputed, .denied, .rejected, .alleged])
  func statusOfPart(status: Status) throws {
    var part = try Relation("P3", "component-of", "band", "front", "2000/..")
    part.status = status
    let graph = try graph(part, Relation("R4", "hostility", "band", "wagner", "2000/.."))
    let view = graph.at("2021-01-01")
    #expect(view.parts(of: "front").keys.sorted() == ["front"])
    #expect(view.adversaries(of: "front", rollUp: true).isEmpty)
    #expect(view.adversaries(of: "wagner", rollUp: true).map(\.actor) == ["band"])
    #expect(
      view.rolledUpRelations().contains { $0.id == "R4" && $0.from == "band" && $0.certainty == .certain })
  }

  @Test("Ties among the parts, and of parts with the whole, are left out")
  func innerTies() throws {
    #expect(try graph().at("2021-01-01").relations(of: "state", rollUp: true).map(\.id) == ["R1", "R2"])
  }

  @Test("A relation of a part counts as surely as the part belongs")
  func uncertainPart() throws {
    let view = try graph().at("2020-03-10")
    #expect(
      view.parts(of: "state") == ["state": .certain, "army": .certain, "unit": .possible(.impreciseStart)])
    let found = view.relations(of: "state", rollUp: true)
    // Whether the unit is a part decides on which side of a tie with the state it stands.
    #expect(found.map(\.id) == ["R1", "R2", "R3"])
    #expect(found.map(\.answer) == [.possible(.impreciseStart), .certain, .possible(.impreciseStart)])
  }

  @Test("A relation of what possibly is a part possibly counts for the part itself, and for the whole")
  func possibleForBoth() throws {
    let view = try graph().at("2020-03-10")
    let found = view.rolledUpRelations().map { "\($0.id) \($0.from) \($0.answer)" }
    let doubt = Answer.possible(.impreciseStart)
    #expect(
      found == ["R1 state \(doubt)", "R1 unit \(doubt)", "R2 state \(Answer.certain)", "R3 unit \(doubt)"])
    #expect(view.allies(of: "wagner", rollUp: true).map(\.actor) == ["state", "unit"])
    #expect(view.adversaries(of: "state", rollUp: true).map(\.actor) == ["jnim", "unit"])
    #expect(try graph().at("2020-04-01").rolledUpRelations().map(\.from) == ["state", "state"])
    #expect(try graph().at("2020-02-29").rolledUpRelations().map(\.from) == ["unit", "state", "unit"])
  }

  @Test("What two did to each other before one became a part of the other, or after, is no tie among parts")
  func beforeAndAfter() throws {
    let graph = try RelationGraph(
      try Relation("P1", "component-of", "group", "army", "2018-05-01/2022-08-31"),
      try Relation("P2", "component-of", "army", "state", "2000/.."),
      try Relation("R1", "hostility", "group", "army", "2012/2018-04"),
      try Relation("R2", "hostility", "state", "group", "2022-09/.."),
      try Relation("R3", "rivalry", "group", "state", "2019/2020"),
      try Relation("R4", "alliance", "group", "friend", "2016/2019"))
    let entries = { (history: History) in
      history.entries.flatMap(\.holdings).map { "\($0.id) \($0.certainty)" }
    }
    let all = graph.at(.everyDay)
    #expect(entries(all.timeline(of: "state", rollUp: true)) == ["R1 certain", "R4 certain", "R2 certain"])
    #expect(
      entries(all.history(between: "state", and: "group", rollUp: true)) == ["R1 certain", "R2 certain"])
    #expect(all.adversaries(of: "state", rollUp: true).map(\.actor) == ["group"])
    #expect(graph.at("2016/2019").rolledUpRelations().map { "\($0.id) \($0.from)" }.contains("R4 group"))
    #expect(graph.at("2016/2019").rolledUpRelations().map { "\($0.id) \($0.from)" }.contains("R4 state"))
  }

  @Test("Certainty filters see how surely the part belongs")
  func certaintyFilters() throws {
    let view = try graph().at("2020-03-10")
    #expect(view.only(.certain).relations(of: "state", rollUp: true).map(\.id) == ["R2"])
    #expect(view.only(.possible).relations(of: "state", rollUp: true).map(\.id) == ["R1", "R3"])
  }

  @Test("A former part is another actor, with which the whole may have a tie of its own")
  func formerPart() throws {
    let found = try graph().at("2021-07-01").relations(of: "state", rollUp: true)
    #expect(found.map(\.id) == ["R2", "R3"])
    #expect(try graph().at("2021-07-01").parts(of: "state").keys.sorted() == ["army", "state"])
  }

  @Test("On some day of a year, belonging and relation have to meet on one day")
  func sameDay() throws {
    let graph = try graph(try Relation("R4", "alliance", "unit", "russia", "2021-07-01/.."))
    #expect(graph.at("2021-07-01").relations(of: "state", rollUp: true).map(\.id) == ["R2", "R3"])
    #expect(!graph.at("2021").relations(of: "state", rollUp: true).map(\.id).contains("R4"))
    #expect(graph.at("2021").relations(of: "unit").map(\.id).contains("R4"))
  }

  @Test("The life of a part counts once, however many ties it limits")
  func lifeCountsOnce() throws {
    let graph = try RelationGraph(
      try Relation("P1", "component-of", "army", "state", "2000/.."),
      try Relation("R1", "alliance", "army", "b", "2000/.."),
      actors: [try Actor("army", exists: "2012-03/2012-03")])
    #expect(graph.at("2012").relations(of: "state", rollUp: true).map(\.answer) == [.certain])
  }

  @Test("Parts that are parts of each other do not go round for ever")
  func cycles() throws {
    let graph = try RelationGraph(
      try Relation("P1", "component-of", "a", "b", "2020/.."),
      try Relation("P2", "component-of", "b", "c", "2020/.."),
      try Relation("P3", "component-of", "c", "a", "2020/.."),
      try Relation("P4", "component-of", "a", "a", "2020/.."),
      try Relation("R1", "alliance", "c", "d", "2020/.."))
    let view = graph.at("2021")
    #expect(view.parts(of: "a") == ["a": .certain, "b": .certain, "c": .certain])
    #expect(view.allies(of: "a", rollUp: true).map(\.actor) == ["d"])
  }

  @Test("Each way in which a part belongs gives its reasons, unless one is certain")
  func severalWays() throws {
    let doubtful = try RelationGraph(
      try Relation("P1", "component-of", "unit", "state", "2020-03/.."),
      try Relation("P2", "component-of", "unit", "army", "/2020-12-31"),
      try Relation("P3", "component-of", "army", "state", "2000/.."))
    #expect(
      doubtful.at("2020-03-10").parts(of: "state")["unit"] == .possible([.impreciseStart, .unknownStart]))
    #expect(doubtful.at("2020-04-10").parts(of: "state")["unit"] == .certain)
  }

  @Test("Filters choose among the relations of the parts, not among the parts")
  func filters() throws {
    let view = try graph().at("2021-01-01").only(.alliance)
    #expect(view.relations(of: "state", rollUp: true).map(\.id) == ["R1"])
  }

  // MARK: Many ways

  /// Parts that come together and part again so many times on the way from `d0` to the top.
  private func diamonds(_ count: Int) throws -> GraphContents {
    let links = try (0..<count).flatMap { number in
      try ["x", "y"].flatMap { side in
        [
          try Relation(
            Relation.ID("\(number)\(side)1"), "component-of", Actor.ID("d\(number)"),
            Actor.ID("\(side)\(number)"),
            "2000/.."),
          try Relation(
            Relation.ID("\(number)\(side)2"), "component-of", Actor.ID("\(side)\(number)"),
            Actor.ID("d\(number + 1)"), "2000/.."),
        ]
      }
    }
    return GraphContents(relations: links + [try Relation("R", "alliance", "d0", "z", "2001/..")])
  }

  @Test("Parts that part and meet again are followed on a day and on some day of a year")
  func diamonds() throws {
    let graph = try RelationGraph(diamonds(8))
    for dateQuery in ["2021-03-01", "2021"] as [DateQuery] {
      let view = graph.at(dateQuery)
      #expect(
        view.rolledUpRelations().map { "\($0.id) \($0.from) \($0.answer)" } == ["R d8 \(Answer.certain)"])
      #expect(view.allies(of: "d8", rollUp: true).map(\.actor) == ["z"])
      #expect(view.parts(of: "d8").count == 25)
      #expect(view.blocs(rollUp: true).map(\.members) == [["d8", "z"]])
    }
  }

  @Test("Ways that nobody could follow are refused, with their number")
  func tangledParts() throws {
    let problems = try diamonds(9).problems()
    #expect(problems.map(\.code) == [.tangledParts])
    #expect(problems.first?.severity == .error)
    #expect(problems.first?.message.hasPrefix("d0 is a part of others in more than 1024 ways") == true)
  }

  @Test("Many ways that no day allows are none", arguments: [1, 40])
  func waysOfOtherDays(_ count: Int) throws {
    let links = try (0..<count).flatMap { number in
      try [("a", "b"), ("b", "c"), ("c", "d")].map { part, whole in
        try Relation(
          Relation.ID("\(part)\(number)"), "component-of", Actor.ID(part), Actor.ID(whole), "\(1950 + number)"
        )
      }
    }
    let graph = try RelationGraph(GraphContents(relations: links))
    #expect(graph.at("1950-05").parts(of: "d").count == 4)
  }

  @Test("Long chains and circles of parts are followed", arguments: [true, false])
  func longChains(_ isCircle: Bool) throws {
    let length = 100
    let name = { (number: Int) in Actor.ID("a\(100 + number % (isCircle ? length : length + 1))") }
    let links = try (0..<length).map {
      try Relation(Relation.ID("P\($0)"), "component-of", name($0), name($0 + 1), "2000/..")
    }
    let graph = try RelationGraph(
      GraphContents(relations: links + [try Relation("R", "alliance", name(0), "z", "2001/..")]))
    for dateQuery in ["2021-03-01", "2021"] as [DateQuery] {
      let found = graph.at(dateQuery).rolledUpRelations().filter { $0.id == "R" }
      #expect(found.map(\.from) == [name(isCircle ? length - 1 : length)])
      #expect(graph.at(dateQuery).parts(of: name(length)).count == (isCircle ? length : length + 1))
    }
  }
}
