import Foundation
import Testing

@testable import EntenteCommand
@testable import EntenteWatch

@Suite("entente watch", .serialized)
struct WatchTests {
  private static let wrong = WatchRun.graph.replacing("to: b", with: "to: c")

  @Test("The page, the picture and what they need are served, and nothing else is")
  func routes() throws {
    let run = try WatchRun()
    _ = try run.events().next()
    let page = try run.get("/")
    #expect(page.status == 200)
    #expect(page.headers["content-type"] == "text/html; charset=utf-8")
    for piece in page.body.matches(of: #/(?:src|href)="(/[^"]+)"/#) {
      #expect(try run.get(String(piece.1)).status == 200, "\(piece.1)")
    }
    #expect(try run.get("/graph.html").body.contains("Avalon"))
    for path in [
      "/g.yaml", "/../g.yaml", "/%2e%2e/g.yaml", "//etc/passwd", "/graph.html/../g.yaml", "/watch",
    ] {
      #expect(try run.get(path).status == 404, "\(path)")
    }
    #expect(try run.get("/", method: "POST").status != 200)
  }

  @Test("Answers are not kept, and may do nothing but what they are for")
  func headers() throws {
    let run = try WatchRun()
    _ = try run.events().next()
    for path in ["/", "/watch.js", "/watch.css", "/graph.html"] {
      let headers = try run.get(path).headers
      #expect(headers["cache-control"] == "no-store")
      #expect(headers["x-content-type-options"] == "nosniff")
      #expect(headers["cross-origin-resource-policy"] == "same-origin")
      #expect(headers["access-control-allow-origin"] == nil)
    }
    #expect(try run.get("/").headers["content-security-policy"]?.hasPrefix("default-src 'none'; ") == true)
    #expect(try run.get("/graph.html").headers["content-security-policy"] == "frame-ancestors 'self'")
  }

  @Test("Another name that leads to this machine is not answered")
  func rebinding() throws {
    let run = try WatchRun()
    for host in ["evil.example", "evil.example:80", "localhost.evil.example", "127.0.0.1.evil.example", ""] {
      let answer = try run.get("/", host: host)
      #expect(answer.status >= 400 && !answer.body.contains("iframe"), "\(host)")
    }
    for host in ["localhost", "LOCALHOST:\(run.port)", "127.0.0.1:\(run.port)", "[::1]:\(run.port)"] {
      #expect(try run.get("/", host: host).status == 200, "\(host)")
    }
  }

  @Test("What another page asks is not answered, though it asks this machine")
  func origins() throws {
    let run = try WatchRun()
    _ = try run.events().next()
    for origin in [
      "http://evil.example", "http://localhost:1", "https://localhost", "null", "http://localhost.evil",
    ] {
      let answer = try run.get("/graph.html", headers: ["Origin": origin])
      #expect(answer.status == 403 && answer.body.isEmpty, "\(origin)")
    }
    let own = try run.get(
      "/graph.html", host: "localhost:\(run.port)", headers: ["Origin": "http://localhost:\(run.port)"])
    #expect(own.status == 200)
  }

  @Test("A name that only begins like an address of this machine is none")
  func privateNames() {
    for host in ["localhost", "LOCALHOST", "127.0.0.1", "127.1.2.3", "::1"] {
      #expect(HostName(host).isOfThisMachine, "\(host)")
    }
    for host in [
      "127.evil.com", "127.0.0.1.evil.com", "127.0.0", "127.0.0.256", "0.0.0.0", "10.0.0.1", "127::1", "",
      "localhost.evil",
    ] {
      #expect(!HostName(host).isOfThisMachine, "\(host)")
    }
  }

