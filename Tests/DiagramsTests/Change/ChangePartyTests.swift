import EDTF
import Queries
import Relations
import Testing

@testable import Diagrams

@Suite("What a picture of changes says of parties, names and who is drawn")
struct ChangePartyTests {
  private func entries(
    _ yaml: String, from: DateQuery, to: DateQuery, _ options: DiagramOptions = DiagramOptions()
  ) throws -> [String] {
    ChangeBuilder(graph: try Graphs.graph(yaml), from: from, to: to, options: options).build().entries
      .map { "\($0.sign.rawValue) \($0.date) \($0.words)" }
  }

  private static let ending = """
    actors:
      a: { kind: state, name: Aland }
      b: { kind: state, name: Bland }
      c: { kind: state, name: Cland }
    pacts:
      p:
        kind: defence-pact
        name: Pact
        when: 2020-01-01/2022-06-30
        claims: S
        parties: [ a, b, { actor: c, when: 2020-01-01/2021-12-31 } ]
      q:
        kind: defence-pact
        name: Quact
        when: 2020-01-01/2023-12-31
        claims: S
        parties: [ { actor: a, when: 2020-01-01/ }, { actor: b, when: 2021-06-01/2023-12-31 }, c ]

    """

  @Test("Nobody leaves a pact that ends, and each party has the date of its own term")
  func pactsThatEnd() throws {
    #expect(
      try entries(Self.ending, from: "2021-06-01", to: "2023-01-01") == [
        "− 2021-12-31 Cland → Pact: left", "− 2022-06-30 Aland → Pact: the pact ended",
        "− 2022-06-30 Bland → Pact: the pact ended",
      ])
    let all = try entries(Self.ending, from: "2022-12-01", to: "2024-06-01")
    #expect(all.contains("− 2023-12-31 or earlier Aland → Quact: left or the pact ended"), "\(all)")
    #expect(all.contains("− 2023-12-31 Bland → Quact: the pact ended"))
    let joined = try entries(Self.ending, from: "2021-01-01", to: "2021-07-01")
    #expect(joined == ["+ 2021-06-01 Bland → Quact: joined"])
    let french = try entries(
      Self.ending, from: "2022-12-01", to: "2024-06-01", DiagramOptions(language: "fr"))
    #expect(french.contains("− 2023-12-31 Bland → Quact : fin du pacte"))
  }

  @Test("Who joins a pact has its own status, whatever is in doubt about the others")
  func ownStatus() throws {
    let words = try entries(
      """
      actors: { a: { kind: state, name: Alpha }, b: { kind: state, name: Beta } }
      pacts:
        p:
          kind: agreement
          name: Accord
          when: 2015-08-01/..
          claims: S
          parties: [ { actor: a, status: disputed }, b ]
      """, from: "2014", to: "2016")
    #expect(
      words == ["+ 2015-08-01 Alpha → Accord: joined?", "+ 2015-08-01 Beta → Accord: joined"], "\(words)")
  }

  @Test("A new name is told in the language of the picture, and not where that has one name throughout")
  func names() throws {
    let yaml = """
      actors:
        t:
          kind: state
          names:
            - { text: Turkey, type: official, language: en, when: ../2022-06-01 }
            - { text: Türkiye, type: official, language: en, when: 2022-06-02/.. }
            - { text: Turquie, type: official, language: fr }
        w:
          kind: private-military-company
          names:
            - { text: Wagner Group, type: official, language: en, when: ../2023-08 }
            - { text: Africa Corps, type: official, language: en, when: 2023-09/.. }
            - { text: Groupe Wagner, type: official, language: fr, when: ../2023-08 }
            - { text: Corps africain, type: official, language: fr, when: 2023-09/.. }
      relations:
        - { id: R1, kind: arms-supply, from: t, to: w, when: 2020/.., claims: S }

      """
    let (from, to): (DateQuery, DateQuery) = ("2021-12-31", "2024-12-31")
    #expect(
      try entries(yaml, from: from, to: to) == [
        "•  Turkey → Türkiye: new name", "•  Wagner Group → Africa Corps: new name",
      ])
    #expect(
      try entries(yaml, from: from, to: to, DiagramOptions(language: "fr")) == [
        "•  Groupe Wagner → Corps africain : nouveau nom"
      ])
  }

  @Test("Nobody who is drawn is said to be drawn as another, but where that is so of one date")
  func drawnAlone() throws {
    let yaml = """
      actors:
        r: { kind: state, name: Russia }
        e: { kind: regional-organisation, name: Union }
        p: { kind: person, name: Leader }
      relations:
        - { id: R1, kind: leads, from: p, to: r, when: 2012-05-07/.., claims: S }
        - { id: R2, kind: sanctions, from: e, to: p, when: 2022-02-25/.., claims: S }

      """
    let (from, to): (DateQuery, DateQuery) = ("2021-12-31", "2024-12-31")
    let change = ChangeBuilder(graph: try Graphs.graph(yaml), from: from, to: to, options: DiagramOptions())
      .build()
    #expect(change.scene.nodes.map(\.label).contains("Leader"))
    #expect(change.folds.isEmpty && change.foldsOnOneDate.isEmpty)
    let more = "  - { id: R3, kind: arms-supply, from: p, to: e, when: 2020/2022-01, claims: S }\n"
    let acting = ChangeBuilder(
      graph: try Graphs.graph(yaml + more), from: from, to: to, options: DiagramOptions()
    ).build()
    #expect(acting.foldsOnOneDate == ["2021-12-31: Russia here includes Leader"])
  }

  @Test("What casts doubt on a changed line is said before what is plain, and has all of the line for it")
  func doubtFirst() throws {
    // A crowd of lines between the same few actors, of which the last is denied.
    let kinds = [
      "alliance", "arms-supply", "sanctions", "mediation", "sponsorship", "negotiation", "support",
    ]
    let plain = kinds.enumerated().map { index, kind in
      "  - { id: R\(index), kind: \(kind), from: a, to: b, when: 2020/.., claims: S }"
    }
    let graph = try Graphs.graph(
      """
      actors: { a: { kind: state, name: Alpha }, b: { kind: state, name: Beta } }
      relations:
      \(plain.joined(separator: "\n"))
        - { id: X, kind: hostility, from: b, to: a, when: 2020/.., status: denied, claims: S }
      """)
    let placement = try Placement(
      parsing: "entente-layout 1\nengine neato seed 1 score 0\na 0 0\nb 420 0\n")
    let diagram = Diagram(graph, placement: placement)
    let change = ChangeBuilder(graph: graph, from: "2019", to: "2024-03-01", options: diagram.options).build()
    let marks = ChangeLayout(diagram.placed(change), change).marks
    let doubtful = try #require(marks.first { !$0.line.edge.holdings.allSatisfy { $0.status == .accepted } })
    #expect(doubtful.words?.text.contains("(denied)") == true)
  }

  @Test("The box of an actor whose sort changed has room for both sorts")
  func transition() throws {
    let graph = try Graphs.graph(
      """
      actors:
        s: { kind: state, name: Sudan }
        e: { kind: state, name: Egypt }
        g: { kind: government, name: Council, parents: [s] }
      relations:
        - { id: R1, kind: governs, from: g, to: s, when: 2019-08-20/.., claims: S }
        - { id: R2, kind: alliance, from: s, to: e, when: 2015/.., claims: S }
      """)
    for language in Lexicon.languages {
      let diagram = Diagram(
        graph, placement: try LayoutScene(graph).place().placement,
        options: DiagramOptions(language: language))
      let svg = try diagram.picture(from: "2018-01-01", to: "2024-01-01").svg
      let words = language == "fr" ? "État → gouvernement" : "state → government"
      #expect(svg.contains(">\(words)</text>"), "\(language)")
    }
  }
}
