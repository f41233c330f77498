import EDTF
import Foundation
import Graphviz
import Queries
import Relations
import Testing

@testable import Diagrams

@Suite("Still pictures")
struct StillPictureTests {
  /// The dates that tell the story of the Sahel.
  static let story = ["2012-06-30", "2015-07-01", "2021-06-30", "2023-10-15", "2025-07-01"]

  @Test("A picture of any sort is the same twice in one process, in a worker, and after another")
  func reproducible() throws {
    let graph = try Graphs.sahel.get()
    let diagram = try Graphs.diagram()
    let apart = Diagram(
      graph, placement: try Graphs.sahelPlacement.get(),
      isolation: .worker(Limits(seconds: 60, cpuSeconds: 60)))
    let drawings: [(Diagram) throws -> [UInt8]] = [
      { try $0.picture(at: "2023-10-15").bytes }, { try $0.picture(at: "2012-06-30").bytes },
      { try $0.picture(from: "2021-06-01", to: "2023-12-31").bytes },
      { try $0.multiples(at: ["2015-07-01", "2023-10-15"]).bytes },
      { try $0.series(at: ["2015-07-01", "2023-10-15"]).picture(1).bytes },
      { Array(try $0.explorer(openingOn: Day("2023-10-15")).html.utf8) },
      { try $0.rendering(at: "2023-10-15", format: "canon").bytes },
      { try $0.rendering(at: "2023-10-15", format: "json").bytes },
    ]
    let first = try drawings.map { try $0(diagram) }
    let again = try drawings.reversed().map { try $0(diagram) }
    #expect(first == again.reversed())
    #expect(first == (try drawings.map { try $0(apart) }))
    #expect(Set(first).count == drawings.count - 1, "a series has what a picture of its date has")
    #expect(first[4] == first[0])
  }

  @Test("Between any two dates of change no actor moves, and the page keeps its width")
  func stillness() throws {
    let graph = try Graphs.sahel.get()
    // A few kinds are enough: places do not depend on the lines, and routing all of them would take minutes.
    let diagram = try Graphs.diagram(DiagramOptions(kinds: ["component-of", "affiliation", "governs"]))
    let unrelated = try Graphs.diagram(DiagramOptions(kinds: ["component-of"], showsUnrelated: true))
    var places: [String: String] = [:]
    var widths: Set<String?> = []
    var moves = 0
    let days = LayoutScene(graph).datesOfChange
    try #require(days.count > 200)
    for day in days {
      for picture in [diagram, unrelated] {
        let drawn = Drawn(try picture.picture(at: DateQuery(day)).svg)
        #expect(drawn.isWellFormed, "\(day)")
        widths.insert(drawn.size[0])
        for (actor, place) in drawn.places {
          if let before = places.updateValue(place, forKey: actor), before != place { moves += 1 }
        }
      }
    }
    #expect(moves == 0)
    #expect(places.count > 60)
    #expect(widths.count == 1)
  }

  @Test("The words of a box keep clear of the inner one of two lines around them")
  func doubleLine() throws {
    let drawn = Drawn(try Graphs.diagram().picture(at: "2023-10-15").svg)
    let juntas = drawn.groups { $0.classes.starts(with: ["node", "c-authority"]) }
    #expect(juntas.count == 3)
    for junta in juntas {
      let borders = junta.filter { $0.name == "polygon" }.map { ys(of: $0) }
      let inner = try #require(borders.min { $0.upperBound - $0.lowerBound < $1.upperBound - $1.lowerBound })
      let baselines = junta.filter { $0.name == "text" }.compactMap {
        $0.attributes["y"].flatMap(Double.init)
      }
      try #require(borders.count == 2 && baselines.count == 2)
      // Letters reach three quarters of their size above the line that they stand on, and a quarter below; a border is
      // 1.4 points wide.
      #expect(baselines[0] - 0.75 * NodeBox.nameSize > inner.lowerBound + 0.7)
      #expect(baselines[1] + 0.25 * NodeBox.wordSize < inner.upperBound - 0.7)
    }
  }

  /// The heights between which the corners of a polygon lie.
  private func ys(of polygon: Drawn.Element) -> ClosedRange<Double> {
    let points = (polygon.attributes["points"] ?? "").split(separator: " ")
    let ys = points.compactMap { $0.split(separator: ",").last.flatMap { Double($0) } }
    return (ys.min() ?? 0)...(ys.max() ?? 0)
  }

