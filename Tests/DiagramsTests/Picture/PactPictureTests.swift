import EDTF
import Graphviz
import Queries
import Relations
import Testing

@testable import Diagrams

@Suite("Pacts in a picture")
struct PactPictureTests {
  private static let states = """
    actors:
      a: { kind: state, name: Alpha }
      b: { kind: state, name: Beta }
      c: { kind: state, name: Gamma }
      z: { kind: armed-group, name: Zed }

    """

  private static func diagram(
    pacts: String, relations: String, places: String = "a 0 0\nb 200 0\nc 400 0\nz 100 200\n",
    options: DiagramOptions = DiagramOptions()
  ) throws -> Diagram {
    let graph = try Graphs.graph(states + "pacts:\n\(pacts)relations:\n\(relations)")
    let placement = try Placement(parsing: "entente-layout 1\nengine neato seed 1 score 0\n" + places)
    return Diagram(graph, placement: placement, options: options)
  }

  private static let fight = "  - { id: R1, kind: hostility, from: z, to: a, when: 2010/.., claims: [S] }\n"

  private static func pact(_ id: String, _ parties: String, _ more: String = "") -> String {
    "  \(id): { kind: defence-pact, name: Pact \(id), when: 2010/.., \(more)parties: [\(parties)], claims: [S] }\n"
  }

  @Test("All fills are painted before all outlines, which have none, so that no pact hides another")
  func order() throws {
    let diagram = try Self.diagram(
      pacts: Self.pact("p", "a, b") + Self.pact("q", "b, c") + Self.pact("r", "a, b"), relations: Self.fight)
    let drawn = Drawn(try diagram.picture(at: "2020").svg)
    let order = drawn.elements.compactMap { element in
      ["ground", "hull"].first { element.classes.first.map(String.init) == $0 }
    }
    #expect(order == ["ground", "ground", "ground", "hull", "hull", "hull"])
    for outline in drawn.groups(where: { $0.classes.first == "hull" }) {
      #expect(outline.contains { $0.attributes["fill"] == "none" || $0.attributes["fill"] == "transparent" })
    }
  }

  @Test("Outlines of the same parties, and of some of another's, lie around each other")
  func margins() throws {
    #expect(
      PactOutline.margins(of: [["a", "b"], ["a", "b"], ["a", "b", "c"], ["c", "d"]]) == [18, 23, 28, 18])
    let diagram = try Self.diagram(
      pacts: Self.pact("p", "a, b") + Self.pact("q", "a, b") + Self.pact("r", "a, b, c"),
      relations: Self.fight)
    let placed = diagram.placed(at: "2020")
    #expect(Set(placed.outlines.map(\.corners)).count == 3)
    let lefts = placed.outlines.map { $0.corners.map(\.x).min() ?? 0 }
    #expect(lefts[1] == lefts[0] - 5 && lefts[2] == lefts[0] - 10)
    let names = placed.outlines.compactMap { $0.name?.frame }
    #expect(names.count == 3)
    for (index, name) in names.enumerated() {
      #expect(!names.dropFirst(index + 1).contains { $0.meets(name) })
    }
  }

  @Test("A pact has all of its names, whoever is drawn beside its parties")
  func names() throws {
    let graph = try Graphs.sahel.get()
    let placement = try Graphs.sahelPlacement.get()
    for options in [DiagramOptions(crowd: .busiest(12)), DiagramOptions(focus: "jnim"), DiagramOptions()] {
      let placed = Diagram(graph, placement: placement, options: options).placed(at: "2023-10-15")
      let label = placed.scene.hulls.first?.label ?? ""
      #expect(label.contains("Alliance of Sahel States"), "\(label)")
      // It is no box besides, and none of those who are counted as left out.
      #expect(!placed.scene.nodes.contains { $0.id == "aes" })
    }
  }

  @Test("The status of a pact stands behind its name, and the legend says what a dashed outline is")
  func status() throws {
    let diagram = try Self.diagram(pacts: Self.pact("p", "a, b", "status: disputed, "), relations: Self.fight)
    let svg = try diagram.picture(at: "2020").svg
    #expect(
      diagram.placed(at: "2020").outlines[0].name?.lines.joined(separator: " ") == "Pact p (disputed) [1]")
    #expect(svg.contains("dashed outline: a pact not certain or not accepted"))
    #expect(!svg.contains("dashes: not certain on this date") && !svg.contains(">pact in force<"))
  }

  @Test("A disputed pact that is a line has dots and its status in words")
  func statusOfLine() throws {
    let diagram = try Self.diagram(
      pacts: Self.pact("p", "a, c", "status: disputed, "),
      relations: Self.fight + "  - { id: R2, kind: hostility, from: z, to: b, when: 2010/.., claims: [S] }\n")
    let placed = diagram.placed(at: "2020")
    let line = try #require(placed.lines.first { $0.edge.pact != nil })
    #expect(!line.edge.isUncertain && line.edge.isDoubtful)
    #expect(line.words?.text.contains("(disputed)") == true)
    let svg = try diagram.picture(at: "2020").svg
    #expect(svg.contains("dots: not accepted, see the word"))
    #expect(svg.contains("pact in force, others between its parties"))
  }

  @Test("A line to a pact ends on its outline, and the pact is no actor")
  func ends() throws {
    let diagram = try Self.diagram(
      pacts: Self.pact("p", "a, b"),
      relations: "  - { id: R1, kind: hostility, from: z, to: p, when: 2010/.., claims: [S] }\n"
        + "  - { id: R2, kind: denunciation, from: a, to: p, when: 2010/.., claims: [S] }\n")
    let placed = diagram.placed(at: "2020")
    #expect(placed.nodes.map(\.id) == ["a", "b", "z"] && placed.missing.isEmpty && placed.lost.isEmpty)
    let corners = try #require(placed.outlines.first).corners
    let chain = Chain(around: corners)
    let lines = placed.lines.filter { $0.edge.to == "p" || $0.edge.from == "p" }
    #expect(lines.count == 2)
    for line in lines {
      let anchor = try #require(line.anchors.tail ?? line.anchors.head)
      #expect(chain.distance(to: anchor) < 2)
      let end = line.edge.to == "p" ? line.path.end : line.path.start
      #expect(end.distance(to: Point(anchor)) < 4)
    }
    let svg = try diagram.picture(at: "2020").svg
    #expect(svg.contains("3 actors · 3 relations"))
    #expect(Drawn(svg).elements.count { $0.classes.first == "node" } == 3)
  }

  @Test("A line to a pact without an outline ends on a line between its parties")
  func endsAtLine() throws {
    let diagram = try Self.diagram(
      pacts: Self.pact("p", "a, c"),
      relations: "  - { id: R1, kind: hostility, from: z, to: p, when: 2010/.., claims: [S] }\n"
        + "  - { id: R2, kind: hostility, from: z, to: b, when: 2010/.., claims: [S] }\n")
    let placed = diagram.placed(at: "2020")
    #expect(placed.outlines.isEmpty && placed.lost.isEmpty)
    let line = try #require(placed.lines.first { $0.edge.holdings.map(\.id) == ["R1"] })
    #expect(line.anchors.tail != nil || line.anchors.head != nil)
  }
}
