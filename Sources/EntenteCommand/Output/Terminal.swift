import GraphFiles
import Synchronization
import Writing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard output for the product, standard error for everything about it.
enum Terminal {
  /// How the command speaks; set once, from the words of its call.
  private static let chosen = Mutex<OutputStyle?>(nil)

  private static var manner: OutputStyle { chosen.withLock { $0 } ?? OutputStyle() }

  /// Takes the manner that the call asks for; that of what a manifest draws again changes nothing.
  static func take(_ manner: OutputStyle) {
    chosen.withLock { $0 = $0 ?? manner }
  }

  /// Whether remarks are left out.
  static var isQuiet: Bool { manner.isQuiet }

  // Every text passes here, and comes out with nothing in it that steers whoever shows it; bytes stay as they are.

  static func print(_ text: String) {
    write(VisibleText.lines(text) + "\n", to: STDOUT_FILENO)
  }

  static func write(_ text: String) {
    write(VisibleText.lines(text), to: STDOUT_FILENO)
  }

  static func write(_ bytes: [UInt8]) {
    write(bytes, to: STDOUT_FILENO)
  }

  /// Writes diagnostics, each on its line, as the product of a check.
  static func write(diagnostics text: String) {
    write(manner.painted(VisibleText.lines(text), on: STDOUT_FILENO), to: STDOUT_FILENO)
  }

  /// Remarks on the work on standard error, unless it is to be quiet.
  static func note(_ text: String) {
    guard !manner.isQuiet else { return }
    complain(text)
  }

  /// Says on standard error what ends the command.
  static func complain(_ text: String) {
    write("entente: \(VisibleText.lines(text))\n", to: STDERR_FILENO)
  }

  /// Prints a diagnostic, which names its own place.
  static func diagnose(_ text: String) {
    write(manner.painted(VisibleText.lines(text) + "\n", on: STDERR_FILENO), to: STDERR_FILENO)
  }

  /// Whether standard error is a terminal that can go back on a line.
  static var canGoBack: Bool { isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb" }

  /// A variable of the environment; nil where it has no value.
  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  private static func write(_ text: String, to stream: Int32) {
    write(Array(text.utf8), to: stream)
  }

  private static func write(_ bytes: [UInt8], to stream: Int32) {
    ProgressLine.ofTerminal?.makeWay()
    defer { ProgressLine.ofTerminal?.comeBack() }
    do throws(Disk.Failure) {
      try Disk.send(bytes, to: stream)
    } catch {
      // A remark that nobody hears costs nobody the picture.
      if stream == STDERR_FILENO { return }
      // Whoever closed the pipe, as `head` does, wants no more, and nothing needs to be said.
      if error.number != EPIPE { complain("cannot write to standard output: \(error.message)") }
      exit(ExitStatus.cannotWrite.rawValue)
    }
  }
}
