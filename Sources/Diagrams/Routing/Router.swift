import Graphviz
import Relations

/// Finds the way of each line around the boxes, which stay where they are.
struct Router {
  /// Above this many lines, or boxes, ways around would cost seconds and help nobody; straight lines take their place.
  static let bendLimit = 1000

  /// The distance between lines that run side by side.
  private static let lane = 9.0

  private let obstacles: [Obstacle]
  private var bypass: Bypass

  init(obstacles: [Obstacle]) {
    self.obstacles = obstacles
    bypass = Bypass(around: obstacles.map(\.frame))
  }

  /// Two obstacles, and how far the line between them stands aside, so that several run side by side.
  private struct Course {
    let tail: Int
    let head: Int
    let aside: Double
    /// How far the outermost of the lines stands aside.
    let reach: Double
  }

  /// The paths of lines between two obstacles each, in the same order; nil where the two leave no room for one.
  ///
  /// A line is straight where nobody is in the way, and else the shortest way around, with its bends rounded.
  mutating func paths(of edges: [(from: Actor.ID, to: Actor.ID)]) -> [Path?] {
    let bends = edges.count <= Self.bendLimit && obstacles.count <= Self.bendLimit
    var ways: [[Int]: [Position]] = [:]
    return courses(of: edges).map { course in
      guard let course,
        let line = obstacles[course.tail].line(to: obstacles[course.head], aside: course.aside)
      else { return nil }
      let segment = Segment(line.start.position, line.end.position)
      if !bends || bypass.isFree(segment, from: course.tail, to: course.head) { return line }
      let ends = [min(course.tail, course.head), max(course.tail, course.head)]
      let way = ways[ends] ?? bypass.corners(from: ends[0], to: ends[1]) ?? []
      ways[ends] = way
      return path(of: course, around: course.tail == ends[0] ? way : way.reversed()) ?? line
    }
  }

  private func courses(of edges: [(from: Actor.ID, to: Actor.ID)]) -> [Course?] {
    let index = Dictionary(
      obstacles.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ends = edges.map { edge in index[edge.from].flatMap { from in index[edge.to].map { (from, $0) } } }
    let pairs = ends.map { $0.map { [min($0.0, $0.1), max($0.0, $0.1)] } ?? [] }
    let counts = Dictionary(pairs.map { ($0, 1) }, uniquingKeysWith: +)
    var seen: [[Int]: Int] = [:]
    return zip(pairs, ends).map { pair, end in
      guard let end else { return nil }
      let reach = Double(counts[pair, default: 1] - 1) / 2
      let place = Double(seen[pair, default: 0]) - reach
      seen[pair, default: 0] += 1
      // Seen the other way round, left is right.
      let side = end.0 <= end.1 ? Self.lane : -Self.lane
      return Course(tail: end.0, head: end.1, aside: place * side, reach: reach * Self.lane)
    }
  }

  /// The line through some corners, from outline to outline.
  private func path(of course: Course, around corners: [Position]) -> Path? {
    let (tail, head) = (obstacles[course.tail], obstacles[course.head])
    let (from, to) = (Point(tail.frame.centre), Point(head.frame.centre))
    let bends = Self.lanes(of: corners.map { Point($0) }, from: from, to: to, course)
    // Each has its own end as well; where an outline is too small for that, they share one.
    guard let first = bends.first, let last = bends.last,
      let start = tail.exit(towards: first, aside: course.aside) ?? tail.exit(towards: first),
      let end = head.exit(towards: last, aside: -course.aside) ?? head.exit(towards: last)
    else { return nil }
    let boxes = obstacles.indices.filter { $0 != course.tail && $0 != course.head }
      .map { obstacles[$0].frame.grown(by: Bypass.berth - 2) }
    return Path(through: [start] + bends + [end], clearOf: boxes)
  }

  /// The bends of one of several lines that run the same way: each farther out than the one before it.
  private static func lanes(of bends: [Point], from: Point, to: Point, _ course: Course) -> [Point] {
    guard course.reach > 0 else { return bends }
    let all = [from] + bends + [to]
    return bends.indices.map { index in
      let (before, bend, after) = (all[index], all[index + 1], all[index + 2])
      let (into, out) = (before.direction(to: bend), bend.direction(to: after))
      // The outer side of the bend is the one that it turns away from.
      let isRight = into.x * out.y - into.y * out.x > 0
      let away = isRight ? course.reach - course.aside : course.reach + course.aside
      let way = Point(x: into.x + out.x, y: into.y + out.y)
      let along = Point(x: 0, y: 0).direction(to: way)
      return bend.moved(0, along, aside: isRight ? -away : away)
    }
  }
}
