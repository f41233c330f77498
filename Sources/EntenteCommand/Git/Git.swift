import GraphFiles

/// Asks git, with commands that only read: no hook, no filter and no file of the working tree is touched.
///
/// What a repository says of itself was written by whoever made it. So git is told here what it would else look up there,
/// and its environment is made anew: a variable such as `GIT_DIR`, which git sets for its hooks, is about another question.
struct Git {
  /// The folder that git is asked in.
  let folder: String
  /// How many seconds it may be silent, as it is before a pipe in the place of one of its files.
  var patience = 60

  /// Why git gave no answer.
  struct Failure: Error {
    /// What git said.
    let message: String
    /// Whether the repository asks for more than is read of one.
    var isLimit = false
    /// Whether no answer came.
    var isSilence = false

    static func tooLong(_ limit: Int) -> Failure {
      Failure(
        message: "git answers with more than \(limit) bytes; name the folder that holds the graph alone",
        isLimit: true)
    }
  }

  /// Runs git and gives what it prints.
  ///
  /// - Parameters:
  ///   - input: What it reads on standard input.
  ///   - limit: How many bytes it may print.
  func run(
    _ arguments: [String], input: String = "", atMost limit: Int = 1 << 20
  ) throws(Failure) -> [UInt8] {
    let program: FinishedProgram
    do throws(Disk.Failure) {
      program = try FinishedProgram(
        ["git"] + Self.options + ["-C", folder] + arguments, environment: environment,
        input: Array(input.utf8), atMost: limit + 1, patience: .seconds(patience))
    } catch {
      throw Failure(message: "git cannot be run: \(error.reason)")
    }
    guard !program.isLate else {
      throw Failure(
        message:
          "git did not answer in \(patience) s; a file of the repository may be a pipe, or its disk be gone",
        isSilence: true)
    }
    guard program.output.count <= limit else { throw .tooLong(limit) }
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

  // MARK: What is said instead of what a repository would

  private static let settings = [
    // A folder with the files of a bare repository in it is a folder.
    "safe.bareRepository=explicit",
    // Nothing is fetched: whatever a remote is, it can name a program.
    "protocol.allow=never",
    "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.alternateRefsCommand=false", "gc.auto=0",
    "maintenance.auto=false", "submodule.recurse=false",
  ]

  private static let options =
    ["--no-pager", "--no-optional-locks", "--no-replace-objects", "--literal-pathspecs"]
    + settings.flatMap { ["-c", $0] }

  /// What git needs to start, and where the user keeps settings, such as whose repositories are safe.
  private static let handedOn = [
    "PATH", "HOME", "XDG_CONFIG_HOME", "TMPDIR", "LD_LIBRARY_PATH", "DEVELOPER_DIR", "GIT_CONFIG_GLOBAL",
    "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM",
  ]

  private var environment: [String: String] {
    var environment = [
      // Both say the same to different versions of git: `protocol.NAME.allow` of a repository yields to the first alone.
      "GIT_ALLOW_PROTOCOL": "none", "GIT_NO_LAZY_FETCH": "1",
      "GIT_TERMINAL_PROMPT": "0", "GIT_ASKPASS": "false", "SSH_ASKPASS": "false", "LC_ALL": "C",
      // Should the repository in the folder be none, then there is none.
      "GIT_CEILING_DIRECTORIES": FilePath.parent(of: folder),
    ]
    for name in Self.handedOn { environment[name] = Terminal.environment(name) }
    return environment
  }

  /// The message without the words in front that say how grave it is.
  private static func plain(_ message: String) -> String {
    for prefix in ["fatal: ", "error: "] where message.hasPrefix(prefix) {
      return String(message.dropFirst(prefix.count))
    }
    return message
  }
}
