import Synchronization

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
