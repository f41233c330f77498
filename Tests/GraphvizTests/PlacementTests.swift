import Graphviz
import Testing

@Suite("Places and routes")
struct PlacementTests {
  private static let fixed: [Attribute: String] = [.width: "0.5", .height: "0.25", .fixedsize: "true"]

  /// Three nodes in a row, each 72 points from the next, the last one invisible.
  private let row = LayoutGraph(
    name: "row",
    attributes: [.notranslate: "true", .splines: "true"],
    nodes: [
      .init(id: "a", attributes: Self.fixed.merging([.pos: "0,0"]) { $1 }),
      .init(id: "b", attributes: Self.fixed.merging([.pos: "72,10"]) { $1 }),
      .init(id: "c", attributes: Self.fixed.merging([.pos: "144,0", .style: "invis"]) { $1 }),
    ],
    edges: [.init(tail: 0, head: 1, key: "ab"), .init(tail: 1, head: 0, key: "ba"), .init(tail: 0, head: 1)]
  )

  @Test("nop2 keeps every node where it is, whatever edges there are, and the box counts the invisible ones")
  func nop2KeepsPositions() throws {
    let geometry = try Graphviz.layout(row, engine: .nop2)
    #expect(geometry.nodes == [Point(x: 0, y: 0), Point(x: 72, y: 10), Point(x: 144, y: 0)])
    #expect(geometry.box.low.x == -18)
    #expect(geometry.box.high.x == 162)

    var straight = row
    straight.attributes[.splines] = "line"
    straight.edges.removeLast(2)
    var bare = straight
    bare.edges = []
    let some = try Graphviz.layout(straight, engine: .nop2)
    let none = try Graphviz.layout(bare, engine: .nop2)
    #expect(some.nodes == geometry.nodes)
    #expect(none.nodes == geometry.nodes)
    #expect(some.box == none.box)
    #expect(none.box == Box(low: Point(x: -18, y: -9), high: Point(x: 162, y: 19)))
  }

  @Test("A route is one control point and three for each cubic, with a tip where an arrow is")
  func routes() throws {
    let geometry = try Graphviz.layout(row, engine: .nop2)
    #expect(geometry.edges.count == 3)
    for route in geometry.edges {
      #expect(route.curves.count == 1)
      #expect(route.points.count >= 4)
      #expect(route.points.count % 3 == 1)
      #expect(route.startArrow == nil)
      #expect(route.endArrow != nil)
    }
    var both = row
    both.edges = [.init(tail: 1, head: 0, attributes: [.dir: "both"])]
    let route = try #require(try Graphviz.layout(both, engine: .nop2).edges.first)
    // From the right node to the left one.
    #expect(try #require(route.startArrow).x > (try #require(route.endArrow)).x)
  }

  @Test("A pinned node does not move under mode=KK while a new one finds its place")
  func pinnedNodesStay() throws {
    let old = try Graphviz.layout(
      LayoutGraph.random(seed: 7, nodes: 18, edges: 25),
      engine: .neato
    )
    let places = old.nodes.map { Point(x: $0.x.rounded(), y: $0.y.rounded()) }
    var graph = LayoutGraph.random(seed: 7, nodes: 18, edges: 25)
    graph.attributes = [.mode: "KK", .inputscale: "72", .notranslate: "true", .overlap: "true"]
    for (index, place) in places.enumerated() {
      graph.nodes[index].attributes[.pos] = "\(place.x),\(place.y)"
      graph.nodes[index].attributes[.pin] = "true"
    }
    graph.nodes.append(.init(id: "new"))
    graph.edges.append(.init(tail: 0, head: 18, key: "new"))
    let geometry = try Graphviz.layout(graph, engine: .neato)
    for (index, place) in places.enumerated() {
      #expect(abs(geometry.nodes[index].x - place.x) < 0.0005)
      #expect(abs(geometry.nodes[index].y - place.y) < 0.0005)
    }
    #expect(geometry.nodes.count == 19)
  }

