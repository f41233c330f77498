import Foundation
import Testing

@Suite("The README shows what the command prints")
struct ReadmeTests {
  private static let root = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL

  /// The blocks of the README in a language, without its fences.
  private static func blocks(in language: String) throws -> [String] {
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    return readme.components(separatedBy: "```\(language)\n").dropFirst().map {
      String($0.prefix(upTo: $0.range(of: "```")?.lowerBound ?? $0.endIndex))
    }
  }

  @Test("Every call of the command in a console prints what stands below it")
  func console() throws {
    let blocks = try Self.blocks(in: "console")
    try #require(!blocks.isEmpty)
    for block in blocks {
      let call = try #require(block.wholeMatch(of: #/\$ entente (.+)\n([\s\S]*)/#))
      let run = try entente(String(call.1), in: Self.root)
      #expect(run.output + run.errors == String(call.2), "entente \(call.1)")
    }
  }

  @Test("The graph file of the README is clean and can be asked")
  func graph() throws {
    let yaml = try #require(try Self.blocks(in: "yaml").first)
    let check = try entente("check -", input: yaml)
    #expect(check.status == 0)
    #expect(check.output == "")
    #expect(try entente("at 2023-10-15 - --format csv", input: yaml).output.split(separator: "\n").count > 1)
  }
}
