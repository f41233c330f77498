public import ArgumentParser
import Dispatch
import EntenteCommand
import Foundation
import NIOCore

/// The program `entente-watch`, which `entente watch` becomes.
public struct WatchProgram: AsyncParsableCommand {
  /// The name and the help.
  public static let configuration = CommandConfiguration(
    commandName: "entente-watch",
    abstract: "Serve the page to explore, drawn anew at every save.",
    discussion: "This is what entente watch runs; entente watch --help says more."
  )

  @OptionGroup private var options: WatchOptions

  /// Makes the program.
  public init() {}

  /// Runs the program on the arguments of the process, and ends the process with its exit status.
  public static func start() async {
    await main()
  }

  /// Serves and watches until somebody stops it.
  ///
  /// - Throws: The exit status where it cannot serve.
  public func run() async throws {
    let graph = WatchedGraph(options)
    let latest = LatestLook(countingFrom: Int(Date().timeIntervalSince1970 * 1_000))
    let (host, path, isQuiet) = (options.host, options.graph, options.quiet)
    let announce = { @Sendable (port: Int) in
      Self.announce(port, of: host)
      if !isQuiet { Self.say("entente: watching \(path); Ctrl-C stops it") }
    }
    let server = WatchServer(latest: latest, host: options.host, port: options.port)
    let watcher = Watcher(graph: graph) { look in
      if !isQuiet { look.lines.forEach(Self.say) }
      await latest.take(look)
    }
    if !options.isPrivate {
      Self.say("entente: warning: whoever can reach \(options.host) can read this graph")
    }
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await server.run(whenBound: announce) }
        group.addTask { try await watcher.run() }
        group.addTask { await Self.stopSignal() }
        // Whichever ends first, be it by an error, ends the others.
        try await group.next()
        group.cancelAll()
        // Drawing can take long, and nobody waits for a picture who has asked for the end.
        Self.endSoon()
      }
    } catch let error as IOError {
      Self.say("entente: " + reason(of: error))
      throw ExitCode(Self.unavailable)
    }
  }

  private static func announce(_ port: Int, of host: String) {
    let host = host.contains(":") ? "[\(host)]" : host
    FileHandle.standardOutput.write(Data("http://\(host):\(port)/\n".utf8))
  }

  private func reason(of error: IOError) -> String {
    switch error.errnoCode {
    case EADDRINUSE:
      "port \(options.port) of \(options.host) is taken, perhaps by another entente watch; say --port \(options.port + 1), "
        + "or --port 0 for any that is free"
    case EACCES: "port \(options.port) is reserved for the system; say a --port above 1023"
    case EADDRNOTAVAIL: "\(options.host) is no address of this machine; say --host 127.0.0.1"
    default: "cannot listen on port \(options.port) of \(options.host): \(error)"
    }
  }

  private static let unavailable: Int32 = 69

  private static func say(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Ends the process after a moment in which connections are closed, whatever is still being drawn.
  ///
  /// What draws is a process of its own, which the system ends with this one.
  private static func endSoon() {
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(500)) { Foundation.exit(0) }
  }

  /// Waits for Ctrl-C, or for the system to ask for the end.
  private static func stopSignal() async {
    let (signals, continuation) = AsyncStream.makeStream(of: Void.self)
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { continuation.yield() }
      source.resume()
      return source
    }
    for await _ in signals { break }
    for source in sources { source.cancel() }
  }
}
