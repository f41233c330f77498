import Graphviz
import Relations

/// Finds the way of each line around the boxes, which stay where they are.
struct Router {
  /// Above this many lines, or boxes, ways around would cost seconds and help nobody; straight lines take their place.
  static let bendLimit = 1000

  /// The distance between lines that run side by side.
  private static let lane = 9.0

  /// A line to be found: between which obstacles it runs, and which others it has to go around.
  struct Task {
    let tail: Int
    let head: Int
    /// The obstacles that are there when the line is; nil for all.
    var present: Set<Int>?
  }

  private let obstacles: [Obstacle]
  private var bypass: Bypass

  init(obstacles: [Obstacle]) {
    self.obstacles = obstacles
    bypass = Bypass(around: obstacles.map(\.frame))
  }

  /// A line on its way: where it bends, and where it leaves and reaches the outlines.
  private struct Course {
    let task: Task
    /// How far it stands aside of the middle of the lines between the same two.
    let aside: Double
    /// How far the outermost of them does.
    let reach: Double
    var bends: [Point] = []
    var start: Point
    var end: Point
  }

  /// The paths of lines between two obstacles each, in the same order; nil where the two leave no room for one.
  ///
  /// A line is straight where nobody is in the way, and else the shortest way around, with its bends rounded. The ends
  /// at an outline stand side by side, also those of a line that somebody is in the way of there: it ends at the nearest
  /// place from which it is free.
  ///
  /// - Complexity: O(*m* · *n*) in the number of lines and boxes where all are straight; what a way around costs is
  ///   said at `Bypass`.
  mutating func paths(of tasks: [Task]) -> [Path?] {
    let bends = tasks.count <= Self.bendLimit && obstacles.count <= Self.bendLimit
    var ways: [[Int]: [Position]] = [:]
    var courses = lanes(of: tasks).map { lane in course(of: lane, bends: bends, known: &ways) }
    let straight = courses
    spreadEnds(of: &courses)
    if bends { moveBlockedEnds(of: &courses, before: straight) }
    return courses.map { course in course.map(path) }
  }

  // MARK: Lanes

  private struct Lane {
    let task: Task
    let aside: Double
    let reach: Double
  }

  /// For each line how far it stands aside of the others between the same two.
  private func lanes(of tasks: [Task]) -> [Lane] {
    let pairs = tasks.map { [min($0.tail, $0.head), max($0.tail, $0.head)] }
    let counts = Dictionary(pairs.map { ($0, 1) }, uniquingKeysWith: +)
    var seen: [[Int]: Int] = [:]
    return zip(pairs, tasks).map { pair, task in
      let reach = Double(counts[pair, default: 1] - 1) / 2
      let place = Double(seen[pair, default: 0]) - reach
      seen[pair, default: 0] += 1
      // Many lines stand nearer to each other, so that the outermost of them still leave their boxes.
      let width = min(Self.lane, reach > 0 ? breadth(of: task) / reach : Self.lane)
      // Seen the other way round, left is right.
      let side = task.tail <= task.head ? width : -width
      return Lane(task: task, aside: place * side, reach: reach * width)
    }
  }

  /// How far a line may stand aside of the one between two boxes.
  private func breadth(of task: Task) -> Double {
    let (tail, head) = (obstacles[task.tail].frame, obstacles[task.head].frame)
    let way = Point(tail.centre).direction(to: Point(head.centre))
    func half(_ frame: Frame) -> Double {
      let (across, upright) = (abs(way.y) * Double(frame.width), abs(way.x) * Double(frame.height))
      return (across + upright) / 2
    }
    return 0.8 * min(half(tail), half(head))
  }

  // MARK: Ways

  private mutating func course(of lane: Lane, bends: Bool, known ways: inout [[Int]: [Position]]) -> Course? {
    let task = lane.task
    let (tail, head) = (obstacles[task.tail], obstacles[task.head])
    guard let line = tail.line(to: head, aside: lane.aside) else { return nil }
    var course = Course(
      task: task, aside: lane.aside, reach: lane.reach, start: line.start, end: line.end)
    bypass.present = task.present
    let segment = Segment(line.start.position, line.end.position)
    if !bends || bypass.isFree(segment, from: task.tail, to: task.head) { return course }
    let ends = [min(task.tail, task.head), max(task.tail, task.head)]
    // Who is in the way differs from line to line where not all boxes are always there.
    let known = task.present == nil ? ways[ends] : nil
    let way = known ?? bypass.corners(from: ends[0], to: ends[1]) ?? []
    ways[ends] = way
    let corners = task.tail == ends[0] ? way : way.reversed()
    let points = Self.bends(
      at: corners.map { Point($0) }, from: Point(tail.frame.centre), to: Point(head.frame.centre), lane)
    // Each has its own end as well; where an outline is too small for that, they share one.
    guard let first = points.first, let last = points.last,
      let start = tail.exit(towards: first, aside: lane.aside) ?? tail.exit(towards: first),
      let end = head.exit(towards: last, aside: -lane.aside) ?? head.exit(towards: last)
    else { return course }
    course.bends = points
    (course.start, course.end) = (start, end)
    return course
  }

  /// The bends of one of several lines that run the same way: each farther out than the one before it.
  private static func bends(at corners: [Point], from: Point, to: Point, _ lane: Lane) -> [Point] {
    guard lane.reach > 0 else { return corners }
    let all = [from] + corners + [to]
    return corners.indices.map { index in
      let (before, bend, after) = (all[index], all[index + 1], all[index + 2])
      let (into, out) = (before.direction(to: bend), bend.direction(to: after))
      // The outer side of the bend is the one that it turns away from.
      let isRight = into.x * out.y - into.y * out.x > 0
      let away = isRight ? lane.reach - lane.aside : lane.reach + lane.aside
      let way = Point(x: into.x + out.x, y: into.y + out.y)
      let along = Point(x: 0, y: 0).direction(to: way)
      return bend.moved(0, along, aside: isRight ? -away : away)
    }
  }

