import EDTF
import Graphviz
import Relations
import func TestSupport.randomCount
import Testing

@testable import Diagrams

@Suite("Where lines end at a box")
struct LineEndTests {
  /// The closed chain of an outline in a box, finely.
  private func ring(of outline: Outline, in box: Frame) -> [Point] {
    let centre = Point(box.centre)
    return (0..<1440).compactMap { step -> Point? in
      // Towards points around the box, which needs no sine.
      let (side, along) = (step / 360, Double(step % 360) / 180 - 1)
      let (x, y) = [(1, along), (-along, 1), (-1, -along), (along, -1)][side]
      let way = Point(x: 0, y: 0).direction(to: Point(x: x * Double(box.width), y: y * Double(box.height)))
      return outline.span(of: centre, along: way).map { centre.moved($0.exit, way) }
    }
  }

  /// How far along the outline a point is, by the nearest of many points of it, and how long the outline is.
  private func place(of point: Point, on ring: [Point]) -> (place: Double, total: Double, off: Double) {
    var (length, best, least) = (0.0, 0.0, Double.infinity)
    for (index, corner) in ring.enumerated() {
      let distance = corner.distance(to: point)
      if distance < least { (least, best) = (distance, length) }
      length += corner.distance(to: ring[(index + 1) % ring.count])
    }
    return (best, length, least)
  }

  private func outlines(_ frame: Frame) -> [Outline] {
    ActorKind.Category.allCases.map { ActorLook(category: $0).outline(in: frame) }
  }

  @Test(
    "Ends at any outline are as far apart as marks need, where there is room",
    arguments: 1...UInt64(randomCount(10)))
  func spread(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let frame = Frame(
      centre: Position(x: generator.within(-500, 500), y: generator.within(-500, 500)),
      halfWidth: generator.within(32, 90), halfHeight: generator.within(18, 30))
    for outline in outlines(frame) {
      let ring = ring(of: outline, in: frame)
      let total = place(of: ring[0], on: ring).total
      let room = Int(total / (LineEnds.gap * 1.1))
      let count = generator.within(2, room)
      // Some of them crowd in one place.
      let start = generator.below(ring.count)
      let ends = (0..<count).map { _ in
        generator.below(2) == 0
          ? ring[generator.below(ring.count)] : ring[(start + generator.below(60)) % ring.count]
      }
      let spread = LineEnds(on: outline).spread(ends)
      try #require(spread.count == count)
      let places = spread.map { place(of: $0, on: ring) }
      #expect(places.allSatisfy { $0.off < 1 }, "an end is off the outline")
      let sorted = places.map(\.place).sorted()
      for (index, place) in sorted.enumerated() {
        let next = index + 1 < sorted.count ? sorted[index + 1] : sorted[0] + total
        // The chain of an ellipse is a little shorter than the ellipse.
        #expect(next - place > LineEnds.gap - 0.8, "\(count) at \(outline)")
      }
      // They keep their order around the outline, so that no line has to cross another.
      let before = ends.indices.sorted {
        place(of: ends[$0], on: ring).place < place(of: ends[$1], on: ring).place
      }
      let after = places.indices.sorted { places[$0].place < places[$1].place }
      let distinct = Set(ends.map { place(of: $0, on: ring).place }).count == count
      if distinct, let first = after.firstIndex(of: before[0]) {
        #expect(Array(after[first...] + after[..<first]) == before)
      }
    }
  }

  @Test("Ends that are far enough apart stay where they are")
  func untouched() {
    let frame = Frame(centre: Position(x: 0, y: 0), halfWidth: 40, halfHeight: 18)
    let ends = [Point(x: 40, y: 0), Point(x: -40, y: 3), Point(x: 0, y: -18), Point(x: 14, y: -18)]
    #expect(LineEnds(on: .polygon(frame.corners)).spread(ends) == ends)
  }

  @Test("More ends than there is room for are as far apart as they can be", arguments: [20, 60])
  func crowded(count: Int) {
    let frame = Frame(centre: Position(x: 0, y: 0), halfWidth: 40, halfHeight: 18)
    let outline = Outline.polygon(frame.corners)
    let ends = (0..<count).map { Point(x: Double($0) / 10, y: -18) }
    let ring = ring(of: outline, in: frame)
    let places = LineEnds(on: outline).spread(ends).map { place(of: $0, on: ring).place }.sorted()
    let gaps = zip(places, places.dropFirst()).map { $1 - $0 }
    #expect((gaps.min() ?? 0) > 0.8 * 232 / Double(count))
  }

  @Test("In random pictures marks at a box stand apart, but for the few that would lead a line into a box")
  func pictures() throws {
    var (pairs, close) = (0, 0)
    for seed in UInt64(1)...20 {
      let found = try neighbours(in: RandomPicture.diagram(seed: seed).placed(at: "2015-01-01"))
      pairs += found.pairs
      close += found.close
    }
    #expect(pairs > 500)
    #expect(close * 25 < pairs, "\(close) of \(pairs)")
  }

  /// How many ends are neighbours at a box that has room for them, and how many of those are too close.
  private func neighbours(in placed: PlacedScene) throws -> (pairs: Int, close: Int) {
    let categories = Dictionary(uniqueKeysWithValues: placed.nodes.map { ($0.id, $0.category) })
    var (pairs, close) = (0, 0)
    for node in placed.nodes {
      let ends = placed.lines.flatMap { line in
        (line.edge.from == node.id ? [line.path.start] : [])
          + (line.edge.to == node.id ? [line.path.end] : [])
      }
      let frame = try #require(placed.frames[node.id])
      let ring = ring(
        of: ActorLook(category: try #require(categories[node.id])).outline(in: frame), in: frame)
      let places = ends.map { place(of: $0, on: ring) }
      #expect(places.allSatisfy { $0.off < 1.5 })
      guard ends.count > 1, Double(ends.count) * LineEnds.gap * 1.1 < places[0].total else { continue }
      let sorted = places.map(\.place).sorted()
      for (index, place) in sorted.enumerated() {
        let next = index + 1 < sorted.count ? sorted[index + 1] : sorted[0] + places[0].total
        pairs += 1
        if next - place < LineEnds.gap - 1 { close += 1 }
      }
    }
    return (pairs, close)
  }
}