  @Test("A request that is never finished is given up, and others are answered meanwhile")
  func halfRequests() throws {
    let run = try WatchRun()
    _ = try run.events().next()
    let half = try (0..<40).map { _ in try Connection(port: run.port) }
    for connection in half { try connection.send("GET / HTTP/1.1\r\nHost: localhost\r\nX: ") }
    #expect(try run.get("/").status == 200)
    for connection in half { #expect(try connection.readToEnd().count < 1_000) }
    #expect(try run.get("/").status == 200)
  }

  @Test("However many ask to be told of looks, the pages are answered, and whoever has no place is told so")
  func crowd() throws {
    let run = try WatchRun()
    _ = try run.events().next()
    // As many as the machine gives this process.
    var files = rlimit()
    #if canImport(Darwin)
      let resource = RLIMIT_NOFILE
    #else
      let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #endif
    getrlimit(resource, &files)
    files.rlim_cur = max(files.rlim_cur, min(files.rlim_max, 4_096))
    setrlimit(resource, &files)
    let count = files.rlim_cur >= 2_048 ? 1_000 : 300
    let crowd = try (0..<count).map { _ in
      let connection = try Connection(port: run.port)
      try connection.send("GET /events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
      return connection
    }
    let heads = try crowd.map { try $0.read(through: "\r\n\r\n").prefix(12) }
    let (told, refusals) = (heads.count { $0 == "HTTP/1.1 200" }, heads.count { $0 == "HTTP/1.1 503" })
    // Some that come at the same moment hear only then that there is no room.
    #expect((90...200).contains(told) && told + refusals == count, "\(told) told, \(refusals) refused")
    #expect(try run.get("/watch.css").status == 200)
    #expect(try run.get("/graph.html").body.contains("Avalon"))
    let refused = try run.get("/events")
    #expect(crowd.count == count)
    #expect(refused.status == 503 && refused.body.contains("100 readers follow this graph"))
  }

  @Test("A reader that does not read has the latest news waiting, and no other")
  func slowReader() async throws {
    let latest = LatestLook(countingFrom: 0)
    let outbox = Outbox()
    let number = try #require(await latest.add(outbox))
    #expect(outbox.take() == nil)
    for count in 1...1_000 {
      outbox.putSign()
      await latest.take(WatchedGraph.Look(page: "page \(count)", lines: [], report: "{\"look\":\(count)}"))
    }
    #expect(outbox.take() == "event: look\nid: 1000\ndata: {\"look\":1000}\n\n")
    #expect(outbox.take() == nil)
    outbox.putSign()
    #expect(outbox.take() == ":\n\n")
    await latest.remove(number)
    await latest.take(WatchedGraph.Look(page: "page", lines: [], report: "{}"))
    #expect(outbox.take() == nil)
    for await _ in outbox.arrivals {}
  }

  @Test("Only this machine is listened to, unless another address is named, of which it warns")
  func loopback() throws {
    let run = try WatchRun()
    #expect(!run.errors.contains("warning:"))
    let open = try WatchRun(options: ["--host", "0.0.0.0"])
    #expect(open.errors.contains("entente: warning: whoever can reach 0.0.0.0 can read this graph\n"))
    #if os(Linux)
      // Every address 127.x.y.z is this machine's, so that whoever listens to all of them answers here.
      #expect(throws: Connection.Failure.self) { try Connection(address: "127.0.0.2", port: run.port) }
      _ = try Connection(address: "127.0.0.2", port: open.port)
    #endif
  }

  @Test(
    "A save is told of, a broken one with its findings and the last good picture, and then the mended one")
  func saves() throws {
    let run = try WatchRun()
    let events = try run.events()
    let first = try events.next()
    #expect(first.look.isDrawn && first.look.diagnostics.isEmpty && first.look.graph == "Two states")
    let picture = try #require(first.picture)

    try run.write(Self.wrong, to: "g.yaml")
    let broken = try events.next()
    #expect(!broken.look.isDrawn && broken.look.errors == 1)
    let holding = try #require(broken.look.diagnostics.first)
    #expect(holding.severity == "error")
    #expect(holding.text.hasPrefix("g.yaml:7:44: error[unknown-actor]: no actor or pact is called c"))
    #expect(broken.picture == picture)
    #expect(try run.get("/graph.html").body.contains("Avalon"))
    #expect(run.errors.contains("g.yaml:7:44: error[unknown-actor]"))

    try run.write(WatchRun.graph.replacing("Avalon", with: "Avallon"), to: "g.yaml")
    let mended = try events.next()
    #expect(mended.look.isDrawn && mended.picture != picture)
    #expect(try run.get("/graph.html").body.contains("Avallon"))
    // Whoever comes later is told what there is.
    #expect(try run.events().next().picture == mended.picture)
  }

  @Test("A graph that is broken from the start has no picture until it is mended")
  func brokenStart() throws {
    let run = try WatchRun(["g.yaml": Self.wrong])
    let events = try run.events()
    #expect(try events.next().picture == nil)
    #expect(try run.get("/graph.html").status == 404)
    try run.write(WatchRun.graph, to: "g.yaml")
    #expect(try events.next().picture != nil)
    #expect(try run.get("/graph.html").status == 200)
  }

  @Test("In a folder, files that are added, renamed and removed count, and so does the layout beside it")
  func folder() throws {
    let run = try WatchRun(["g/g.yaml": WatchRun.graph], watching: "g")
    let events = try run.events()
    #expect(try events.next().look.summary.hasPrefix("1 file, 2 actors, 1 relation"))
    try run.write("id,kind,from,to,when,source\nR2,hostility,a,b,2010/2012,S\n", to: "g/more.csv")
    #expect(try events.next().look.summary.hasPrefix("2 files, 2 actors, 2 relations"))
    try FileManager.default.removeItem(at: run.folder.appending(path: "g/more.csv"))
    #expect(try events.next().look.summary.hasPrefix("1 file, 2 actors, 1 relation"))
    try run.write("no layout", to: "g.layout")
    let broken = try events.next().look
    #expect(!broken.isDrawn && broken.failure?.hasPrefix("g.layout:") == true)
    try FileManager.default.removeItem(at: run.folder.appending(path: "g.layout"))
    #expect(try events.next().look.isDrawn)
    try FileManager.default.moveItem(
      at: run.folder.appending(path: "g"), to: run.folder.appending(path: "gone"))
    #expect(try events.next().look.failure?.contains("no-such-input") == true)
    try FileManager.default.moveItem(
      at: run.folder.appending(path: "gone"), to: run.folder.appending(path: "g"))
    #expect(try events.next().look.isDrawn)
  }

  @Test("Ctrl-C ends it with 0, though somebody is being told of looks", arguments: [SIGINT, SIGTERM])
  func end(signal: Int32) throws {
    let run = try WatchRun()
    let events = try run.events()
    _ = try events.next()
    #expect(run.end(by: signal) == 0)
    // The first look and the word of where it listens come in any order.
    #expect(run.errors.contains("1 source: 0 errors, 0 warnings, 0 notes\n"))
  }

  @Test("A port that is taken ends it with 69 and the words that help")
  func taken() throws {
    let run = try WatchRun()
    let (status, errors) = try words(["watch", "g.yaml", "--port", "\(run.port)"], in: run.folder)
    #expect(status == 69)
    #expect(
      errors.contains("port \(run.port) of 127.0.0.1 is taken, perhaps by another entente watch; say --port ")
    )
  }

  @Test("Without the program that serves, it ends with 69 and the command that builds it")
  func missing() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-alone-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let alone = folder.appending(path: "entente")
    try FileManager.default.copyItem(at: WatchRun.program("entente"), to: alone)
    try Data(WatchRun.graph.utf8).write(to: folder.appending(path: "g.yaml"))
    let (status, errors) = try words(["watch", "g.yaml", "--quiet"], in: folder, of: alone)
    #expect(status == 69)
    let command = try #require(errors.firstMatch(of: #/run: (swift build .+)\n/#)).1
    #if DEBUG
      #expect(command == "swift build --product entente-watch")
    #else
      // The same that the scripts build the command with.
      let setup = URL(filePath: #filePath).appending(path: "../../../scripts/setup").standardizedFileURL
      let building = try #require(
        try String(contentsOf: setup, encoding: .utf8).firstMatch(
          of: #/\nbuild_release=\((swift build .+)\)\n/#)
      ).1
      #expect(command == building + " --product entente-watch")
    #endif
  }

  @Test("Told to be quiet, it says where it listens and nothing of the looks")
  func quiet() throws {
    let run = try WatchRun(options: ["--quiet"])
    let events = try run.events()
    _ = try events.next()
    try run.write(Self.wrong, to: "g.yaml")
    #expect(try events.next().look.errors == 1)
    #expect(run.end(by: SIGINT) == 0)
    #expect(run.errors == "")
  }

  @Test(
    "What cannot be watched or served is refused",
    arguments: [
      (["-"], 64), (["g.yaml", "--port", "70000"], 64), (["g.yaml", "--at", "2020"], 64),
      (["nothing.yaml"], 66),
    ]
      as [([String], Int32)])
  func refused(arguments: [String], status: Int32) throws {
    #expect(try words(["watch"] + arguments, in: FileManager.default.temporaryDirectory).status == status)
  }

  /// The status and the words of a run that ends by itself.
  private func words(
    _ arguments: [String], in folder: URL, of program: URL? = nil
  ) throws -> (status: Int32, errors: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = try program ?? WatchRun.program("entente")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
