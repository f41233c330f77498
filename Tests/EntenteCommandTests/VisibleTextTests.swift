import Foundation
import GraphFiles
import Testing
import Writing

@testable import EntenteCommand

@Suite("What a graph says is shown, and steers nobody who shows it")
struct VisibleTextTests {
  /// A graph whose every text tries something.
  private static let graph = """
    graph: g
    title: "T\\e[31m\\n::stop-commands::x"
    as-of: 2025-12-31
    language: en
    sources: { S: { publisher: "=HYPERLINK(1)", title: "@SUM\\u202E\\e]0;owned\\a", date: 2020-01-01 } }
    actors:
      a: { kind: state, name: "::stop-commands::A\\e[2J\\u009B31m" }
      b: { kind: state, name: "=1+2\\r\\n::error::B\\u2066" }
      c: { kind: state, name: "<b>**C** [x](http://evil.example) @who www.evil.example | 1" }
    relations:
      - { id: R1, kind: alliance, from: a, to: b, when: 2020/.., label: "+cmd\\u0007\\n# heading", claims: [{ source: S, quote: "\\e[1m" }] }
      - { id: R2, kind: hostility, from: b, to: c, when: 2021/.., label: "-2+3", claims: [S] }
      - { id: R3, kind: succession, from: a, to: c, when: 2022-01-01, label: "\\u202Egnorw", claims: [S] }

    """

