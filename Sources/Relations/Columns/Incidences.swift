/// For each actor the relations with exact days that touch it, sorted by start.
final class Incidences: Sendable {
  /// Where the relations of each actor begin, and at last where those of the last one end.
  let offsets: [Int32]
  let starts: [Int32]
  let ends: [Int32]
  /// The actor at the other end; -1 where there is none.
  let others: [Int32]
  let positions: [Int32]
  /// The relations of the busiest actors once more, by duration, because theirs are too many to look through.
  let hubs: [Int32: DurationClasses]
  /// For each actor the other relations that touch it, in order.
  let uncertain: [Int32: [Int32]]

  /// How many relations make an actor a hub.
  private static let hubDegree = 1_024

  init(_ columns: Columns, actorCount: Int, sorted: [Int32]) {
    var offsets = [Int32](repeating: 0, count: actorCount + 1)
    for position in sorted {
      let (from, to) = (columns.from[Int(position)], columns.to[Int(position)])
      offsets[Int(from) + 1] += 1
      if to >= 0, to != from { offsets[Int(to) + 1] += 1 }
    }
    for actor in 0..<actorCount { offsets[actor + 1] += offsets[actor] }
    let total = Int(offsets[actorCount])
    var next = offsets
    var starts = [Int32](repeating: 0, count: total)
    var (ends, others, positions) = (starts, starts, starts)
    for position in sorted {
      let row = Int(position)
      let (from, to) = (columns.from[row], columns.to[row])
      func put(_ actor: Int32, _ other: Int32) {
        let place = Int(next[Int(actor)])
        next[Int(actor)] += 1
        starts[place] = columns.start[row]
        ends[place] = columns.end[row]
        others[place] = other
        positions[place] = position
      }
      put(from, to)
      if to >= 0, to != from { put(to, from) }
    }
    var hubs: [Int32: DurationClasses] = [:]
    for actor in 0..<actorCount where Int(offsets[actor + 1] - offsets[actor]) >= Self.hubDegree {
      let run = Int(offsets[actor])..<Int(offsets[actor + 1])
      hubs[Int32(actor)] = DurationClasses(
        sorted: Array(positions[run]), start: columns.start, end: columns.end)
    }
    var uncertain: [Int32: [Int32]] = [:]
    for position in columns.uncertain {
      let (from, to) = (columns.from[Int(position)], columns.to[Int(position)])
      uncertain[from, default: []].append(position)
      if to >= 0, to != from { uncertain[to, default: []].append(position) }
    }
    self.offsets = offsets
    self.starts = starts
    self.ends = ends
    self.others = others
    self.positions = positions
    self.hubs = hubs
    self.uncertain = uncertain
  }

  /// The places of an actor's relations.
  func run(of actor: Int) -> Range<Int> {
    Int(offsets[actor])..<Int(offsets[actor + 1])
  }

  /// All relations that touch an actor, in order.
  ///
  /// - Complexity: O(*k* log *k*) in their number.
  func all(of actor: Int) -> [Int32] {
    (positions[run(of: actor)] + (uncertain[Int32(actor)] ?? [])).sorted()
  }

  /// Visits what holds of an actor on a day among the relations with exact days, in runs.
  ///
  /// - Complexity: O(*k*) in the number visited for a hub; in that of the actor's relations for any other.
  func visit(
    of actor: Int, on day: Int32, closed: Bool, open: Bool, _ body: (UnsafeBufferPointer<Int32>) -> Void
  ) {
    let run = run(of: actor)
    if run.count >= Self.hubDegree, let hub = hubs[Int32(actor)] {
      return hub.visit(on: day, closed: closed, open: open, body)
    }
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: Self.hubDegree) { buffer in
      var kept = 0
      starts.withUnsafeBufferPointer { starts in
        ends.withUnsafeBufferPointer { ends in
          positions.withUnsafeBufferPointer { positions in
            for place in run {
              if starts[place] > day { break }
              buffer[kept] = positions[place]
              let isShown = ends[place] == Columns.open ? open : closed
              kept &+= (ends[place] >= day) && isShown ? 1 : 0
            }
          }
        }
      }
      if kept > 0 { body(UnsafeBufferPointer(rebasing: buffer[..<kept])) }
    }
  }

  /// How many bytes it takes.
  var byteCount: Int {
    4 * offsets.count + 16 * positions.count + hubs.values.reduce(0) { $0 + $1.byteCount }
  }
}
