import Foundation
import TestSupport
import Testing

/// A file that holds what users see, compared byte for byte.
enum Golden {
  private static let kept = TestSupport.Golden(in: URL(filePath: #filePath).appending(path: "../../Goldens"))

  /// Compares a text with a golden file; with `ENTENTE_ACCEPT=1` in the environment it is taken for right.
  static func check(_ text: String, _ name: String, location: SourceLocation = #_sourceLocation) throws {
    try kept.check(text, name, sourceLocation: location)
  }
}
