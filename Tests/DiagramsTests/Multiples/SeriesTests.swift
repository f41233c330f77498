import EDTF
import Foundation
import Graphviz
import Queries
import Relations
import Testing

@testable import Diagrams

/// Pictures of several dates from one layout.
struct SeriesTests {
  static let months = (2021...2023).flatMap { year in
    [1, 4, 7, 10].compactMap { Day(year: year, month: $0, day: 1) }
  }.map { DateQuery($0) }

  @Test("A series shows of each date the actors and relations of a still, at the same places")
  func sameAsStills() throws {
    let diagram = try Graphs.diagram()
    let series = diagram.series(at: Self.months)
    for index in [0, 5, 11] {
      let one = Drawn(try series.picture(index).svg)
      let still = Drawn(try diagram.picture(at: Self.months[index]).svg)
      #expect(one.isWellFormed)
      #expect(one.places == still.places)
      #expect(one.relations.sorted() == still.relations.sorted())
      #expect(one.size[0] == still.size[0])
    }
  }

  @Test("No line of a series goes through an actor that it does not end at, on any of its dates")
  func linesAround() throws {
    let diagram = try Graphs.diagram()
    var faults = 0
    for dateQuery in diagram.series(at: Self.months).dateQueries {
      let placed = diagram.placed(at: dateQuery)
      #expect(placed.lost.isEmpty)
      for line in placed.lines {
        let points = line.path.samples()
        for node in placed.nodes where node.id != line.edge.from && node.id != line.edge.to {
          guard let frame = placed.frames[node.id]?.grown(by: -4) else { continue }
          if points.contains(where: { frame.meets(Frame(centre: $0.position, halfWidth: 0, halfHeight: 0)) })
          {
            faults += 1
          }
        }
      }
    }
    #expect(faults == 0)
  }

