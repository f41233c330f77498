import Foundation
import Testing

/// What is said where something cannot be read or written.
struct FailedStreamTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let actors = (1...10).map { "  a\($0): { kind: state, name: A\($0) }\n" }.joined()
    try folder.write(
      """
      graph: g
      as-of: 2025-12-31
      sources: { S1: { publisher: P, title: T, date: 2024-01-01 } }
      actors:
        a: { kind: state, name: A }
        b: { kind: state, name: B }
      \(actors)relations:
        - { id: R1, kind: alliance, from: a, to: b, when: 2019/.., claims: [S1] }

      """, to: "g.yaml")
    return folder
  }

  #if os(Linux)
    @Test(
      "Who cannot write says why, and nothing where nobody reads on",
      arguments: [
        "at 2020 g.yaml", "check g.yaml", "render g.yaml --at 2020", "timeline a g.yaml --format json",
      ])
    func full(_ words: String) throws {
      let folder = try folder()
      let run = try shell("entente \(words) >/dev/full; echo $?", in: folder.url)
      #expect(run.output == "73\n")
      #expect(run.errors.contains("entente: cannot write to standard output: no room left on the disk"))
      let pipe = try shell("entente \(words) | true", in: folder.url)
      #expect(!pipe.errors.contains("cannot write"))
    }
  #endif

  @Test(
    "Standard input that cannot be read is no empty one",
    arguments: ["bounds", "at 2020 -", "fmt -", "check -"], ["</", "<&-"])
  func unreadable(_ words: String, _ input: String) throws {
    let folder = try folder()
    let run = try shell("entente \(words) \(input); echo $?", in: folder.url)
    #expect(run.output == "66\n")
    #expect(run.errors.contains("standard input cannot be read"), "\(run.errors)")
  }

  @Test("A picture and its manifest are two files, and neither is written where they are one")
  func manifest() throws {
    let folder = try folder()
    for name in ["p.svg", "./p.svg"] {
      let run = try entente("render g.yaml --at 2020 -o p.svg --manifest \(name)", in: folder.url)
      #expect(
        run.status == 73 && run.errors.contains("cannot write p.svg: it is the manifest; name two files"))
      #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "p.svg").path))
    }
    #expect(try entente("render g.yaml --at 2020 -o p.svg --manifest p.json", in: folder.url).status == 0)
  }

  @Test("How to list what is not listed can be typed as it stands")
  func listing() throws {
    let folder = try folder()
    let output = try entente("check g.yaml", in: folder.url).output
    let words = try #require(output.firstMatch(of: #/list them with: entente (.*)/#)?.1)
    #expect(words == "check g.yaml --only unused-actor --all")
    let listed = try entente(String(words), in: folder.url).output
    #expect(listed.split(separator: "\n").count == 10)
  }
}
