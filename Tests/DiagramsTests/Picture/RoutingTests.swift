import Foundation
import Graphviz
import Relations
import Testing

@testable import Diagrams

@Suite("The way of lines")
struct RoutingTests {
  private func obstacle(_ id: String, _ x: Int, _ y: Int, isRound: Bool = false) -> Obstacle {
    let frame = Frame(centre: Position(x: x, y: y), halfWidth: 40, halfHeight: 18)
    return Obstacle(
      id: .init(id), frame: frame, outline: isRound ? .ellipse(frame) : .polygon(frame.corners))
  }

  @Test("A free line is straight, from outline to outline", arguments: [false, true])
  func free(isRound: Bool) throws {
    var router = Router(
      obstacles: [obstacle("a", 0, 0, isRound: isRound), obstacle("b", 300, 0)])
    let path = try #require(router.paths(of: [Router.Task(tail: 0, head: 1)])[0])
    #expect(path.isStraight)
    #expect(path.start.position == Position(x: 40, y: 0) && path.end.position == Position(x: 260, y: 0))
  }

  @Test("A line goes around a box that is in the way")
  func blocked() throws {
    let between = obstacle("m", 150, 0)
    var router = Router(
      obstacles: [obstacle("a", 0, 0), obstacle("b", 300, 0), between])
    let path = try #require(router.paths(of: [Router.Task(tail: 0, head: 1)])[0])
    #expect(!path.isStraight)
    #expect(
      !path.samples(each: 40).contains {
        between.frame.grown(by: -1).meets(
          Frame(centre: $0.position, halfWidth: 0, halfHeight: 0))
      })
  }

  @Test("An end that somebody is in the way of moves to another place, and not onto the end of another line")
  func crowdedEnd() throws {
    // Three lines from one side; a box stands where the outermost would be pushed through.
    for shift in stride(from: -30, through: 30, by: 5) {
      let boxes = [
        obstacle("a", 0, 0), obstacle("b", 300, shift), obstacle("c", 320, 60), obstacle("d", 310, -70),
        obstacle("m", 130, 32), obstacle("n", 130, -38),
      ]
      var router = Router(obstacles: boxes)
      let tasks = [(0, 1), (0, 1), (2, 0), (0, 3)].map { Router.Task(tail: $0, head: $1) }
      let paths = router.paths(of: tasks).compactMap { $0 }
      try #require(paths.count == 4)
      let ends = zip(tasks, paths).map { $0.tail == 0 ? $1.start : $1.end }
      for (index, one) in ends.enumerated() {
        let nearest = ends.dropFirst(index + 1).map { $0.distance(to: one) }.min() ?? 99
        #expect(nearest > LineEnds.gap / 2 - 0.1, "\(nearest) at \(shift)")
      }
    }
  }

  @Test("Lines between the same two run side by side, whichever way they run")
  func parallel() throws {
    var router = Router(obstacles: [obstacle("a", 0, 0), obstacle("b", 300, 0)])
    let paths = router.paths(of: [(0, 1), (1, 0), (0, 1)].map { Router.Task(tail: $0, head: $1) }).compactMap
    { $0 }
    #expect(paths.map { $0.start.position.y }.sorted() == [-12, 0, 12])
    #expect(paths.allSatisfy { abs($0.start.y - $0.end.y) < 0.01 })
  }

  @Test("Lines between the same two that go around a box keep apart at both ends", arguments: [2, 3, 5])
  func parallelAround(count: Int) throws {
    var router = Router(obstacles: [obstacle("a", 0, 0), obstacle("b", 40, 300), obstacle("m", 10, 150)])
    let edges = (0..<count).map { Router.Task(tail: $0 % 2, head: 1 - $0 % 2) }
    let paths = router.paths(of: edges).compactMap { $0 }
    try #require(paths.count == count && paths.allSatisfy { !$0.isStraight })
    let ways = paths.map { $0.start.y < $0.end.y ? $0 : $0.reversed }
    for ends in [ways.map(\.start), ways.map(\.end)] {
      for (index, one) in ends.enumerated() {
        #expect(ends.dropFirst(index + 1).allSatisfy { $0.distance(to: one) > 6 })
      }
    }
    // In the same order from end to end, so that none crosses another.
    let middles = ways.map { $0.samples(each: 40) }.map { $0[$0.count / 2].x }
    let rows = [ways.map(\.start.x), middles, ways.map(\.end.x)]
    #expect(Set(rows.map { row in row.indices.sorted { row[$0] < row[$1] } }).count == 1)
  }

  @Test("A line through an outline is inside of it between the two ends found, and nowhere else")
  func outlines() throws {
    let frame = Frame(centre: Position(x: 0, y: 0), halfWidth: 40, halfHeight: 18)
    let octagon = [(-31, -18), (31, -18), (40, -9), (40, 9), (31, 18), (-31, 18), (-40, 9), (-40, -9)]
    let shapes = [
      Outline.ellipse(frame), .polygon(frame.corners), .polygon(octagon.map { Position(x: $0.0, y: $0.1) }),
    ]
    for shape in shapes {
      for degrees in stride(from: 0, to: 360, by: 7) {
        let angle = Double(degrees) * .pi / 180
        let way = Point(x: cos(angle), y: sin(angle))
        let span = try #require(shape.span(of: Point(x: 3, y: -2), along: way))
        #expect(span.enter < 0 && span.exit > 0)
        // Seen from the far end, the near end is just as far.
        let far = Point(x: 3, y: -2).moved(span.exit, way)
        let back = try #require(shape.span(of: far, along: Point(x: -way.x, y: -way.y)))
        #expect(abs(back.enter) < 1e-6 && abs(back.exit - (span.exit - span.enter)) < 1e-6)
      }
      #expect(shape.span(of: Point(x: 0, y: 30), along: Point(x: 1, y: 0)) == nil)
    }
  }

  @Test("A line between boxes that leave no room for one is none")
  func missing() throws {
    var router = Router(obstacles: [obstacle("a", 0, 0), obstacle("b", 60, 10)])
    #expect(router.paths(of: [Router.Task(tail: 0, head: 1)]).map { $0 == nil } == [true])
  }
}
