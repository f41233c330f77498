import EDTF
import Graphviz
import Queries
import Relations
import Testing

@testable import Diagrams

@Suite("What an explorer shows")
struct ExplorerModelTests {
  private static let whole = Result { try model(DiagramOptions()) }

  private static func model(_ options: DiagramOptions) throws -> ExplorerModel {
    let diagram = try Graphs.diagram(options)
    let (frames, canvas) = diagram.page()
    var builder = ExplorerModelBuilder(
      diagram.graph, options: options, stops: ExplorerStops(LayoutScene(diagram.graph)), frames: frames,
      canvas: canvas)
    return builder.build()
  }

  /// What a still picture says of a line, put so that it can be compared.
  private struct Line: Hashable, CustomStringConvertible {
    let ends: [Actor.ID]
    let family: Family
    let marks: [EndMark]
    let isUncertain: Bool

    var description: String { "\(ends) \(family) \(marks) \(isUncertain)" }
  }

  private func lines(of scene: Scene, in model: ExplorerModel) -> Set<Line> {
    Set(
      scene.edges.map { edge in
        let isTurned = edge.to < edge.from
        let marks = [edge.fromMark, edge.toMark]
        return Line(
          ends: [edge.from, edge.to].sorted(), family: edge.family,
          marks: isTurned ? marks.reversed() : marks,
          isUncertain: edge.isUncertain)
      })
  }

  private func lines(of state: ExplorerState, in model: ExplorerModel) -> Set<Line> {
    Set(
      state.lines.map { index, line in
        let edge = model.edges[index]
        return Line(
          ends: [model.nodes[edge.first].actor, model.nodes[edge.second].actor], family: edge.family,
          marks: [line.marks.first, line.marks.second], isUncertain: line.isUncertain)
      })
  }

