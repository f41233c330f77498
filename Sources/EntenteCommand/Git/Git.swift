import Foundation

/// Asks git, with commands that only read: no hook, no filter and no file of the working tree is touched.
struct Git {
  /// The folder that git is asked in.
  let folder: String

  /// Why git gave no answer.
  struct Failure: Error {
    /// What git said.
    let message: String
  }

  /// Runs git and gives what it prints.
  ///
  /// - Parameter input: What it reads on standard input.
  func run(_ arguments: [String], input: String = "") throws(Failure) -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder] + arguments
    // The words of git are shown to the user, and compared with nothing.
    process.environment = ProcessInfo.processInfo.environment.merging(["GIT_OPTIONAL_LOCKS": "0"]) { $1 }
    let (source, output, errors) = (Pipe(), Pipe(), Pipe())
    process.standardInput = source
    process.standardOutput = output
    process.standardError = errors
    do {
      try process.run()
    } catch {
      throw Failure(message: "git cannot be run: \(error.localizedDescription)")
    }
    // Written beside the reading, so that neither side waits for the other.
    let writer = source.fileHandleForWriting
    let text = Data(input.utf8)
    let thread = Thread {
      try? writer.write(contentsOf: text)
      try? writer.close()
    }
    thread.start()
    let data = (try? output.fileHandleForReading.readToEnd()) ?? Data()
    let words = (try? errors.fileHandleForReading.readToEnd()) ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let message = String(decoding: words, as: UTF8.self).split(separator: "\n").first.map(String.init)
      throw Failure(message: Self.plain(message ?? "git ended with \(process.terminationStatus)"))
    }
    return data
  }

  /// What git prints, as text without the end of the line.
  func line(_ arguments: [String]) throws(Failure) -> String {
    var text = String(decoding: try run(arguments), as: UTF8.self)
    if text.hasSuffix("\n") { text.removeLast() }
    return text
  }

  /// The message without the words in front that say how grave it is.
  private static func plain(_ message: String) -> String {
    for prefix in ["fatal: ", "error: "] where message.hasPrefix(prefix) {
      return String(message.dropFirst(prefix.count))
    }
    return message
  }
}
