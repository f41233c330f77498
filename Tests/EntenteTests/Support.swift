import Foundation

/// Three states in a pact, a company in one of them, and an armed group that it fights.
let charter = """
  graph: charter
  title: A charter
  as-of: 2025-12-31
  sources:
    S1: { publisher: Example Press, title: A report, date: 2024-01-02 }
  actors:
    mali: { kind: state, name: Mali }
    niger: { kind: state, name: Niger }
    burkina_faso: { kind: state, name: Burkina Faso }
    wagner: { kind: private-military-company, name: Wagner Group, exists: 2014~/.. }
    jnim: { kind: jihadist-organisation, name: JNIM }
  pacts:
    liptako: { kind: defence-pact, when: 2023-09-16/.., parties: [mali, niger, burkina_faso], claims: [S1] }
  relations:
    - { id: R1, kind: military-deployment, from: wagner, to: mali, when: 2021-12/2025-06-06, claims: [S1] }
    - { id: R2, kind: hostility, from: jnim, to: mali, when: 2017-03/.., claims: [S1] }
  """

/// Hands a graph file to a test, and removes it afterwards.
func withGraphFile<Result>(_ yaml: String = charter, _ body: (URL) throws -> Result) throws -> Result {
  let url = FileManager.default.temporaryDirectory.appending(path: "entente-\(UUID().uuidString).yaml")
  try Data(yaml.utf8).write(to: url)
  defer { try? FileManager.default.removeItem(at: url) }
  return try body(url)
}

/// The folder of the repository.
let root = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL

/// The graph of the Sahel that the repository ships.
let sahelFolder = root.appending(path: "graphs/sahel")

/// The articles of a library.
func catalogue(_ library: String) throws -> [URL] {
  let folder = root.appending(path: "Sources/\(library)/\(library).docc")
  return try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
    .filter { $0.hasSuffix(".md") }.sorted().map { folder.appending(path: $0) }
}

/// The blocks of Swift in the README.
func readmeBlocks() throws -> [String] {
  try swiftBlocks(of: root.appending(path: "README.md"))
}

/// The blocks of Swift on a page, each without its imports and blank ends.
func swiftBlocks(of page: URL) throws -> [String] {
  try String(contentsOf: page, encoding: .utf8).components(separatedBy: "```swift\n").dropFirst().map {
    let block = $0.prefix(upTo: $0.range(of: "```")?.lowerBound ?? $0.endIndex)
    let lines = block.split(separator: "\n", omittingEmptySubsequences: false).filter {
      !$0.hasPrefix("import ")
    }
    return lines.joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

/// Whether the lines of a text stand one after the other in a source file, whatever their indentation.
func isQuoted(_ text: String, in path: String) throws -> Bool {
  let bare = { (text: String) in
    text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "\n")
  }
  return bare(try String(contentsOfFile: path, encoding: .utf8)).contains(bare(text))
}

/// Hands an empty folder to a test, and removes it afterwards.
func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let url = FileManager.default.temporaryDirectory.appending(path: "entente-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: url) }
  return try body(url)
}
