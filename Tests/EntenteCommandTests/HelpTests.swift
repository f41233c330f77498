import Foundation
import Testing

@Suite("What the command says of itself")
struct HelpTests {
  @Test("Every command has the help that was agreed, with an example to paste")
  func help() throws {
    var pending: [[String]] = [[]]
    while let command = pending.popLast() {
      let run = try entente(command + ["--help"])
      #expect(run.status == 0)
      #expect(run.errors == "")
      let words = ["entente"] + command
      #expect(run.output.contains("\n  " + words.joined(separator: " ") + " "))
      try expectGolden(run.output, "help-\(words.joined(separator: "-")).txt")
      pending += subcommands(in: run.output).map { command + [$0] }
    }
  }

  @Test("Without a word it shows its help")
  func nothing() throws {
    let run = try entente([])
    #expect(run.status == 0)
    #expect(run.output == (try entente("--help")).output)
  }

  @Test("The version names entente, Graphviz with the folder of its plugins, and librsvg")
  func version() throws {
    let run = try entente("--version")
    #expect(run.status == 0)
    let form = #/entente \d+\.\d+\.\d+\nGraphviz \d+\.\d+\.\d+, plugins in (/.+)\nlibrsvg.+\n/#
    let found = try #require(run.output.wholeMatch(of: form))
    var isFolder = ObjCBool(false)
    #expect(FileManager.default.fileExists(atPath: String(found.1), isDirectory: &isFolder))
    #expect(isFolder.boolValue)
  }

  @Test(
    "Words that mean nothing end it with 64, and nothing on standard output",
    arguments: [
      "nonsense", "--nonsense", "at", "at 2022-02-11", "at 2022-02-11 valley --nonsense",
      "at 2022-02-11 valley more", "allies north valley", "render valley", "check",
      "check valley --nonsense",
    ])
  func usage(words: String) throws {
    let run = try entente(words)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("Error: "))
    #expect(run.errors.contains("Usage: entente"))
  }

  /// The names under the heading of the subcommands.
  private func subcommands(in help: String) -> [String] {
    guard let heading = help.range(of: "SUBCOMMANDS:\n") else { return [] }
    return help[heading.upperBound...].split(separator: "\n").compactMap { line in
      line.firstMatch(of: #/^  ([a-z-]+)(  |$)/#).map { String($0.1) }
    }
  }
}
