import Foundation
import GraphFiles
import Relations
import Testing

@Suite("The guide to the keys of files")
struct KeyDocumentationTests {
  private let page: String

  init() throws {
    page = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/Entente/Entente.docc/FileKeys.md"),
      encoding: .utf8)
  }

  private static let titles = [
    "file": "A file", "source": "A source", "actor": "An actor", "name": "A name", "relation": "A relation",
    "spell": "A span with more to it", "pact": "A pact", "party": "A party or a mediator", "pair": "A pair",
    "obligation": "An obligation", "binding": "A party of an obligation",
    "quantity": "A number with its unit",
    "claim": "A claim", "statement": "A statement", "actor-kind": "A kind of actor",
    "relation-kind": "A kind of relation",
  ]

  @Test(
    "Every key that a file may have is documented with an example, and no other",
    arguments: FileKeys.all.keys.sorted())
  func complete(_ what: String) throws {
    let title = try #require(Self.titles[what], "\(what) has no section")
    let start = try #require(page.range(of: "## \(title)\n"))
    let section = page[start.upperBound...].prefix { _ in true }
    let end = section.range(of: "\n## ")?.lowerBound ?? section.endIndex
    let rows = section[..<end].split(separator: "\n").filter { $0.hasPrefix("| `") }
    let documented = rows.compactMap {
      $0.firstMatch(of: #/^\| `([a-z-]+)` \| .+ \| `.+` \|$/#).map { String($0.1) }
    }
    #expect(documented.count == rows.count, "a row of \(what) lacks an example")
    #expect(Set(documented) == Set(try #require(FileKeys.all[what])))
  }

  @Test("Every status is explained")
  func statuses() {
    for status in Status.allCases {
      #expect(page.contains("| `\(status.rawValue)` | \(status.meaning) |"))
    }
  }

  @Test("Every kind of the catalogue says what it means")
  func kinds() {
    for kind in RelationKind.catalogue { #expect(kind.meaning?.hasSuffix(".") == true, "\(kind.id)") }
  }
}