  private static let questions = [
    "at 2023", "between a b", "timeline a", "allies a --at 2023", "diff 2019 2023", "blocs --at 2023",
    "path a c --at 2023", "path a c --during 2019/2024", "lineage a", "measures --at 2023",
  ]

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.graph, to: "g.yaml")
    return folder
  }

  /// What of a text would steer a terminal, turn the writing round or be a command of a workflow.
  private func steering(in text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n").flatMap { line -> [String] in
      let hidden = line.filter { VisibleText.isHidden($0) && $0 != "\t" }.map {
        "U+\(String($0.value, radix: 16))"
      }
      let isCommand = String(line).drop { $0 == " " }.hasPrefix("::")
      return hidden + (isCommand ? [String(line)] : [])
    }
  }

  @Test("A name of a file that has an end of line in it stays on its line, wherever a command names files")
  func fileNames() throws {
    let folder = try TemporaryFolder()
    let name = "graph\n::error::x\n+++ y.yaml"
    try folder.write(
      "graph:   g\nas-of: 2025-12-31\nsources: { S: { title: T } }\nactors: { a: { kind: state }, b: { kind: state } }\n"
        + "relations:\n  - { id: R1, kind: alliance, from: a, to: b, when: 2020-1-5, claims: [S] }\n",
      to: name)
    for words in [
      ["fmt", name, "--check"], ["fmt", name, "--diff"], ["check", name, "--fix", "--diff"], ["fmt", name],
    ] {
      let run = try entente(words, in: folder.url)
      #expect(run.status < 2, "\(run.errors)")
      #expect(
        !"\(run.output)\n\(run.errors)".contains("\n+++ y.yaml"), "\(words): \(run.output)\(run.errors)")
      #expect(steering(in: run.output + run.errors) == [], "\(words)")
    }
  }

  @Test(
    "No answer in any form steers whoever shows it", arguments: questions,
    ["table", "csv", "markdown", "json"])
  func answers(question: String, format: String) throws {
    var words = question.split(separator: " ").map(String.init)
    words += ["g.yaml", "--format", format, "--color", "always"]
    let folder = try folder()
    for words in [words, words + ["--raw-cells"]] {
      let run = try entente(words, in: folder.url)
      if run.status == 64 { continue }
      #expect(run.status == 0, "\(run.errors)")
      #expect(steering(in: run.output) == [], "\(question) \(format)")
      #expect(steering(in: run.errors.replacing("\u{1B}[", with: "")) == [])
      if format == "markdown" {
        #expect(!run.output.contains("<b>") && !run.output.contains("**C**") && !run.output.contains("@who"))
        #expect(!run.output.contains("http://") && !run.output.contains("www.evil"))
      }
    }
  }

  @Test("Neither a finding nor what is said beside an answer steers whoever shows it")
  func holdings() throws {
    let folder = try folder()
    for words in [
      "check g.yaml", "check g.yaml --format json", "check g.yaml --format sarif",
      "check g.yaml --only no-source", "fmt g.yaml --diff",
      "layout g.yaml --explain", "render g.yaml --at 2023 -o x.svg", "lineage nobody\u{1B}[1m g.yaml",
      "at 2023 none\u{202E}.yaml",
    ] {
      let run = try entente(words, in: folder.url)
      #expect(steering(in: run.output) == [], "\(words)")
      #expect(steering(in: run.errors) == [], "\(words)")
    }
    try folder.write(Self.graph.replacing("to: c", with: "to: \"x\u{9B}\u{202E}\""), to: "g.yaml")
    let annotations = try entente("check g.yaml --format github", in: folder.url).output
    for line in annotations.split(separator: "\n") {
      #expect(
        line.hasPrefix("::error ") || line.hasPrefix("::warning ") || line.hasPrefix("::notice "), "\(line)")
      #expect(!line.unicodeScalars.contains(where: VisibleText.isHidden), "\(line)")
    }
  }

  @Test("What a spreadsheet would compute is made a text, unless it is asked to be left")
  func cells() {
    for text in [
      "=1+2", "+cmd", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1", "-0044-03-15", "-x",
      "=HYPERLINK(\"x\",\"y\")",
    ] {
      let cell = Cell.csv(text)
      #expect(cell.hasPrefix("'") || cell.hasPrefix("\"'"), "\(text): \(cell)")
    }
    for text in ["", "-", "-2", "+0.5", "-1e3", "2020-01-01", "a=b", "'x", "→"] {
      #expect(Cell.csv(text) == text)
    }
    #expect(Cell.csv("a,b") == "\"a,b\"" && Cell.csv("say \"x\"") == "\"say \"\"x\"\"\"")
    #expect(Cell.csv("a\nb\u{1B}c") == "a\\nb\\u{1B}c")
  }

  @Test("--raw-cells leaves cells as they are")
  func rawCells() throws {
    let folder = try folder()
    let words = ["timeline", "b", "g.yaml", "--format", "csv"]
    #expect(
      try folder.entente(words).output.contains("'-2+3") || folder.entente(words).output.contains(": -2+3"))
    let diff = ["diff", "2019", "2023", "g.yaml", "--format", "csv"]
    #expect(try folder.entente(diff).output.contains(",'=1+2"))
    let raw = try folder.entente(diff + ["--raw-cells"]).output
    #expect(raw.contains("=1+2") && !raw.contains("'=1+2"))
  }

  @Test("A text on a line stays on it, and lines stay lines")
  func texts() {
    #expect(
      VisibleText.line("a\r\nb\tc\u{7F}\u{85}\u{2028}\u{202E}é")
        == "a\\r\\nb\\tc\\u{7F}\\u{85}\\u{2028}\\u{202E}é")
    #expect(VisibleText.lines("a\r\nb\tc\rd\n") == "a\r\nb\tc\\rd\n")
    #expect(VisibleText.lines("x ::y\n ::error::z\n::w") == "x ::y\n \\::error::z\n\\::w")
    for text in ["", "plain", "Côte d’Ivoire — 日本 👩‍👩‍👧"] {
      #expect(VisibleText.line(text) == text && VisibleText.lines(text) == text)
    }
  }

  @Test("Markdown has texts as texts at the beginning of a line, too")
  func markdown() {
    #expect(Markdown.escaped("+ a") == "\\+ a" && Markdown.escaped("- a-b") == "\\- a-b")
    #expect(Markdown.escaped("1. a 2. b") == "1\\. a 2. b" && Markdown.escaped("12) a") == "12\\) a")
    #expect(Markdown.escaped("see http://x.org, www.x.org") == "see http\\://x.org, www\\.x.org")
    #expect(Markdown.escaped("a\u{202E}b\nc") == "a\\\\u{202E}b\\\\nc")
  }

  @Test(
    "What ends a cell does so no less with an accent on it", arguments: ["\u{301}", "\u{200D}", "\u{FE0F}"])
  func combined(mark: String) {
    func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
    #expect(bytes(Cell.csv("x\"\(mark),=H(1)")) == bytes("\"x\"\"\(mark),=H(1)\""))
    #expect(bytes(Cell.markdown("B|\(mark) C")) == bytes("B\\|\(mark) C"))
  }

  @Test("One identifier in two forms of Unicode is one in every answer and export")
  func composed() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      graph: g
      as-of: 2020-01-01
      sources: { S1: { title: t, date: 2019 } }
      actors: { "caf\u{E9}": { kind: state, name: X, exists: 1990/2003 }, b: { kind: state } }
      relations: [ { id: R1, kind: alliance, from: "cafe\u{301}", to: b, when: 2001/.., claims: [S1] } ]

      """, to: "g.yaml")
    let table = try entente(["export", "csv", "g.yaml", "-o", "-"], in: folder.url).output
    #expect(!table.unicodeScalars.contains("\u{301}"))
    let network = try entente(["export", "node-link", "g.yaml", "-o", "-"], in: folder.url).output
    #expect(!network.unicodeScalars.contains("\u{301}") && network.unicodeScalars.contains("\u{E9}"))
  }
}
