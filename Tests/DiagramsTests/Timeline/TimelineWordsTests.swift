import EDTF
import Relations
import Testing

@testable import Diagrams

/// The words of timelines, which say which way a relation runs.
struct TimelineWordsTests {
  private func kind(_ id: RelationKind.ID) throws -> RelationKind {
    try #require(RelationKind.catalogue.first { $0.id == id })
  }

  @Test(
    "A relation is told in the words of the actor whose row it is in",
    arguments: [
      ("military-deployment", false, "deployed by B", "déploiement de B"),
      ("sanctions", true, "sanctions on B", "sanctions contre B"),
      ("sanctions", false, "sanctioned by B", "sanctions imposées par B"),
      ("statement", true, "statement on B", "déclaration sur B"),
      ("statement", false, "statement by B", "déclaration de B"),
      ("withdrawal", true, "withdraws from B", "se retire de B"),
      ("withdrawal", false, "withdrawal by B", "retrait opéré par B"),
      ("negotiation", false, "talks with B", "pourparlers avec B"),
      ("incident", false, "incident with B", "incident avec B"),
      ("killing", true, "kills B", "tue B"),
      ("denial", true, "denies what B says", "dément B"),
      // A ends, or is ended by B.
      ("dissolution", true, "dissolved by B", "dissolution par B"),
      ("dissolution", false, "dissolves B", "dissout B"),
    ])
  func words(id: RelationKind.ID, isFrom: Bool, english: String, french: String) throws {
    let kind = try kind(id)
    #expect(Lexicon(language: "en").phrase(kind, with: "B", isFrom: isFrom) == english)
    #expect(Lexicon(language: "fr").phrase(kind, with: "B", isFrom: isFrom) == french)
  }

  @Test("Whoever reads one way cannot mean the other: every kind that runs one way has two phrases")
  func twoWays() {
    for kind in RelationKind.catalogue {
      for language in Lexicon.languages {
        let lexicon = Lexicon(language: language)
        let ways = [true, false].map { lexicon.phrase(kind, with: "Zed", isFrom: $0) }
        let isAlike = ["diplomatic-crisis", "incident"].contains(kind.id)
        #expect((ways[0] == ways[1]) == (kind.direction == .mutual || isAlike), "\(kind.id) \(ways)")
        for way in ways {
          #expect(way.contains("Zed") && !way.contains("%") && !way.contains("@"), "\(way)")
          #expect(!way.contains("←") && !way.contains("→"))
        }
      }
    }
  }

  @Test("A kind of a graph's own has words for both ways")
  func ownKinds() {
    let kind = RelationKind(id: "patrols", labels: ["en": "patrols", "fr": "patrouille"])
    #expect(Lexicon(language: "en").phrase(kind, with: "B", isFrom: true) == "patrols, to B")
    #expect(Lexicon(language: "en").phrase(kind, with: "B", isFrom: false) == "patrols, from B")
    #expect(Lexicon(language: "fr").phrase(kind, with: "B", isFrom: false) == "patrouille, venant de B")
    // A graph that calls a kind of the catalogue otherwise has its own word.
    let renamed = RelationKind(id: "sanctions", labels: ["en": "measures"], direction: .directed)
    #expect(Lexicon(language: "en").phrase(renamed, with: "B", isFrom: false) == "measures, from B")
  }

  @Test(
    "A French name has the article that it needs, and none where it has none",
    arguments: [
      ("expulsion", true, "France", "state", "expulse la France"),
      ("agreement", true, "Algérie", "state", "accord avec l’Algérie"),
      ("withdrawal", true, "Mali", "state", "se retire du Mali"),
      ("ultimatum", true, "Niger", "state", "ultimatum au Niger"),
      ("ultimatum", true, "États-Unis", "state", "ultimatum aux États-Unis"),
      ("statement", false, "Mexique", "state", "déclaration du Mexique"),
      ("statement", false, "Israël", "state", "déclaration d’Israël"),
      ("sanctions", false, "Cuba", "state", "sanctions imposées par Cuba"),
      ("attack", false, "Groupe Wagner", "private-military-company", "attaque menée par le Groupe Wagner"),
      ("attack", false, "Boko Haram", "armed-group", "attaque menée par Boko Haram"),
      ("leads", false, "Assimi Goïta", "person", "sous la direction d’Assimi Goïta"),
      // Initials, those who bear a name together, an epithet, and a mute h.
      ("membership", true, "IGAD", "regional-organisation", "membre de l’IGAD"),
      ("authorisation", true, "AMISOM", "mission", "autorise l’AMISOM"),
      ("military-deployment", false, "MINUL", "un-mission", "déploiement de la MINUL"),
      ("hostility", true, "Aube de la Libye", "coalition", "combat l’Aube de la Libye"),
      ("hostility", true, "Houthis", "armed-movement", "combat les Houthis"),
      ("hostility", true, "Chabab", "armed-group", "combat les Chabab"),
      ("hostility", true, "Hamas", "armed-movement", "combat le Hamas"),
      ("hostility", true, "Ansar Dine", "armed-group", "combat Ansar Dine"),
      ("attack", false, "AQMI", "armed-group", "attaque menée par AQMI"),
      ("military-deployment", true, "Haïti", "state", "déploiement auprès d’Haïti"),
      ("military-deployment", true, "Hongrie", "state", "déploiement auprès de la Hongrie"),
      ("military-deployment", true, "Honduras", "state", "déploiement auprès du Honduras"),
    ])
  func articles(id: RelationKind.ID, isFrom: Bool, name: String, sort: ActorKind.ID, words: String) throws {
    let category = ActorKind.catalogue.first { $0.id == sort }?.category
    let phrase = Lexicon(language: "fr").phrase(
      try kind(id), with: name, category: category, isFrom: isFrom)
    #expect(phrase == words)
  }

