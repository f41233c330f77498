import EDTF
import Linting
import RandomGraphs
import Relations
import TestSupport
import Testing

struct LintingTests {
  /// What a problem is about, for comparison: severity, code and place.
  private func problems(_ contents: GraphContents, today: Day? = nil) -> [String] {
    contents.lintProblems(today: today).map { problem in
      let path = ["\(problem.location.element)"] + problem.location.path
      return "\(problem.severity) \(problem.code.rawValue) \(path.joined(separator: "/"))"
    }
  }

  /// Contents in which nothing but the relations is worth a problem.
  private func contents(_ relations: Relation..., actors: [Actor] = []) -> GraphContents {
    GraphContents(relations: relations, actors: actors)
  }

  @Test("Sound contents give no finding")
  func sound() throws {
    #expect(
      problems(
        contents(
          try Relation("R1", "alliance", "a", "b", "2020/.."),
          try Relation("R2", "hostility", "a", "c", "2020/.."))
      )
      .isEmpty)
  }

  @Test(
    "Dates that stand for none are found wherever they are written",
    arguments: [
      ("1900-01-01/2020", ["when"]), ("2020/9999-12-31", ["when/end"]),
      ("0001-01-01/9999-12-31", ["when", "when/end"]), ("2020/9999", ["when/end"]),
      ("1900/2020", []), ("1900-01/2020", []), ("1999-12-31/2020", []), ("../2020", []),
    ])
  func sentinels(_ span: String, _ places: [String]) throws {
    var contents = contents(try Relation("R1", "alliance", "a", "b", span))
    contents.asOf = nil
    #expect(problems(contents) == places.map { "warning sentinel-date relation(0)/\($0)" })
  }

  @Test("A fact that begins after the last look is found, unless it is announced or may begin before")
  func future() throws {
    var announced = try Relation("R2", "alliance", "a", "c", "2027/..")
    announced.status = .announced
    #expect(
      problems(
        contents(
          try Relation("R1", "alliance", "a", "b", "2026/.."), announced,
          try Relation("R3", "alliance", "a", "d", "2025-12-31/.."),
          try Relation("R4", "alliance", "a", "e", "2026~/..")))
        == ["warning future-start relation(0)/when"])
  }

  @Test(
    "A last look is old after two years: of a spell before the graph's, of a graph before the day of the check"
  )
  func age() throws {
    var relation = try Relation("R1", "alliance", "a", "b", "2020/..")
    relation.when[0].asOf = Day("2023-12-01")
    var ended = try Relation("R2", "alliance", "a", "c", "2020/2021")
    ended.when[0].asOf = Day("2022-01-01")
    let contents = contents(relation, ended)
    #expect(problems(contents) == ["note stale-open-end relation(0)/when"])
    #expect(
      problems(contents, today: Day("2028-01-02")) == [
        "note stale-open-end header/as-of", "note stale-open-end relation(0)/when",
      ])
    #expect(problems(contents, today: Day("2027-12-01")).count == 1)
  }

  @Test(
    "What is recorded twice is found, of a mutual kind in either order, but not what differs in its label")
  func duplicates() throws {
    var labelled = try Relation("R4", "alliance", "a", "b", "2020/2021")
    labelled.label = "at sea"
    let contents = contents(
      try Relation("R1", "alliance", "a", "b", "2020/2021"),
      try Relation("R2", "alliance", "b", "a", "2020/2021"),
      try Relation("R3", "arms-supply", "a", "b", "2020/2021"), labelled,
      try Relation("R5", "arms-supply", "b", "a", "2020/2021"),
      try Relation("R6", "arms-supply", "a", "b", "2020/2021"),
      try Relation("R7", "attack", "a", "b", "2020-01-01"),
      try Relation("R8", "attack", "a", "b", "2020-01-02"))
    #expect(
      problems(contents) == [
        "warning duplicate-relation relation(1)", "note overlapping-relations relation(3)",
        "warning duplicate-relation relation(5)",
      ])
    #expect(
      contents.lintProblems().first?.message
        == "R2 says the same as R1: alliance is mutual, so that the order of its ends means nothing")
  }

  @Test(
    "Random duplicates are those that a comparison of all pairs finds", arguments: 0..<200 as Range<UInt64>)
  func randomDuplicates(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let actors: [Actor.ID] = ["a", "b", "c"]
    let relations = try (0..<12).map { number in
      try Relation(
        Relation.ID("R\(number)"), Bool.random(using: &random) ? "alliance" : "arms-supply",
        actors.randomElement(using: &random) ?? "a", actors.randomElement(using: &random) ?? "b",
        Bool.random(using: &random) ? "2020" : "2021")
    }
    let contents = GraphContents(relations: relations)
    let expected = relations.indices.filter { later in
      relations[..<later].contains { earlier in
        let one = relations[later]
        let isSame = one.from == earlier.from && one.to == earlier.to
        let isReversed = one.from == earlier.to && one.to == earlier.from && one.kind == "alliance"
        return one.kind == earlier.kind && one.when == earlier.when && (isSame || isReversed)
      }
    }
    let found = contents.lintProblems().filter { $0.code == .duplicateRelation }.map(\.location.element)
    #expect(Set(found) == Set(expected.map { .relation($0) }), "seed \(seed)")
    #expect(found.count == expected.count, "seed \(seed)")
  }

  @Test("A pair tied by both signs at once is noted, unless a note says how")
  func signs() throws {
    var explained = try Relation("R4", "hostility", "c", "d", "2020/..")
    explained.note = "over the border"
    #expect(
      problems(
        contents(
          try Relation("R1", "alliance", "a", "b", "2020-01/2021"),
          try Relation("R2", "hostility", "b", "a", "2020-06/2022"),
          try Relation("R3", "alliance", "c", "d", "2020/.."), explained,
          try Relation("R5", "alliance", "e", "f", "2020/2021"),
          try Relation("R6", "hostility", "e", "f", "2022/2023")))
        == ["note mixed-signs relation(1)"])
  }

  @Test("Who descends from itself is found; who merged and split again does not")
  func cycles() throws {
    #expect(
      problems(
        contents(
          try Relation("R1", "succession", "a", "b", "2020"),
          try Relation("R2", "renaming", "b", "c", "2021"),
          try Relation("R3", "split", "a", "c", "2022"),
          try Relation("R4", "merger", "d", "e", "2020"), try Relation("R5", "split", "d", "e", "2021")))
        == ["warning lineage-cycle relation(2)"])
  }

  @Test("Who goes on after a merger is found, unless as a part of what it merged into")
  func merged() throws {
    #expect(
      problems(
        contents(
          try Relation("R1", "merger", "a", "b", "2020-05-01"),
          try Relation("R2", "alliance", "a", "c", "2019/2021"),
          try Relation("R3", "merger", "d", "b", "2020-05-01"),
          try Relation("R4", "component-of", "d", "b", "2020-05-01/.."),
          try Relation("R5", "alliance", "d", "c", "2019/2021"),
          actors: [try Actor("a", exists: "2010/..")]))
        == ["warning outlives-end actor(0)/exists", "warning outlives-end relation(1)/when"])
  }

  @Test("Two official names at once are found, but not those that take over from each other")
  func officialNames() throws {
    let actor = { (first: String, second: String) in
      Actor(
        id: "a", kind: "state",
        names: [
          Name("Alliance", language: "en", when: try periods(first)),
          Name("Confederation", language: "en", when: try periods(second)), Name("Alliance", language: "fr"),
        ])
    }
    let relation = try Relation("R1", "alliance", "a", "b", "2020/..")
    #expect(
      problems(contents(relation, actors: [try actor("2020/2022", "2021/..")]))
        == ["warning official-names actor(0)/names/1"])
    #expect(
      problems(contents(relation, actors: [try actor("2020/2022-07-06", "2022-07-06/..")])).isEmpty)
  }

  @Test(
    "Actors that look the same to a hasty reader are noted where both may exist",
    arguments: [
      ("Front de Libération", "FRONT DE LIBERATION", "2010/..", true), ("F.L.A.", "FLA", "2010/..", true),
      ("FLA", "FLN", "2010/..", false), ("FLA", "FLA", "1980/1990", false),
      // The accents apart from their letters, apostrophes of all sorts, hyphens, blanks that are none.
      ("Libe\u{301}ration", "Libération", "2010/..", true), ("Bah N’Daw", "Bah N'Daw", "2010/..", true),
      ("Bah N\u{2BC}Daw", "Bah N`Daw", "2010/..", true), ("Ansar al-Din", "Ansar al Din", "2010/..", true),
      ("Ansar\u{2011}al\u{A0}Din", "AnsarAl\u{200B}Din", "2010/..", true),
      // Cyrillic, Greek and wide letters in the place of Latin ones.
      ("Mali", "\u{41C}\u{430}li", "2010/..", true), ("МОСКВА", "MOCKBA", "2010/..", true),
      ("Wagner", "W\u{251}gner", "2010/..", true), ("KINO", "ΚΙΝΟ", "2010/..", true),
      ("ＦＬＡ", "FLA", "2010/..", true), ("Türkiye", "Türk\u{131}ye", "2010/..", true),
      // A script of its own is compared in its own letters, whatever their case.
      ("Вагнер", "ВАГНЕР", "2010/..", true), ("Вагнер", "Багнер", "2010/..", false),
      ("Россия", "Rossiya", "2010/..", false), ("Мали", "Mali", "2010/..", false),
      ("Бригада ١", "Бригада ٢", "2010/..", false), ("Бригада 1", "Бригада ١", "2010/..", true),
      ("الفرقة", "القرفة", "2010/..", false),
    ])
  func sameNames(_ first: String, _ second: String, _ life: String, _ isFound: Bool) throws {
    var one = try Actor("a", exists: "2000/..")
    one.names = [Name(first)]
    var other = try Actor("b", exists: life)
    other.names = [Name(second)]
    let contents = contents(try Relation("R1", "alliance", "a", "b", "2010/2011"), actors: [one, other])
    #expect(problems(contents) == (isFound ? ["note same-name actor(1)"] : []))
  }

  @Test("Names of the same letters and names of other letters that look the same are told apart in words")
  func lookAlikes() throws {
    for (name, words) in [
      ("MALI", "b and a are both called ‘MALI’"),
      ("\u{41C}ali", "b is called ‘\u{41C}ali’ and a ‘Mali’, other letters that look the same"),
    ] {
      var (one, other) = (try Actor("a", exists: "2000/.."), try Actor("b", exists: "2000/.."))
      one.names = [Name("Mali")]
      other.names = [Name(name)]
      let contents = contents(try Relation("R1", "split", "a", "b", "2010"), actors: [one, other])
      let problem = try #require(contents.lintProblems().first { $0.code == .sameName })
      #expect(problem.message == words + ", so that a picture cannot tell them apart")
    }
  }

  @Test("What is described and used by nothing is found")
  func unused() throws {
    var contents = contents(try Relation("R1", "alliance", "a", "b", "2020/.."))
    contents.actors.append(Actor(id: "c", kind: "state"))
    contents.sources.append(Source(id: "S2"))
    contents.actorKinds = [ActorKind(id: "x", category: .other)]
    contents.relationKinds = [RelationKind(id: "y")]
    #expect(
      problems(contents) == [
        "warning unused-actor actor(2)", "warning unused-source source(1)", "note unused-kind actorKind(0)",
        "note unused-kind relationKind(0)",
      ])
  }

  @Test(
    "A source older than its fact is noted, with the benefit of the doubt",
    arguments: [
      ("2019", "2020/..", true), ("2020", "2020-05/..", false), ("2019-12~", "2020/..", false),
      ("2019-12-31", "2020-01-01/2020-01-02", true), ("2019", "2019~/..", false),
    ])
  func oldSources(_ published: String, _ span: String, _ isFound: Bool) throws {
    var contents = contents(try Relation("R1", "alliance", "a", "b", span))
    contents.sources[0].date = try EDTFDate(published)
    #expect(problems(contents) == (isFound ? ["note source-before-fact relation(0)/claims/0"] : []))
    contents.relations[0].status = .announced
    #expect(problems(contents).isEmpty)
  }

  @Test("Readings without a common day are noted, unless the fact or the claim is called disputed")
  func contradictions() throws {
    var contents = contents(
      try Relation(
        "R1", "alliance", "a", "b", "2020/2021",
        claims: [Claim(source: "S1"), Claim(source: "S2", when: try periods("2022/2023"))]))
    contents.sources.append(Source(id: "S2"))
    #expect(problems(contents) == ["note contradicting-claims relation(0)/claims/1/when"])
    contents.relations[0].claims[1].status = .disputed
    #expect(problems(contents).isEmpty)
    contents.relations[0].claims[1].status = nil
    contents.relations[0].status = .disputed
    #expect(problems(contents).isEmpty)
  }

  @Test(
    "A link that is no address of the web is found", arguments: [("https://x.org", 0), ("javascript:x", 1)])
  func links(_ url: String, _ count: Int) throws {
    var contents = contents(try Relation("R1", "alliance", "a", "b", "2020/.."))
    contents.sources[0].url = url
    #expect(problems(contents) == Array(repeating: "warning unsafe-link source(0)/url", count: count))
  }
}
