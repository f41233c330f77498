import Foundation
import Synchronization

/// Standard output for the product, standard error for everything about it.
enum Terminal {
  /// How the command speaks; set once, from the words of its call.
  private static let chosen = Mutex<Manner?>(nil)

  private static var manner: Manner { chosen.withLock { $0 } ?? Manner() }

  /// Takes the manner that the call asks for; that of what a manifest draws again changes nothing.
  static func take(_ manner: Manner) {
    chosen.withLock { $0 = $0 ?? manner }
  }

  /// Whether remarks are left out.
  static var isQuiet: Bool { manner.isQuiet }

  static func print(_ text: String) {
    write(text + "\n", to: .standardOutput)
  }

  static func write(_ text: String) {
    write(text, to: .standardOutput)
  }

  static func write(_ bytes: [UInt8]) {
    write(Data(bytes), to: .standardOutput)
  }

  /// Writes diagnostics, each on its line, as the product of a check.
  static func write(diagnostics text: String) {
    write(manner.painted(text, on: STDOUT_FILENO), to: .standardOutput)
  }

  /// Remarks on the work on standard error, unless it is to be quiet.
  static func note(_ text: String) {
    guard !manner.isQuiet else { return }
    complain(text)
  }

  /// Says on standard error what ends the command.
  static func complain(_ text: String) {
    write("entente: \(text)\n", to: .standardError)
  }

  /// Prints a diagnostic, which names its own place.
  static func diagnose(_ text: String) {
    write(manner.painted(text + "\n", on: STDERR_FILENO), to: .standardError)
  }

  private static func write(_ text: String, to handle: FileHandle) {
    write(Data(text.utf8), to: handle)
  }

  private static func write(_ data: Data, to handle: FileHandle) {
    ProgressLine.ofTerminal?.makeWay()
    defer { ProgressLine.ofTerminal?.comeBack() }
    do {
      try handle.write(contentsOf: data)
    } catch {
      // Whoever closed the pipe, as `head` does, wants no more.
      exit(ExitStatus.cannotWrite.rawValue)
    }
  }
}
