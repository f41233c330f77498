import TestSupport
import Testing

@testable import Graphviz

@Suite("What is refused before Graphviz sees it")
struct RefusalTests {
  private func code(_ graph: LayoutGraph, _ engine: LayoutEngine = .dot) -> GraphvizError.Code? {
    do throws(GraphvizError) {
      _ = try Graphviz.layout(graph, engine: engine)
      return nil
    } catch {
      return error.code
    }
  }

  private func node(_ attributes: [Attribute: String]) -> LayoutGraph {
    LayoutGraph(name: "g", nodes: [.init(id: "a", attributes: attributes)])
  }

  @Test(
    "An attribute that opens files, crashes or changes the engine does not exist",
    arguments: [
      "image", "imagepath", "shapefile", "fontpath", "stylesheet", "_background", "layout", "concentrate",
      "newrank", "clusterrank", "headURL", "href", "comment", "imagescale",
    ]
  )
  func missingAttributes(name: String) {
    #expect(Attribute(rawValue: name) == nil)
  }

  @Test(
    "A name with a control character, an empty one and a huge one are refused",
    arguments: [
      "", "a\u{0}b", "a\nb", "\u{1B}[31m", "a\u{7F}", "\u{85}", "\u{FFFE}",
      String(repeating: "x", count: 1_025),
    ]
  )
  func names(name: String) {
    #expect(code(LayoutGraph(name: name)) == .invalidName)
    #expect(code(LayoutGraph(name: "g", nodes: [.init(id: name)])) == .invalidName)
    #expect(code(LayoutGraph(name: "g", clusters: [.init(id: name, members: [])])) == .invalidName)
    // Only the key of an edge may be empty.
    let edge = LayoutGraph(name: "g", nodes: [.init(id: "a")], edges: [.init(tail: 0, head: 0, key: name)])
    #expect(code(edge) == (name.isEmpty ? nil : .invalidName))
  }

  @Test(
    "A value that is not of the attribute's form is refused",
    arguments: [
      (.width, "-1"), (.width, "nan"), (.width, "inf"), (.width, "1e400"), (.width, "0x10"), (.width, ""),
      (.width, "1 "), (.width, "99999"), (.height, "1,5"), (.pos, "1"), (.pos, "nan,0"), (.pos, "1,2,3"),
      (.pos, "1,2!!"), (.pos, "1e9,0"), (.shape, "epsf"), (.shape, "record"), (.shape, "plain"),
      (.shape, "/etc/passwd"),
      (.style, "filled,"), (.style, "wedged"), (.color, "#12345"), (.color, "red;blue"), (.color, ""),
      (.peripheries, "1000000"), (.penwidth, "-0.5"), (.class, "a\"b"), (.id, "a b"), (.pin, "maybe"),
      (.label, "a\u{0}b"), (.label, "bell\u{7}"), (.label, String(repeating: "x", count: 100_000)),
      (.tooltip, "\u{9B}"), (.xlabel, "\r\n"), (.url, "javascript:alert(1)"), (.url, "JAVASCRIPT:alert(1)"),
      (.url, " https://a"), (.url, "data:text/html,x"), (.url, "file:///etc/passwd"), (.url, "//a.example"),
      (.url, "https://a\"b"), (.url, "https://a<b"), (.url, "https://a\\N"), (.url, "https://é"),
      (.fontname, "/tmp/a.ttf"), (.group, ""), (.sides, "101"), (.sides, "-1"), (.skew, "1e3"),
      (.labeljust, "l"),
    ] as [(Attribute, String)]
  )
  func values(attribute: Attribute, value: String) {
    #expect(code(node([attribute: value])) == .invalidAttribute)
  }

  @Test(
    "A value that is not of the form at an edge is refused",
    arguments: [
      (.pos, "1,2"), (.pos, ""), (.pos, "1,2 3,4 5,6"), (.pos, "1,2 3,4 5,6 7,8 9,9"),
      (.pos, "1,2  3,4 5,6 7,8"),
      (.pos, "e,1,2 s,1,2 1,2 3,4 5,6 7,8"), (.pos, "s,1 1,2 3,4 5,6 7,8"), (.pos, "1,2 3,4 5,6 7,nan"),
      (.pos, "1,2 3,4 5,6 7,1e9"), (.pos, "1,2 3,4 5,6 7,8;1,2 3,4 5,6 7,8"), (.labelPosition, "1,2!"),
      (.labelPosition, "1"), (.arrowhead, ""), (.arrowhead, "arrow"), (.arrowhead, "oteee"),
      (.arrowhead, "otee"),
      (.arrowhead, "lnone"), (.arrowhead, "teeteeteeteetee"), (.arrowtail, "normal "), (.headlabel, "\u{7}"),
    ] as [(Attribute, String)]
  )
  func edgeValues(attribute: Attribute, value: String) {
    #expect(code(edge([attribute: value]), .nop2) == .invalidAttribute)
  }

