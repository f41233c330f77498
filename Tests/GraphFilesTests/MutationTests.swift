import Foundation
import GraphFiles
import Relations
import TestSupport
import Testing

@Suite("Whatever is done to a file, there is a graph or an error")
struct MutationTests {
  @Test("Two thousand damaged files make a graph or at least one error, and never crash", arguments: 0..<20)
  func mutations(seed: UInt64) throws {
    let url = try #require(Bundle.module.resourceURL).appending(path: "Fixtures/every-key/graph.yaml")
    let original = Array(try Data(contentsOf: url))
    var random = SeededGenerator(seed: seed)
    for round in 0..<100 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&bytes, with: &random) }
      let reading = GraphReader.read(yaml: bytes, name: "g")
      let errors = reading.diagnostics.filter { $0.severity == .error }
      #expect((reading.graph == nil) != errors.isEmpty, "seed \(seed), round \(round)")
      let lines = bytes.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } + 1
      #expect(
        reading.diagnostics.allSatisfy { 1...lines ~= $0.line && $0.column >= 1 },
        "seed \(seed), round \(round)")
      #expect(reading.diagnostics == reading.diagnostics.sorted(), "seed \(seed), round \(round)")
    }
  }
}
