import Foundation
import Testing

/// A file of what a picture has to be, byte for byte.
enum Golden {
  /// Compares a text with the golden file of that name, or rewrites the file where ENTENTE_ACCEPT is 1.
  static func check(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws
  {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<2 { folder.deleteLastPathComponent() }
    let file = folder.appendingPathComponent("Goldens").appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["ENTENTE_ACCEPT"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(text == expected, "ENTENTE_ACCEPT=1 rewrites \(name)", sourceLocation: sourceLocation)
  }
}
