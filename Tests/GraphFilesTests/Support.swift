import Foundation
import GraphFiles
import Relations
import TestSupport

/// The lines that a graph needs before a test's own: a header, a source and two actors, on lines 1 to 7.
let preamble = """
  graph: g
  as-of: 2025-12-31
  sources:
    s: { title: A source }
  actors:
    a: { kind: state }
    b: { kind: state }

  """

/// The diagnostics of a YAML text as `line:column code`, the errors or all.
func codes(in yaml: String, all: Bool = false) -> [String] {
  GraphReader.read(yaml: yaml, name: "g.yaml").diagnostics
    .filter { all || $0.severity == .error }
    .map { "\($0.line):\($0.column) \($0.code)" }
}

/// A folder that is removed when the test is over.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "graph-files-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  var path: String { url.path(percentEncoded: false) }

  /// Writes a file, and the folders that lead to it.
  func write(_ text: String, to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}

/// Deletes, inserts, replaces or doubles some bytes; what comes in is mostly what means something in YAML.
func mutate(_ bytes: inout [UInt8], with random: inout SeededGenerator) {
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
