import Foundation
import Testing

/// A run of `entente watch` on a folder of its own.
final class WatchRun {
  let folder: URL
  private(set) var port: UInt16 = 0
  private let process = Process()

  /// A small graph, of which a test spoils or extends the text.
  static let graph = """
    graph: g
    title: Two states
    as-of: 2025-12-31
    sources: { S: { title: A } }
    actors: { a: { kind: state, name: Avalon }, b: { kind: state, name: Brythonia } }
    relations:
      - { id: R1, kind: alliance, from: a, to: b, when: 2020/.., claims: [S] }

    """

  /// Starts it, and waits until it says where it listens.
  init(
    _ files: [String: String] = ["g.yaml": graph], watching name: String = "g.yaml", options: [String] = []
  ) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "entente-watch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files { try write(text, to: name) }
    let output = Pipe()
    try write("", to: "errors")
    process.executableURL = try Self.program("entente")
    process.arguments = ["watch", name, "--port", "0"] + options
    process.currentDirectoryURL = folder
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: folder.appending(path: "errors"))
    try process.run()
    var line = Data()
    while let byte = try output.fileHandleForReading.read(upToCount: 1), !byte.isEmpty,
      byte != Data("\n".utf8)
    {
      line += byte
    }
    let text = String(decoding: line, as: UTF8.self)
    port = try #require(
      text.firstMatch(of: #/^http://.+:(\d+)/$/#).flatMap { UInt16($0.1) }, "\(text) \(errors)")
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }

  /// A program that lies built beside the tests.
  static func program(_ name: String) throws -> URL {
    try #require(Bundle.main.executableURL).deletingLastPathComponent().appending(path: name)
  }

  /// What it said on standard error so far.
  var errors: String {
    // Foundation's reading of a whole file loses memory where it is empty.
    guard let file = try? FileHandle(forReadingFrom: folder.appending(path: "errors")) else { return "" }
    defer { try? file.close() }
    return String(decoding: (try? file.readToEnd()) ?? Data(), as: UTF8.self)
  }

  func write(_ text: String, to name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file, options: .atomic)
  }

  /// Sends it a signal, and gives the status that it ends with.
  func end(by signal: Int32) -> Int32 {
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -1
  }

  /// The answer to a request.
  func get(
    _ path: String, host: String = "localhost", method: String = "GET", headers: [String: String] = [:]
  ) throws -> Answer {
    let connection = try Connection(port: port)
    let lines = headers.map { "\($0): \($1)\r\n" }.joined()
    try connection.send("\(method) \(path) HTTP/1.1\r\nHost: \(host)\r\n\(lines)Connection: close\r\n\r\n")
    return try Answer(connection.readToEnd())
  }

  /// The line on which it tells of each look.
  func events() throws -> Events {
    let connection = try Connection(port: port)
    try connection.send(
      "GET /events HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nAccept: text/event-stream\r\n\r\n")
    return Events(connection: connection)
  }
}
