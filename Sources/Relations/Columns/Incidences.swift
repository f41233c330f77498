/// For each actor the relations that touch it: those with exact days sorted by start, the others by themselves.
final class Incidences: Sendable {
  /// The days that have a code.
  let window: DayWindow
  /// Where the relations of each actor begin, and at last where those of the last one end.
  let offsets: Column<Int32>
  /// The codes of their first days.
  let starts: Column<UInt16>
  /// The codes of their last days.
  let ends: Column<UInt16>
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
    window: DayWindow, offsets: Column<Int32>, starts: Column<UInt16>, ends: Column<UInt16>,
    others: Column<Int32>, positions: Column<Int32>, hubActors: Column<Int32>, hubs: DurationClasses,
    uncertainOffsets: Column<Int32>, uncertain: Column<Int32>
  ) {
    self.window = window
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
    var start: UInt16
    var end: UInt16
    var other: Int32
    var position: Int32
  }

  convenience init(_ columns: Columns, actorCount: Int, sorted: Column<Int32>, on bench: inout ScratchMemory)
  {
    let window = DayWindow(over: sorted, of: columns)
    // To count all of them, their own order is as good, and lies in a row.
    let offsets =
      sorted.count == columns.count
      ? Self.offsets(of: 0..<Int32(sorted.count), in: columns, actorCount: actorCount)
      : Self.offsets(of: sorted, in: columns, actorCount: actorCount)
    let total = Int(offsets[actorCount])
    let starts = ColumnBuffer<UInt16>(count: total)
    let ends = ColumnBuffer<UInt16>(count: total)
    let others = ColumnBuffer<Int32>(count: total)
    let positions = ColumnBuffer<Int32>(count: total)
    bench.withRoom(for: total, of: Entry.self) { entries, _ in
      Self.fill(entries, with: sorted, of: columns, window: window, offsets: offsets)
      for (place, entry) in entries.enumerated() {
        starts.elements[place] = entry.start
        ends.elements[place] = entry.end
        others.elements[place] = entry.other
        positions.elements[place] = entry.position
      }
    }
    var hubs = DurationClassesBuilder()
    var hubActors: [Int32] = []
    for actor in 0..<actorCount where Int(offsets[actor + 1] - offsets[actor]) >= Self.hubDegree {
      let run = positions.elements[Int(offsets[actor])..<Int(offsets[actor + 1])]
      bench.withRoom(for: run.count, of: Int32.self) { days, bench in
        _ = days.initialize(from: run.lazy.map { columns.start[Int($0)] })
        hubs.append(run, starts: days, ends: columns.end, grain: .octaves, on: &bench)
      }
      hubActors.append(Int32(actor))
    }
    let lists = Self.lists(of: columns.uncertain, in: columns, actorCount: actorCount)
    self.init(
      window: window, offsets: offsets, starts: starts.finish(), ends: ends.finish(),
      others: others.finish(), positions: positions.finish(), hubActors: Column(hubActors),
      hubs: hubs.finish(), uncertainOffsets: lists.offsets, uncertain: lists.positions)
  }

  private static func fill(
    _ entries: UnsafeMutableBufferPointer<Entry>, with sorted: Column<Int32>, of columns: Columns,
    window: DayWindow, offsets: Column<Int32>
  ) {
    var next = Array(offsets)
    next.withUnsafeMutableBufferPointer { next in
      for position in sorted {
        let row = Int(position)
        let (from, to) = (columns.from[row], columns.to[row])
        let start = window.code(ofStart: columns.start[row])
        let end = window.code(ofEnd: columns.end[row])
        entries[Int(next[Int(from)])] = Entry(start: start, end: end, other: to, position: position)
        next[Int(from)] += 1
        if to < 0 || to == from { continue }
        entries[Int(next[Int(to)])] = Entry(start: start, end: end, other: from, position: position)
        next[Int(to)] += 1
      }
    }
  }

  /// Where the relations of each actor begin among those of all.
  private static func offsets(
    of positions: some Sequence<Int32>, in columns: Columns, actorCount: Int
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

  /// The relations among some that touch each actor, in order; nothing at all where there are none.
  private static func lists(
    of chosen: Column<Int32>, in columns: Columns, actorCount: Int
  ) -> (offsets: Column<Int32>, positions: Column<Int32>) {
    if chosen.isEmpty { return (Column(), Column()) }
    let offsets = offsets(of: chosen, in: columns, actorCount: actorCount)
    let buffer = ColumnBuffer<Int32>(count: Int(offsets[actorCount]))
    let positions = buffer.elements
    var next = Array(offsets)
    for position in chosen {
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

  /// How many bytes it takes.
  var byteCount: Int {
    offsets.byteCount + 12 * positions.count + hubActors.byteCount + hubs.byteCount
      + uncertainOffsets.byteCount + uncertain.byteCount
  }
}
