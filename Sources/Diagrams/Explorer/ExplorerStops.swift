import EDTF
import Queries
import Relations

/// The days at which the slider of an explorer can stop: those on which something changes.
struct ExplorerStops: Equatable, Sendable {
  /// More stops than this could not be told apart on a slider.
  static let limit = 600

  /// The most stops for a graph of so many relations: the page is as large, and takes as long to write, as the two
  /// multiplied.
  static func limit(relations: Int) -> Int {
    min(limit, max(100, 1_500_000 / max(1, relations)))
  }

  /// At least one day, in order.
  let days: [Day]
  /// The last day that the page can show; nil where there is none.
  let last: Day?
  /// Whether there are more days of change than stops, so that the page can show the stops alone.
  let isThinned: Bool

  init(_ layoutScene: LayoutScene, limit: Int? = nil) {
    let graph = layoutScene.graph
    let limit = limit ?? Self.limit(relations: graph.relationCount)
    let covered = graph.coverage?.when.flatMap { try? Period($0).interval(tolerance: .none) }?.possibleDays
    var changes = Set(layoutScene.datesOfChange)
    for actor in graph.actors {
      for day in actor.nameChanges(tolerance: graph.tolerance) where covered?.contains(day) ?? true {
        changes.insert(day)
      }
    }
    // A graph in which nothing ever changes is the same on every day.
    let all = changes.isEmpty ? [graph.asOf ?? Day(number: 0)] : changes.sorted()
    isThinned = all.count > limit
    days = isThinned ? (0..<limit).map { all[$0 * (all.count - 1) / (limit - 1)] } : all
    last = covered.flatMap { $0.upperBound == .max ? nil : $0.upperBound }
  }

  /// The stop that shows a day: the last one that is not after it, else the first.
  ///
  /// - Complexity: O(*n*) in the number of stops.
  func index(of day: Day) -> Int {
    max(0, (days.firstIndex { $0 > day } ?? days.count) - 1)
  }
}

extension Actor {
  /// Whether it bears different names on different days.
  var isRenamed: Bool { names.contains { !$0.when.isEmpty } }
}

/// The stops at which each thing of an explorer's picture is to be seen.
struct ElementStops {
  let nodes: [StopSet]
  private(set) var edges: [StopSet]
  private(set) var hulls: [StopSet]

  init(_ model: ExplorerModel) {
    let none = StopSet(count: model.stops.days.count)
    nodes = model.nodes.map { node in
      var stops = none
      for run in node.runs.runs { stops.insert(run.stops) }
      return stops
    }
    edges = Array(repeating: none, count: model.edges.count)
    hulls = Array(repeating: none, count: model.hulls.count)
    for row in model.rows {
      for run in row.runs.runs {
        switch run.value.element {
        case .edge(let index, _): edges[index].insert(run.stops)
        case .hull(let index): hulls[index].insert(run.stops)
        case .inside, .none: break
        }
      }
    }
  }
}

/// Some of the stops of an explorer, a bit each.
struct StopSet: Sendable {
  private var words: [UInt64]

  /// None of so many stops.
  init(count: Int) {
    words = Array(repeating: 0, count: count / 64 + 1)
  }

  mutating func insert(_ stops: Range<Int>) {
    for stop in stops { words[stop / 64] |= 1 << UInt64(stop % 64) }
  }

  func isDisjoint(with other: StopSet) -> Bool {
    zip(words, other.words).allSatisfy { $0 & $1 == 0 }
  }

  func contains(_ stop: Int) -> Bool {
    stop / 64 < words.count && words[stop / 64] & 1 << UInt64(stop % 64) != 0
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// How many stops there are.
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  func intersection(_ other: StopSet) -> StopSet {
    var both = self
    both.words = zip(words, other.words).map { $0 & $1 }
    return both
  }

  mutating func formUnion(_ other: StopSet) {
    words = other.words.indices.map { other.words[$0] | ($0 < words.count ? words[$0] : 0) }
  }

  /// The stops as stretches, each its first and how many there are.
  var runs: [(first: Int, count: Int)] {
    var runs: [(first: Int, count: Int)] = []
    for stop in 0..<64 * words.count where contains(stop) {
      if let last = runs.last, last.first + last.count == stop {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((stop, 1))
      }
    }
    return runs
  }

  /// How many stops are in both.
  func common(with other: StopSet) -> Int {
    zip(words, other.words).reduce(0) { $0 + ($1.0 & $1.1).nonzeroBitCount }
  }
}

/// What something is at each of the stops of an explorer, kept as stretches over which it stays the same.
struct Runs<Value: Equatable & Sendable>: Equatable, Sendable {
  /// Some stops one after the other, and what it is at each of them.
  struct Run: Equatable, Sendable {
    let first: Int
    var count: Int
    let value: Value

    var stops: Range<Int> { first..<first + count }
  }

  private(set) var runs: [Run] = []

  /// Adds what it is at a stop, which must come after those added before; a stop left out is one without a value.
  mutating func append(_ value: Value, at stop: Int) {
    if let last = runs.last, last.first + last.count == stop, last.value == value {
      runs[runs.count - 1].count += 1
    } else {
      runs.append(Run(first: stop, count: 1, value: value))
    }
  }

  /// What it is at a stop; nil where it is nothing.
  ///
  /// - Complexity: O(*n*) in the number of runs.
  subscript(stop: Int) -> Value? {
    runs.first { $0.first <= stop && stop < $0.first + $0.count }?.value
  }
}