  @Test("The name of a pact has one place, which hardly a line crosses while it is there, and no box covers")
  func pactNames() throws {
    let model = try Self.whole.get()
    var (shown, crossed) = (0, 0)
    for stop in model.stops.days.indices {
      let state = ExplorerState(model, at: stop)
      for index in model.hulls.indices where state.hulls[index] != nil {
        let name = try #require(model.hulls[index].name)
        for (node, _) in state.nodes { #expect(!model.nodes[node].frame.meets(name.frame)) }
        for (edge, _) in state.lines {
          shown += 1
          guard let path = model.edges[edge].path else { continue }
          if Chain(path).meets(name.frame) { crossed += 1 }
        }
      }
    }
    try #require(shown > 1_000)
    #expect(crossed * 500 < shown, "\(crossed) of \(shown)")
  }

  @Test(
    "On every date of change it is what a still picture of the date shows",
    arguments: [DiagramOptions(), DiagramOptions(language: "fr", focus: "mali", depth: 1)])
  func stills(options: DiagramOptions) throws {
    let model = try options.focus == nil ? Self.whole.get() : Self.model(options)
    for (stop, day) in model.stops.days.enumerated() {
      var builder = SceneBuilder(graph: model.graph, dateQuery: DateQuery(day), options: options)
      let scene = builder.build()
      let state = ExplorerState(model, at: stop)
      #expect(lines(of: state, in: model) == lines(of: scene, in: model), "on \(day)")
      let looks = Dictionary(
        uniqueKeysWithValues: state.nodes.map { index, presence in
          let look = model.nodes[index].looks[presence.look]
          return (model.nodes[index].actor, "\(look) \(presence.isUncertain)")
        })
      let nodes = Dictionary(
        uniqueKeysWithValues: scene.nodes.map { node in
          let look = ExplorerModel.Look(label: node.label, word: node.word, category: node.category)
          return (node.id, "\(look) \(node.isUncertain)")
        })
      #expect(looks == nodes, "on \(day)")
      let pacts = Dictionary(
        uniqueKeysWithValues: state.hulls.map { (model.hulls[$0].pacts, "\(model.hulls[$0].label) \($1)") })
      let hulls = Dictionary(
        uniqueKeysWithValues: scene.hulls.map { ($0.pacts, "\($0.label) \($0.isUncertain)") })
      #expect(pacts == hulls, "on \(day)")
      let drawn = state.rows.filter { $0.standing.element.isLine }.map { model.rows[$0.row].relation.id }
      #expect(Set(drawn) == Set(scene.edges.flatMap(\.holdings).map(\.id)), "on \(day)")
    }
    #expect(model.missing.isEmpty && model.lost.isEmpty)
  }

  @Test("On any day its relations are those of the graph, as certain and for the same reasons")
  func randomDays() throws {
    let model = try Self.whole.get()
    var generator = SeededGenerator(seed: 20_231_015)
    let first = model.stops.days[0]
    let last = try #require(model.stops.last)
    for _ in 0..<60 {
      let day = first.advanced(by: generator.below(first.distance(to: last) + 1))
      let state = ExplorerState(model, at: model.stops.index(of: day))
      let shown = state.rows.map {
        "\(model.rows[$0.row].relation.id) \($0.standing.doubt.map(String.init) ?? "-")"
      }
      let found = model.graph.at(DateQuery(day)).relations.map { holding in
        "\(holding.id) \(holding.certainty == .certain ? "-" : String(holding.reasons.rawValue))"
      }
      #expect(shown == found, "on \(day)")
    }
  }

  @Test("Its actors bear the names of the day")
  func names() throws {
    let model = try Self.whole.get()
    for day in ["2015-07-01", "2023-10-15", "2024-07-05", "2024-07-06"].compactMap({ Day($0) }) {
      let stop = model.stops.index(of: day)
      for (position, actor) in model.graph.actors.enumerated() {
        let label = model.label(of: position, at: stop)
        // Who has no name on the day bears another of its own.
        let isOfTheDay = label == actor.label(at: DateQuery(day))
        let isItsOwn = actor.names(at: DateQuery(day)).isEmpty && actor.names.contains { $0.text == label }
        #expect(isOfTheDay || isItsOwn, "\(actor.id) on \(day)")
      }
    }
  }

  @Test("Every actor that is folded into another says into which")
  func folds() throws {
    let model = try Self.whole.get()
    let stop = model.stops.index(of: try #require(Day("2023-10-15")))
    let junta = try #require(model.entries.first { $0.id == "mali_transition" })
    #expect(junta.folds[stop].map { model.nodes[$0].actor } == "mali")
    #expect(try #require(model.entries.first { $0.id == "mali" }).folds.runs.isEmpty)
  }

  @Test(
    "On every date of change it says of the same actors that others are drawn as them as a still picture does"
  )
  func includes() throws {
    let model = try Self.whole.get()
    var count = 0
    for (stop, day) in model.stops.days.enumerated() {
      var builder = SceneBuilder(graph: model.graph, dateQuery: DateQuery(day), options: DiagramOptions())
      let scene = builder.build()
      let pacts = Set(scene.hulls.flatMap(\.pacts))
      let still = Set(scene.folded.filter { !pacts.contains($0.into) }.map { "\($0.actor) in \($0.into)" })
      let folds = ExplorerState(model, at: stop).folds(in: model, at: stop).flatMap { node, parts in
        parts.map { "\(model.entries[$0].id) in \(model.nodes[node].actor)" }
      }
      #expect(Set(folds) == still, "on \(day)")
      count += folds.count
    }
    #expect(count > 500)
  }

  @Test("A party whose part in a pact is in doubt has a ring on the dates on which a still picture has one")
  func rings() throws {
    let graph = try Graphs.graph(
      """
      actors: { a: { kind: state, name: Alpha }, b: { kind: state, name: Beta }, c: { kind: state, name: Gamma } }
      pacts:
        p: { kind: alliance, name: Pact, when: 2018/2023, parties: [a, b, { actor: c, status: disputed, when: 2020/2021 }], claims: S }
      """)
    let placement = try Placement(
      parsing: "entente-layout 1\nengine neato seed 1 score 0\na 0 0\nb 200 0\nc 100 120\n")
    let diagram = Diagram(graph, placement: placement)
    let rings = try ["2019-05-01", "2020-05-01"].map { day in
      let html = try diagram.explorer(openingOn: Day(day)).html
      #expect(html.contains("party whose part is not certain or not accepted"))
      return try #require(html.firstMatch(of: /<g class="doubt pact-0( off)?" data-ring=/)?.1) ?? ""
    }
    #expect(rings == [" off", ""])
    for day in ["2019-05-01", "2020-05-01"] {
      let isRinged = diagram.placed(at: DateQuery(try #require(Day(day)))).outlines.contains {
        !$0.doubts.isEmpty
      }
      #expect(isRinged == (day > "2020"))
    }
  }

  @Test("A graph that never changes has one stop, and one that covers some years stays within them")
  func stops() throws {
    let still = try Graphs.graph(
      """
      actors: { a: { kind: state, name: A }, b: { kind: state, name: B } }
      relations: [ { id: R1, kind: alliance, from: a, to: b, when: ../.., claims: S } ]
      """)
    // The day after the as-of day is one of change: from then on the relation is only possible.
    #expect(ExplorerStops(LayoutScene(still)).days.map(\.description) == ["2026-01-01"])
    let empty = try Graphs.graph("actors: { a: { kind: state, name: A } }")
    #expect(ExplorerStops(LayoutScene(empty)).days.map(\.description) == ["2025-12-31"])
    let sahel = ExplorerStops(LayoutScene(try Graphs.sahel.get()))
    #expect(sahel.days.first?.description == "2012-01-01" && sahel.last?.description == "2025-12-31")
    #expect(sahel.days.allSatisfy { $0.civil.year <= 2025 } && !sahel.isThinned)
    #expect(sahel.days == Set(sahel.days).sorted())
  }

  @Test("A slider with too many stops is thinned, keeps its ends, and says so")
  func thinned() throws {
    let all = ExplorerStops(LayoutScene(try Graphs.sahel.get()))
    let few = ExplorerStops(LayoutScene(try Graphs.sahel.get()), limit: 20)
    #expect(few.isThinned && few.days.count == 20 && few.days == Set(few.days).sorted())
    #expect(few.days.first == all.days.first && few.days.last == all.days.last)
    #expect(Set(few.days).isSubset(of: all.days))
  }

  @Test("A day is shown by the last stop that is not after it")
  func stopOfDay() throws {
    let stops = ExplorerStops(LayoutScene(try Graphs.sahel.get()))
    for (index, day) in stops.days.enumerated() {
      #expect(stops.index(of: day) == index)
      #expect(stops.index(of: day.advanced(by: -1)) == max(0, index - 1))
    }
    #expect(stops.index(of: .min) == 0 && stops.index(of: .max) == stops.days.count - 1)
  }
}

extension ExplorerModel.Element {
  fileprivate var isLine: Bool {
    if case .edge = self { true } else { false }
  }
}
