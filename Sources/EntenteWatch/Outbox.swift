import Synchronization

/// What a reader is to be sent: the latest news and a sign of life, and never more than that, however slowly it reads.
final class Outbox: Sendable {
  private struct Contents {
    var news: LatestLook.News?
    var hasSign = false
  }

  private let contents = Mutex(Contents())
  private let wake: AsyncStream<Void>.Continuation
  /// Something is there to be taken, or was.
  let arrivals: AsyncStream<Void>

  init() {
    (arrivals, wake) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
  }

  /// Puts news in the place of those that have not been taken.
  func put(_ news: LatestLook.News) {
    contents.withLock { $0.news = news }
    wake.yield()
  }

  /// Has a line tried that has been silent.
  func putSign() {
    contents.withLock { $0.hasSign = true }
    wake.yield()
  }

  /// What is to be sent now, as the lines of an event; nil where all of it has been.
  func take() -> String? {
    let taken = contents.withLock { contents in
      defer { contents = Contents() }
      return contents
    }
    // News are a sign of life as well.
    return taken.news?.event ?? (taken.hasSign ? ":\n\n" : nil)
  }

  /// Says that nothing more comes.
  func close() {
    wake.finish()
  }
}
