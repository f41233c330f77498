import EDTF
import Foundation
import Graphviz
import Queries
import Relations
import Testing

@testable import Diagrams

/// What a picture of changes shows, and whether it is what the graph says.
struct ChangeTests {
  static let pairs: [[DateQuery]] = [
    ["2021-06-01", "2023-12-31"], ["2012-06-01", "2015-07-01"], ["2023-07-01", "2023-10-15"],
    ["2024-01-01", "2022-01-01"], ["2019", "2022"],
  ]

  private func change(
    _ graph: RelationGraph, _ from: DateQuery, _ to: DateQuery, options: DiagramOptions = DiagramOptions()
  ) -> ChangeScene {
    ChangeBuilder(graph: graph, from: from, to: to, options: options).build()
  }

  @Test("Each line is of relations that began, that ended, or that hold on both dates", arguments: pairs)
  func lines(dates: [DateQuery]) throws {
    let graph = try Graphs.sahel.get()
    let holds = dates.map { date in Set(graph.at(date).relations.map(\.id.rawValue)) }
    let drawn = Drawn(try Graphs.diagram().picture(from: dates[0], to: dates[1]).svg)
    #expect(drawn.isWellFormed)
    let edges = drawn.elements.filter { $0.classes.first == "edge" }
    #expect(edges.count > 10)
    for edge in edges {
      for id in (edge.attributes["data-ids"] ?? "").split(separator: " ").map(String.init) {
        let expected: Substring =
          holds[0].contains(id) && holds[1].contains(id) ? "kept" : holds[1].contains(id) ? "began" : "ended"
        #expect(edge.classes.last == expected, "\(id)")
      }
    }
    #expect(drawn.relations.count == Set(drawn.relations).count)
  }

  @Test("What a still shows of one date and the other date lacks is among the changes", arguments: pairs)
  func complete(dates: [DateQuery]) throws {
    let graph = try Graphs.sahel.get()
    let stills = dates.map { date -> [Holding] in
      var builder = SceneBuilder(graph: graph, dateQuery: date, options: DiagramOptions())
      return builder.build().holdings.filter { $0.temporality == .state }
    }
    let holds = dates.map { date in Set(graph.at(date).relations.map(\.id)) }
    let told = Set(
      change(graph, dates[0], dates[1]).entries.flatMap { ($0.change.before + $0.change.after).map(\.id) })
    #expect(told.isSuperset(of: stills[1].map(\.id).filter { !holds[0].contains($0) }))
    #expect(told.isSuperset(of: stills[0].map(\.id).filter { !holds[1].contains($0) }))
  }

  @Test("The picture tells the changes that the graph finds, each once, and no others", arguments: pairs)
  func sameAsDifference(dates: [DateQuery]) throws {
    try agree(try Graphs.sahel.get(), dates[0], dates[1])
  }

  @Test("On random graphs picture and difference agree", arguments: UInt64(1)...40)
  func sameAsDifferenceAtRandom(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var yaml = "actors:\n"
    let kinds = ["state", "armed-group", "junta", "person", "international-organisation"]
    for index in 0..<6 {
      let kind = kinds[Int.random(in: 0..<kinds.count, using: &generator)]
      yaml += "  a\(index): { kind: \(kind), name: A\(index) }\n"
    }
    yaml += "pacts:\n  pact: { kind: defence-pact, name: Pact, when: 2010-01-01/2018-12-31, parties: [\n"
    for index in 0..<4 {
      let year = Int.random(in: 2010...2014, using: &generator)
      yaml += "    { actor: a\(index), when: \(year)/\(year + Int.random(in: 0...4, using: &generator)) },\n"
    }
    yaml += "  ] }\nrelations:\n"
    let relations = [
      "alliance", "hostility", "military-deployment", "sanctions", "membership", "governs", "mediation",
    ]
    for index in 0..<24 {
      let ends = Array(0..<6).shuffled(using: &generator).prefix(2)
      let kind = relations[Int.random(in: 0..<relations.count, using: &generator)]
      let year = Int.random(in: 2010...2017, using: &generator)
      let tilde = Bool.random(using: &generator) ? "~" : ""
      yaml +=
        "  - { id: R\(index), kind: \(kind), from: a\(ends[0]), to: a\(ends[1]), "
        + "when: \(year)\(tilde)/\(year + Int.random(in: 0...6, using: &generator)) }\n"
    }
    let graph = try Graphs.graph(yaml)
    for (first, second) in [("2012-06-01", "2015-06-01"), ("2010-01-01", "2020"), ("2016", "2013")] {
      try agree(graph, DateQuery(first), DateQuery(second))
    }
  }

