import GraphFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// Within the type the name stands for its own function.
private let systemRead = read(_:_:_:)

/// A program that has run to its end, and what it wrote.
struct FinishedProgram {
  /// The exit status, or the number of the signal that ended it.
  let status: Int32
  /// Whether a signal ended it.
  let isSignalled: Bool
  /// Whether it was ended here, since it neither wrote nor ended for as long as anybody waits.
  let isLate: Bool
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
  ///   - patience: how long it may neither write nor end, such as before a pipe that nobody writes to.
  /// - Throws: ``Disk/Failure`` where it cannot be started.
  init(
    _ words: [String], environment: [String: String], input: [UInt8], atMost limit: Int = .max,
    patience: Duration
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
    let (written, isSilent) = Self.read(from: ends[0], atMost: limit, patience: patience)
    output = written
    // Before its end is waited for, which would not come for one that writes on.
    close(ends[0])
    let ending: Int32
    if !isSilent, let own = Self.ending(of: child, patience: patience) {
      (ending, isLate) = (own, false)
    } else {
      kill(child, SIGKILL)
      (ending, isLate) = (Self.ending(of: child), true)
    }
    isSignalled = ending & 0x7F != 0
    status = isSignalled ? ending & 0x7F : ending >> 8 & 0xFF
    lseek(fileno(complaints), 0, SEEK_SET)
    errors = Disk.bytes(from: fileno(complaints), atMost: Self.mostComplaints) ?? []
  }

  // MARK: Waiting

  /// What a program writes up to its end; and whether it was silent for longer than anybody waits.
  private static func read(
    from descriptor: Int32, atMost limit: Int, patience: Duration
  ) -> (output: [UInt8], isSilent: Bool) {
    var output: [UInt8] = []
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { piece.deallocate() }
    while output.count < limit {
      guard isReadable(descriptor, within: patience) else { return (output, true) }
      let count = systemRead(descriptor, piece.baseAddress, min(piece.count, limit - output.count))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      output += piece[..<count]
    }
    return (output, false)
  }

  /// Whether there is something to read, or an end, before the time is up.
  private static func isReadable(_ descriptor: Int32, within patience: Duration) -> Bool {
    let deadline = ContinuousClock.now + patience
    while true {
      let left = ContinuousClock.now.duration(to: deadline)
      guard left > .zero else { return false }
      var query = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let (seconds, attoseconds) = left.components
      if poll(&query, 1, Int32(clamping: seconds * 1_000 + attoseconds / 1_000_000_000_000_000 + 1)) > 0 {
        return true
      }
    }
  }

  /// What the system says of the end of a program; nil where it does not end in time.
  private static func ending(of child: pid_t, patience: Duration) -> Int32? {
    let deadline = ContinuousClock.now + patience
    var ending: Int32 = 0
    // As a rule it ends with what it writes.
    var pause: useconds_t = 50
    while waitpid(child, &ending, WNOHANG) == 0 {
      guard ContinuousClock.now < deadline else { return nil }
      usleep(pause)
      pause = min(2 * pause, 10_000)
    }
    return ending
  }

  /// What the system says of the end of a program that was ended.
  private static func ending(of child: pid_t) -> Int32 {
    var ending: Int32 = 0
    while waitpid(child, &ending, 0) < 0, errno == EINTR {}
    return ending
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
