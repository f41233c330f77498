import Foundation
import Testing

@Suite("Words of a call that stand twice or in capitals")
struct RepeatedOptionTests {
  @Test(
    "An option that takes one value is refused where it stands twice, whatever it is called",
    arguments: [
      ("allies a g.yaml --at 2023 --at 2020", "--at"), ("allies a g.yaml --at=2023 --at 2020", "--at"),
      ("at 2020 g.yaml --format json --format csv", "--format"),
      ("render g.yaml --at 2020 -o x.svg -o y.svg", "-o"),
      ("render g.yaml --at 2020 -o x.svg --output y.svg", "-o"),
      ("check g.yaml --fail-on error --fail-on note", "--fail-on"),
      ("sql allies a --at 2020 --engine duckdb --engine spark", "--engine"),
    ])
  func repeated(_ words: String, _ option: String) throws {
    let folder = try folder()
    let run = try entente(words, in: folder.url)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("stands more than once, and takes one value; say it once"), "\(run.errors)")
    if !words.contains("--output") { #expect(run.errors.contains(option)) }
  }

  @Test(
    "What may be repeated may, and a word behind -- is no option",
    arguments: [
      "at 2020 g.yaml --actor a --actor b", "check g.yaml --only no-source --only unverified",
      "at 2020 g.yaml --status accepted --status disputed -q -q",
    ])
  func repeatable(_ words: String) throws {
    let folder = try folder()
    #expect(try entente(words, in: folder.url).status == 0)
  }

  @Test("Capitals in words of a choice mean nothing")
  func capitals() throws {
    let folder = try folder()
    let run = try entente("at 2020 g.yaml --status Accepted --format JSON", in: folder.url)
    #expect(run.status == 0 && run.output.hasPrefix("{"))
    #expect(try entente("check g.yaml --format Text --fail-on Error", in: folder.url).status == 0)
    #expect(try entente("render g.yaml --at 2020 --lang FR -o x.SVG", in: folder.url).status == 0)
    let file = try String(contentsOf: folder.url.appending(path: "x.SVG"), encoding: .utf8)
    #expect(file.hasPrefix("<?xml") || file.hasPrefix("<svg"))
    for (word, line) in [
      ("Disputed", "disputed (status)"), ("armed-group", "armed-group (kind of actor)"),
      ("Junta", "junta (kind of actor)"), ("Sides-Alike", "sides-alike (warning)"),
    ] {
      #expect(try entente("explain \(word)").output.hasPrefix(line), "\(word)")
    }
  }

  @Test("A question to the header of a folder names the folder, and --quiet leaves that out")
  func header() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "g"), withIntermediateDirectories: true)
    try folder.write("graph: g\nas-of: 2025-12-31\n", to: "g/g.yaml")
    try folder.write("actors: { a: { kind: state } }\n", to: "g/a.yaml")
    let run = try entente("at 2020 g/g.yaml", in: folder.url)
    #expect(run.status == 0 && run.errors.contains("did you mean the folder g?"))
    #expect(try entente("at 2020 g/g.yaml -q", in: folder.url).errors.isEmpty)
  }

  @Test("A compiled graph is not mended or formatted, and what it was made from is named")
  func compiled() throws {
    let folder = try folder()
    _ = try entente("compile g.yaml -o g.entente", in: folder.url)
    for words in ["check g.entente --fix", "fmt g.entente"] {
      let run = try entente(words, in: folder.url)
      #expect(run.status == 65 && run.errors.contains("compiled from, g.yaml"), "\(run.errors)")
    }
  }

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      graph: g
      as-of: 2025-12-31
      sources: { S1: { title: T, date: 2025-12-30 } }
      actors: { a: { kind: state, name: A }, b: { kind: state, name: B } }
      relations: [ { id: R1, kind: alliance, from: a, to: b, when: 2020/.., claims: [S1] } ]
      """, to: "g.yaml")
    return folder
  }
}