  private func agree(_ graph: RelationGraph, _ from: DateQuery, _ to: DateQuery) throws {
    let difference = graph.changes(from: from, to: to)
    let change = change(graph, from, to)
    let told = change.entries.map(\.change)
    #expect(Set(told).count == told.count)
    #expect(Set(told).isSubset(of: difference))
    #expect(told.count + change.hidden.count == difference.count)
    // What is hidden has no line, hull or box that changed; what has one is told.
    let hidden = difference.filter { !told.contains($0) }
    let drawn = change.scene.edges.flatMap(\.holdings) + change.scene.hulls.flatMap(\.holdings)
    let hiddenIDs = Set(hidden.filter { $0.isOfStates }.flatMap { ($0.before + $0.after).map(\.id) })
    #expect(hiddenIDs.isDisjoint(with: drawn.map(\.id)))
    for edge in change.scene.edges {
      for holding in edge.holdings {
        let ends = told.filter { $0.before.contains { $0.id == holding.id } && !$0.isAboutCertainty }
        let begins = told.filter { $0.after.contains { $0.id == holding.id } && !$0.isAboutCertainty }
        switch edge.change {
        case .kept: #expect(ends.isEmpty && begins.isEmpty, "\(holding.id)")
        case .began: #expect(!begins.isEmpty && ends.isEmpty, "\(holding.id)")
        case .ended: #expect(!ends.isEmpty && begins.isEmpty, "\(holding.id)")
        }
        let isTurned = begins.contains { $0.sort == .changedSign }
        #expect(change.flipped.contains(holding.id) == isTurned, "\(holding.id)")
      }
    }
  }

