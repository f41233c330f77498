import EDTF
import Queries
import Relations
import Testing

@testable import Diagrams

@Suite("What a picture of changes says of status, dates and who is drawn")
struct ChangeWordTests {
  private static let yaml = """
    actors:
      a: { kind: state, name: Alpha }
      b: { kind: state, name: Beta }
      c: { kind: state, name: Gamma }
    pacts:
      p: { kind: entente, name: Quiet Entente, when: 2019/.., claims: [S], parties: [ a, b, { actor: c, when: 2022~/.. } ] }
      q: { kind: defence-pact, name: Late Pact, when: 2020/.., status: announced, claims: [S], parties: [ a, b ] }
    relations:
      - { id: R1, kind: hostility, from: a, to: b, when: 2020/.., status: rejected, claims: [S] }
      - { id: R2, kind: sanctions, from: b, to: c, when: 2020/.., status: alleged, claims: [S] }
      - { id: R3, kind: arms-supply, from: c, to: a, when: 2020/.., status: disputed, claims: [S] }

    """

  private func change(_ options: DiagramOptions = DiagramOptions()) throws -> ChangeScene {
    let graph = try Graphs.graph(Self.yaml)
    return ChangeBuilder(graph: graph, from: "2018-01-01", to: "2024-03-01", options: options).build()
  }

  @Test("Each line of the list has the word of a status that is not accepted, as a still has")
  func statuses() throws {
    let words = try change().entries.map(\.words)
    for word in [
      "Alpha – Beta: fights (rejected)", "Beta → Gamma: sanctions (alleged)", "Gamma → Alpha: arms?",
      "Alpha → Late Pact: joined (announced)",
    ] {
      #expect(words.contains { $0.hasPrefix(word) }, "\(word) in \(words)")
    }
    let french = try change(DiagramOptions(language: "fr")).entries.map(\.words)
    #expect(french.contains { $0.contains("combat (rejet)") })
  }

  @Test("The count of changes says how many are of what is rejected or denied")
  func uncounted() throws {
    #expect(try change().countWords.contains(" · 1 of them rejected or denied"))
    let french = try change(DiagramOptions(language: "fr")).countWords
    #expect(french.contains(" · dont 1 de faits rejetés ou démentis"))
  }

  @Test("So have the words at lines, and the legend says what the sign is")
  func labels() throws {
    let graph = try Graphs.graph(Self.yaml)
    let placement = try Placement(
      parsing: "entente-layout 1\nengine neato seed 1 score 0\na 0 0\nb 400 0\nc 200 300\n")
    let svg = try Diagram(graph, placement: placement).picture(from: "2018-01-01", to: "2024-03-01").svg
    let drawn = Drawn(svg)
    let labels = drawn.groups { $0.classes.first == "label" }.flatMap { $0.map(\.text) }
    #expect(labels.contains("fights (rejected)") && labels.contains("sanctions (alleged)"))
    #expect(labels.contains("arms?") && svg.contains("?: disputed"))
  }

