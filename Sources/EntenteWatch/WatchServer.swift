import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Synchronization

/// Serves the page of a graph, and tells browsers when there is another.
struct WatchServer: Sendable {
  let latest: LatestLook
  let host: String
  let port: Int
  /// How long a line may be silent before it is tried.
  var patience = Duration.seconds(15)

  /// Serves until it is cancelled.
  ///
  /// - Parameter whenBound: told the port that it listens on.
  /// - Throws: What is in the way of listening.
  func run(whenBound: @escaping @Sendable (Int) -> Void) async throws {
    // The terminal belongs to what is watched.
    let logger = Logger(label: "entente watch") { _ in SwiftLogNoOpLogHandler() }
    let application = Application(
      router: router,
      server: .http1(configuration: .init(idleTimeout: .seconds(10))),
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port), serverName: "entente",
        availableConnectionsDelegate: .maximum(Self.connectionLimit, logger: logger)),
      onServerRunning: { whenBound($0.localAddress?.port ?? port) },
      logger: logger)
    try await application.run()
  }

  /// How many connections are held at most; others wait until one of them ends.
  ///
  /// Lines that stay open take no more than ``LatestLook/readerLimit`` of them.
  private static let connectionLimit = 200

  private var router: Router<BasicRequestContext> {
    let router = Router()
    router.add(middleware: Guard(host: host))
    router.get("/") { _, _ in Self.text(WatchPage.html, "text/html", policy: Self.framePolicy) }
    router.get("/watch.css") { _, _ in Self.text(WatchPage.style, "text/css") }
    router.get("/watch.js") { _, _ in Self.text(WatchPage.script, "text/javascript") }
    router.get("/graph.html") { _, _ in
      // The page has a policy of its own, which both have to allow.
      guard let page = await latest.page else { throw HTTPError(.notFound, message: "nothing is drawn yet") }
      return Self.text(page, "text/html", policy: "frame-ancestors 'self'")
    }
    router.get("/events") { _, _ in await events() }
    return router
  }

  /// Nothing but what this server sends is run, shown or asked for, and no other page may frame it.
  private static let framePolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; "
    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

  private static func text(_ text: String, _ type: String, policy: String? = nil) -> Response {
    var headers: HTTPFields = [.contentType: "\(type); charset=utf-8"]
    headers[.contentSecurityPolicy] = policy
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  private static let fullness =
    "\(LatestLook.readerLimit) readers follow this graph, and no more can; close some of them\n"

  /// That nobody else can be told of looks.
  private struct Fullness: Error {}

  /// A line that stays open, on which each look is told of.
  ///
  /// https://html.spec.whatwg.org/multipage/server-sent-events.html
  private func events() async -> Response {
    let (latest, patience) = (latest, patience)
    guard await latest.hasRoom else {
      return Response(
        status: .serviceUnavailable,
        headers: [.contentType: "text/plain; charset=utf-8", .connection: "close"],
        body: ResponseBody { writer in
          try await writer.write(ByteBuffer(string: Self.fullness))
          try await writer.finish(nil)
          // What is thrown ends the connection, which would else be held until its time is up.
          throw Fullness()
        })
    }
    let body = ResponseBody { writer in
      // Only now: of a client that is gone before its answer begins, the body never runs, and nobody would remove it.
      let outbox = Outbox()
      guard let reader = await latest.add(outbox) else {
        // Whoever came at the same time has taken the last place.
        try await writer.write(ByteBuffer(string: "retry: 10000\n\n"))
        try await writer.finish(nil)
        throw Fullness()
      }
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          while (try? await Task.sleep(for: patience)) != nil { outbox.putSign() }
        }
        defer { group.cancelAll() }
        do {
          // Asked again after a second, where the line breaks.
          try await writer.write(ByteBuffer(string: "retry: 1000\n\n"))
          for await _ in outbox.arrivals {
            if let event = outbox.take() { try await writer.write(ByteBuffer(string: event)) }
          }
        } catch {
          await latest.remove(reader)
          throw error
        }
      }
      await latest.remove(reader)
      try await writer.finish(nil)
    }
    return Response(status: .ok, headers: [.contentType: "text/event-stream"], body: body)
  }
}

extension LatestLook.News {
  /// The event that tells of it, in which each line of the report is a line of its own.
  var event: String {
    "event: look\n" + (picture.map { "id: \($0)\n" } ?? "")
      + report.split(separator: "\n").map { "data: \($0)\n" }.joined() + "\n"
  }
}

/// The page around the picture: what `entente check` finds, and the script that follows the graph.
///
/// It holds nothing from the graph. What the server tells of it becomes text, never markup. The picture stands in a
/// frame that is of no origin: whatever ran in it could neither read this page nor ask this server.
enum WatchPage {
  static let html = String(decoding: PackageResources.watch_html, as: UTF8.self)
  static let style = String(decoding: PackageResources.watch_css, as: UTF8.self)
  static let script = String(decoding: PackageResources.watch_js, as: UTF8.self)
}

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