  // MARK: Ends

  private func spreadEnds(of courses: inout [Course?]) {
    var ends: [Int: [(course: Int, isStart: Bool)]] = [:]
    for (index, course) in courses.enumerated() {
      guard let course else { continue }
      ends[course.task.tail, default: []].append((index, true))
      ends[course.task.head, default: []].append((index, false))
    }
    // Each outline is looked at by itself, whichever comes first: lines lead to where they did before.
    let before = courses
    for (obstacle, list) in ends where list.count > 1 {
      let points = list.compactMap { $0.isStart ? before[$0.course]?.start : before[$0.course]?.end }
      let marks = zip(list, points).map { end, point in
        guard let course = before[end.course] else { return point }
        let towards = end.isStart ? course.bends.first ?? course.end : course.bends.last ?? course.start
        return point.moved(Self.mark, point.direction(to: towards))
      }
      let spread = LineEnds(on: obstacles[obstacle].outline).spread(points, marks: marks)
      for (end, point) in zip(list, spread) {
        if end.isStart { courses[end.course]?.start = point } else { courses[end.course]?.end = point }
      }
    }
  }

  /// How far from an outline the marks of lines reach.
  private static let mark = 10.0
  /// How many pairs of places are tried for the two ends of a line: all but where boxes are so many that it would take long.
  private var mostPlaces: Int { max(100, 200_000 / max(1, obstacles.count)) }

  /// Moves the ends of lines that spreading led into a box to other places at their outlines: the nearest that is free and
  /// keeps apart from the ends of others, or where there is none the one that keeps apart most.
  private mutating func moveBlockedEnds(of courses: inout [Course?], before: [Course?]) {
    var blocked: [Int] = []
    var ends: [Int: [Point]] = [:]
    for (index, course) in courses.enumerated() {
      guard let course else { continue }
      if isFree(course) {
        ends[course.task.tail, default: []].append(course.start)
        ends[course.task.head, default: []].append(course.end)
      } else {
        blocked.append(index)
      }
    }
    for index in blocked {
      guard var course = courses[index], let straight = before[index] else { continue }
      let tails = places(near: course.start, or: straight.start, at: course.task.tail, ends)
      let heads = places(near: course.end, or: straight.end, at: course.task.head, ends)
      if let first = course.bends.first, let last = course.bends.last {
        course.start = tails.best { isFree(from: $0, to: first, course.task) }?.point ?? straight.start
        course.end = heads.best { isFree(from: last, to: $0, course.task) }?.point ?? straight.end
      } else {
        // The pairs of places, those first that keep apart and lie near.
        let pairs = tails.flatMap { tail in heads.map { (tail: tail, head: $0) } }
          .sorted { ($0.tail.cost + $0.head.cost) < ($1.tail.cost + $1.head.cost) }
        let found = pairs.prefix(mostPlaces).first {
          isFree(from: $0.tail.point, to: $0.head.point, course.task)
        }
        course.start = found?.tail.point ?? straight.start
        course.end = found?.head.point ?? straight.end
      }
      courses[index] = course
      ends[course.task.tail, default: []].append(course.start)
      ends[course.task.head, default: []].append(course.end)
    }
  }

  /// Places where a line may end at an obstacle: its own, the one without others, and those around them.
  private func places(
    near wanted: Point, or own: Point, at obstacle: Int, _ ends: [Int: [Point]]
  ) -> [EndPlace] {
    let spreading = LineEnds(on: obstacles[obstacle].outline)
    let points = own.distance(to: wanted) < 0.1 ? [] : spreading.around(own)
    return (points + spreading.around(wanted)).map { point in
      let gap = ends[obstacle, default: []].map { $0.distance(to: point) }.min() ?? LineEnds.gap
      return EndPlace(
        point: point, cost: 10 * max(0, LineEnds.gap - gap) + point.distance(to: wanted) / 10)
    }
  }

  private mutating func isFree(_ course: Course) -> Bool {
    guard let first = course.bends.first, let last = course.bends.last else {
      return isFree(from: course.start, to: course.end, course.task)
    }
    return isFree(from: course.start, to: first, course.task)
      && isFree(from: last, to: course.end, course.task)
  }

  /// Whether a straight piece meets no box, but for those at its ends, which it leaves and reaches from outside.
  private mutating func isFree(from: Point, to: Point, _ task: Task) -> Bool {
    bypass.present = task.present
    return bypass.isFree(Segment(from.position, to.position), from: task.tail, to: task.head)
      && !obstacles[task.tail].isCrossed(from: from, to: to)
      && !obstacles[task.head].isCrossed(from: from, to: to)
  }

  private func path(of course: Course) -> Path {
    guard !course.bends.isEmpty else { return Path(from: course.start, to: course.end) }
    let task = course.task
    let boxes = obstacles.indices.filter {
      $0 != task.tail && $0 != task.head && task.present?.contains($0) ?? true
    }
    .map { obstacles[$0].frame.grown(by: Bypass.berth - 2) }
    return Path(through: [course.start] + course.bends + [course.end], clearOf: boxes)
  }
}

/// A place where a line may end, and what speaks against it.
private struct EndPlace {
  let point: Point
  let cost: Double
}

extension [EndPlace] {
  /// The one of those that will do that least speaks against.
  fileprivate func best(where isFree: (Point) -> Bool) -> EndPlace? {
    sorted { $0.cost < $1.cost }.first { isFree($0.point) }
  }
}
