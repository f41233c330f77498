import Foundation
import Testing

/// Whether what is printed now is kept, instead of compared with what was kept before.
let accepts = ProcessInfo.processInfo.environment["ENTENTE_ACCEPT"] == "1"

/// Expects a text to be the one that was reviewed and kept under `Goldens`.
///
/// With `ENTENTE_ACCEPT=1` in the environment the text is kept instead; review the difference, then commit it.
func expectGolden(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  if accepts {
    let folder = URL(filePath: #filePath).appending(path: "../../Goldens").standardizedFileURL
    try Data(text.utf8).write(to: folder.appending(path: name))
    return
  }
  let url = try #require(Bundle.module.resourceURL).appending(path: "Goldens/\(name)")
  let golden = try? String(contentsOf: url, encoding: .utf8)
  #expect(
    text == golden, "differs from Goldens/\(name); ENTENTE_ACCEPT=1 scripts/test accepts it",
    sourceLocation: sourceLocation)
}
