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
