import Synchronization

/// Room for the search of a graph, kept from one question to the next, because fresh memory costs more than the search.
final class ScratchPool: Sendable {
  private let free = Mutex<[Scratch]>([])

  /// Runs a search with room of its own, whichever other threads search as well.
  func withScratch<Result>(actorCount: Int, _ body: (Scratch) throws -> Result) rethrows -> Result {
    let scratch = free.withLock { $0.popLast() } ?? Scratch(actorCount: actorCount)
    defer { free.withLock { $0.append(scratch) } }
    return try body(scratch)
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
