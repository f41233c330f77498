import Foundation
import Testing

@Suite("entente layout")
struct LayoutTests {
  /// The lines of the actors in the text of a layout file.
  private func places(in text: String) -> [Substring] {
    text.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst(2).map { $0 }
  }

  @Test("The file stands beside the graph, and a second run leaves it alone")
  func beside() throws {
    let folder = try TemporaryFolder(copying: "valley")
    #expect(try entente("layout valley", in: folder.url).status == 0)
    #expect(try folder.names == ["valley", "valley.layout"])
    let text = try folder.read("valley.layout")
    #expect(
      places(in: text).map { $0.prefix { $0 != " " } } == [
        "army", "charter", "league", "north", "riders", "south", "west",
      ])
    let attributes = {
      try FileManager.default.attributesOfItem(atPath: folder.url.path() + "/valley.layout")
    }
    let inode = try attributes()[.systemFileNumber] as? Int
    #expect(try entente("layout valley/", in: folder.url).status == 0)
    #expect(try folder.read("valley.layout") == text)
    #expect(try attributes()[.systemFileNumber] as? Int == inode)
  }

  @Test("Who has a place keeps it when another comes; only --reset moves what stands")
  func keeps() throws {
    let folder = try TemporaryFolder(copying: "valley")
    let kept = "entente-layout 1\nengine neato seed 1 score 0\nnorth 900 40\nsouth 20 700\n"
    try folder.write(kept, to: "valley.layout")
    #expect(try entente("layout valley", in: folder.url).status == 0)
    let grown = places(in: try folder.read("valley.layout"))
    #expect(grown.count == 7)
    // All may shift together, so that the picture begins at its corner; none moves against another.
    let offsets = try vector(from: "north", to: "south", in: grown)
    #expect(offsets == [-880, 660])
    #expect(try entente("layout valley --reset", in: folder.url).status == 0)
    let reset = places(in: try folder.read("valley.layout"))
    #expect(try vector(from: "north", to: "south", in: reset) != [-880, 660])
  }

  @Test("Who is gone keeps a place until --prune")
  func prune() throws {
    let folder = try TemporaryFolder(copying: "valley")
    let golden = try String(contentsOf: fixtures().appending(path: "valley.layout"), encoding: .utf8)
    try folder.write(golden + "ghost 400 400\n", to: "valley.layout")
    #expect(try entente("layout valley", in: folder.url).status == 0)
    #expect(try folder.read("valley.layout").contains("\nghost 400 400\n"))
    #expect(try entente("layout valley --prune", in: folder.url).status == 0)
    #expect(try !folder.read("valley.layout").contains("ghost"))
  }

  @Test("A layout file that cannot be read is named with its line, and left as it is")
  func broken() throws {
    let folder = try TemporaryFolder(copying: "valley")
    let text = "entente-layout 1\nengine neato seed 1 score 0\nnorth 1 two\n"
    try folder.write(text, to: "valley.layout")
    for words in ["layout valley", "render valley --at 2022"] {
      let run = try entente(words, in: folder.url)
      #expect(run.status == 65)
      #expect(run.output == "")
      #expect(run.errors.hasPrefix("valley.layout:3:9: error[bad-coordinate]: "))
    }
    #expect(try folder.read("valley.layout") == text)
  }

  @Test("Another file or standard output takes the places where asked, and nothing lies beside the graph")
  func elsewhere() throws {
    let folder = try TemporaryFolder(copying: "valley")
    let run = try entente("layout valley -o - --explain", in: folder.url)
    #expect(run.status == 0)
    #expect(run.output.contains("\nentente-layout 1\n"))
    #expect(run.errors.contains("total"))
    #expect(try folder.names == ["valley"])
    #expect(try entente("layout valley -o other", in: folder.url).status == 0)
    #expect(try folder.read("other") == run.output)
    #expect(try folder.names == ["other", "valley"])
  }

  @Test("A graph from standard input has no place for a layout file")
  func standardInput() throws {
    let run = try entente("layout -", input: "graph: g\nas-of: 2025-12-31\n")
    #expect(run.status == 64)
    #expect(run.errors.contains("say -o FILE"))
  }

  @Test("A place that cannot be written ends it with 73")
  func unwritable() throws {
    let run = try entente("layout valley -o no/such/folder")
    #expect(run.status == 73)
    #expect(run.errors.contains("cannot write no/such/folder: there is no such folder"))
  }

  /// The way from one actor to another.
  private func vector(from first: String, to second: String, in places: [Substring]) throws -> [Int] {
    let position = { (actor: String) in
      try #require(places.first { $0.hasPrefix("\(actor) ") }).split(separator: " ").dropFirst().compactMap {
        Int($0)
      }
    }
    return zip(try position(first), try position(second)).map { $1 - $0 }
  }
}
