import Foundation
import Testing

@Suite("What a stranger's file or call asks for")
struct HostileInputTests {
  private func folder(_ text: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "g.yaml")
    return folder
  }

  private static let pact = """
    graph: g
    as-of: 2024-12-31
    sources: { S1: { title: T, date: 2024-12-31 } }
    actors: { a: { kind: state, name: A }, b: { kind: state, name: B } }
    pacts: { p: { kind: defence-pact, name: The Pact, when: 2019/2023, claims: [S1], parties: [ a, b ] } }

    """

  @Test("A manifest lists no more artifacts than are worth looking at, and looks at many in little time")
  func longManifest() throws {
    let folder = try folder(Self.pact)
    #expect(try entente("render g.yaml --at 2020 -o x.svg --manifest m.json -q", in: folder.url).status == 0)
    let manifest = try folder.read("m.json")
    let start = try #require(manifest.range(of: "\"artifacts\": [")).upperBound
    let end = try #require(manifest.range(of: "]", options: .backwards)).lowerBound
    let entry = String(manifest[start..<end])
    func write(_ count: Int) throws {
      let list = Array(repeating: entry, count: count).joined(separator: ",")
      try folder.write(String(manifest[..<start]) + list + String(manifest[end...]), to: "m.json")
    }
    try write(5_000)
    let refused = try entente("render g.yaml --manifest m.json --check", in: folder.url)
    #expect(
      refused.status == 65 && refused.errors.contains("it lists 5000 artifacts, more than 4096"),
      "\(refused.errors)")
    try write(1_000)
    let looked = try entente("render g.yaml --manifest m.json --check", in: folder.url)
    #expect(
      looked.status == 0 && looked.errors.contains("1000 artifacts of g.yaml: up to date"), "\(looked.errors)"
    )
  }

  @Test(
    "What a caller wrote wrong is written out like all else",
    arguments: ["at 2020 g.yaml --format", "at g.yaml --at"])
  func parserErrors(_ words: String) throws {
    let folder = try folder(Self.pact)
    let run = try entente(
      words.split(separator: " ").map(String.init) + ["x\n::error::pwn\u{1B}[31m"], in: folder.url)
    #expect(run.status == 64 && !run.errors.contains("\u{1B}"), "\(run.errors)")
    #expect(!run.errors.split(separator: "\n").contains { $0.hasPrefix("::") }, "\(run.errors)")
    #expect(try entente("--version", in: folder.url).output.hasPrefix("entente"))
    #expect(try entente("help at", in: folder.url).output.contains("USAGE: entente at"))
  }

  @Test("A picture is drawn though nobody hears the remarks on it")
  func closedErrors() throws {
    let folder = try folder(Self.pact)
    let run = try shell("entente render g.yaml --at 2020 -o x.svg 2>&-; echo $?", in: folder.url)
    #expect(run.output == "0\n")
    #expect(try folder.read("x.svg").hasSuffix("</svg>\n"))
  }

  @Test("An import that no command can read says so, and one whose names cannot be identifiers has others")
  func unreadableImport() throws {
    let hidden =
      #"{"directed":true,"nodes":[{"id":"\u200ba"},{"id":"b\uFEFF"}],"edges":[{"source":"\u200ba","target":"b\uFEFF"}]}"#
    let long = String(repeating: "x", count: 1_100_000)
    for (text, status) in [
      (hidden, 0), ("{\"directed\":true,\"nodes\":[{\"id\":\"a\",\"label\":\"\(long)\"}],\"edges\":[]}", 1),
    ] {
      let folder = try TemporaryFolder()
      try folder.write(text, to: "n.json")
      let run = try entente("import node-link n.json -o o.yaml --as-of 2025-12-31", in: folder.url)
      #expect(run.status == status, "\(run.errors.prefix(500))")
      let check = try entente("check o.yaml", in: folder.url)
      #expect(check.errors.contains(" 0 errors") == (status == 0), "\(check.errors.prefix(500))")
    }
  }

  @Test("A line that asks for the ties of hundreds with hundreds is refused, with the number")
  func manyTies() throws {
    let folder = try TemporaryFolder()
    let names = { (letter: String) in (0..<600).map { "\(letter)\($0)" } }
    let quoted = { (letter: String) in names(letter).map { "\"\($0)\"" }.joined(separator: ",") }
    try folder.write(
      "graph g { {\(names("a").joined(separator: ";"))} -- {\(names("b").joined(separator: ";"))} }\n",
      to: "g.dot")
    let dot = try entente("import dot g.dot -o o.yaml", in: folder.url)
    #expect(dot.status == 65 && dot.errors.contains("more than 250000 edges"), "\(dot.errors.prefix(300))")
    let link =
      #"{"id":"l","schema":"UnknownLink","properties":{"subject":[\#(quoted("a"))],"object":[\#(quoted("b"))]}}"#
    try folder.write("\(link)\n", to: "l.ftm.json")
    let ftm = try entente("import ftm l.ftm.json -o p.yaml", in: folder.url)
    #expect(ftm.errors.contains("a link of more than 1000 pairs of ends"), "\(ftm.errors.prefix(300))")
  }

  @Test("A folder that an import may not write wholly is not written at all")
  func wholeReplacement() throws {
    let folder = try TemporaryFolder()
    let lines = """
      set -e
      echo '{"directed":true,"nodes":[{"id":"a"},{"id":"b"}],"edges":[{"source":"a","target":"b"}]}' > n.json
      entente import node-link n.json -o old -q; mv old/relations.yaml r.yaml; ln -s ../r.yaml old/relations.yaml
      sha256sum old/* r.yaml > before; sed s/\\"a/\\"c/g n.json > m.json
      entente import node-link m.json -o old --replace -q || echo $?; sha256sum -c --quiet before && echo same
      """
    #expect(try shell(lines, in: folder.url).output == "73\nsame\n")
  }
}