  @Test(
    "A value of the form at an edge is taken",
    arguments: [
      (.pos, "1,2 3,4 5,6 7,8"), (.pos, "s,-1,2 e,1.5,2e2 1,2 3,4 5,6 7,8 9,8 1,1 1,3"),
      (.pos, "e,0,0 1,2 3,4 5,6 7,8"),
      (.labelPosition, "-1.5,2"), (.headPosition, "1,2"), (.tailPosition, "1,2"), (.xlabelPosition, "1,2"),
      (.arrowhead, "lteeoldiamond"), (.arrowhead, "teetee"), (.arrowhead, "odot"), (.arrowhead, "empty"),
      (.arrowhead, "onormal"), (.arrowhead, "vee"), (.arrowhead, "crow"), (.arrowhead, "none"),
      (.arrowtail, "invdotinvodot"), (.arrowtail, "invempty"), (.arrowtail, "nonenormal"),
      (.arrowtail, "olbox"),
      (.fillcolor, "white"), (.taillabel, "+"),
    ] as [(Attribute, String)]
  )
  func goodEdgeValues(attribute: Attribute, value: String) throws {
    let drawn = try Graphviz.render(edge([attribute: value]), engine: .nop2, format: "svg")
    #expect(drawn.warnings.isEmpty)
  }

  /// An edge between two nodes that have their places.
  private func edge(_ attributes: [Attribute: String]) -> LayoutGraph {
    LayoutGraph(
      name: "g",
      nodes: [.init(id: "a", attributes: [.pos: "0,0"]), .init(id: "b", attributes: [.pos: "200,0"])],
      edges: [.init(tail: 0, head: 1, attributes: attributes)]
    )
  }

