import Foundation
import Testing

@testable import EntenteCommand

@Suite("What has no end, or too much of it")
struct LimitTests {
  @Test(
    "Standard input without an end is refused after as much as a file may have",
    arguments: ["check -", "fmt -", "at 2020 -", "layout - -o x"])
  func endlessInput(words: String) throws {
    let folder = try TemporaryFolder()
    let run = try shell("entente \(words) </dev/zero", in: folder.url)
    #expect(run.status == 65 || words == "check -" && run.status == 1)
    #expect((run.output + run.errors).contains("<stdin>:1:1: error[yaml-too-large]"), "\(run.errors)")
    #expect(try folder.names == [])
  }

  /// A chain of states, each of which succeeds the one before.
  private func chain(of length: Int) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let actors = (0...length).map { "  a\($0): { kind: state, name: A\($0) }\n" }.joined()
    let relations = (0..<length).map {
      "  - { id: R\($0), kind: succession, from: a\($0), to: a\($0 + 1), when: 2020-01-01, claims: [S] }\n"
    }.joined()
    try folder.write(
      "graph: g\nas-of: 2025-12-31\nsources: { S: { title: T } }\nactors:\n\(actors)relations:\n\(relations)",
      to: "g.yaml")
    return folder
  }

  private struct Answer: Decodable {
    struct Node: Decodable {
      let actor: String
      let branches: [Node]
      let more: Int?
    }

    let origins, successors: [Node]
  }

  @Test("A line of descent is shown as deep as anybody reads, with the number of those left out; CSV has all")
  func lineage() throws {
    let length = 1_000
    let folder = try chain(of: length)
    for (actor, isOldest) in [("a0", true), ("a\(length)", false)] {
      let ask = { (format: String) in
        try entente("lineage \(actor) g.yaml --format \(format)", in: folder.url).output
      }
      let left = length - LineageAnswer.depthLimit
      for format in ["table", "markdown"] {
        #expect(try ask(format).contains("and \(left) more, further away; --format csv lists them"))
        #expect(try ask(format).contains("A\(isOldest ? LineageAnswer.depthLimit : left) (a"))
      }
      let rows = try ask("csv").split(separator: "\n").dropFirst()
      #expect(rows.count == length)
      #expect(
        rows.last?.hasPrefix("\(isOldest ? "to" : "from"),\(length),a\(isOldest ? length : 0),") == true)
      let answer = try JSONDecoder().decode(Answer.self, from: Data(ask("json").utf8))
      var node = try #require((isOldest ? answer.successors : answer.origins).first)
      var depth = 1
      while let next = node.branches.first { (node, depth) = (next, depth + 1) }
      #expect(depth == LineageAnswer.depthLimit)
      #expect(node.more == left)
    }
    let short = try chain(of: LineageAnswer.depthLimit)
    let run = try entente("lineage a0 g.yaml --format json", in: short.url)
    #expect(!run.output.contains("\"more\""))
  }

  @Test("A header with more columns than anybody looks at is one fault")
  func columns() throws {
    let folder = try TemporaryFolder()
    try folder.write((0..<5_000).map { "c\($0)" }.joined(separator: ",") + "\n", to: "t.csv")
    let run = try entente("check t.csv --no-notes", in: folder.url)
    #expect(run.status == 1)
    #expect(run.output.contains("t.csv:1:1: error[csv-header]: the header has 5000 columns"))
    #expect(run.output.components(separatedBy: "csv-header").count == 2)
  }

  @Test("Of very many unknown identifiers each is named, and the nearest known one of the first alone")
  func guesses() throws {
    let folder = try TemporaryFolder()
    let rows = (0..<300).map { "R\($0),alliance,known,knowm\($0 % 10),2020\n" }.joined()
    try folder.write(
      "graph: g\nas-of: 2025-12-31\nactors: { known: { kind: state, name: K } }\n", to: "g.yaml")
    try folder.write("id,kind,from,to,when\n\(rows)", to: "r.csv")
    let lines = try entente("check . --no-notes --all", in: folder.url).output.split(separator: "\n")
      .filter { $0.contains("unknown-actor") }
    #expect(lines.count == 300)
    #expect(lines.prefix(100).allSatisfy { $0.contains("did you mean known?") })
    #expect(lines.dropFirst(100).allSatisfy { !$0.contains("did you mean") })
  }
}