  @Test("A picture of a part of the graph says under its title what it keeps to")
  func scope() throws {
    let part = try Graphs.diagram(DiagramOptions(focus: "wagner", kinds: ["hostility", "alliance"]))
    let words = "only Wagner Group and who is tied to it · only the relations: alliance, fights"
    let svgs = [
      try part.picture(at: "2023-10-15").svg, try part.picture(from: "2021-06-01", to: "2023-10-15").svg,
      try part.multiples(at: ["2021-06-30", "2023-10-15"]).svg,
    ]
    for svg in svgs {
      #expect(Drawn(svg).elements.contains { $0.classes.first == "s" && $0.text.hasPrefix(words) })
    }
    #expect(try part.explorer(openingOn: Day("2023-10-15")).html.contains(words))
    let french = try Graphs.diagram(DiagramOptions(language: "fr", focus: "mali", depth: 2))
    let isSaid = try french.picture(at: "2023-10-15").svg.contains("et qui en est à 2 relations au plus · ")
    #expect(isSaid)
    let timeline = TimelineDiagram(
      try Graphs.sahel.get(), of: ["wagner"], options: DiagramOptions(focus: "mali", kinds: ["hostility"]))
    #expect(timeline.picture().svg.contains(">only the relations: fights · "))
    #expect(!(try Graphs.diagram().picture(at: "2023-10-15").svg.contains(">only ")))
    // However many kinds: what is too long for the page is cut.
    let kinds = Set(try Graphs.sahel.get().relationKinds.map(\.id))
    let all = try Graphs.diagram(DiagramOptions(focus: "wagner", kinds: kinds))
    let many = Drawn(try all.picture(at: "2023").svg)
    let width = try #require(many.size[0].flatMap { $0 }.flatMap(Double.init))
    let subtitle = try #require(many.elements.first { $0.classes.first == "s" })
    #expect(TextMetrics.width(of: subtitle.text, size: 12) < width - 48)
  }

  @Test("Every relation of a date is drawn once, in a line, a hull or a fold", arguments: story)
  func completeness(date: String) throws {
    let graph = try Graphs.sahel.get()
    let dateQuery = try DateQuery(date)
    let diagram = try Graphs.diagram()
    let placed = diagram.placed(at: dateQuery)
    let drawn = Drawn(try diagram.picture(at: dateQuery).svg)
    let inHulls = placed.scene.hulls.flatMap { $0.holdings.map(\.id.rawValue) }
    let lines = drawn.relations
    #expect(Set(lines).count == lines.count)
    #expect(placed.lost.isEmpty && placed.missing.isEmpty)
    var folding = Folding(
      graph: graph, holdings: graph.at(dateQuery).relations,
      exempt: Folding.targets(of: graph.at(dateQuery).relations, in: graph))
    folding.freeMisleading()
    let hullNames = Set(placed.scene.hulls.flatMap(\.pacts))
    for holding in graph.at(dateQuery).relations {
      guard let to = holding.relation.to else { continue }
      let ends = [holding.relation.from, to].map { folding.representative(of: $0) }
      let isWithinOne = ends[0] == ends[1] || ends.contains(nil)
      let isHull = inHulls.contains(holding.id.rawValue) || hullNames.contains(to)
      let isAlive = ends.allSatisfy {
        $0.map { graph.existence(of: $0, at: dateQuery).certainty != .no } ?? true
      }
      #expect(
        lines.contains(holding.id.rawValue) == !(isWithinOne || isHull || !isAlive),
        "\(holding.id) on \(date)")
    }
  }

  @Test("No words lie on each other, on a box or off the page", arguments: story)
  func words(date: String) throws {
    let placed = try Graphs.diagram().placed(at: try DateQuery(date))
    let words = placed.lines.compactMap { $0.words?.frame } + placed.outlines.compactMap { $0.name?.frame }
    #expect(!words.isEmpty)
    for (position, word) in words.enumerated() {
      #expect(!words.dropFirst(position + 1).contains { $0.meets(word) })
      #expect(!placed.nodes.contains { placed.frames[$0.id]?.meets(word) ?? false })
      #expect(word.left >= placed.canvas.left && word.right <= placed.canvas.right)
      #expect(word.top >= placed.canvas.top && word.bottom <= placed.canvas.bottom)
    }
  }

  @Test("Boxes hold their names and lie on the page, in both languages", arguments: story, ["en", "fr"])
  func boxes(date: String, language: String) throws {
    let placed = try Graphs.diagram(DiagramOptions(language: language, kinds: ["hostility", "membership"]))
      .placed(at: try DateQuery(date))
    let frames = placed.nodes.compactMap { placed.frames[$0.id] }
    for (node, frame) in zip(placed.nodes, frames) {
      #expect(
        TextMetrics.width(of: node.label, size: NodeBox.nameSize, weight: .bold) <= Double(frame.width) - 8)
      #expect(TextMetrics.width(of: node.word, size: NodeBox.wordSize) <= Double(frame.width) - 8)
      #expect(frame.left >= placed.canvas.left && frame.right <= placed.canvas.right)
    }
    for (position, frame) in frames.enumerated() {
      #expect(!frames.dropFirst(position + 1).contains { $0.meets(frame) })
    }
  }

  @Test("The eighteen actors look as they were accepted")
  func golden() throws {
    let (graph, placement) = try Graphs.eighteen()
    let diagram = Diagram(graph, placement: placement, options: DiagramOptions(version: "test"))
    try Golden.check(diagram.picture(at: "2023-10-15").svg, "eighteen.svg")
  }
}
