import Foundation
import Graphviz
import TestSupport
import Testing

@Suite("The same graph gives the same picture")
struct RepeatabilityTests {
  private static func svg(
    _ graph: LayoutGraph,
    _ engine: LayoutEngine,
    in isolation: Isolation = .process
  ) throws -> String {
    String(
      decoding: try Graphviz.render(graph, engine: engine, format: "svg", in: isolation).bytes,
      as: UTF8.self
    )
  }

  @Test("A graph that Graphviz freed twice lives through a hundred layouts and gives one picture")
  func doubleFree() throws {
    let graph = try doubleFreeGraph()
    var pictures = Set<String>()
    for _ in 0..<100 { pictures.insert(try Self.svg(graph, .dot)) }
    #expect(pictures.count == 1)
  }

  @Test(
    "Neither another graph in between nor another process changes a byte",
    arguments: LayoutEngine.allCases
  )
  func otherGraphBetween(engine: LayoutEngine) throws {
    let graph = LayoutGraph.random(seed: 11, nodes: 24, edges: 36, clusters: 4).placed(seed: 11)
    let other = LayoutGraph.random(seed: 12, nodes: 30, edges: 50, clusters: 5).placed(seed: 12)
    let first = try Self.svg(graph, engine)
    _ = try Self.svg(other, engine)
    #expect(try Self.svg(graph, engine) == first)
    #expect(try Self.svg(graph, engine, in: .worker(.standard)) == first)
    #expect(try Self.svg(other, engine) != first)
    let geometry = try Graphviz.layout(graph, engine: engine)
    #expect(try Graphviz.layout(graph, engine: engine, in: .worker(.standard)) == geometry)
    #expect(try Graphviz.layouts([other, graph], engine: engine)[1] == geometry)
  }

  @Test("The order in which attributes were set does not matter")
  func attributeOrder() throws {
    let values: [(Attribute, String)] = [
      (.width, "1"), (.height, "2"), (.shape, "box"), (.label, "x"), (.color, "red"),
    ]
    let pictures = try (0..<20).map { turn in
      var node = LayoutGraph.Node(id: "a")
      for index in values.indices {
        let (attribute, value) = values[(index + turn) % values.count]
        node.attributes[attribute] = value
      }
      return try Self.svg(LayoutGraph(name: "g", nodes: [node]), .dot)
    }
    #expect(Set(pictures).count == 1)
  }

  private static let commaLocale = ["de_DE.UTF-8", "de_DE.utf8", "fr_FR.UTF-8", "fr_FR.utf8"].first {
    guard let locale = newlocale(1 << LC_NUMERIC, $0, nil) else { return false }
    freelocale(locale)
    return true
  }

  @Test(
    "A locale with a decimal comma changes nothing",
    .enabled(if: commaLocale != nil, "no German or French locale is installed")
  )
  func locale() throws {
    var graph = LayoutGraph.random(seed: 3, nodes: 6, edges: 8)
    graph.attributes[.pad] = "0.2"
    graph.nodes[0].attributes[.width] = "1.75"
    let expected = try Self.svg(graph, .dot)
    let name = try #require(Self.commaLocale)
    let comma = newlocale(1 << LC_NUMERIC, name, nil)
    // The locale of this thread alone, because other tests run at the same time.
    let former = uselocale(comma)
    defer {
      uselocale(former)
      freelocale(comma)
    }
    try #require(strtod("1,5", nil) == 1.5)
    #expect(try Self.svg(graph, .dot) == expected)
    #expect(try Self.svg(graph, .dot, in: .worker(.standard)) == expected)
    #expect(strtod("1,5", nil) == 1.5)
  }

  @Test("Eight threads at once each get the picture of their graph")
  func threads() async throws {
    let graphs = (0..<8).map { LayoutGraph.random(seed: $0, nodes: 15, edges: 25, clusters: 3) }
    let engines: [LayoutEngine] = [.dot, .neato, .sfdp, .circo]
    let expected = try graphs.enumerated().map { try Self.svg($1, engines[$0 % 4]) }
    try await withThrowingTaskGroup(of: (Int, String).self) { group in
      for index in graphs.indices {
        group.addTask {
          var picture = ""
          for turn in 0..<10 {
            let isolation = turn % 3 == index % 3 ? Isolation.worker(.standard) : .process
            picture = try Self.svg(graphs[index], engines[index % 4], in: isolation)
          }
          return (index, picture)
        }
      }
      for try await (index, picture) in group { #expect(picture == expected[index]) }
    }
  }

  @Test("Random graphs with clusters and labels live through dot", arguments: 0..<60)
  func randomClusters(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let nodes = Int.random(in: 1...30, using: &generator)
    let graph = LayoutGraph.random(
      seed: seed,
      nodes: nodes,
      edges: Int.random(in: 0...nodes * 2, using: &generator),
      clusters: Int.random(in: 0...6, using: &generator)
    )
    let geometry = try Graphviz.layout(graph, engine: .dot)
    #expect(geometry.nodes.count == nodes)
    #expect(geometry.edges.allSatisfy { !$0.points.isEmpty })
  }
}
