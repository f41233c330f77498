import GraphFiles

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
  func run(_ arguments: [String], input: String = "") throws(Failure) -> [UInt8] {
    let program: FinishedProgram
    do throws(Disk.Failure) {
      program = try FinishedProgram(
        ["git", "--no-optional-locks", "-C", folder] + arguments, input: Array(input.utf8))
    } catch {
      throw Failure(message: "git cannot be run: \(error.reason)")
    }
    guard program.status == 0 else {
      let complaint = String(decoding: program.errors, as: UTF8.self).split(separator: "\n").first
      throw Failure(message: Self.plain(complaint.map(String.init) ?? "git ended with \(program.status)"))
    }
    return program.output
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
