import Graphviz
import Relations
import Testing

@testable import Diagrams

@Suite("Ways around boxes")
struct BypassTests {
  private static func boxes(_ generator: inout SeededGenerator) -> [Frame] {
    var frames: [Frame] = []
    while frames.count < 12 {
      let centre = Position(x: generator.within(0, 700), y: generator.within(0, 500))
      let frame = Frame(
        centre: centre, halfWidth: generator.within(20, 70), halfHeight: generator.within(12, 40))
      if !frames.contains(where: { $0.meets(frame.grown(by: 14)) }) { frames.append(frame) }
    }
    return frames
  }

  private static func length(_ way: [Position]) -> Double {
    zip(way, way.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) }
  }

  @Test("The way is as short as the best of all ways through corners", arguments: UInt64(1)...30)
  func shortest(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let frames = Self.boxes(&generator)
    var bypass = Bypass(around: frames)
    let corners = bypass.corners(from: 0, to: 1)
    let way = try #require(corners)
    let found = [frames[0].centre] + way + [frames[1].centre]
    for (a, b) in zip(found, found.dropFirst()) { #expect(bypass.isFree(Segment(a, b), from: 0, to: 1)) }

    // Bellman and Ford over every corner, without leaving anything out.
    let all = frames.flatMap { $0.grown(by: Bypass.berth + 1).corners }
    let points = [frames[0].centre] + all + [frames[1].centre]
    var lengths = [Double](repeating: .infinity, count: points.count)
    lengths[0] = 0
    var isSettled = false
    while !isSettled {
      isSettled = true
      for (a, from) in points.enumerated() where lengths[a] < .infinity {
        for (b, to) in points.enumerated() where lengths[a] + from.distance(to: to) < lengths[b] - 1e-9 {
          guard bypass.isFree(Segment(from, to), from: 0, to: 1) else { continue }
          lengths[b] = lengths[a] + from.distance(to: to)
          isSettled = false
        }
      }
    }
    #expect(abs(Self.length(found) - lengths[points.count - 1]) < 1e-6)
  }

  @Test("A rounded line keeps clear of the boxes that its corners keep clear of", arguments: UInt64(1)...30)
  func rounded(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let frames = Self.boxes(&generator)
    let obstacles = frames.enumerated().map { index, frame in
      Obstacle(id: .init("n\(index)"), frame: frame, outline: .polygon(frame.corners))
    }
    var router = Router(obstacles: obstacles)
    let pairs = (0..<12).flatMap { a in (0..<a).map { (a, $0) } }
    let paths = router.paths(of: pairs.map { Router.Task(tail: $0.0, head: $0.1) })
    for ((a, b), path) in zip(pairs, paths) {
      let points = try #require(path).samples(each: 40)
      for (index, frame) in frames.enumerated() where index != a && index != b {
        #expect(
          !points.contains {
            frame.meets(Frame(centre: $0.position, halfWidth: 0, halfHeight: 0))
          }, "from \(a) to \(b)")
      }
    }
  }
}
