import Foundation
import Testing

/// A file that holds what users of the checks see, compared byte for byte.
enum CheckGolden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Goldens")

  /// Compares a text with a golden file; with `ENTENTE_ACCEPT=1` in the environment it is taken for right.
  static func check(_ text: String, _ name: String, location: SourceLocation = #_sourceLocation) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["ENTENTE_ACCEPT"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let golden = try #require(try? String(contentsOf: file, encoding: .utf8), "no golden file \(name)")
    #expect(text == golden, "look at it, then accept it with ENTENTE_ACCEPT=1", sourceLocation: location)
  }
}
