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
  static let hubDegree = 4_096

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

  /// One of an actor's relations while they are put in order, so that each is written in one place and not in four.
  private struct Entry: BitwiseCopyable {
    var start: Int32
    var end: Int32
    var other: Int32
    var position: Int32
  }

  convenience init(_ columns: Columns, actorCount: Int, sorted: Column<Int32>) {
    let offsets = Self.offsets(of: sorted, in: columns, actorCount: actorCount)
    let total = Int(offsets[actorCount])
    let starts = ColumnBuffer<Int32>(count: total)
    let ends = ColumnBuffer<Int32>(count: total)
    let others = ColumnBuffer<Int32>(count: total)
    let positions = ColumnBuffer<Int32>(count: total)
    for (place, entry) in Self.entries(of: sorted, in: columns, offsets: offsets).enumerated() {
      starts.elements[place] = entry.start
      ends.elements[place] = entry.end
      others.elements[place] = entry.other
      positions.elements[place] = entry.position
    }
    var hubs = DurationClassesBuilder()
    var hubActors: [Int32] = []
    for actor in 0..<actorCount where Int(offsets[actor + 1] - offsets[actor]) >= Self.hubDegree {
      let run = Int(offsets[actor])..<Int(offsets[actor + 1])
      hubs.append(
        UnsafeBufferPointer(rebasing: positions.elements[run]),
        starts: UnsafeBufferPointer(rebasing: starts.elements[run]),
        ends: UnsafeBufferPointer(rebasing: ends.elements[run]), grain: .octaves)
      hubActors.append(Int32(actor))
    }
    let uncertain = Self.uncertain(in: columns, actorCount: actorCount)
    self.init(
      offsets: offsets, starts: starts.finish(), ends: ends.finish(), others: others.finish(),
      positions: positions.finish(), hubActors: Column(hubActors), hubs: hubs.finish(),
      uncertainOffsets: uncertain.offsets, uncertain: uncertain.positions)
  }

  private static func entries(
    of sorted: Column<Int32>, in columns: Columns, offsets: Column<Int32>
  ) -> Column<Entry> {
    let entries = ColumnBuffer<Entry>(count: Int(offsets[offsets.count - 1]))
    var next = Array(offsets)
    next.withUnsafeMutableBufferPointer { next in
      for position in sorted {
        let row = Int(position)
        let (from, to) = (columns.from[row], columns.to[row])
        let (start, end) = (columns.start[row], columns.end[row])
        entries.elements[Int(next[Int(from)])] = Entry(start: start, end: end, other: to, position: position)
        next[Int(from)] += 1
        if to < 0 || to == from { continue }
        entries.elements[Int(next[Int(to)])] = Entry(start: start, end: end, other: from, position: position)
        next[Int(to)] += 1
      }
    }
    return entries.finish()
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
  @inline(__always)
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
  @inline(__always)
  func visit(
    of actor: Int, on day: Int32, closed: Bool, open: Bool, _ body: (UnsafeBufferPointer<Int32>) -> Void
  ) {
    guard let begun = begun(of: actor, by: day) else {
      if let hub = hub(of: actor) { hubs.visit(hub, on: day, closed: closed, open: open, body) }
      return
    }
    defer { withExtendedLifetime(self) {} }
    Gathering.withBuffer(body) { gathering in
      let (positions, ends) = begun
      if closed && open {
        return gathering.append(positions, positions.indices, where: ends, reach: day, body)
      }
      for place in positions.indices where (ends[place] == Columns.open ? open : closed) {
        gathering.append(positions, place..<place + 1, where: ends, reach: day, body)
      }
    }
  }

  /// The relations of an actor that began on a day or before it, with their last days; nil where it is a hub.
  ///
  /// - Complexity: O(log *k*) in the number of its relations.
  @inline(__always)
  func begun(
    of actor: Int, by day: Int32
  ) -> (positions: UnsafeBufferPointer<Int32>, ends: UnsafeBufferPointer<Int32>)? {
    let run = run(of: actor)
    if run.count >= Self.hubDegree { return nil }
    let starts = starts.unkept
    var first = run.lowerBound
    var last = run.upperBound
    // They are sorted by start; of few, looking at each costs less than to guess the way of a search.
    while last &- first > 64 {
      let middle = (first &+ last) / 2
      if starts[middle] <= day { first = middle } else { last = middle }
    }
    var begun = Int32(truncatingIfNeeded: first &- run.lowerBound)
    while first < last {
      begun &+= starts[first] <= day ? 1 : 0
      first &+= 1
    }
    let places = run.lowerBound..<run.lowerBound &+ Int(begun)
    return (
      UnsafeBufferPointer(rebasing: positions.unkept[places]),
      UnsafeBufferPointer(rebasing: ends.unkept[places])
    )
  }

  /// Adds what holds of a hub on a day among the relations with exact days to a list, in no order.
  ///
  /// - Complexity: O(*k*) in the number added.
  @inline(never)
  func append(ofHub actor: Int, on day: Int32, to list: inout [Int32]) {
    guard let hub = hub(of: actor) else { return }
    hubs.visit(hub, on: day) { list.append(contentsOf: $0) }
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
