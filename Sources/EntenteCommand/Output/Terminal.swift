import Foundation

/// Standard output for the product, standard error for everything about it.
enum Terminal {
  static func print(_ text: String) {
    write(text + "\n", to: .standardOutput)
  }

  static func write(_ text: String) {
    write(text, to: .standardOutput)
  }

  static func write(_ bytes: [UInt8]) {
    write(Data(bytes), to: .standardOutput)
  }

  /// Says something about the work on standard error.
  static func note(_ text: String) {
    write("entente: \(text)\n", to: .standardError)
  }

  /// Prints a diagnostic, which names its own place.
  static func diagnose(_ text: String) {
    write(text + "\n", to: .standardError)
  }

  private static func write(_ text: String, to handle: FileHandle) {
    write(Data(text.utf8), to: handle)
  }

  private static func write(_ data: Data, to handle: FileHandle) {
    do {
      try handle.write(contentsOf: data)
    } catch {
      // Whoever closed the pipe, as `head` does, wants no more.
      exit(ExitStatus.cannotWrite.rawValue)
    }
  }
}
