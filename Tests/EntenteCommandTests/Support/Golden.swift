import Foundation
import TestSupport
import Testing

/// Expects a text to be the one that was reviewed and kept under `Goldens`; see ``Golden``.
func expectGolden(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try Golden(in: URL(filePath: #filePath).appending(path: "../../Goldens"))
    .check(text, name, sourceLocation: sourceLocation)
}
