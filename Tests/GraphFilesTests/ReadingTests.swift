import EDTF
import Foundation
import GraphFiles
import Relations
import Testing

@Suite("Every key is read into its field")
struct ReadingTests {
  let reading: GraphReading
  let contents: GraphContents

  init() throws {
    let folder = try #require(Bundle.module.resourceURL).appending(path: "Fixtures/every-key")
    reading = try GraphReader.read(folder.path(percentEncoded: false))
    contents = try #require(reading.contents)
  }

  @Test("A file with every key has no error and makes a graph")
  func graph() {
    #expect(reading.diagnostics.filter { $0.severity == .error }.isEmpty)
    #expect(reading.graph?.id == "every-key")
    #expect(reading.files.map { $0.hasSuffix("every-key/graph.yaml") } == [true])
  }

  @Test("The header says what the graph is")
  func header() throws {
    #expect(contents.title == "Toutes les clés")
    #expect(contents.titles == ["fr": "Toutes les clés", "en": "Every key"])
    #expect(reading.graph?.title(in: "en") == "Every key")
    #expect(reading.graph?.title(in: "de") == "Toutes les clés")
    #expect(contents.summary == "A graph that uses each key.")
    #expect(contents.language == "fr")
    #expect(contents.asOf == Day("2025-12-31"))
    #expect(contents.tolerance == Tolerance(day: 15, month: 2, year: 0))
    #expect(contents.coverage == .init(when: try EDTFInterval("2012/2025"), note: "nothing else"))
  }