  @Test(
    "Every arrow that Graphviz has is known, and no other: the list of names is compared with a plain search")
  func arrows() {
    var generator = SeededGenerator(seed: 5)
    let pieces = ["o", "l", "r", "box", "crow", "diamond", "dot", "inv", "none", "tee", "vee", "x", "normal"]
    /// Whether the rest can be cut into at most that many shapes, tried in every way.
    func isChain(_ rest: Substring, _ most: Int) -> Bool {
      rest.isEmpty
        || most > 0
          && Arrow.names.contains { rest.hasPrefix($0) && isChain(rest.dropFirst($0.count), most - 1) }
    }
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...6, using: &generator)
      let word = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      #expect(Arrow.isChain(word) == (!word.isEmpty && isChain(word[...], 4)), "\(word)")
    }
  }

  @Test("An area that has no shape or a strange colour is refused")
  func areas() {
    let triangle = [Point(x: 0, y: 0), Point(x: 9, y: 0), Point(x: 0, y: 9)]
    let good = Area(points: triangle, fill: "#ffffff80")
    #expect(code(LayoutGraph(name: "g", areas: [good]), .nop2) == nil)
    var bad: [Area] = []
    for points in [
      [], Array(triangle.prefix(2)), triangle + [Point(x: .nan, y: 0)], triangle + [Point(x: 1e7, y: 0)],
    ] {
      bad.append(Area(points: points, fill: "white"))
    }
    bad.append(Area(points: triangle, isCurved: true, fill: "white"))
    bad.append(Area(points: triangle, fill: "white I 0 0 9 9 4 -file"))
    bad.append(Area(points: triangle, fill: "white", line: ""))
    bad.append(Area(points: triangle, fill: "white", width: -1))
    bad.append(Area(points: triangle, fill: "white", style: "setlinewidth(9)"))
    for area in bad {
      #expect(code(LayoutGraph(name: "g", areas: [good, area]), .nop2) == .invalidAttribute, "\(area)")
    }
  }

  @Test(
    "A value of the attribute's form is taken",
    arguments: [
      (.width, "1e-3"), (.width, "0.75"), (.pos, "-1.5,2e2!"), (.shape, "hexagon"),
      (.style, "filled,rounded"),
      (.color, "#a0B1c2"), (.color, "transparent"), (.url, "https://a.example/b?c=d&e=%20#f"),
      (.url, "HTTP://a.example"), (.class, "actor state-x"), (.id, "node.1:a_b"), (.label, ""),
      (.label, String(repeating: "ü", count: 8_192)), (.tooltip, "a\nb"), (.peripheries, "2"),
      (.sides, "6"), (.skew, "-0.5"), (.fontname, "Helvetica,Arial,sans-serif"),
    ] as [(Attribute, String)]
  )
  func goodValues(attribute: Attribute, value: String) {
    #expect(code(node([attribute: value])) == nil)
  }

  @Test("An attribute where it has no meaning is refused, with the place and the name")
  func wrongPlace() throws {
    let error = #expect(throws: GraphvizError.self) {
      try Graphviz.layout(node([.rankdir: "LR"]), engine: .dot)
    }
    #expect(try #require(error).code == .invalidAttribute)
    #expect(try #require(error).message == "node \"a\": rankdir has no meaning here; leave it out")
  }

  @Test("A message quotes a hostile value in short, without its control characters")
  func quoting() throws {
    let error = #expect(throws: GraphvizError.self) {
      try Graphviz.layout(node([.shape: "\u{1B}[31m" + String(repeating: "x", count: 10_000)]), engine: .dot)
    }
    let message = try #require(error).description
    #expect(message.hasPrefix("node \"a\": shape is \"\\u{1B}[31mxxxx"))
    #expect(message.unicodeScalars.allSatisfy { $0.value >= 0x20 })
    #expect(message.utf8.count < 1_000)
  }

  @Test("A graph that says something twice or refers to nothing is refused")
  func structure() {
    let two: [LayoutGraph.Node] = [.init(id: "a"), .init(id: "b")]
    #expect(code(LayoutGraph(name: "g", nodes: [.init(id: "a"), .init(id: "a")])) == .invalidGraph)
    #expect(code(LayoutGraph(name: "g", nodes: two, edges: [.init(tail: 0, head: 2)])) == .invalidGraph)
    #expect(code(LayoutGraph(name: "g", nodes: two, edges: [.init(tail: -1, head: 0)])) == .invalidGraph)
    let forth = LayoutGraph.Edge(tail: 0, head: 1, key: "k")
    let back = LayoutGraph.Edge(tail: 1, head: 0, key: "k")
    #expect(code(LayoutGraph(name: "g", nodes: two, edges: [forth, forth])) == .invalidGraph)
    #expect(code(LayoutGraph(name: "g", nodes: two, edges: [forth, back])) == nil)
    #expect(
      code(LayoutGraph(name: "g", isDirected: false, nodes: two, edges: [forth, back])) == .invalidGraph
    )
    let first = LayoutGraph.Cluster(id: "c", members: [0])
    #expect(code(LayoutGraph(name: "g", nodes: two, clusters: [first, first])) == .invalidGraph)
    #expect(
      code(LayoutGraph(name: "g", nodes: two, clusters: [.init(id: "c", members: [2])])) == .invalidGraph
    )
    let second = LayoutGraph.Cluster(id: "d", members: [0, 1])
    #expect(code(LayoutGraph(name: "g", nodes: two, clusters: [first, second])) == .invalidGraph)
    #expect(
      code(LayoutGraph(name: "g", nodes: two, clusters: [.init(id: "c", members: [1, 1])])) == .invalidGraph
    )
    let many = (0...20_000).map { LayoutGraph.Node(id: "n\($0)") }
    #expect(code(LayoutGraph(name: "g", nodes: many)) == .invalidGraph)
  }

  @Test("An engine that places no nodes wants a place for each", arguments: [LayoutEngine.nop1, .nop2])
  func missingPlaces(engine: LayoutEngine) {
    let graph = LayoutGraph(name: "g", nodes: [.init(id: "a", attributes: [.pos: "0,0"]), .init(id: "b")])
    #expect(code(graph, engine) == .invalidGraph)
  }

  @Test("A refused graph leaves no trace in the next one", arguments: LayoutEngine.allCases)
  func notSticky(engine: LayoutEngine) throws {
    let good = LayoutGraph.random(seed: 5, nodes: 8, edges: 12).placed(seed: 5)
    let before = try Graphviz.layout(good, engine: engine)
    #expect(code(node([.width: "nan", .pos: "0,0"]), engine) == .invalidAttribute)
    #expect(throws: GraphvizError.self) { try Graphviz.render(good, engine: engine, format: "nothing") }
    #expect(try Graphviz.layout(good, engine: engine) == before)
  }
}