  @Test("All actors stand where the stills of both dates have them", arguments: pairs)
  func places(dates: [DateQuery]) throws {
    let diagram = try Graphs.diagram()
    let places = Drawn(try diagram.picture(from: dates[0], to: dates[1]).svg).places
    for date in dates {
      let still = Drawn(try diagram.picture(at: date).svg).places
      for (actor, place) in places where still[actor] != nil { #expect(still[actor] == place, "\(actor)") }
    }
  }

  @Test("Whoever is drawn as somebody else has the legend say as whom")
  func folds() throws {
    let change = change(try Graphs.sahel.get(), "2021-06-01", "2023-12-31")
    let drawn = Set(change.scene.nodes.map(\.label))
    let parts = change.folds.flatMap(\.parts)
    #expect(parts.contains("Takuba") && parts.contains("Malian transition"))
    for (whole, parts) in change.folds {
      #expect(drawn.contains(whole))
      for part in parts { #expect(!drawn.contains(part), "\(part) is drawn itself") }
    }
    let svg = try Graphs.diagram().picture(from: "2021-06-01", to: "2023-12-31").svg
    #expect(svg.contains("Barkhane here includes Takuba"))
  }

  @Test("Each changed line bears a sign on the page, and no sign or word lies on another", arguments: pairs)
  func signs(dates: [DateQuery]) throws {
    let graph = try Graphs.sahel.get()
    let diagram = try Graphs.diagram()
    let (frames, canvas) = diagram.page()
    let change = change(graph, dates[0], dates[1])
    let placed = PlacedScene(change.scene, frames: frames, canvas: canvas)
    let layout = ChangeLayout(placed, change)
    #expect(layout.marks.count == placed.lines.count { change.sign(of: $0.edge) != nil })
    #expect(placed.lines.allSatisfy { $0.edge.change == .kept || change.sign(of: $0.edge) != nil })
    let words = layout.marks.compactMap { $0.words?.frame } + placed.outlines.compactMap { $0.name?.frame }
    let signs = layout.marks.map { Frame(centre: $0.centre, halfWidth: 7, halfHeight: 7) }
    let all = words + signs
    for (index, one) in all.enumerated() {
      #expect(one.left >= 0 && one.right <= canvas.right && one.top >= 0 && one.bottom <= canvas.bottom)
      for other in all.dropFirst(index + 1) { #expect(!one.meets(other), "\(one) and \(other)") }
    }
  }

  private static let turning = """
    actors:
      a: { kind: state, name: A }
      b: { kind: state, name: B }
      c: { kind: state, name: C }
    relations:
      - { id: R1, kind: alliance, from: a, to: b, when: 2010-01-01/2015-12-31, claims: [S] }
      - { id: R2, kind: hostility, from: a, to: b, when: 2016-01-01/.., claims: [S] }
      - { id: R3, kind: alliance, from: a, to: c, when: 2010-01-01/.., claims: [S] }
      - { id: R4, kind: hostility, from: a, to: c, when: 2016-01-01/.., claims: [S] }
      - { id: R5, kind: arms-supply, from: b, to: c, when: 2012-01-01/2013-01-01, claims: [S] }
      - { id: R6, kind: coup, from: b, to: c, when: 2011-01-01, claims: [S] }
    """

  @Test("Friends turned foes are a flip; who became a foe and stays a friend is none")
  func flips() throws {
    let graph = try Graphs.graph(Self.turning)
    let change = change(graph, "2011-01-01", "2017-01-01")
    #expect(change.flipped == ["R2"])
    #expect(change.entries.map(\.sign) == [.flipped, .began])
    #expect(change.entries.first?.words == "A – B: from friendly to hostile")
    let reverse = self.change(graph, "2017-01-01", "2011-01-01")
    #expect(reverse.entries.first?.words == "A – B: from hostile to friendly")
    #expect(change.passing == 1)
    let placement = try LayoutScene(graph).place().placement
    let svg = try Diagram(graph, placement: placement).picture(from: "2011-01-01", to: "2017-01-01").svg
    #expect(svg.components(separatedBy: ">±</text>").count - 1 == 3, "a sign, a sample and an entry")
    #expect(!Drawn(svg).relations.contains("R6"), "an event is no change")
  }

  @Test("Who is gone is called by the last name that it bore, and never by its identifier")
  func goneByName() throws {
    let graph = try Graphs.graph(
      """
      actors:
        old_id:
          kind: armed-movement
          names:
            - { text: Front, type: official, when: 2012/2020-05 }
            - { text: Old Front, type: official, when: 2020-06/2024-11-30 }
          exists: 2012/2024-11-30
        next: { kind: armed-movement, name: Next, exists: 2024-11-30/.. }
        state: { kind: state, name: State }
      relations:
        - { id: R1, kind: hostility, from: old_id, to: state, when: 2013/2024-11-30, claims: [S] }
        - { id: R2, kind: hostility, from: next, to: state, when: 2024-11-30/.., claims: [S] }
        - { id: R3, kind: merger, from: old_id, to: next, when: 2024-11-30, claims: [S] }
      """)
    let words = change(graph, "2024-01-01", "2025-01-01").entries.map(\.words)
    #expect(words.contains { $0.hasPrefix("Old Front → Next") })
    #expect(!words.contains { $0.contains("old_id") })
    let sahel = try Graphs.diagram().picture(from: "2024-01-01", to: "2025-12-31").svg
    #expect(sahel.contains("HCUA → ") && !sahel.contains("hcua → ") && !sahel.contains("hcua — "))
    let timeline = Drawn(TimelineDiagram(try Graphs.sahel.get(), of: ["mnla", "hcua"]).picture().svg)
    #expect(timeline.elements.filter { $0.classes.first == "a" }.map(\.text) == ["MNLA", "HCUA"])
    let (frames, canvas) = try Graphs.diagram().page()
    var explorer = ExplorerModelBuilder(
      graph, options: DiagramOptions(), stops: ExplorerStops(LayoutScene(graph)), frames: frames,
      canvas: canvas)
    #expect(explorer.build().entries.first { $0.id == "old_id" }?.labels.sorted() == ["Front", "Old Front"])
  }

  @Test("A pact that stayed says in its name who came and who went")
  func parties() throws {
    let graph = try Graphs.graph(
      """
      actors:
        a: { kind: state, name: A }
        b: { kind: state, name: B }
        c: { kind: state, name: C }
        d: { kind: state, name: D }
      pacts:
        pact:
          kind: defence-pact
          name: Pact
          when: 2010-01-01/..
          parties: [a, b, { actor: c, when: 2015-01-01/.. }, { actor: d, when: 2010-01-01/2012-12-31 }]
      """)
    let change = change(graph, "2011-01-01", "2017-01-01")
    #expect(change.scene.hulls.map(\.label) == ["Pact° (+ C, − D)"])
    let list = change.entries.map { "\($0.sign.rawValue) \($0.words)" }
    #expect(list == ["+ C → Pact: joined", "− D → Pact: left"])
    #expect(self.change(graph, "2017-01-01", "2018-01-01").scene.hulls.map(\.label) == ["Pact°"])
  }

  @Test("Where nothing changed the picture says so; where much did it offers a series")
  func notes() throws {
    let graph = try Graphs.graph(Self.turning)
    let placement = try LayoutScene(graph).place().placement
    let picture = try Diagram(graph, placement: placement).picture(from: "2011-02-01", to: "2011-03-01")
    #expect(picture.svg.contains("nothing changed"))
    #expect(picture.notes.isEmpty)
    let many = try Graphs.diagram().picture(from: "2021-06-01", to: "2023-12-31")
    #expect(many.notes.contains { $0.contains("--multiples") })
  }

  @Test("The picture is the one that was looked at")
  func golden() throws {
    let (graph, placement) = try Graphs.eighteen()
    let picture = try Diagram(graph, placement: placement, options: DiagramOptions(version: "0"))
      .picture(from: "2021-07-01", to: "2023-10-15")
    try Golden.check(picture.svg, "change.svg")
  }
}

extension Change {
  fileprivate var isAboutCertainty: Bool { sort == .becameCertain || sort == .becamePossible }
}
