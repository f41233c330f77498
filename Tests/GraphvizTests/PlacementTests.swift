import Graphviz
import Testing

@Suite("Places and routes")
struct PlacementTests {
  /// Three nodes in a row, each 72 points from the next, and one invisible.
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

  private static let fixed: [Attribute: String] = [.width: "0.5", .height: "0.25", .fixedsize: "true"]

  @Test("nop2 keeps every node where it is, and the box includes the invisible ones")
  func nop2KeepsPositions() throws {
    let geometry = try Graphviz.layout(row, engine: .nop2)
    #expect(geometry.nodes == [Point(x: 0, y: 0), Point(x: 72, y: 10), Point(x: 144, y: 0)])
    #expect(geometry.box.low.x == -18)
    #expect(geometry.box.high.x == 162)

    var fewer = row
    fewer.edges = []
    let bare = try Graphviz.layout(fewer, engine: .nop2)
    // A curve beyond the nodes would widen the box; here the curves stay between the left and the right node.
    #expect(bare.box.low.x == geometry.box.low.x)
    #expect(bare.box.high.x == geometry.box.high.x)
    #expect(bare.nodes == geometry.nodes)
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
  }
}
