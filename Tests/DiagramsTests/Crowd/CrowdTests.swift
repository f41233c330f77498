import EDTF
import Graphviz
import Queries
import Relations
import Testing

@testable import Diagrams

@Suite("Pictures of many actors")
struct CrowdTests {
  private static let dateQuery: DateQuery = "2024-01-01"

  private static func diagram(_ count: Int, _ crowd: Crowd, seed: UInt64 = 1) throws -> Diagram {
    let graph = try DenseGraph.make(count, seed: seed)
    return Diagram(
      graph, placement: DenseGraph.placement(of: graph, seed: seed), options: DiagramOptions(crowd: crowd))
  }

  @Test("Of two hundred actors eighty that hang together are drawn, the busiest among them, and it is said")
  func busiest() throws {
    let diagram = try Self.diagram(200, .automatic)
    let drawn = Drawn(try diagram.picture(at: Self.dateQuery).svg)
    let notes = try diagram.picture(at: Self.dateQuery).notes
    #expect(drawn.places.count == Crowd.usual)
    #expect(notes.contains { $0.hasPrefix("200 actors: ") && $0.contains("--busiest all") }, "\(notes)")
    #expect(drawn.elements.contains { $0.text.hasPrefix("80 of 200 actors · ") })
    // They hang together, and the busiest of all is among them.
    var partners: [String: Set<String>] = [:]
    for relation in diagram.graph.relations {
      guard let to = relation.to else { continue }
      partners[relation.from.rawValue, default: []].insert(to.rawValue)
      partners[to.rawValue, default: []].insert(relation.from.rawValue)
    }
    let busiest = try #require(partners.min { ($1.value.count, $0.key) < ($0.value.count, $1.key) }?.key)
    var reached: Set<String> = [busiest]
    var pending = [busiest]
    while let actor = pending.popLast() {
      for other in partners[actor] ?? [] where drawn.places[other] != nil && reached.insert(other).inserted {
        pending.append(other)
      }
    }
    #expect(reached == Set(drawn.places.keys))
  }

  @Test("Of as many actors some are said to be drawn as the picture of all says that there are")
  func whole() throws {
    let all = try Graphs.diagram().placed(at: "2023-10-15").scene
    let few = try Graphs.diagram(DiagramOptions(crowd: .busiest(12))).placed(at: "2023-10-15").scene
    #expect(few.everybody?.count == all.nodes.count)
    #expect(few.allCount == all.allCount)
  }

  @Test("The number behind a word is that of the others tied to the actor and not drawn", arguments: 1...5)
  func counted(seed: UInt64) throws {
    let diagram = try Self.diagram(140, .busiest(20), seed: seed)
    let scene = diagram.placed(at: Self.dateQuery).scene
    let shown = Set(scene.nodes.map(\.id))
    #expect(shown.count == 20)
    for node in scene.nodes {
      var others: Set<Actor.ID> = []
      for holding in diagram.graph.at(Self.dateQuery).relations(of: node.id) {
        if let other = holding.relation.counterpart(of: node.id), !shown.contains(other) {
          others.insert(other)
        }
      }
      #expect(node.more == others.count, "\(node.id)")
    }
    #expect(scene.nodes.contains { $0.more > 0 })
  }

  @Test(
    "Nothing lies outside of the page, and no box or word on another", arguments: [Crowd.automatic, .all])
  func clear(crowd: Crowd) throws {
    let placed = try Self.diagram(200, crowd).placed(at: Self.dateQuery)
    #expect(placed.nodes.count == (crowd == .all ? 200 : Crowd.usual))
    let boxes = placed.nodes.compactMap { placed.frames[$0.id] }
    let words = placed.lines.compactMap { $0.words?.frame }
    for (index, box) in (boxes + words).enumerated() {
      #expect(box.left >= 0 && box.top >= 0)
      #expect(box.right <= placed.canvas.right && box.bottom <= placed.canvas.bottom)
      #expect(!(boxes + words).dropFirst(index + 1).contains { $0.meets(box) })
    }
    for point in placed.lines.flatMap({ $0.path.samples() }) {
      #expect(point.x >= 0 && point.x <= Double(placed.canvas.right + PictureWriter.margin))
      #expect(point.y >= 0 && point.y <= Double(placed.canvas.bottom + PictureWriter.margin))
    }
  }

  @Test("Whoever is drawn on two dates of a series stands at the same place on a page of the same width")
  func still() throws {
    let series = try Self.diagram(200, .automatic).series(at: ["2013-01-01", Self.dateQuery])
    let first = Drawn(try series.picture(0).svg)
    let last = Drawn(try series.picture(1).svg)
    #expect(first.size[0] == last.size[0])
    let both = first.places.filter { last.places[$0.key] != nil }
    #expect(both.count > 40)
    #expect(both.allSatisfy { last.places[$0.key] == $0.value })
  }

  @Test("Of a crowd those are drawn who are busy on the date, and not on others")
  func ofTheDate() throws {
    var yaml = "actors:\n"
    for actor in 0..<140 { yaml += "  a\(actor): { kind: state, name: A\(actor) }\n" }
    // Twenty are tied to each other in one year, and twenty others in another; all are tied to one all the time.
    yaml += "relations:\n"
    for actor in 1..<140 {
      yaml += "  - { id: R\(actor), kind: alliance, from: a0, to: a\(actor), when: 1990/2020, claims: [S] }\n"
    }
    for (first, year) in [(1, 2000), (100, 2010)] {
      for one in first..<first + 20 {
        for other in one + 1..<first + 20 {
          yaml += "  - { id: T\(one)-\(other), kind: hostility, from: a\(one), to: a\(other), when: \(year), "
          yaml += "temporal: state, claims: [S] }\n"
        }
      }
    }
    let graph = try Graphs.graph(yaml)
    let diagram = Diagram(
      graph, placement: DenseGraph.placement(of: graph, seed: 1),
      options: DiagramOptions(crowd: .busiest(21)))
    for (day, first) in [("2000-06-01", 1), ("2010-06-01", 100)] {
      let scene = diagram.placed(at: try DateQuery(day)).scene
      let expected = ["a0"] + (first..<first + 20).map { "a\($0)" }
      #expect(Set(scene.nodes.map(\.id.rawValue)) == Set(expected))
    }
  }

  @Test("The focus is drawn however few ties it has, and below the limit everybody is")
  func exceptions() throws {
    let graph = try DenseGraph.make(150)
    let placement = DenseGraph.placement(of: graph)
    let options = DiagramOptions(focus: "a149", depth: 9, crowd: .busiest(10))
    let scene = Diagram(graph, placement: placement, options: options).placed(at: Self.dateQuery).scene
    #expect(scene.nodes.contains { $0.id == "a149" })
    #expect(try Self.diagram(120, .automatic).placed(at: Self.dateQuery).nodes.count == 120)
  }

  @Test("On a sheet of a size no more are drawn than asked for, however few", arguments: 0...4)
  func fewOnSheet(count: Int) throws {
    let size = try #require(SheetSize(width: 800, height: 600))
    let options = DiagramOptions(crowd: .busiest(count), size: size)
    let drawn = Drawn(try Graphs.diagram(options).picture(at: "2023-10-15").svg)
    #expect(drawn.places.count == max(1, count))
    #expect(drawn.size.first == "800")
  }
}
