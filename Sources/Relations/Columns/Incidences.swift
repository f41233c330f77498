/// For each actor the relations with exact days that touch it, sorted by start.
final class Incidences: Sendable {
  /// Where the relations of each actor begin, and at last where those of the last one end.
  let offsets: Column<Int32>
  let starts: Column<Int32>
  let ends: Column<Int32>
  /// The actor at the other end; -1 where there is none.
  let others: Column<Int32>
  let positions: Column<Int32>
  /// The busiest actors, in order.
  let hubActors: Column<Int32>
  /// Their relations once more, a group each, by duration, because theirs are too many to look through.
  let hubs: DurationClasses
  /// Where the other relations that touch each actor begin, and at last where they end; empty where there is none.
  let uncertainOffsets: Column<Int32>
  /// The relations whose days are not exact, for each actor in order.
  let uncertain: Column<Int32>

  /// How many relations make an actor a hub.
  static let hubDegree = 1_024

  init(
    offsets: Column<Int32>, starts: Column<Int32>, ends: Column<Int32>, others: Column<Int32>,
    positions: Column<Int32>, hubActors: Column<Int32>, hubs: DurationClasses,
    uncertainOffsets: Column<Int32>, uncertain: Column<Int32>
  ) {
    self.offsets = offsets
    self.starts = starts
    self.ends = ends
    self.others = others
    self.positions = positions
    self.hubActors = hubActors
    self.hubs = hubs
    self.uncertainOffsets = uncertainOffsets
    self.uncertain = uncertain
  }

  convenience init(_ columns: Columns, actorCount: Int, sorted: Column<Int32>) {
    let offsets = Self.offsets(of: sorted, in: columns, actorCount: actorCount)
    let total = Int(offsets[actorCount])
    let startBuffer = ColumnBuffer<Int32>(count: total)
    let endBuffer = ColumnBuffer<Int32>(count: total)
    let otherBuffer = ColumnBuffer<Int32>(count: total)
    let positionBuffer = ColumnBuffer<Int32>(count: total)
    let (starts, ends) = (startBuffer.elements, endBuffer.elements)
    let (others, positions) = (otherBuffer.elements, positionBuffer.elements)
    var next = Array(offsets)
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
    let ordered = positionBuffer.finish()
    var hubs = DurationClassesBuilder()
    var hubActors: [Int32] = []
    for actor in 0..<actorCount where Int(offsets[actor + 1] - offsets[actor]) >= Self.hubDegree {
      let run = Int(offsets[actor])..<Int(offsets[actor + 1])
      hubs.append(ordered.slice(run), start: columns.start, end: columns.end)
      hubActors.append(Int32(actor))
    }
    let uncertain = Self.uncertain(in: columns, actorCount: actorCount)
    self.init(
      offsets: offsets, starts: startBuffer.finish(), ends: endBuffer.finish(), others: otherBuffer.finish(),
      positions: ordered, hubActors: Column(hubActors), hubs: hubs.finish(),
      uncertainOffsets: uncertain.offsets, uncertain: uncertain.positions)
  }

  /// Where the relations of each actor begin among those of all.
  private static func offsets(
    of positions: Column<Int32>, in columns: Columns, actorCount: Int
  ) -> Column<Int32> {
    let buffer = ColumnBuffer<Int32>(repeating: 0, count: actorCount + 1)
    let offsets = buffer.elements
    for position in positions {
      let (from, to) = (columns.from[Int(position)], columns.to[Int(position)])
      offsets[Int(from) + 1] += 1
      if to >= 0, to != from { offsets[Int(to) + 1] += 1 }
    }
    for actor in 0..<actorCount { offsets[actor + 1] += offsets[actor] }
    return buffer.finish()
  }

  private static func uncertain(
    in columns: Columns, actorCount: Int
  ) -> (offsets: Column<Int32>, positions: Column<Int32>) {
    if columns.uncertain.isEmpty { return (Column(), Column()) }
    let offsets = offsets(of: columns.uncertain, in: columns, actorCount: actorCount)
    let buffer = ColumnBuffer<Int32>(count: Int(offsets[actorCount]))
    let positions = buffer.elements
    var next = Array(offsets)
    for position in columns.uncertain {
      let (from, to) = (columns.from[Int(position)], columns.to[Int(position)])
      for actor in to >= 0 && to != from ? [from, to] : [from] {
        positions[Int(next[Int(actor)])] = position
        next[Int(actor)] += 1
      }
    }
    return (offsets, buffer.finish())
  }

  /// The places of an actor's relations.
  func run(of actor: Int) -> Range<Int> {
    Int(offsets[actor])..<Int(offsets[actor + 1])
  }

  /// The relations of an actor whose days are not exact, in order.
  ///
  /// - Complexity: O(1).
  func uncertain(of actor: Int) -> Column<Int32> {
    if uncertain.isEmpty { return uncertain }
    return uncertain.slice(Int(uncertainOffsets[actor])..<Int(uncertainOffsets[actor + 1]))
  }

  /// All relations that touch an actor, in order.
  ///
  /// - Complexity: O(*k* log *k*) in their number.
  func all(of actor: Int) -> [Int32] {
    (Array(positions.slice(run(of: actor))) + uncertain(of: actor)).sorted()
  }

  /// Visits what holds of an actor on a day among the relations with exact days, in runs.
  ///
  /// - Complexity: O(*k*) in the number visited for a hub; in that of the actor's relations for any other.
  func visit(
    of actor: Int, on day: Int32, closed: Bool, open: Bool, _ body: (UnsafeBufferPointer<Int32>) -> Void
  ) {
    let run = run(of: actor)
    if run.count >= Self.hubDegree {
      if let hub = hub(of: actor) { hubs.visit(hub, on: day, closed: closed, open: open, body) }
      return
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

  /// The group of a hub.
  ///
  /// - Complexity: O(log *n*) in the number of hubs.
  private func hub(of actor: Int) -> Int? {
    var range = hubActors.indices
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      range =
        hubActors[middle] < actor ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    let found = range.lowerBound
    return found < hubActors.count && hubActors[found] == actor ? found : nil
  }

  /// How many bytes it takes.
  var byteCount: Int {
    offsets.byteCount + 16 * positions.count + hubActors.byteCount + hubs.byteCount
      + uncertainOffsets.byteCount + uncertain.byteCount
  }
}
