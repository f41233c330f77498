import EDTF
import Graphviz
import Queries
import Relations
import Testing

@testable import Diagrams

@Suite("Outlines of pacts")
struct PactOutlineTests {
  /// A few states in a row or where told, and a pact of some of them.
  private func placed(
    _ places: [(name: String, x: Int, y: Int)], parties: String, more: String = "", when: String = "2010/..",
    at dateQuery: DateQuery = "2020"
  ) throws -> PlacedScene {
    try diagram(places, parties: parties, more: more, when: when).placed(at: dateQuery)
  }

  private func diagram(
    _ places: [(name: String, x: Int, y: Int)], parties: String, more: String = "", when: String = "2010/.."
  ) throws -> Diagram {
    let actors = places.map { "  \($0.name): { kind: state, name: \($0.name.uppercased()) }\n" }.joined()
    // Everybody has a relation, so that everybody is drawn.
    let ties = zip(places, places.dropFirst()).enumerated().map {
      "  - { id: R\($0), kind: hostility, from: \($1.0.name), to: \($1.1.name), when: 2000/.., claims: [S] }\n"
    }.joined()
    let graph = try Graphs.graph(
      "actors:\n\(actors)pacts:\n"
        + "  p: { kind: defence-pact, name: Pact, when: \(when), parties: [\(parties)], claims: [S] }\n"
        + "\(more)relations:\n\(ties)")
    let text = places.map { "\($0.name) \($0.x) \($0.y)\n" }.joined()
    return Diagram(
      graph, placement: try Placement(parsing: "entente-layout 1\nengine neato seed 1 score 0\n" + text))
  }

