import Graphviz
import Relations
import Testing

@testable import Diagrams

@Suite("The way of lines")
struct RoutingTests {
  private func obstacle(_ id: String, _ x: Int, _ y: Int, isRound: Bool = false) -> Obstacle {
    Obstacle(
      id: .init(id), frame: Frame(centre: Position(x: x, y: y), halfWidth: 40, halfHeight: 18),
      isRound: isRound)
  }

  @Test("A free line is straight, from outline to outline", arguments: [false, true])
  func free(isRound: Bool) throws {
    let router = Router(
      obstacles: [obstacle("a", 0, 0, isRound: isRound), obstacle("b", 300, 0)], isolation: .process)
    let path = try #require(try router.paths(of: [("a", "b")])[0])
    #expect(path.isStraight)
    #expect(path.start.position == Position(x: 40, y: 0) && path.end.position == Position(x: 260, y: 0))
  }

  @Test("A line goes around a box that is in the way")
  func blocked() throws {
    let between = obstacle("m", 150, 0)
    let router = Router(
      obstacles: [obstacle("a", 0, 0), obstacle("b", 300, 0), between], isolation: .process)
    let path = try #require(try router.paths(of: [("a", "b")])[0])
    #expect(!path.isStraight)
    #expect(
      !path.samples(each: 40).contains {
        between.frame.grown(by: -1).meets(
          Frame(centre: $0.position, halfWidth: 0, halfHeight: 0))
      })
  }

  @Test("Lines between the same two run side by side, whichever way they run")
  func parallel() throws {
    let router = Router(obstacles: [obstacle("a", 0, 0), obstacle("b", 300, 0)], isolation: .process)
    let paths = try router.paths(of: [("a", "b"), ("b", "a"), ("a", "b")]).compactMap { $0 }
    #expect(paths.map { $0.start.position.y }.sorted() == [-9, 0, 9])
    #expect(paths.allSatisfy { abs($0.start.y - $0.end.y) < 0.01 })
  }

  @Test("A line to nobody is none")
  func missing() throws {
    let router = Router(obstacles: [obstacle("a", 0, 0)], isolation: .process)
    #expect(try router.paths(of: [("a", "z")]).map { $0 == nil } == [true])
  }
}
