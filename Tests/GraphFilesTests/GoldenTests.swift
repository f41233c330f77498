import Foundation
import GraphFiles
import TestSupport
import Testing

@Suite("What a user reads of a faulty folder")
struct GoldenTests {
  /// Run with `ENTENTE_ACCEPT=1` to take what is reported now for right, and review the difference.
  @Test(
    "All faults of a folder are reported in one run, word for word",
    arguments: ["faulty-facts", "faulty-files"])
  func golden(name: String) throws {
    let fixtures = try #require(Bundle.module.resourceURL).appending(path: "Fixtures")
    let folder = fixtures.appending(path: name).path(percentEncoded: false)
    let reading = try GraphReader.read(folder)
    let prefix = folder.prefix(upTo: try #require(folder.range(of: name, options: .backwards)).lowerBound)
    let lines = reading.diagnostics.map { $0.description.replacing(prefix, with: "") + "\n" }.joined()
    try Golden(in: URL(filePath: #filePath).appending(path: "../Fixtures"))
      .check(lines, "\(name).txt", sourceLocation: #_sourceLocation)
    #expect(reading.graph == nil)
  }
}
