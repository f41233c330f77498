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
    var fingerprint = seen.fingerprint()
    await take(look())
    while true {
      try await Task.sleep(for: interval)
      let stamps = FileStamps(of: graph.paths)
      if stamps == seen { continue }
      // An editor may still be writing, or about to put one file in the place of another.
      try await Task.sleep(for: interval / 2)
      guard FileStamps(of: graph.paths) == stamps else { continue }
      let present = stamps.fingerprint(since: seen, fingerprint)
      seen = stamps
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

/// What is to be seen of a graph now, and whoever waits for what comes next.
actor LatestLook {
  /// What browsers are told of a look.
  struct News: Sendable {
    /// The number of the picture, which changes where there is a new one to load; nil where there is none yet.
    let picture: Int?
    /// What stands beside it, as a JSON object.
    let report: String
  }

  /// The last page that could be drawn; nil where none could.
  private(set) var page: String?
  private var news: News?
  private var pictures: Int
  private var readers: [Int: Outbox] = [:]
  private var readerCount = 0

  /// - Parameter start: the number before that of the first picture. Browsers that were told of the pictures of an
  ///   earlier server must not take one of this for the same.
  init(countingFrom start: Int) {
    pictures = start
  }

  /// Takes in a look, and tells whoever waits.
  func take(_ look: WatchedGraph.Look) {
    if let drawn = look.page, drawn != page {
      page = drawn
      pictures += 1
    }
    let news = News(picture: page == nil ? nil : pictures, report: look.report)
    self.news = news
    for reader in readers.values { reader.put(news) }
  }

  /// How many readers are told at most.
  ///
  /// Each holds a connection, of which some have to be left for the pages.
  static let readerLimit = 100

  /// Whether there is room for another reader.
  var hasRoom: Bool { readers.count < Self.readerLimit }

  /// Keeps a reader told of what there is now, and then of each look that follows, until it leaves.
  ///
  /// - Returns: the number by which it leaves; nil where there is no room for it.
  func add(_ reader: Outbox) -> Int? {
    guard hasRoom else { return nil }
    readerCount += 1
    readers[readerCount] = reader
    if let news { reader.put(news) }
    return readerCount
  }

  /// Tells a reader nothing more.
  func remove(_ reader: Int) {
    readers.removeValue(forKey: reader)?.close()
  }
}
