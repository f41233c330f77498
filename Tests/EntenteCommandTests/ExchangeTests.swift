import Foundation
import Testing

@Suite("In and out")
struct ExchangeTests {
  private let dot = "digraph { a -> b [kind=alliance, start=2020]; a -> a }"

  @Test("What goes out as JSON comes in as the same graph, and whole or not at all")
  func there() throws {
    let folder = try TemporaryFolder()
    let out = try entente(["export", "json", "valley", "-o", folder.url.appending(path: "v.json").path()])
    #expect(out.status == 0)
    #expect(out.errors == "")
    let imported = try entente("import json v.json -o valley", in: folder.url)
    #expect(imported.status == 0)
    #expect(imported.errors.contains("entente: read "))
    #expect(try entente("fmt --check valley", in: folder.url).status == 0)
    for question in ["at 2022-02-11 valley --format json", "blocs valley --at 2022-02-11"] {
      #expect(try entente(question, in: folder.url).output == (try entente(question)).output)
    }
  }

  @Test("A graph that is there is written over only where that is said, and only what an import wrote")
  func overwriting() throws {
    let folder = try TemporaryFolder()
    try folder.write(dot, to: "n.dot")
    let words = "import dot n.dot -o n --as-of 2025-12-31"
    #expect(try entente(words, in: folder.url).status == 0)
    let again = try entente(words, in: folder.url)
    #expect(again.status == 73)
    #expect(again.errors.contains("--replace"))
    #expect(try entente("\(words) --replace", in: folder.url).status == 0)
    try folder.write("mine", to: "n/notes.txt")
    let foreign = try entente("\(words) --replace", in: folder.url)
    #expect(foreign.status == 73)
    #expect(foreign.errors.contains("notes.txt"))
    #expect(try folder.read("n/notes.txt") == "mine")
    #expect(try entente("import dot n.dot -o n.csv", in: folder.url).status == 73)
    #expect(try entente("import dot n.dot -o n.dot", in: folder.url).status == 73)
  }

  @Test("The report adds up, for people and as JSON")
  func report() throws {
    let folder = try TemporaryFolder()
    try folder.write(dot, to: "n.dot")
    let run = try entente("import dot n.dot -o n.yaml --report r.json", in: folder.url)
    #expect(run.status == 0)
    #expect(run.errors.contains("read 2 nodes, 2 edges, kept 2 actors, 1 relation"))
    #expect(run.errors.contains("dropped 1: an edge of a node with itself (n.dot)"))
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(folder.read("r.json").utf8)) as? [String: Any])
    #expect(report["read"] as? [String: Int] == ["nodes": 2, "edges": 2])
    #expect(report["kept"] as? [String: Int] == ["actors": 2, "relations": 1])
    #expect(try folder.names == ["n.dot", "n.yaml", "r.json"])
  }

  @Test(
    "What cannot be is refused with a reason",
    arguments: [
      ("export gexff valley", 64, "did you mean gexf?"),
      ("export gexf valley --at 2022 --during 2022", 64, "exclude"),
      ("export wikidata valley", 64, "only comes in"), ("import mermaid x -o y", 64, "only goes out"),
      ("import gexf missing.gexf -o y", 66, "cannot be read"),
      ("import gexf valley.json -o y", 66, "cannot be read"),
      ("export gexf missing", 66, "no such file"), ("export gexf valley -o x.yaml", 73, "those of graphs"),
    ] as [(String, Int32, String)])
  func refusals(words: String, status: Int32, reason: String) throws {
    let run = try entente(words)
    #expect(run.status == status, "\(run.errors)")
    #expect(run.errors.contains(reason), "\(run.errors)")
    #expect(run.output == "")
  }

  @Test("Every format says on standard error once what it had no place for, unless it is to be quiet")
  func losses() throws {
    let run = try entente("export gexf valley")
    #expect(run.status == 0)
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(run.errors.hasPrefix("entente: gexf has no place for all of it: "))
    #expect(try entente("export gexf valley --quiet").errors == "")
  }

  @Test("The table of formats is one for people and for programs")
  func formats() throws {
    let json = try entente("formats --format json")
    let tree = try #require(try JSONSerialization.jsonObject(with: json.bytes) as? [String: Any])
    let formats = try #require(tree["formats"] as? [[String: Any]])
    #expect(formats.count > 15)
    let text = try entente("formats").output
    for format in formats {
      let name = try #require(format["name"] as? String)
      #expect(text.contains("\n\(name) ") || text.hasPrefix("\(name) "))
      #expect(format["import"] as? Bool == true || format["export"] as? Bool == true)
    }
  }
}
