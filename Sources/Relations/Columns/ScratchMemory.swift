import Synchronization

/// Memory for what is needed only while a graph is put together, lent to one after the other, because memory that is
/// touched for the first time costs more than what is done with it.
struct ScratchMemory: ~Copyable {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private var used = 0

  /// Room for so many bytes; who asks for more is given memory of its own.
  init(byteCount: Int) {
    bytes = ColumnBuffer<UInt8>.memory(count: byteCount)
  }

  deinit {
    bytes.deallocate()
  }

  /// Lends room for so many elements, which have no value yet, until a function has ended.
  mutating func withRoom<Element: BitwiseCopyable, Result>(
    for count: Int, of type: Element.Type,
    _ body: (UnsafeMutableBufferPointer<Element>, inout ScratchMemory) -> Result
  ) -> Result {
    let start = (used + 63) & ~63
    let end = start + count * MemoryLayout<Element>.stride
    guard end <= bytes.count else {
      let room = UnsafeMutableBufferPointer<Element>.allocate(capacity: count)
      defer { room.deallocate() }
      return body(room, &self)
    }
    let before = used
    used = end
    defer { used = before }
    let room = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(bytes)[start..<end])
    return body(room.bindMemory(to: Element.self), &self)
  }
}

extension ScratchMemory {
  /// Sorts ascending positions by the days that belong to them; those of one day keep their order, and those whose day
  /// is the last one of the calendar, which never comes, are left out.
  ///
  /// The calendar has fewer than 2²² days, so that two rounds over eleven bits sort any of them.
  ///
  /// - Parameters:
  ///   - positions: the positions.
  ///   - all: for each position its day.
  ///   - body: is given the sorted positions, and for each its day.
  /// - Complexity: O(*n*) in the number of positions.
  mutating func withSorted<Result>(
    _ positions: some Collection<Int32>, byDaysOf all: Column<Int32>,
    _ body: (Column<Int32>, UnsafeMutableBufferPointer<Int32>, inout ScratchMemory) -> Result
  ) -> Result {
    var (low, count) = (Int32.max, 0)
    for position in positions {
      let day = all[Int(position)]
      if day == Columns.open { continue }
      low = min(low, day)
      count += 1
    }
    return withRoom(for: count, of: Int32.self) { days, bench in
      let sorted = ColumnBuffer<Int32>(count: count)
      let elements = sorted.elements
      bench.withRoom(for: count, of: UInt64.self) { room, _ in
        var keys = room
        let source = positions.lazy.filter { all[Int($0)] != Columns.open }.map {
          UInt64(UInt32(bitPattern: all[Int($0)] - low)) << 32 | UInt64(UInt32(bitPattern: $0))
        }
        func put(_ key: UInt64, at place: Int) {
          elements[place] = Int32(truncatingIfNeeded: key)
          days[place] = Int32(truncatingIfNeeded: key >> 32) + low
        }
        if count < 256 {
          _ = keys.initialize(from: source)
          keys.sort()
          for (place, key) in keys.enumerated() { put(key, at: place) }
        } else {
          Self.distribute(source, by: 32) { keys[$1] = $0 }
          Self.distribute(keys, by: 43) { put($0, at: $1) }
        }
      }
      return body(sorted.finish(), days, &bench)
    }
  }

  /// Puts keys in the order of eleven of their bits.
  @inline(__always)
  private static func distribute(
    _ keys: some Sequence<UInt64>, by shift: UInt64, _ put: (_ key: UInt64, _ place: Int) -> Void
  ) {
    var places = [Int](repeating: 0, count: 2_048)
    for key in keys { places[Int(truncatingIfNeeded: key >> shift) & 2_047] += 1 }
    var sum = 0
    for digit in places.indices { (places[digit], sum) = (sum, sum + places[digit]) }
    places.withUnsafeMutableBufferPointer { places in
      for key in keys {
        let digit = Int(truncatingIfNeeded: key >> shift) & 2_047
        put(key, places[digit])
        places[digit] &+= 1
      }
    }
  }
}

/// Room for the search of a graph, kept from one question to the next, because fresh memory costs more than the search.
///
/// Nobody waits: who finds no room takes fresh memory, and what finds no place is let go.
final class ScratchPool: Sendable {
  /// A place for one scratch, exchanged in one step.
  private final class Place: Sendable {
    private let kept = Atomic<Unmanaged<Scratch>?>(nil)

    deinit { _ = take() }

    func take() -> Scratch? {
      kept.exchange(nil, ordering: .acquiring)?.takeRetainedValue()
    }

    /// Keeps a scratch, if it has none.
    func put(_ scratch: Scratch) -> Bool {
      let handed = Unmanaged.passRetained(scratch)
      if kept.compareExchange(expected: nil, desired: handed, ordering: .releasing).exchanged { return true }
      handed.release()
      return false
    }
  }

  private let places = (0..<mostKept).map { _ in Place() }
  /// As many threads as search one graph at once without fresh memory.
  private static let mostKept = 4

  /// Runs a search with room of its own, whichever other threads search as well.
  func withScratch<Result>(actorCount: Int, _ body: (Scratch) throws -> Result) rethrows -> Result {
    let scratch = take() ?? Scratch(actorCount: actorCount)
    defer { _ = places.contains { $0.put(scratch) } }
    return try body(scratch)
  }

  private func take() -> Scratch? {
    for place in places {
      if let scratch = place.take() { return scratch }
    }
    return nil
  }
}

/// The marks and the queues of one search; only its thread touches them.
final class Scratch: @unchecked Sendable {
  /// For each actor the number of the search, and of its side, that has met it last.
  var marks: [UInt32]
  /// For each actor the relation through which it was met.
  var via: [Int32]
  var forward: [Int32]
  var backward: [Int32]
  /// The number of the last search.
  private var search: UInt32 = 0

  init(actorCount: Int) {
    marks = [UInt32](repeating: 0, count: actorCount)
    via = [Int32](repeating: -1, count: actorCount)
    forward = [Int32](repeating: 0, count: actorCount)
    backward = forward
  }

  /// Two marks that no search before has left.
  func nextMarks() -> (UInt32, UInt32) {
    if search >= UInt32.max - 2 {
      for actor in marks.indices { marks[actor] = 0 }
      search = 0
    }
    search += 2
    return (search - 1, search)
  }
}

/// Bytes that stay in place until nobody reads them any more.
package final class PinnedBytes: @unchecked Sendable {
  // Nobody writes the bytes once there is an instance, so that any thread may read them.
  package let bytes: UnsafeRawBufferPointer
  private let release: @Sendable (UnsafeRawBufferPointer) -> Void

  /// - Parameter release: what gives the bytes back.
  package init(
    _ bytes: UnsafeRawBufferPointer, release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void
  ) {
    self.bytes = bytes
    self.release = release
  }

  deinit {
    release(bytes)
  }
}