  @Test("An acronym has the article of the name that it stands for")
  func acronyms() throws {
    let graph = try Graphs.sahel.get()
    func par(_ id: Actor.ID) throws -> String {
      let actor = try #require(graph.actor(id))
      let label = actor.label(at: "2023-10-15", language: "fr")
      return FrenchName(label, of: actor, category: graph.kind(of: actor).category).after("de")
    }
    #expect(try par("ecowas") == "de la CEDEAO")
    #expect(try par("jnim") == "du GSIM")
    #expect(try par("aqim") == "d’AQMI")
    #expect(try par("mali") == "du Mali")
  }

  // MARK: The picture

  private func scene(
    _ yaml: String, of actor: Actor.ID = "a", _ options: DiagramOptions = DiagramOptions()
  )
    throws -> TimelineScene
  {
    let graph = try Graphs.graph(yaml)
    var builder = TimelineBuilder(
      graph: graph, period: TimelineDiagram(graph, of: [actor]).period, options: options)
    return builder.build([actor])
  }

  @Test("A name of any length leaves in place which way a relation runs, and its numbers")
  func longNames() throws {
    let name = String(repeating: "Very Long Name of a Group ", count: 30)
    let scene = try scene(
      """
      actors:
        a: { kind: state, name: A }
        b: { kind: armed-group, name: "\(name)" }
      relations:
        - { id: R1, kind: military-deployment, from: b, to: a, when: 2020/2021, claims: S }
        - { id: R2, kind: attack, from: b, to: a, when: 2020-03-04, claims: S }
      """)
    let block = try #require(TimelineLayout(scene).blocks.first)
    let row = try #require(block.rows.first)
    #expect(row.lines.count > 1 && row.lines.count <= 4)
    #expect(row.lines.first?.hasPrefix("deployed by Very Long") ?? false)
    #expect(row.lines.last?.hasSuffix("[1]") ?? false)
    for line in row.lines { #expect(TextMetrics.width(of: line, size: 10.5) < 300) }
    #expect(block.events.first?.words.hasPrefix("2020-03-04 attacked by Very Long") ?? false)
  }

  private static let twoDays = """
    actors:
      a: { kind: state, name: Alpha }
      b: { kind: state, name: Beta }
    relations:
      - { id: R1, kind: mediation, from: a, to: b, when: [ 2021-03-01, 2024-03-01 ], claims: [ S ] }
      - { id: R2, kind: alliance, from: a, to: b, when: [ 2021-03-01/2021-06-01, 2024-03-01/2024-09-01 ], claims: [ S ] }
    """

  @Test("An event of two days has two marks, and says both dates")
  func twoMarks() throws {
    let scene = try scene(Self.twoDays)
    let event = try #require(TimelineLayout(scene).blocks.first?.events.first)
    #expect(event.marks.count == 2 && event.marks.allSatisfy(\.isDay))
    #expect(event.words == "2021-03-01, 2024-03-01 mediates in Beta [1]")
    let graph = try Graphs.graph(Self.twoDays)
    let drawn = Drawn(TimelineDiagram(graph, of: ["a"]).picture().svg)
    let marks = drawn.groups { $0.classes.first == "event" }.first?.filter { $0.name == "polygon" }
    #expect(marks?.count == 2)
  }

  @Test("In a window, an event has the marks and dates of that alone")
  func window() throws {
    let graph = try Graphs.graph(Self.twoDays)
    let days = try #require(Day("2023-01-01"))...(try #require(Day("2025-01-01")))
    var builder = TimelineBuilder(graph: graph, period: days, options: DiagramOptions())
    let event = try #require(builder.build(["a"]).blocks.first?.events.first)
    #expect(event.stretches.map(\.lowerBound.description) == ["2024-03-01"])
    #expect(event.date == "2024-03-01")
  }

  @Test("Of thirty events in a year all have their words and their dates, and no line goes through words")
  func thirtyEvents() throws {
    let events = (0..<30).map { number in
      "  - { id: E\(number), kind: statement, from: a, to: b, when: 2023-\(number % 2 == 0 ? "05" : "06")-"
        + "\(number < 9 ? "0" : "")\(number + 1), claims: [ S ] }\n"
    }
    let yaml = """
      coverage: { when: 2012/2025 }
      actors:
        a: { kind: state, name: Alpha }
        b: { kind: state, name: Beta }
      relations:
        - { id: R1, kind: alliance, from: a, to: b, when: 2021/2024, claims: [ S ] }

      """
    let graph = try Graphs.graph(yaml + events.joined())
    let drawn = Drawn(TimelineDiagram(graph, of: ["a"]).picture().svg)
    let texts = drawn.elements.filter { $0.classes.first == "v" }
    #expect(texts.count == 30 && texts.allSatisfy { $0.text.hasPrefix("2023-0") })
    let lowest = try #require(texts.compactMap { $0.attributes["y"].flatMap { Int($0) } }.max())
    for line in drawn.elements
    where line.classes.first == "r" && line.attributes["x1"] == line.attributes["x2"] {
      #expect(line.attributes["y1"].flatMap { Int($0) } ?? 0 > lowest)
    }
    #expect(!drawn.elements.contains { $0.classes.first == "u" }, "so many rules nobody can follow")
  }

  @Test("Where the table is long the years stand at its foot as well")
  func foot() throws {
    let graph = try Graphs.sahel.get()
    func count(_ actor: Actor.ID) -> [String: Int] {
      let drawn = Drawn(TimelineDiagram(graph, of: [actor]).picture().svg)
      let years = drawn.elements.filter { $0.classes.first == "y" }.map(\.text)
      return Dictionary(years.map { ($0, 1) }, uniquingKeysWith: +)
    }
    #expect(count("mali")["2015"] == 2)
    #expect(count("denmark")["2015"] == 1)
  }

  @Test("The legend says whose words they are, and whose relations are told as those of another")
  func pointOfView() throws {
    let svg = TimelineDiagram(try TestGraph.ends(), of: ["a"]).picture().svg
    #expect(svg.contains(">\(Lexicon(language: "en")[.pointOfView])<"))
    #expect(svg.contains(">Aland here includes Junta, Person<"))
    let alone = TimelineDiagram(
      try TestGraph.ends(), of: ["a"], options: DiagramOptions(unfolding: .all)
    ).picture()
    #expect(!alone.svg.contains("here includes") && alone.notes.isEmpty)
  }

  @Test("Sanctions on a person are told of the person, not of the actor that the person leads")
  func sanctionsOnPersons() throws {
    let scene = try scene(
      """
      actors:
        a: { kind: state, name: A }
        b: { kind: state, name: B }
        p: { kind: person, name: P. Person }
      relations:
        - { id: R1, kind: leads, from: p, to: a, when: 2019/.., claims: S }
        - { id: R2, kind: sanctions, from: b, to: p, when: 2020/.., claims: S }
      """)
    let rows = try #require(scene.blocks.first?.rows)
    #expect(rows.map(\.words) == ["led by P. Person", "P. Person: sanctioned by B"])
  }

  @Test("A timeline has room for so many relations, those that begin first, and says so; all are asked once")
  func limit() throws {
    let count = TimelineDiagram.rowLimit + 500
    let rows = (0..<count).map { number in
      "  - { id: R\(number), kind: statement, from: a, to: b, when: \(1000 + number / 20)-03-04, claims: S }\n"
    }
    let graph = try Graphs.graph(
      "actors: { a: { kind: state, name: A }, b: { kind: state, name: B } }\nrelations:\n" + rows.joined())
    let picture = TimelineDiagram(graph, of: ["a"]).picture()
    #expect(picture.notes.contains { $0.hasPrefix("2500 relations are more than a timeline has room for") })
    #expect(picture.svg.contains("the first 2000 of 2500 relations"))
    let drawn = Drawn(picture.svg)
    #expect(drawn.elements.count { $0.classes.first == "event" } == TimelineDiagram.rowLimit)
  }

  @Test("The publishers of sources are in order, and general knowledge is last")
  func sources() throws {
    let graph = try Graphs.sahel.get()
    let timeline = TimelineDiagram(graph, of: ["mali"])
    var builder = TimelineBuilder(graph: graph, period: timeline.period, options: DiagramOptions())
    let sources = builder.build(["mali"]).sources
    let publishers = sources.dropLast().map { $0.publisher?.bareLetters ?? "" }
    #expect(publishers == publishers.sorted() && sources.last?.publisher == "General knowledge")
    // Every number leads to the list, and every entry is led to.
    let drawn = Drawn(timeline.picture().svg)
    let words = drawn.elements.filter { ["l", "v"].contains($0.classes.first) }.map(\.text).joined()
    let cited = Set(words.matches(of: #/\[(\d+)\]/#).compactMap { Int($0.1) })
    #expect(cited == Set(1...sources.count))
  }
}
