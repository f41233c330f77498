import GraphFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program that has run to its end, and what it wrote.
struct FinishedProgram {
  /// The exit status, or the number of the signal that ended it.
  let status: Int32
  /// Whether a signal ended it.
  let isSignalled: Bool
  let output: [UInt8]
  let errors: [UInt8]

  /// After how many bytes nobody reads on what a program complains of.
  private static let mostComplaints = 1 << 16

  /// Runs a program, found as a shell finds it.
  ///
  /// - Parameters:
  ///   - words: its name and its arguments.
  ///   - environment: all of its environment; nothing of that of this process is handed on.
  ///   - input: what it reads on standard input.
  ///   - limit: after how many bytes nobody reads on what it writes; writing more ends it.
  /// - Throws: ``Disk/Failure`` where it cannot be started.
  init(
    _ words: [String], environment: [String: String], input: [UInt8], atMost limit: Int = .max
  ) throws(Disk.Failure) {
    // With files for what it reads and complains of, there is one pipe, and nobody waits for somebody who waits.
    guard let source = tmpfile() else { throw .last }
    defer { fclose(source) }
    guard let complaints = tmpfile() else { throw .last }
    defer { fclose(complaints) }
    try Disk.send(input, to: fileno(source))
    lseek(fileno(source), 0, SEEK_SET)
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .last }
    let child: pid_t
    do throws(Disk.Failure) {
      child = try Self.start(
        words, environment: environment, streams: [fileno(source), ends[1], fileno(complaints)],
        closing: ends)
    } catch {
      close(ends[0])
      throw error
    }
    output = Disk.bytes(from: ends[0], atMost: limit) ?? []
    // Before its end is waited for, which would not come for one that writes on.
    close(ends[0])
    var ending: Int32 = 0
    while waitpid(child, &ending, 0) < 0, errno == EINTR {}
    isSignalled = ending & 0x7F != 0
    status = isSignalled ? ending & 0x7F : ending >> 8 & 0xFF
    lseek(fileno(complaints), 0, SEEK_SET)
    errors = Disk.bytes(from: fileno(complaints), atMost: Self.mostComplaints) ?? []
  }

  /// The address of this program; nil where the system does not tell it.
  static var own: String? {
    #if canImport(Darwin)
      var size = UInt32(PATH_MAX)
      var path = [CChar](repeating: 0, count: Int(size))
      return _NSGetExecutablePath(&path, &size) == 0 ? String(cString: path) : nil
    #else
      "/proc/self/exe"
    #endif
  }

  /// Starts a program with its standard streams, and closes the side of the second that it writes to.
  private static func start(
    _ words: [String], environment: [String: String], streams: [Int32], closing others: [Int32]
  ) throws(Disk.Failure) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (stream, descriptor) in streams.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(stream))
    }
    for descriptor in others { posix_spawn_file_actions_addclose(&actions, descriptor) }
    let arguments = texts(words)
    let variables = texts(environment.map { "\($0.key)=\($0.value)" }.sorted())
    defer { for text in arguments + variables { free(text) } }
    var child: pid_t = 0
    let failure = posix_spawnp(&child, words[0], &actions, nil, arguments, variables)
    // The pipe ends when the program has closed its side, which thus nobody else may hold.
    close(streams[1])
    guard failure == 0 else { throw Disk.Failure(number: failure) }
    return child
  }

  /// Texts as a program is given them, with nothing behind the last.
  private static func texts(_ words: [String]) -> [UnsafeMutablePointer<CChar>?] {
    words.map { strdup($0) } + [nil]
  }
}
