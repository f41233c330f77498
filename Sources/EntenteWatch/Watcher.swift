import Dispatch
import EntenteCommand

/// Looks at a graph whenever one of its files has changed.
struct Watcher: Sendable {
  let graph: WatchedGraph
  /// How often the files are asked for.
  var interval = Duration.milliseconds(120)
  /// What to do with each look.
  let take: @Sendable (WatchedGraph.Look) async -> Void

  init(graph: WatchedGraph, take: @escaping @Sendable (WatchedGraph.Look) async -> Void) {
    self.graph = graph
    self.take = take
  }

  /// Watches until it is cancelled.
  func run() async throws {
    var seen = FileStamps(of: graph.paths)
    var fingerprint = seen.fingerprint
    await take(look())
    while true {
      try await Task.sleep(for: interval)
      let stamps = FileStamps(of: graph.paths)
      if stamps == seen { continue }
      // An editor may still be writing, or about to put one file in the place of another.
      try await Task.sleep(for: interval / 2)
      guard FileStamps(of: graph.paths) == stamps else { continue }
      seen = stamps
      let present = stamps.fingerprint
      if present == fingerprint { continue }
      fingerprint = present
      await take(look())
    }
  }

  /// Drawing takes a while, in which the threads that serve have to stay free.
  private func look() async -> WatchedGraph.Look {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(returning: graph.look()) }
    }
  }
}