  @Test("Kinds of the graph's own are read")
  func kinds() {
    #expect(
      contents.actorKinds == [
        ActorKind(id: "caravan", labels: ["en": "caravan", "fr": "caravane"], category: .company),
        ActorKind(id: "oasis", labels: ["fr": "oasis"], category: .other),
      ])
    #expect(
      contents.relationKinds == [
        RelationKind(
          id: "trades-with", labels: ["fr": "commerce"], sign: .positive, direction: .mutual,
          family: .diplomatic,
          mark: .openDiamond, temporality: .state, isAllying: true),
        RelationKind(
          id: "comes-from", sign: .negative, direction: .directed, temporality: .event, descent: .succession,
          role: .component, isPart: true),
      ])
  }

  @Test("What is left out of a kind of the catalogue stays as it is there, and can be taken away")
  func anew() throws {
    func kind(_ traits: String) throws -> RelationKind? {
      let yaml = preamble + "relation-kinds: { alliance: { \(traits) } }\n"
      let graph = try #require(GraphReader.read(yaml: yaml, name: "g.yaml").graph)
      return graph.relationKinds.first { $0.id == "alliance" }
    }
    var expected = try #require(RelationKind.known["alliance"])
    #expect(try kind("temporal: state") == expected)
    expected.labels = ["en": "bond"]
    #expect(try kind("label: bond") == expected)
    expected.isAllying = false
    #expect(try kind("label: bond, allies: false") == expected)
    expected.direction = .directed
    expected.mark = RelationKind(id: "x", direction: .directed, family: expected.family).mark
    #expect(try kind("label: bond, allies: false, direction: directed") == expected)
    let yaml = preamble + "actor-kinds: { state: { label: country } }\n"
    let graph = try #require(GraphReader.read(yaml: yaml, name: "g.yaml").graph)
    #expect(graph.actor("a").map { graph.kind(of: $0).category } == .state)
  }

  @Test(
    "A kind of the graph's own can have any role and any lineage, and one of the catalogue can lose its own")
  func rolesAndDescents() throws {
    func kind(_ id: RelationKind.ID, _ traits: String) throws -> RelationKind {
      let reading = GraphReader.read(
        yaml: preamble + "relation-kinds: { \(id): { \(traits) } }\n", name: "g.yaml")
      #expect(!reading.diagnostics.contains { $0.severity == .error }, "\(traits)")
      let contents = try #require(reading.contents)
      // What is written of it comes back as it was.
      let written = GraphReader.read(yaml: GraphWriter.yaml(of: contents), name: "g.yaml").contents
      #expect(written?.relationKinds == contents.relationKinds, "\(traits)")
      return try #require(contents.relationKinds.first)
    }
    for role in Role.allCases { #expect(try kind("heads", "role: \(role)").role == role) }
    for descent in Descent.allCases {
      #expect(try kind("stems-from", "lineage: \(descent)").descent == descent)
      #expect(try kind("split", "lineage: \(descent)").descent == descent)
    }
    #expect(try kind("stems-from", "lineage: true").descent == .succession)
    #expect(try kind("split", "lineage: true").descent == .split)
    #expect(try kind("split", "lineage: false").descent == nil)
    #expect(try kind("leads", "label: heads").role == .leader)
    #expect(try kind("leads", "role: none").role == nil)
    let wrong = GraphReader.read(
      yaml: preamble + "relation-kinds: { heads: { role: boss, lineage: perhaps } }\n", name: "g.yaml")
    #expect(wrong.diagnostics.map(\.code) == ["bad-value", "bad-value"])
  }

  @Test("Sources are read")
  func sources() throws {
    #expect(
      contents.sources == [
        Source(
          id: "S1", publisher: "A press", title: "A title: with a colon", date: try EDTFDate("2023-09"),
          url: "https://example.org/a?b=c#d", reliability: .b, note: "seen"),
        Source(id: "GK", isUnverified: true),
      ])
  }

  @Test("Actors are read, a plain name in the language of the graph")
  func actors() throws {
    #expect(
      contents.actors == [
        Actor(
          id: "north", kind: "state",
          names: [
            Name("Nord", sort: .official, language: "fr"),
            Name(
              "N", sort: .acronym, language: "en", when: [try period("2012~/..")],
              claims: [Claim(source: "S1")], note: "rare"),
            Name("Borée", sort: .former, when: [try period("1990/2000"), try period("2005/2006")]),
          ],
          existence: [try period("1960-04-04/..")], parents: ["league", "pact"],
          externalIDs: ["iso3": "NOR", "wikidata": "Q1"], area: "Sahara",
          claims: [
            Claim(source: "S1"),
            Claim(
              source: "GK", locator: "p. 3", quote: "it says: so", when: [try period("2020")],
              status: .claimed,
              note: "why"),
          ],
          note: "a note"),
        Actor(
          id: "league", kind: "oasis",
          names: [Name("The League", language: "en"), Name("La Ligue", language: "fr")],
          existence: [
            Period(try EDTFInterval("1990/2000"), hasEnded: true),
            Period(
              try EDTFInterval("2005/"), firstSeen: try EDTFDate("2006"), lastSeen: try EDTFDate("2007-03"),
              asOf: Day("2010-01-01")),
          ]),
        Actor(id: "south", kind: "caravan", existence: [try period("1970/..")], parents: ["league"]),
        Actor(id: "east", kind: "state"),
      ])
  }

  @Test("Pacts are read with parties, pairs and mediators")
  func pacts() throws {
    let pair = Party.Record(
      when: [try period("2014/2020")], status: .denied, sign: .neutral, temporality: .state,
      verification: .found,
      label: "pair", claims: [Claim(source: "S1")], weight: Quantity(0.5), count: Quantity("3 bases"),
      notes: ["of two", "more"])
    let south = Party.Record(
      when: [Period(try EDTFInterval("2013/.."), firstSeen: try EDTFDate("2014"))], status: .reported,
      sign: .negative,
      temporality: .event, verification: .partly, label: "joins", claims: [Claim(source: "S1")],
      weight: Quantity(2), count: Quantity(40, unit: "soldiers"), notes: ["late", "early"])
    #expect(
      contents.pacts == [
        Pact(
          id: "pact", kind: "trades-with",
          names: [Name("Le Pacte", language: "fr"), Name("Pacte", sort: .short, language: "fr")],
          when: [Period(try EDTFInterval("2012/.."), asOf: Day("2024-01-01"))],
          parties: [
            Party("north"),
            Party(
              "south", side: "first", record: south, pairs: [.init(other: "north", id: "P1", record: pair)]),
            Party("east", pairs: [.init(other: "north", id: "P2")]),
          ],
          mediators: [
            Party(
              "league", id: "M0", record: .init(when: [try period("2011")]),
              pairs: [.init(other: "north", id: "M1")])
          ],
          obligations: [
            "non-aggression",
            Pact.Obligation(
              "entente", when: [Period(try EDTFInterval("2013/2015"), asOf: Day("2020-01-01"))],
              parties: [.init("north"), .init("south", when: [try period("2014/..")])], status: .disputed,
              label: "talks", claims: [Claim(source: "S1")], note: "later"),
          ],
          status: .announced, claims: [Claim(source: "S1")], label: "un pacte", area: "the desert",
          labels: ["fr": "un pacte", "en": "a pact"], externalIDs: ["atop": "3075"],
          notes: ["signed", "sealed"])
      ])
  }

  @Test("Relations are read, in one spell or several")
  func relations() throws {
    #expect(
      contents.relations == [
        Relation(
          id: "R1", kind: "comes-from", from: "south", to: "league", when: [try period("2015-03~/2016")],
          status: .disputed, sign: .positive, temporality: .state, verification: .unverified, label: "parti",
          claims: [Claim(source: "S1")], labels: ["fr": "parti", "en": "moved"], weight: Quantity(0.8),
          count: Quantity("1200 people"), externalIDs: ["ucdp": "12"], notes: ["then back", "and again"]),
        Relation(
          id: "R2", kind: "hostility", from: "north", to: "east",
          when: [
            Period(
              try EDTFInterval("[2012-03..2012-04]/"), hasEnded: true, firstSeen: try EDTFDate("2012-05"),
              lastSeen: try EDTFDate("2013"), asOf: Day("2014-01-01"))
          ], claims: [Claim(source: "S1")]),
        Relation(
          id: "R3", kind: "attack", from: "east",
          when: [
            try period("2014-01-01"), try period("2015-02/2015-03"),
            Period(try EDTFInterval("2016/.."), hasEnded: true),
          ], claims: [Claim(source: "GK")]),
      ])
  }

  @Test("Statements are read")
  func statements() throws {
    #expect(
      contents.statements == [
        Statement(
          id: "F1",
          claim: Claim(
            source: "S1", locator: "p. 1", quote: "Who knows?", when: [try period("2020/2021")],
            status: .claimed,
            note: "a view"), about: "north")
      ])
  }

  @Test(
    "A date is a text, however YAML could read it",
    arguments: ["2012", "2012-01-01", "0999", "2012/..", "/2012"])
  func dates(text: String) throws {
    let yaml =
      preamble + "relations:\n  - { id: r, kind: hostility, from: a, to: b, when: \(text), claims: s }"
    let reading = GraphReader.read(yaml: yaml, name: "g")
    #expect(reading.contents?.relations.first?.when == [try period(text)])
  }

  @Test("An empty section is no fault")
  func emptySection() {
    #expect(codes(in: preamble + "relations:\nstatements: ~\n").isEmpty)
  }

  private func period(_ text: String) throws -> Period {
    Period(try EDTFInterval(text))
  }

  @Test(
    "A whole number has no point, whatever its size",
    arguments: [
      (1e15, "1000000000000000"), (9e15, "9000000000000000"), (-3e15, "-3000000000000000"),
      (1e20, "100000000000000000000"),
      (0.5, "0.5"), (-0.0, "0"),
    ])
  func wholeNumbers(value: Double, text: String) throws {
    let quantity = try #require(Quantity(value, unit: "men"))
    #expect(quantity.description == "\(text) men")
    #expect(Quantity(text)?.value == value)
  }
}
