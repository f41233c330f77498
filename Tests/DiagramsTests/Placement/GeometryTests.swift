import Testing

@testable import Diagrams

@Suite("Geometry in whole points")
struct GeometryTests {
  @Test("Segments meet exactly when the solution of their equations lies on both", arguments: 1...20)
  func segmentsMeet(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let (a, b) = (segment(&generator), segment(&generator))
      #expect(a.meets(b) == reference(a, b), "seed \(seed): \(a), \(b)")
      #expect(a.meets(b) == b.meets(a), "seed \(seed): \(a), \(b)")
    }
  }

  @Test("A segment meets a frame exactly when it meets a side or lies inside", arguments: 1...20)
  func segmentMeetsFrame(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let line = segment(&generator)
      let frame = frame(&generator)
      let corners = frame.corners
      let inside =
        line.start.x >= frame.left && line.start.x <= frame.right
        && line.start.y >= frame.top && line.start.y <= frame.bottom
      let expected = inside || (0..<4).contains { line.meets(Segment(corners[$0], corners[($0 + 1) % 4])) }
      #expect(line.meets(frame) == expected, "seed \(seed): \(line), \(frame)")
    }
  }

  @Test("Frames are as far apart as their nearest points", arguments: 1...10)
  func gaps(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let (a, b) = (frame(&generator), frame(&generator))
      let nearest = points(of: a).flatMap { p in points(of: b).map { p.squaredDistance(to: $0) } }.min()
      #expect(a.squaredGap(to: b) == nearest, "seed \(seed): \(a), \(b)")
      #expect(a.meets(b) == (nearest == 0), "seed \(seed): \(a), \(b)")
    }
  }

  @Test("A hull turns right at every corner and leaves no position outside", arguments: 1...20)
  func hullIsConvex(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let positions = (0..<generator.within(3, 12)).map { _ in position(&generator) }
      let corners = ConvexHull(of: positions).corners
      #expect(Set(corners).isSubset(of: positions), "seed \(seed): \(positions)")
      guard corners.count > 2 else { continue }
      for (index, corner) in corners.enumerated() {
        let next = corners[(index + 1) % corners.count]
        let second = corners[(index + 2) % corners.count]
        #expect(second.side(from: corner, to: next) > 0, "seed \(seed): \(positions)")
        #expect(positions.allSatisfy { $0.side(from: corner, to: next) >= 0 }, "seed \(seed): \(positions)")
      }
    }
  }

  @Test("A hull holds what a triangle of its positions holds", arguments: 1...10)
  func hullContains(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      let positions = (0..<generator.within(1, 6)).map { _ in position(&generator) }
      let probe = position(&generator)
      let inTriangle = positions.contains { a in
        positions.contains { b in positions.contains { c in triangle(a, b, c, holds: probe) } }
      }
      #expect(ConvexHull(of: positions).contains(probe) == inTriangle, "seed \(seed): \(positions), \(probe)")
    }
  }

  @Test("A hull meets a frame when a side crosses it or one holds the other", arguments: 1...20)
  func hullMeetsFrame(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let hull = ConvexHull(of: (0..<generator.within(1, 8)).map { _ in position(&generator) })
      let frame = frame(&generator)
      let corners = hull.corners
      let expected =
        corners.indices.contains { index in
          Segment(corners[index], corners[(index + 1) % corners.count]).meets(frame)
        } || frame.corners.contains(where: hull.contains)
      #expect(hull.meets(frame) == expected, "seed \(seed): \(hull), \(frame)")
    }
  }

  @Test("The hull of nothing is empty and meets nothing")
  func emptyHull() {
    let hull = ConvexHull(of: [Position]())
    #expect(hull.corners.isEmpty)
    #expect(!hull.contains(Position(x: 0, y: 0)))
  }

  @Test("Positions on a line have a hull of two corners")
  func flatHull() {
    let positions = [3, 1, 2, 1].map { Position(x: $0, y: 2 * $0) }
    #expect(ConvexHull(of: positions).corners == [Position(x: 1, y: 2), Position(x: 3, y: 6)])
  }

  private func position(_ generator: inout SeededGenerator) -> Position {
    Position(x: generator.within(-6, 6), y: generator.within(-6, 6))
  }

  private func segment(_ generator: inout SeededGenerator) -> Segment {
    Segment(position(&generator), position(&generator))
  }

  private func frame(_ generator: inout SeededGenerator) -> Frame {
    Frame(centre: position(&generator), halfWidth: generator.below(4), halfHeight: generator.below(4))
  }

  private func points(of frame: Frame) -> [Position] {
    (frame.left...frame.right).flatMap { x in (frame.top...frame.bottom).map { Position(x: x, y: $0) } }
  }

  /// Whether two segments meet, by solving for the parameters of the common point in fractions.
  private func reference(_ a: Segment, _ b: Segment) -> Bool {
    let (dx, dy) = (a.end.x - a.start.x, a.end.y - a.start.y)
    let (ex, ey) = (b.end.x - b.start.x, b.end.y - b.start.y)
    let (fx, fy) = (b.start.x - a.start.x, b.start.y - a.start.y)
    let determinant = dx * ey - dy * ex
    if determinant == 0 {
      return lies(a.start, on: b) || lies(a.end, on: b) || lies(b.start, on: a) || lies(b.end, on: a)
    }
    let t = (fx * ey - fy * ex) * determinant.signum()
    let u = (fx * dy - fy * dx) * determinant.signum()
    return (0...abs(determinant)).contains(t) && (0...abs(determinant)).contains(u)
  }

  /// Whether a position is as far from both ends together as they are from each other, on their line.
  private func lies(_ position: Position, on segment: Segment) -> Bool {
    position.side(from: segment.start, to: segment.end) == 0
      && max(position.squaredDistance(to: segment.start), position.squaredDistance(to: segment.end))
        <= segment.start.squaredDistance(to: segment.end)
  }

  private func triangle(_ a: Position, _ b: Position, _ c: Position, holds probe: Position) -> Bool {
    let sides = [probe.side(from: a, to: b), probe.side(from: b, to: c), probe.side(from: c, to: a)]
    if c.side(from: a, to: b) == 0 {
      return [Segment(a, b), Segment(b, c), Segment(c, a)].contains { lies(probe, on: $0) }
    }
    return sides.allSatisfy { $0 >= 0 } || sides.allSatisfy { $0 <= 0 }
  }
}
