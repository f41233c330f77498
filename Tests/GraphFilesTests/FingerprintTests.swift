import Foundation
import GraphFiles
import Relations
import Revisions
import Testing

@Suite("The version of the data")
struct FingerprintTests {
  private func fingerprint(_ yaml: String) throws -> String {
    let reading = GraphReader.read(yaml: yaml, name: "g.yaml")
    let graph = try #require(reading.graph, "\(reading.diagnostics)")
    return graph.fingerprint
  }

  private static let written = """
    graph: g
    as-of: 2025-12-31
    sources:
      s: { title: Somewhere, date: 2020-02-01 }
    actors:
      a: { kind: state, name: A }
      b: { kind: state, name: B, note: old }
    relations:
      - { id: R1, kind: alliance, from: a, to: b, when: 2020-01~/.., label: pact, claims: [ s ] }

    """

  @Test("It is the same whatever the comments, blanks and quotes, and once the graph is compiled")
  func same() throws {
    let version = try fingerprint(Self.written)
    #expect(version.count == 16)
    let other = Self.written
      .replacing("actors:\n", with: "# who\nactors:\n\n").replacing("label: pact", with: "label:   \"pact\"")
    #expect(try fingerprint(other) == version)
    let folder = try TemporaryFolder()
    try folder.write(Self.written, to: "g.yaml")
    try GraphCompiler.compile(folder.path + "/g.yaml", to: folder.path + "/g.entente")
    let opened = try RelationGraph(contentsOf: URL(filePath: folder.path + "/g.entente"))
    #expect(opened.fingerprint == version)
  }

  @Test(
    "It changes with every fact",
    arguments: [
      ("name: B", "name: C"), ("note: old", "note: new"), ("2020-01~", "2020-01"), ("/..", "/2024"),
      ("alliance", "hostility"), ("title: Somewhere", "title: Elsewhere"),
      ("claims: [ s ]", "status: denied"), ("label: pact", "label: treaty"), ("id: R1", "id: R2"),
      ("from: a, to: b", "from: b, to: a"),
      ("as-of: 2025-12-31", "as-of: 2026-01-01"), ("2020-02-01", "2020-02-02"),
    ])
  func changes(old: String, new: String) throws {
    try #require(Self.written.contains(old))
    #expect(try fingerprint(Self.written.replacing(old, with: new)) != fingerprint(Self.written))
  }
}