  @Test("Whoever joined has the date on which it did, though others joined later")
  func dates() throws {
    let entries = try change().entries.filter { $0.words.contains("Quiet Entente") }
    #expect(
      entries.map { "\($0.date) \($0.words.prefix { $0 != ":" })" } == [
        "2019 Alpha → Quiet Entente", "2019 Beta → Quiet Entente", "about 2022 Gamma → Quiet Entente",
      ])
    // Whoever left has that on which it left, though others had left before.
    let graph = try Graphs.graph(
      Self.yaml.replacing("when: 2022~/..", with: "when: 2019/2021-05-04")
        .replacing("parties: [ a,", with: "parties: [ { actor: a, when: 2019/2022-02-02 },"))
    let change = ChangeBuilder(graph: graph, from: "2020-01-01", to: "2024-03-01", options: DiagramOptions())
      .build()
    let left = change.entries.filter { $0.sign == .ended && $0.words.contains("Quiet Entente") }
    #expect(left.contains { $0.words.hasPrefix("Alpha") && $0.date == "2022-02-02" }, "\(left.map(\.words))")
  }

  @Test("A picture of some of the actors says how many, and what the number behind a word is")
  func share() throws {
    let diagram = Diagram(
      try Graphs.sahel.get(), placement: try Graphs.sahelPlacement.get(),
      options: DiagramOptions(size: SheetSize(width: 700, height: 1000)))
    let svg = try diagram.picture(from: "2023-01-01", to: "2023-12-31").svg
    #expect(svg.contains(try Regex(#"\d+ of \d+ actors · "#)))
    #expect(
      svg.contains(
        "+1 in a box: tied to so many others that are not drawn; at a line: so many relations more"))
  }

  @Test("Who joined did so by the date that is best known, in whatever order the parties are listed")
  func joined() throws {
    for parties in ["b, a, { actor: c, when: 2020-02~/.. }", "a, { actor: c, when: 2020-02~/.. }, b"] {
      let graph = try Graphs.graph(
        """
        actors: { a: { kind: armed-group, name: Alpha }, b: { kind: armed-group, name: Beta }, c: { kind: armed-group, name: Gamma } }
        pacts:
          p: { kind: alliance, name: Delta Pact, when: 2020-01-10/.., parties: [\(parties)], claims: S }
        """)
      let entries = ChangeBuilder(
        graph: graph, from: "2019-01-01", to: "2025-06-01", options: DiagramOptions()
      )
      .build().entries
      #expect(
        entries.filter { $0.words.hasPrefix("Alpha") || $0.words.hasPrefix("Beta") }.map(\.date) == [
          "2020-01-10", "2020-01-10",
        ])
    }
  }

  @Test("Who stands alone on one of the dates keeps its ties to itself on both")
  func apart() throws {
    let graph = try Graphs.graph(
      """
      actors:
        ypg: { kind: armed-group, name: YPG }
        sdf: { kind: armed-group, name: SDF, exists: 2015-10-10/.. }
        pkk: { kind: armed-group, name: PKK }
        isx: { kind: armed-group, name: IS }
      relations:
        - { id: R1, kind: component-of, from: ypg, to: sdf, when: 2015-10-10/.., claims: S }
        - { id: R2, kind: affiliation, from: ypg, to: pkk, when: 2011/.., claims: S }
        - { id: R3, kind: hostility, from: sdf, to: isx, when: 2015-10-10/.., claims: S }
      """)
    let change = ChangeBuilder(graph: graph, from: "2013-01-01", to: "2018-01-01", options: DiagramOptions())
      .build()
    let lines = change.scene.edges.map { "\($0.from) \($0.to) \($0.change)" }.sorted()
    #expect(lines == ["sdf isx began", "ypg pkk kept", "ypg sdf began"])
    #expect(change.folds.isEmpty)
  }

  @Test("A line of the list has all of its words, in as many lines as they take")
  func wrapped() throws {
    let (graph, placement) = (try Graphs.sahel.get(), try Graphs.sahelPlacement.get())
    let svg = try Diagram(
      graph, placement: placement, options: DiagramOptions(size: SheetSize(width: 500, height: 3_000))
    ).picture(from: "2021-06-01", to: "2023-12-31").svg
    let list = try #require(svg.firstRange(of: "<g class=\"changes\">"))
    #expect(!svg[list.upperBound...].contains("…"))
  }

  @Test("Whoever asks for a sheet that is too low is told so")
  func height() throws {
    let (graph, placement) = (try Graphs.sahel.get(), try Graphs.sahelPlacement.get())
    let notes = try [400, 20_000].map { height in
      try Diagram(
        graph, placement: placement, options: DiagramOptions(size: SheetSize(width: 400, height: height))
      ).picture(at: "2023-10-15").notes
    }
    #expect(notes.map { $0.contains { $0.hasSuffix("what is on it has no room in less") } } == [true, false])
  }
}