  @Test(
    "An outline holds all parties whole and of nobody else more than the rim, and there is none where it cannot",
    arguments: UInt64(1)...60)
  func random(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var frames: [Frame] = []
    while frames.count < 14 {
      let frame = Frame(
        centre: Position(x: generator.within(0, 800), y: generator.within(0, 500)),
        halfWidth: generator.within(32, 70), halfHeight: 18)
      if !frames.contains(where: { $0.meets(frame.grown(by: 14)) }) { frames.append(frame) }
    }
    let members = frames.prefix(2 + generator.below(3))
    let others = Array(frames.dropFirst(members.count))
    let outline = PactOutline.corners(around: members, apartFrom: others)
    let tight = ConvexHull(of: members.map { $0.grown(by: 8) })
    #expect((outline == nil) == others.contains { tight.meets($0.grown(by: -8)) })
    guard let outline else { return }
    let hull = ConvexHull(of: outline)
    for member in members { #expect(member.grown(by: 8).corners.allSatisfy(hull.contains)) }
    for other in others { #expect(!hull.meets(other.grown(by: -8))) }
    // Where there is room the outline leaves some, and touches nobody.
    let wide = ConvexHull(of: members.map { $0.grown(by: PactOutline.margin) })
    if !others.contains(where: wide.meets) { #expect(hull == wide) }
  }

  @Test("The lines of a pact tie all its parties and are the shortest that do", arguments: UInt64(1)...30)
  func tree(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let places = (0..<2 + generator.below(7)).map { _ in
      Position(x: generator.within(0, 400), y: generator.within(0, 400))
    }
    let tree = spanningTree(of: places)
    // Kruskal's algorithm, another way to the same length.
    var groups = places.indices.map { [$0] }
    var length = 0.0
    let pairs = places.indices.flatMap { second in (0..<second).map { ($0, second) } }
      .sorted { places[$0.0].distance(to: places[$0.1]) < places[$1.0].distance(to: places[$1.1]) }
    for (first, second) in pairs {
      guard let one = groups.firstIndex(where: { $0.contains(first) }), !groups[one].contains(second),
        let other = groups.firstIndex(where: { $0.contains(second) })
      else { continue }
      length += places[first].distance(to: places[second])
      groups[one] += groups[other]
      groups.remove(at: other)
    }
    #expect(tree.count == places.count - 1)
    let found = tree.reduce(0) { $0 + places[$1.first].distance(to: places[$1.second]) }
    #expect(abs(found - length) < 1e-6)
  }

  @Test("On no date of change of the Sahel does an outline hold the middle of a foreign actor")
  func sahel() throws {
    var count = 0
    for (day, placed) in try Graphs.allDates.get() {
      for outline in placed.outlines {
        count += 1
        let hull = ConvexHull(of: outline.corners)
        for node in placed.nodes where !outline.hull.members.contains(node.id) {
          let centre = try #require(placed.frames[node.id]).centre
          #expect(!hull.contains(centre), "\(node.id) in \(outline.hull.label), \(day)")
        }
      }
    }
    #expect(count > 20)
  }

  @Test("Parties with somebody among them are tied by lines that bear the name of the pact, and it is said")
  func lines() throws {
    let places = [("a", 0, 0), ("m", 300, 0), ("b", 600, 0), ("c", 600, 130)]
    let diagram = try diagram(places, parties: "a, b, c")
    let placed = diagram.placed(at: "2020")
    #expect(placed.outlines.isEmpty)
    let lines = placed.lines.filter { $0.edge.pact != nil }
    #expect(Set(lines.map { [$0.edge.from, $0.edge.to] }) == [["a", "b"], ["b", "c"]])
    #expect(lines.allSatisfy { $0.words?.text == "Pact [1]" })
    // Each relation of the pact stands at one line.
    let ids = lines.flatMap { $0.edge.holdings.map(\.id) }
    #expect(ids.count == 3 && Set(ids).count == 3)
    let picture = try diagram.picture(at: "2020")
    #expect(picture.notes.contains { $0.hasPrefix("others stand among the parties of Pact") })
    #expect(!Drawn(picture.svg).elements.contains { $0.classes.first == "hull" })
    let whole = try self.diagram([("a", 0, 0), ("b", 300, 0), ("m", 300, 200)], parties: "a, b")
    #expect(whole.placed(at: "2020").outlines.count == 1)
    #expect(try whole.picture(at: "2020").notes.isEmpty)
  }

  @Test("Two parties with somebody between them are joined by a line that bears the name of the pact")
  func line() throws {
    let places = [("a", 0, 0), ("m", 300, 0), ("b", 600, 0)]
    let diagram = try diagram(places, parties: "a, b")
    let placed = diagram.placed(at: "2020")
    #expect(placed.outlines.isEmpty && placed.lost.isEmpty)
    let line = try #require(placed.lines.first { $0.edge.pact != nil })
    #expect([line.edge.from, line.edge.to] == ["a", "b"] && line.words?.text == "Pact [1]")
    let svg = try diagram.picture(at: "2020").svg.uppercased()
    let drawn = Drawn(try diagram.picture(at: "2020").svg)
    #expect(drawn.elements.contains { $0.classes == ["edge", "pact-0"] })
    let label = try #require(drawn.groups { $0.classes == ["label", "pact-0"] }.first)
    #expect(label.contains { $0.text == "Pact [1]" })
    #expect(!drawn.elements.contains { $0.classes.first == "hull" })
    // The line is in the hue of the pact, in the light as in the dark.
    #expect(svg.contains(Palette.line(ofPact: 0).light) && svg.contains(Palette.line(ofPact: 0).dark))
  }

  @Test("A pact that is not certain has a dashed outline, and a party in doubt a dashed ring")
  func doubts() throws {
    let places = [("a", 0, 0), ("b", 200, 0), ("c", 400, 0)]
    let sure = try diagram(places, parties: "a, b, c")
    let unsure = try diagram(places, parties: "a, b, c", when: "2010/2020")
    let party = try diagram(places, parties: "a, b, { actor: c, when: 2020/.. }")
    for (diagram, isDashed, doubts) in [(sure, false, []), (unsure, true, []), (party, false, ["c"])] {
      let placed = diagram.placed(at: "2020-06-01")
      let outline = try #require(placed.outlines.first)
      #expect(outline.hull.isUncertain == isDashed)
      #expect(outline.hull.doubtful.map(\.rawValue) == doubts)
      let areas = PictureDrawing(placed).build().graph.areas
      #expect(areas.map(\.style) == ["solid", isDashed ? "dashed" : "solid"] + doubts.map { _ in "dashed" })
      let ringed = try doubts.map { try #require(placed.frames[Actor.ID($0)]) }
      for (ring, frame) in zip(outline.doubts, ringed) {
        #expect(frame.corners.allSatisfy(ConvexHull(of: ring).contains))
      }
      let drawn = Drawn(try diagram.picture(at: "2020-06-01").svg)
      #expect(drawn.elements.count { $0.classes.first == "doubt" } == doubts.count)
      // The legend shows the ring and what it means.
      #expect(drawn.elements.contains { $0.classes.starts(with: ["sample", "doubt"]) } == !doubts.isEmpty)
    }
  }

  @Test("A party whose part is disputed is ringed as well")
  func status() throws {
    let places = [("a", 0, 0), ("b", 200, 0), ("c", 400, 0)]
    let placed = try placed(places, parties: "a, b, { actor: c, status: disputed }")
    #expect(placed.outlines.first?.hull.doubtful == ["c"])
    #expect(placed.outlines.first?.doubts.count == 1)
  }

  @Test("Several pacts have several tones, each the same on all dates")
  func tones() throws {
    let more = "  q: { kind: defence-pact, name: Other, when: 2015/.., parties: [c, d], claims: [S] }\n"
    let places = [("a", 0, 0), ("b", 0, 150), ("c", 600, 0), ("d", 600, 150)]
    let diagram = try diagram(places, parties: "a, b", more: more, when: "2010/2019")
    let tones = { (dateQuery: DateQuery) in
      Dictionary(
        diagram.placed(at: dateQuery).outlines.map { ($0.hull.label, $0.hull.tone) }, uniquingKeysWith: { $1 }
      )
    }
    let (early, both, late) = (tones("2012"), tones("2017"), tones("2022"))
    #expect(both.count == 2 && Set(both.values).count == 2)
    #expect(early == ["Pact": both["Pact"]] && late == ["Other": both["Other"]])
  }
}
