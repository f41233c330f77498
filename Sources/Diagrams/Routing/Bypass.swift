import Graphviz

/// Finds the shortest ways around boxes.
///
/// A shortest way is straight between corners of boxes that it goes around. This is A* (Hart, Nilsson and Raphael,
/// 1968) on those corners; whether two of them see each other is asked only once a way through both is the shortest
/// that is left, so that most pairs are never looked at.
struct Bypass {
  /// The distance that a line keeps from boxes that it passes.
  static let berth = 5

  /// A corner of a box, a point farther out than lines may come.
  private struct Corner {
    let position: Position
    let point: Point
    /// Whether it is the upper left or the lower right one; a line that bends there falls from right to left.
    let isFalling: Bool
  }

  /// A step to a corner, or to the goal, that ways may go on with.
  private struct Step {
    /// The least length of a way with this step.
    let total: Double
    /// The length of the way up to its end.
    let length: Double
    let from: Int
    let to: Int

    static func < (left: Step, right: Step) -> Bool {
      (left.total, left.length, left.from, left.to) < (right.total, right.length, right.from, right.to)
    }
  }

  /// The boxes that are in the way; nil for all.
  var present: Set<Int>?
  /// The boxes with their berth.
  private let boxes: [Frame]
  private let corners: [Corner]
  private var steps: [Step] = []
  /// For each corner, then the start and the goal, where the shortest way to it comes from; -1 where none is known.
  private var sources: [Int]

  init(around frames: [Frame]) {
    boxes = frames.map { $0.grown(by: Self.berth) }
    corners = boxes.flatMap { box in
      box.grown(by: 1).corners.enumerated().map { index, position in
        Corner(position: position, point: Point(position), isFalling: index % 2 == 0)
      }
    }
    sources = [Int](repeating: -1, count: corners.count + 2)
  }

  /// Whether a straight line meets no box but those at its ends.
  func isFree(_ line: Segment, from tail: Int, to head: Int) -> Bool {
    for index in boxes.indices where index != tail && index != head && line.meets(boxes[index]) {
      if present?.contains(index) ?? true { return false }
    }
    return true
  }

  /// The corners of the shortest way from the middle of one box to that of another; nil where there is none.
  ///
  /// - Complexity: O(*c* · *n*) in the number of corners near the way and of boxes, as a rule.
  mutating func corners(from tail: Int, to head: Int) -> [Position]? {
    let (start, goal) = (corners.count, corners.count + 1)
    let (from, to) = (boxes[tail].centre, boxes[head].centre)
    let target = Point(to)
    for index in sources.indices { sources[index] = -1 }
    steps.removeAll(keepingCapacity: true)
    push(Step(total: from.distance(to: to), length: from.distance(to: to), from: start, to: goal))
    addSteps(from: start, at: from, length: 0, target: target)
    sources[start] = start
    while let step = pop() {
      guard sources[step.to] < 0 else { continue }
      let origin = step.from == start ? from : corners[step.from].position
      let end = step.to == goal ? to : corners[step.to].position
      guard isFree(Segment(origin, end), from: tail, to: head) else { continue }
      sources[step.to] = step.from
      if step.to == goal { return way(to: step.from, start: start) }
      let isDirect = isBend(at: corners[step.to], from: end, to: to)
      if isDirect { push(Step(total: step.total, length: step.total, from: step.to, to: goal)) }
      addSteps(from: step.to, at: end, length: step.length, target: target)
    }
    return nil
  }

  private func way(to last: Int, start: Int) -> [Position] {
    var way: [Position] = []
    var index = last
    while index != start {
      way.append(corners[index].position)
      index = sources[index]
    }
    return way.reversed()
  }

  /// Whether a shortest way can bend at a corner and run on, or have come, along a line.
  private func isBend(at corner: Corner, from start: Position, to end: Position) -> Bool {
    let turn = (end.x - start.x) * (end.y - start.y)
    return corner.isFalling ? turn <= 0 : turn >= 0
  }

  private mutating func addSteps(from origin: Int, at position: Position, length: Double, target: Point) {
    let point = Point(position)
    for index in corners.indices where sources[index] < 0 && index != origin {
      // A box has four corners.
      if let present, !present.contains(index / 4) { continue }
      let corner = corners[index]
      guard isBend(at: corner, from: position, to: corner.position),
        origin >= corners.count || isBend(at: corners[origin], from: position, to: corner.position)
      else { continue }
      let covered = length + point.distance(to: corner.point)
      push(Step(total: covered + corner.point.distance(to: target), length: covered, from: origin, to: index))
    }
  }

  // MARK: A heap, the shortest first

  private mutating func push(_ step: Step) {
    var index = steps.count
    steps.append(step)
    while index > 0, step < steps[(index - 1) / 2] {
      steps[index] = steps[(index - 1) / 2]
      index = (index - 1) / 2
    }
    steps[index] = step
  }

  private mutating func pop() -> Step? {
    guard let first = steps.first, let last = steps.popLast() else { return nil }
    guard !steps.isEmpty else { return first }
    var index = 0
    while true {
      var child = 2 * index + 1
      guard child < steps.count else { break }
      if child + 1 < steps.count, steps[child + 1] < steps[child] { child += 1 }
      guard steps[child] < last else { break }
      steps[index] = steps[child]
      index = child
    }
    steps[index] = last
    return first
  }
}
