import EDTF
import Graphviz
import Relations
import Testing

@testable import Diagrams

@Suite("What Graphviz is asked to draw")
struct DrawingCallTests {
  private static let dateQuery: DateQuery = "2023-10-15"

  /// Expects that each drawing was laid out and written once, and nothing else was; gives the graphs.
  private func graphs(of calls: Graphviz.Calls, count: Int) throws -> [LayoutGraph] {
    #expect(calls.layouts == count && calls.renders == count)
    try #require(calls.graphs.count == count)
    return calls.graphs
  }

  /// Expects that whatever a placed scene has is an object of a graph, at its place.
  private func expect(_ graph: LayoutGraph, toShow placed: PlacedScene, hasWords: Bool = true) throws {
    var places: [String: Int] = [:]
    for (index, node) in graph.nodes.enumerated() {
      #expect(places.updateValue(index, forKey: node.id) == nil)
    }
    #expect(!placed.nodes.isEmpty && !placed.lines.isEmpty)
    for node in placed.nodes {
      let drawn = graph.nodes[try #require(places[node.id.rawValue], "\(node.id)")]
      let centre = try #require(placed.frames[node.id]).centre
      #expect(drawn.attributes[.pos] == "\(centre.x),\(-centre.y)", "\(node.id)")
      #expect(drawn.attributes[.label]?.split(separator: "\n").first.map(String.init) == node.label)
      let look = ActorLook(category: node.category)
      #expect(drawn.attributes[.shape] ?? "box" == look.attributes(fill: "#fff", line: "#000")[.shape])
    }
    var edges: [String: LayoutGraph.Edge] = [:]
    for edge in graph.edges {
      edges["\(graph.nodes[edge.tail].id) \(graph.nodes[edge.head].id) \(edge.key)"] = edge
    }
    for line in placed.lines {
      let edge = try #require(edges["\(line.edge.from) \(line.edge.to) \(line.edge.key)"])
      #expect(edge.attributes[.arrowtail] ?? "none" == line.edge.fromMark.arrow(in: line.edge.family))
      #expect(edge.attributes[.arrowhead] ?? "none" == line.edge.toMark.arrow(in: line.edge.family))
      if hasWords { #expect(edge.attributes[.label] == line.words?.text) }
    }
    #expect(graph.areas.count >= placed.outlines.reduce(0) { $0 + 1 + $1.doubts.count })
    let names = graph.nodes.map { $0.attributes[.label] ?? "" }
    for name in placed.outlines.compactMap(\.name) {
      #expect(names.contains(name.lines.joined(separator: "\n")))
    }
  }

  @Test(
    "A picture of a date is one graph, laid out and written once, in this process and in a worker",
    arguments: [Isolation.process, .worker(.standard)])
  func still(isolation: Isolation) throws {
    let diagram = Diagram(
      try Graphs.sahel.get(), placement: try Graphs.sahelPlacement.get(), isolation: isolation)
    let (picture, calls) = try Graphviz.recording { try diagram.picture(at: Self.dateQuery) }
    #expect(picture.svg.hasSuffix("</svg>\n"))
    try expect(graphs(of: calls, count: 1)[0], toShow: diagram.placed(at: Self.dateQuery))
  }

  @Test("So is one around a focus, and one of some kinds")
  func focus() throws {
    for options in [
      DiagramOptions(focus: "wagner"), DiagramOptions(kinds: ["hostility"]),
      DiagramOptions(focus: "mali", depth: 2, showsUnrelated: true), DiagramOptions(crowd: .busiest(9)),
    ] {
      let diagram = try Graphs.diagram(options)
      let (_, calls) = try Graphviz.recording { try diagram.picture(at: Self.dateQuery) }
      try expect(graphs(of: calls, count: 1)[0], toShow: diagram.placed(at: Self.dateQuery))
    }
  }

  @Test("So is the drawing in another of Graphviz's formats")
  func formats() throws {
    let diagram = try Graphs.diagram()
    let (_, calls) = try Graphviz.recording { try diagram.rendering(at: Self.dateQuery, format: "json") }
    try expect(graphs(of: calls, count: 1)[0], toShow: diagram.placed(at: Self.dateQuery))
    let (_, changes) = try Graphviz.recording {
      try diagram.rendering(from: "2021-06-01", to: "2023-12-31", format: "canon")
    }
    _ = try graphs(of: changes, count: 1)
  }

  @Test("So is a picture of changes, with a node for each sign and each word beside one")
  func change() throws {
    let diagram = try Graphs.diagram()
    let (_, calls) = try Graphviz.recording {
      try diagram.picture(from: "2021-06-01", to: "2023-12-31")
    }
    let graph = try graphs(of: calls, count: 1)[0]
    let change = ChangeBuilder(
      graph: diagram.graph, from: "2021-06-01", to: "2023-12-31", options: DiagramOptions()
    ).build()
    let placed = diagram.placed(change.scene)
    try expect(graph, toShow: placed, hasWords: false)
    let marks = ChangeLayout(placed, change).marks
    #expect(marks.count > 10)
    for mark in marks {
      let (place, text) = ("\(mark.centre.x),\(-mark.centre.y)", mark.sign.rawValue)
      #expect(graph.nodes.contains { $0.attributes[.pos] == place && $0.attributes[.label] == text })
      if let words = mark.words {
        #expect(graph.nodes.contains { $0.attributes[.label] == words.text })
      }
    }
  }

  @Test("Small pictures are a graph each, and their legend one more")
  func multiples() throws {
    let diagram = try Graphs.diagram()
    let dateQueries: [DateQuery] = ["2015-07-01", "2021-06-30", "2023-10-15"]
    let (_, calls) = try Graphviz.recording { try diagram.multiples(at: dateQueries) }
    for (graph, dateQuery) in zip(try graphs(of: calls, count: 4), dateQueries) {
      let placed = diagram.placed(at: dateQuery)
      try expect(graph, toShow: placed, hasWords: false)
      // Nobody could read words at lines.
      #expect(graph.edges.allSatisfy { $0.attributes[.label] == nil })
    }
  }

  @Test("A series draws a graph for each date that it is asked for")
  func series() throws {
    let diagram = try Graphs.diagram()
    let series = diagram.series(at: ["2015-07-01", "2021-06-30", "2023-10-15"])
    for index in series.dateQueries.indices {
      let (_, calls) = try Graphviz.recording { try series.picture(index) }
      try expect(graphs(of: calls, count: 1)[0], toShow: diagram.placed(at: series.dateQueries[index]))
    }
  }

  @Test("The page of all dates is one graph of all that it ever shows, and one of samples")
  func explorer() throws {
    let diagram = try Graphs.diagram()
    let (page, calls) = try Graphviz.recording { try diagram.explorer(openingOn: Day("2023-10-15")) }
    #expect(page.notes.isEmpty)
    let graph = try graphs(of: calls, count: 2)[0]
    let (frames, canvas) = diagram.page()
    var builder = ExplorerModelBuilder(
      diagram.graph, options: DiagramOptions(), stops: ExplorerStops(LayoutScene(diagram.graph)),
      frames: frames,
      canvas: canvas)
    let model = builder.build()
    for node in model.nodes {
      let centre = "\(node.frame.centre.x),\(-node.frame.centre.y)"
      let looks = graph.nodes.filter { $0.attributes[.pos] == centre }.compactMap { $0.attributes[.label] }
      #expect(Set(looks).isSuperset(of: node.looks.map { "\($0.label)\n\($0.word)" }), "\(node.actor)")
      #expect(graph.nodes.contains { $0.id == node.actor.rawValue })
    }
    var counts: [String: Int] = [:]
    for edge in graph.edges {
      let family = String(edge.key.prefix { $0 != " " })
      counts["\(graph.nodes[edge.tail].id) \(graph.nodes[edge.head].id) \(family)", default: 0] += 1
    }
    // What is certain and what is not are two lines between the same two.
    var expected: [String: Int] = [:]
    for edge in model.edges {
      let ends = "\(model.nodes[edge.first].actor) \(model.nodes[edge.second].actor)"
      let ways = edge.detour == nil ? 1 : 2
      expected["\(ends) \(edge.family.rawValue)", default: 0] += ways * EndMarks.all(from: edge.marks).count
    }
    #expect(counts == expected)
    // Behind all outlines lie their grounds.
    #expect(graph.areas.count == 2 * model.hulls.count)
  }

  @Test("A refusal of Graphviz reaches whoever asked for the picture")
  func refusal() throws {
    let diagram = Diagram(
      try Graphs.sahel.get(), placement: try Graphs.sahelPlacement.get(),
      isolation: .worker(Limits(seconds: 0.000_001, cpuSeconds: 60)))
    #expect(throws: GraphvizError.self) { try diagram.picture(at: Self.dateQuery) }
    #expect(throws: GraphvizError.self) { try diagram.multiples(at: [Self.dateQuery]) }
    #expect(throws: GraphvizError.self) { try diagram.explorer() }
  }
}
