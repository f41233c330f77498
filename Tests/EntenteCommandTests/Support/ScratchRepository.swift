import Foundation
import Testing

/// A git repository with real commits, in a folder that is removed when the test is over.
struct ScratchRepository {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try git("init", "--quiet", "--initial-branch=main")
  }

  /// A repository with a copy of a fixture in its first commit.
  init(copying name: String) throws {
    try self.init()
    try FileManager.default.copyItem(
      at: fixtures().appending(path: name), to: folder.url.appending(path: name))
    try commit("first")
  }

  /// Writes a file, and makes the folders that it lies in.
  func write(_ text: String, to path: String) throws {
    let url = folder.url.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Replaces a text that stands once in a file.
  func replace(_ old: String, by new: String, in path: String) throws {
    let parts = try folder.read(path).components(separatedBy: old)
    try #require(parts.count == 2, "\(old) stands \(parts.count - 1) times in \(path)")
    try write(parts.joined(separator: new), to: path)
  }

  /// Commits all that lies in the folder.
  func commit(_ message: String) throws {
    try git("add", "--all")
    try git("commit", "--quiet", "--message", message)
  }

  @discardableResult
  func git(_ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let settings = ["user.name=tests", "user.email=tests@localhost", "commit.gpgsign=false"]
    process.arguments = ["git", "-C", folder.url.path()] + settings.flatMap { ["-c", $0] } + arguments
    // Settings of the machine must not matter.
    let home = folder.url.path() + "/.git"
    process.environment = ProcessInfo.processInfo.environment
      .merging(["GIT_CONFIG_NOSYSTEM": "1", "HOME": home, "XDG_CONFIG_HOME": home]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "git \(arguments.joined(separator: " "))")
    return String(decoding: data, as: UTF8.self)
  }

  /// Runs the command in the repository.
  func entente(_ words: String) throws -> Run {
    try EntenteCommandTests.entente(words, in: folder.url)
  }
}