  @Test("The dates after most change are those of a count day by day", arguments: [0, 1, 6, 40, 1_000])
  func mostChange(count: Int) throws {
    let graph = try Graphs.sahel.get()
    let layoutScene = LayoutScene(graph)
    let first = try #require(Day("2020-01-01"))
    let last = try #require(Day("2023-12-31"))
    func isSeen(_ id: Actor.ID) -> Bool {
      guard let actor = graph.actor(id) else { return false }
      return LayoutScene.isDrawable(actor, in: graph) || graph.kind(of: actor).category == .authority
    }
    func holding(on day: Day) -> Set<Relation.ID> {
      Set(
        graph.at(DateQuery(day)).relations
          .filter {
            $0.temporality == .state && isSeen($0.relation.from) && ($0.relation.to.map(isSeen) ?? false)
          }
          .map(\.id))
    }
    var counts: [Day: Int] = [:]
    var before = holding(on: first.advanced(by: -1))
    for offset in 0...first.distance(to: last) {
      let day = first.advanced(by: offset)
      let now = holding(on: day)
      let turned = now.symmetricDifference(before).count
      if turned > 0 { counts[day] = turned }
      before = now
    }
    #expect(layoutScene.changes(during: first...last, options: DiagramOptions()) == counts)
    // One after the other, the day with most changes in the stretch that it ends, of those that nobody stands
    // for.
    func dates(apart gap: Int) -> [Day] {
      var (open, dates) = (counts, [Day]())
      while dates.count < count {
        let stretches = open.keys.filter { day in dates.allSatisfy { abs($0.distance(to: day)) >= gap } }
          .map { day in (day: day, days: open.keys.filter { 0..<gap ~= $0.distance(to: day) }) }
        let sums = stretches.map { (day: $0.day, sum: $0.days.reduce(0) { $0 + (open[$1] ?? 0) }) }
        guard let best = sums.min(by: { ($1.sum, $0.day) < ($0.sum, $1.day) }) else { break }
        open = open.filter { !(0..<gap ~= $0.key.distance(to: best.day)) }
        dates.append(best.day)
      }
      return dates.sorted()
    }
    var gap = max(1, 1_461 / (4 * max(1, count)))
    while dates(apart: gap).count < count, gap > 1 { gap /= 2 }
    let found = layoutScene.datesOfMostChange(count, during: first...last)
    #expect(found == dates(apart: gap))
    #expect(found.count == min(count, counts.count))
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.distance(to: $1) >= gap })
  }

  @Test("What changes in close succession is one date, the last of them")
  func dateQueries() throws {
    let dates = LayoutScene(try Graphs.sahel.get()).datesOfMostChange(6)
    #expect(zip(dates, dates.dropFirst()).allSatisfy { $0.distance(to: $1) >= 200 }, "\(dates)")
    // JNIM begins on the first of these days, and those who founded it end on the day after.
    let days = dates.map(\.description)
    #expect(!days.contains("2017-03-02") || !days.contains("2017-03-03"))
  }

  @Test("At most three small pictures a row", arguments: [(1, 1), (2, 2), (3, 3), (4, 2), (5, 3), (24, 3)])
  func columns(count: Int, columns: Int) {
    #expect(MultiplesWriter.columnCount(of: count) == columns)
  }

  @Test("Small pictures are in order, side by side without overlap, with what is new thick")
  func panels() throws {
    let dates: [DateQuery] = ["2012-06-30", "2015-07-01", "2021-06-30", "2023-10-15", "2025-07-01"]
    let picture = try Graphs.diagram().multiples(at: dates)
    let drawn = Drawn(picture.svg)
    #expect(drawn.isWellFormed)
    let panels = drawn.elements.filter { $0.classes == ["panel"] }
    #expect(panels.compactMap { $0.attributes["data-date"] } == dates.map(\.description))
    let boxes = drawn.elements.filter { $0.classes == ["q"] }.compactMap { box -> Frame? in
      let sides = ["x", "y", "width", "height"].compactMap { box.attributes[$0].flatMap { Int($0) } }
      guard sides.count == 4 else { return nil }
      return Frame(left: sides[0], top: sides[1], right: sides[0] + sides[2], bottom: sides[1] + sides[3])
    }
    #expect(boxes.count == 5)
    for (index, box) in boxes.enumerated() {
      #expect(boxes.dropFirst(index + 1).allSatisfy { !$0.meets(box) })
      #expect(box.right <= Int(drawn.size[0] ?? "") ?? 0)
    }
    #expect(Set(boxes.map(\.top)).count == 2)
    #expect(drawn.elements.contains { $0.classes.last == "fresh" })
  }

  @Test("The small pictures are those that were looked at")
  func golden() throws {
    let (graph, placement) = try Graphs.eighteen()
    let diagram = Diagram(graph, placement: placement, options: DiagramOptions(version: "0"))
    let picture = try diagram.multiples(at: ["2021-07-01", "2022-07-01", "2023-10-15"])
    try Golden.check(picture.svg, "multiples.svg")
  }

  @Test("A picture of no date is refused, and a film of none has no picture")
  func noDates() throws {
    let diagram = try Graphs.diagram()
    #expect(throws: GraphvizError.self) { try diagram.multiples(at: []) }
    let film = diagram.film(of: [])
    #expect(throws: GraphvizError.self) { try film.picture() }
    #expect(try film.frames(0..<9).isEmpty && film.notes.isEmpty && film.unplaced.isEmpty)
    #expect(!film.title.isEmpty)
    #expect(try diagram.film(of: ["2015-07-01"]).frames(-3..<9).count == 1)
  }

  @Test("However many dates of change are asked for, there are as many as there are")
  func allDatesOfChange() throws {
    let scene = LayoutScene(try Graphs.diagram().graph)
    let all = scene.datesOfMostChange(.max)
    #expect(!all.isEmpty && all == all.sorted() && all == scene.datesOfMostChange(.max - 1))
  }
}
