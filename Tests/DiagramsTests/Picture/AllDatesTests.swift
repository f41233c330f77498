import EDTF
import Graphviz
import Queries
import Relations
import Testing

@testable import Diagrams

@Suite("Pictures of all dates of change")
struct AllDatesTests {
  @Test("On every date each relation is drawn once, on the page, and no word lies on another or on a box")
  func complete() throws {
    let graph = try Graphs.sahel.get()
    let dates = try Graphs.allDates.get()
    try #require(dates.count > 200)
    for (day, placed) in dates {
      #expect(placed.lost.isEmpty && placed.missing.isEmpty, "\(day)")
      let drawn =
        placed.lines.flatMap { $0.edge.holdings.map(\.id) }
        + placed.outlines.flatMap { $0.hull.holdings.map(\.id) }
      #expect(Set(drawn).count == drawn.count, "\(day)")
      #expect(Set(drawn).isSubset(of: placed.scene.holdings.map(\.id)), "\(day)")
      // What has no line stands for the same as a pact that is outlined, or lacks an end that exists.
      let names = Set(placed.scene.hulls.flatMap(\.pacts))
      for holding in placed.scene.holdings where !Set(drawn).contains(holding.id) {
        let ends = [holding.relation.from, holding.relation.to].compactMap { $0 }
        let isGone = ends.contains { graph.existence(of: $0, at: DateQuery(day)).certainty == .no }
        #expect(isGone || ends.contains(where: names.contains), "\(holding.id) on \(day)")
      }
      let boxes = placed.nodes.compactMap { placed.frames[$0.id] }
      let words = placed.lines.compactMap { $0.words?.frame } + placed.outlines.compactMap { $0.name?.frame }
      for (index, word) in words.enumerated() {
        #expect(!words.dropFirst(index + 1).contains { $0.meets(word) }, "\(day)")
        #expect(!boxes.contains { $0.meets(word) }, "\(day)")
      }
      let page = Frame(
        left: 0, top: 0, right: placed.canvas.right + PictureWriter.margin, bottom: placed.canvas.bottom)
      for point in placed.lines.flatMap(\.path.points)
        + (boxes + words).flatMap({ $0.corners.map { Point($0) } })
      {
        #expect(page.meets(Frame(centre: point.position, halfWidth: 0, halfHeight: 0)), "\(day)")
      }
    }
  }

  @Test("The kept places of the Sahel read better than those of one run of neato")
  func score() throws {
    let problem = LayoutScene(try Graphs.sahel.get()).problem()
    let plain = try Graphviz.layout(problem.graph(seed: 1), engine: .neato)
    let positions = plain.nodes.map { Point(x: $0.x, y: -$0.y).position }
    let kept = try #require(problem.score(of: try Graphs.sahelPlacement.get()))
    #expect(kept.total < problem.score(at: positions).total * 0.6)
  }
}
