import Foundation
import TestSupport
import Testing

/// What is tried now, for whoever reads of a failure.
private enum Trial {
  @TaskLocal static var input: [UInt8] = []
}

/// A property that fails is an issue, with the bytes for which it does.
func hold(_ isTrue: Bool, _ what: String = "") {
  #expect(isTrue, "\(what): \(Data(Trial.input).base64EncodedString())")
}

@Suite("What is fuzzed, tried with its seeds and with what small accidents make of them")
struct SeedTests {
  /// How many accidents a subject has; fewer where one takes long, or is told on standard error.
  private static let counts: [Subject: Int] = [.yaml: 300, .pictures: 40, .manifest: 40]

  @Test("Every property holds", arguments: Subject.allCases)
  func properties(_ subject: Subject) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Seeds/\(subject)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
      .sorted()
    let seeds = try names.map { Array(try Data(contentsOf: folder.appending(path: $0))) }
    try #require(!seeds.isEmpty)
    for seed in seeds { tries(subject, seed) }
    var generator = SeededGenerator(seed: 20_261_201)
    for _ in 0..<Self.counts[subject, default: 1_000] { tries(subject, accident(in: seeds, &generator)) }
  }

  private func tries(_ subject: Subject, _ bytes: [UInt8]) {
    Trial.$input.withValue(bytes) { subject.tries(bytes) }
  }

  /// Bytes that mean something to one reader or the other.
  private static let pieces =
    [
      "\0", "\n", "\r\n", "\t", " ", "\"", "'", "{", "}", "[", "]", ":", ",", "#", "&", "*", "!", "|", "%",
      "..", "/", "~", "?", "-",
      "9999999999999999999", "-1", "1e400", "2020-02-30", "\u{FEFF}", "\u{202E}", "\u{301}", "<script>",
      "]]>", "<<<<<<< a",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80]]

  /// One of the seeds with up to four small changes.
  private func accident(in seeds: [[UInt8]], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = generator.pick(seeds)
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let start = Int.random(in: 0...bytes.count, using: &generator)
      let end = min(bytes.count, start + Int.random(in: 0...12, using: &generator))
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes.replaceSubrange(start..<end, with: [])
      case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
      case 2: bytes.insert(contentsOf: generator.pick(Self.pieces), at: start)
      case 3: bytes.replaceSubrange(start..<end, with: generator.pick(seeds).suffix(end - start))
      default:
        if start < bytes.count { bytes[start] ^= 1 << UInt8.random(in: 0..<8, using: &generator) }
      }
    }
    return bytes
  }
}
