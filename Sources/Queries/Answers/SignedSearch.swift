import EDTF
import Relations

/// A search for the shortest paths of a sign: of one length after the other, where a walk of that length exists.
struct SignedSearch {
  /// An actor, and the product of the signs that is still to be made on the way to the end.
  private struct State: Hashable {
    let actor: Actor.ID
    let isNegative: Bool
  }

  private let positive: StepIndex
  private let negative: StepIndex
  private let end: Actor.ID
  private let limit: Int
  /// For each state in how few steps a walk, which may pass an actor twice, leads to the end.
  private let distances: [State: Int]

  init(positive: StepIndex, negative: StepIndex, end: Actor.ID, limit: Int) {
    self.positive = positive
    self.negative = negative
    self.end = end
    self.limit = limit
    var sources: [Actor.ID: [(actor: Actor.ID, isNegative: Bool)]] = [:]
    for (neighbours, isNegative) in [(positive, false), (negative, true)] {
      for (from, ends) in neighbours.steps {
        for to in ends.keys { sources[to, default: []].append((from, isNegative)) }
      }
    }
    let target = State(actor: end, isNegative: false)
    var distances = [target: 0]
    var frontier = [target]
    var distance = 0
    while !frontier.isEmpty {
      distance += 1
      var next: [State] = []
      for state in frontier {
        for source in sources[state.actor] ?? [] {
          let before = State(actor: source.actor, isNegative: state.isNegative != source.isNegative)
          guard distances[before] == nil else { continue }
          distances[before] = distance
          next.append(before)
        }
      }
      frontier = next
    }
    self.distances = distances
  }

  func paths(from start: Actor.ID, sign: Sign, length: Int) -> [GraphPath] {
    let state = State(actor: start, isNegative: sign == .negative)
    // A path that visits no actor twice has fewer steps than the graph has actors.
    let longest = min(length, max(0, Set(distances.keys.lazy.map(\.actor)).count - 1))
    guard let least = distances[state], least <= longest else { return [] }
    for length in least...longest {
      let found = paths(from: state, length: length)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// An actor on a way, and the steps from it of which some have been tried.
  private struct Frame {
    let state: State
    let steps: [(step: GraphPath.Step, isNegative: Bool)]
    var next = 0
  }

  /// The paths of just so many steps, on a stack of its own: files decide how long a path is.
  private func paths(from start: State, length: Int) -> [GraphPath] {
    var found: [GraphPath] = []
    var way: [GraphPath.Step] = []
    var passed: Set<Actor.ID> = [start.actor]
    var frames = [Frame(state: start, steps: steps(from: start.actor))]
    while let frame = frames.last, found.count < limit {
      // Who is at the end has arrived: passing it and coming back would pass it twice.
      let hasArrived = frame.state.actor == end
      if hasArrived, way.count == length, !frame.state.isNegative { found.append(GraphPath(steps: way)) }
      guard !hasArrived, frame.next < frame.steps.count else {
        frames.removeLast()
        if let step = way.popLast() { passed.remove(step.to) }
        continue
      }
      frames[frames.count - 1].next += 1
      let (step, isNegative) = frame.steps[frame.next]
      let next = State(actor: step.to, isNegative: frame.state.isNegative != isNegative)
      guard !passed.contains(step.to), let rest = distances[next], rest < length - way.count else { continue }
      way.append(step)
      passed.insert(step.to)
      frames.append(Frame(state: next, steps: steps(from: step.to)))
    }
    return found
  }

  /// The steps from an actor by where they lead, a positive one before a negative one.
  private func steps(from actor: Actor.ID) -> [(step: GraphPath.Step, isNegative: Bool)] {
    let steps = [(positive, false), (negative, true)].flatMap { neighbours, isNegative in
      neighbours.steps(from: actor).map {
        (step: GraphPath.Step(from: actor, to: $0.to, relations: $0.relations), isNegative: isNegative)
      }
    }
    return steps.sorted { ($0.step.to, $0.isNegative ? 1 : 0) < ($1.step.to, $1.isNegative ? 1 : 0) }
  }
}
