import Foundation
import Testing

/// The folder of the fixtures, as it was copied beside the tests.
func fixtures() throws -> URL {
  try #require(Bundle.module.resourceURL).appending(path: "Fixtures")
}

/// The path of the graph of the Sahel that the repository ships.
let sahel = URL(filePath: #filePath).appending(path: "../../../../graphs/sahel").standardizedFileURL
  .path(percentEncoded: false)

/// A folder that is removed when the test is over.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "entente-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// A folder with a copy of a fixture.
  convenience init(copying name: String) throws {
    try self.init()
    try FileManager.default.copyItem(at: fixtures().appending(path: name), to: url.appending(path: name))
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// What lies in it, by name.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path()).sorted() }
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: url.appending(path: name))
  }

  func read(_ name: String) throws -> String {
    try String(contentsOf: url.appending(path: name), encoding: .utf8)
  }
}
