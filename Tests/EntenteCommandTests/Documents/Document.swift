import Foundation
import Testing

/// A page of Markdown that the repository ships: the README, or an article of the documentation.
struct Document: CustomTestStringConvertible {
  let url: URL
  let text: String

  var testDescription: String { url.lastPathComponent }

  static let root = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL

  /// The README and the articles of the catalogues under Sources.
  static let all: [Document] = {
    var urls = [root.appending(path: "README.md")]
    for library in ["Entente", "EntenteDiagrams", "EntenteInterchange"] {
      let folder = root.appending(path: "Sources/\(library)/\(library).docc")
      let path = folder.path(percentEncoded: false)
      let names = try? FileManager.default.contentsOfDirectory(atPath: path)
      // scripts/transcript writes one of them, and .ci/run compares it.
      let pages = (names ?? []).filter { $0.hasSuffix(".md") && $0 != "GraphInGit.md" }
      urls += pages.sorted().map { folder.appending(path: $0) }
    }
    return urls.map { Document(url: $0, text: (try? String(contentsOf: $0, encoding: .utf8)) ?? "") }
  }()

  /// The blocks in a language, without their fences.
  func blocks(in language: String) -> [String] {
    text.components(separatedBy: "```\(language)\n").dropFirst().map {
      String($0.prefix(upTo: $0.range(of: "```")?.lowerBound ?? $0.endIndex))
    }
  }

  /// The blocks of YAML that begin with their own file name in a comment, by that name.
  var files: [(name: String, text: String)] {
    blocks(in: "yaml").compactMap { block in
      block.firstMatch(of: #/^# ([a-z/]+\.yaml)\n/#).map { (name: String($0.1), text: block) }
    }
  }
}

extension String {
  /// A block of a console with what its commands print now below each.
  func replayed(_ run: (String) throws -> String) rethrows -> String {
    try split(separator: "\n").filter { $0.hasPrefix("$ ") }
      .map { "\($0)\n" + (try run(String($0.dropFirst(2)))) }.joined()
  }
}