  @Test("Every engine places thirty nodes and routes their edges", arguments: LayoutEngine.allCases)
  func everyEngine(engine: LayoutEngine) throws {
    var graph = LayoutGraph.random(seed: 30, nodes: 30, edges: 45)
    if engine == .nop1 || engine == .nop2 { graph = graph.placed(seed: 30) }
    let geometry = try Graphviz.layout(graph, engine: engine)
    #expect(geometry.nodes.count == 30)
    #expect(Set(geometry.nodes).count == 30)
    for node in geometry.nodes {
      #expect((geometry.box.low.x...geometry.box.high.x).contains(node.x))
      #expect((geometry.box.low.y...geometry.box.high.y).contains(node.y))
    }
    #expect(geometry.edges.count == 45)
    #expect(geometry.edges.allSatisfy { $0.points.count % 3 == 1 })
  }

  @Test("An empty graph has a picture without parts", arguments: LayoutEngine.allCases)
  func emptyGraph(engine: LayoutEngine) throws {
    let geometry = try Graphviz.layout(LayoutGraph(name: "empty"), engine: engine)
    #expect(geometry.nodes.isEmpty)
    #expect(geometry.edges.isEmpty)
  }

  @Test("dot puts the members of a cluster, and nobody else, into its box")
  func clusters() throws {
    let graph = LayoutGraph.random(seed: 4, nodes: 20, edges: 30, clusters: 3)
    let geometry = try Graphviz.layout(graph, engine: .dot)
    #expect(geometry.clusters.count == 3)
    for (cluster, box) in zip(graph.clusters, geometry.clusters) {
      let box = try #require(box)
      let inside = geometry.nodes.indices.filter { index in
        let node = geometry.nodes[index]
        return (box.low.x...box.high.x).contains(node.x) && (box.low.y...box.high.y).contains(node.y)
      }
      #expect(inside == cluster.members)
    }
  }

  @Test("Ranks follow the direction of an edge")
  func ranks() throws {
    let chain = LayoutGraph(
      name: "chain",
      nodes: ["a", "b", "c"].map { .init(id: $0) },
      edges: [.init(tail: 0, head: 1), .init(tail: 1, head: 2)]
    )
    let down = try Graphviz.layout(chain, engine: .dot).nodes
    #expect(down[0].y > down[1].y && down[1].y > down[2].y)
    var across = chain
    across.attributes[.rankdir] = "LR"
    let right = try Graphviz.layout(across, engine: .dot).nodes
    #expect(right[0].x < right[1].x && right[1].x < right[2].x)
  }

  @Test("A caption of the graph is not inherited by its clusters")
  func captions() throws {
    let graph = LayoutGraph(
      name: "g",
      attributes: [.label: "caption"],
      nodes: [.init(id: "a")],
      clusters: [.init(id: "c", members: [0])]
    )
    let text = try Graphviz.render(graph, engine: .dot, format: "svg").bytes
    #expect(String(decoding: text, as: UTF8.self).split(separator: ">caption<").count == 2)
  }

  @Test("Parallel edges without a key, self-loops and edges of an undirected graph are all kept")
  func parallelEdges() throws {
    let graph = LayoutGraph(
      name: "parallel",
      isDirected: false,
      nodes: [.init(id: "a"), .init(id: "b")],
      edges: [
        .init(tail: 0, head: 1), .init(tail: 1, head: 0), .init(tail: 0, head: 1, key: "k"),
        .init(tail: 1, head: 1), .init(tail: 0, head: 1, key: "%3"), .init(tail: 0, head: 1, key: "l"),
      ]
    )
    for engine in [LayoutEngine.dot, .neato] {
      let geometry = try Graphviz.layout(graph, engine: engine)
      #expect(Set(geometry.edges).count == 6)
      #expect(geometry.edges.allSatisfy { !$0.points.isEmpty })
    }
  }
}
