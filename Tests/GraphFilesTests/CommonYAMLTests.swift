import Foundation
import Testing

@testable import GraphFiles

@Suite("YAML in its common forms is read as libyaml reads it, and all else is left to that")
struct CommonYAMLTests {
  /// The trees of a text in the common forms and by libyaml, and what libyaml's reading had to say.
  private func trees(of bytes: [UInt8]) -> (common: YAMLNode?, libyaml: YAMLNode?, errors: [Diagnostic]) {
    var file = YAMLFile(InputFile(name: "g", format: .yaml, bytes: bytes), asksLibyaml: true)
    let tree = file.read()
    let isText = String(validating: bytes, as: UTF8.self) != nil
    let common = isText ? bytes.withUnsafeBufferPointer { CommonYAML.tree(of: $0) } : nil
    return (common, tree, file.diagnostics)
  }

  private static var graphs: [URL] {
    get throws {
      let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
      let files = FileManager.default.enumerator(
        at: root.appending(path: "graphs").standardizedFileURL, includingPropertiesForKeys: nil)
      return try #require(files).compactMap { $0 as? URL }.filter { $0.pathExtension == "yaml" }
        .sorted { $0.path < $1.path }
    }
  }

  static let common = [
    "a: b", "a: b\n", "# c\n\na: b # c\n\n# c\nc: d", "a:\nb: ~\n", "a: # c\n  b: c", "a: { }\nb: []",
    "a:\n- b\n- c\nd:\n  - e\n", "a:\n  - b: c\n    d: e\n  - f: g", "a:\n  -\n    b: c\n  -\n  - d",
    "a: { b: c, d: [e, { f: g }], h: \"i, \\\"j\\\" \\\\\" }", "a: [\n  b,\n  c\n]\nd: 'e: f'",
    "a: {b: c,\n  d: e }  # c\n", "a: b:c d#e\nf: 2014~/..\ng: [2014?, 2015?/.., -5]", "é: è ’x\ny: z",
    "a b: c d\ne: \"\"", "a: say \"b\" [c] {d}, e", "a: /2025\nb: { c: /2025 }",
    "a:\n  b:\n    c: d\n  e: f\ng: h",
  ]

  @Test("What a graph is usually written in is read", arguments: common)
  func reads(text: String) throws {
    let (common, libyaml, errors) = trees(of: Array(text.utf8))
    #expect(errors == [])
    #expect(try #require(common) == #require(libyaml))
  }

  static let uncommon = [
    "", "# c", "a", "- a", "{ a: b }", "--- \na: b", "a: b\n...\n", "a: &b c", "a: *b", "a: !b c",
    "a: |\n  b",
    "a: >-\n  b\n  c", "a: b\n  c", "a: \"b\n  c\"", "a: 'it''s'", "a: \"\\u0041\"", "? a\n: b", "a: b: c",
    "a: [b, c: d]", "a: { b, c: d }", "a: { b: }", "a: [b,, c]", "a: [b", "a: { b: c", "a: \"b", "a:\tb",
    "a: b\r\nc: d", "a: b\nc", "a: b\n b: c", "a:\n  - b\n - c", "a:\n    b: c\n  d: e", "a: b\na: c",
    "a: { b: c, b: d }", "a: %b", "a: @b", "a: `b`", "a: - b", "a: [b]c", "a: \"b\"c", "a: [- ]",
    "a: [b #c\n]",
    "a: \u{85}", "a: \u{2028}", "a: \u{FEFF}b", "\"a\": b", "a:\n  - - b", "a:b", "a: [{b:c}]",
    "a: [\n---\n]",
    "a: {b:}", "a: [b:]", "a:\n- b\nc", "a: \(String(repeating: "[", count: 40))",
    "\(String(repeating: "k", count: 1_100)): v",
  ]

  @Test("What is seldom written, or wrong, is left to libyaml", arguments: uncommon)
  func leaves(text: String) {
    #expect(trees(of: Array(text.utf8)).common == nil)
  }

  @Test("Most files of the graphs are read, and as libyaml reads them")
  func graphs() throws {
    var count = 0
    let files = try Self.graphs
    for url in files {
      let (common, libyaml, _) = trees(of: Array(try Data(contentsOf: url)))
      guard let common else { continue }
      #expect(common == libyaml, "\(url.lastPathComponent)")
      count += 1
    }
    #expect(count * 10 > files.count * 9)
  }

  @Test("What random damage leaves in the common forms is read as libyaml reads it", arguments: 0..<20)
  func mutations(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let texts =
      try Self.common.map { Array($0.utf8) }
      + Self.graphs.prefix(12).map { Array(try Data(contentsOf: $0).prefix(2_000)) }
    for original in texts {
      for round in 0..<40 {
        var bytes = original
        for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
          mutate(&bytes, with: &random)
        }
        let (common, libyaml, errors) = trees(of: bytes)
        guard let common else { continue }
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(errors == [], "seed \(seed), round \(round): \(text)")
        #expect(common == libyaml, "seed \(seed), round \(round): \(text)")
      }
    }
  }
}
