import Foundation
import Testing

/// A file that holds what users see, compared byte for byte.
enum Golden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Goldens")

  /// Compares a text with a golden file; with `ENTENTE_ACCEPT=1` in the environment it is taken for right.
  static func check(_ text: String, _ name: String, location: SourceLocation = #_sourceLocation) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["ENTENTE_ACCEPT"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let golden = try #require(try? String(contentsOf: file, encoding: .utf8), "no golden file \(name)")
    guard golden != text else { return }
    let difference = zip(golden.split(separator: "\n"), text.split(separator: "\n")).enumerated()
      .first { $1.0 != $1.1 }
    Issue.record(
      """
      \(name) differs from line \((difference?.offset ?? 0) + 1) on:
      - \(difference?.element.0 ?? "(the end)")
      + \(difference?.element.1 ?? "(the end)")
      Look at it, then accept it with ENTENTE_ACCEPT=1.
      """, sourceLocation: location)
  }
}
