import Foundation
import GraphFiles
import Relations
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

  /// Deletes, inserts, replaces or doubles some bytes; what comes in is mostly what means something in YAML.
  private func mutate(_ bytes: inout [UInt8], with random: inout SeededGenerator) {
    let marks = Array("[]{},:-?&*!|>'\"%@`#~ \n\t.\r0a\0\u{85}é".utf8)
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 1...8, using: &random))
    let mark = marks.randomElement(using: &random) ?? 0
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes.removeSubrange(place..<end)
    case 1: bytes.insert(mark, at: place)
    case 2: bytes[place] = mark
    default: bytes.insert(contentsOf: bytes[place..<end], at: place)
    }
  }
}
