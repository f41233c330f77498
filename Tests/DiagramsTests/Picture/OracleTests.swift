import EDTF
import Graphviz
import Relations
import Testing

@testable import Diagrams

@Suite("Graphviz's own renderer")
struct OracleTests {
  @Test("It shows the same actors at the same places as ours")
  func places() throws {
    let (graph, placement) = try Graphs.eighteen()
    let diagram = Diagram(graph, placement: placement)
    let moment: Moment = "2023-10-15"
    let text = String(decoding: try diagram.rendering(at: moment, format: "plain").bytes, as: UTF8.self)
    let placed = diagram.placed(at: moment)
    var offsets: Set<Position> = []
    var seen: Set<String> = []
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.first == "node" else { continue }
      let id = String(words[1])
      seen.insert(id)
      let frame = try #require(placed.frames[.init(id)])
      let x = try #require(Double(words[2]))
      let y = try #require(Double(words[3]))
      // Graphviz counts from below and rounds inches to three digits.
      offsets.insert(
        Position(
          x: Int((x * 72).rounded()) - frame.centre.x, y: Int((y * 72).rounded()) + frame.centre.y))
    }
    #expect(seen == Set(placed.nodes.map(\.id.rawValue)))
    #expect(offsets.count == 1)
  }

  @Test("A format that Graphviz lacks is refused with those that it has")
  func unknownFormat() throws {
    let (graph, placement) = try Graphs.eighteen()
    let diagram = Diagram(graph, placement: placement)
    #expect {
      try diagram.rendering(at: "2023-10-15", format: "hologram")
    } throws: { error in
      (error as? GraphvizError)?.code == .unknownFormat && "\(error)".contains("svg")
    }
  }

  @Test("Ranks by dot give every actor a place of its own, the same each time")
  func ranks() throws {
    let atlas = Atlas(try Graphs.eighteen().graph)
    let placement = try atlas.rank()
    #expect(placement.positions.count == 18)
    #expect(Set(placement.positions.values).count == 18)
    #expect(try atlas.rank() == placement)
  }
}
