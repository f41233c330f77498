import EntenteCommand

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
  private var readers: [Int: AsyncStream<News>.Continuation] = [:]
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
    for reader in readers.values { reader.yield(news) }
  }

  /// What there is now, and then each look that follows; a slow reader gets the latest.
  func stream() -> AsyncStream<News> {
    let (stream, continuation) = AsyncStream.makeStream(of: News.self, bufferingPolicy: .bufferingNewest(1))
    readerCount += 1
    let reader = readerCount
    readers[reader] = continuation
    continuation.onTermination = { [weak self] _ in
      Task { await self?.remove(reader) }
    }
    if let news { continuation.yield(news) }
    return stream
  }

  private func remove(_ reader: Int) {
    readers[reader] = nil
  }
}
