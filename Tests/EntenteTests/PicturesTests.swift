// EntenteDiagrams alone: it hands on Entente, and no type of a C library.
import EntenteDiagrams
import Foundation
import Testing

@Suite("import EntenteDiagrams")
struct PicturesTests {
  @Test("The example of the README is what stands here, and draws")
  func readme() throws {
    let graph = try withGraphFile { try RelationGraph(contentsOf: $0) }

    let layoutFile = FileManager.default.temporaryDirectory.appending(path: "entente-\(UUID()).layout")
    try LayoutScene(graph).place().placement.text.write(to: layoutFile, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: layoutFile) }

    // What entente layout keeps beside the graph.
    let places = try String(contentsOf: layoutFile, encoding: .utf8)
    let svg = try Diagram(graph, placement: Placement(parsing: places)).picture(at: "2023-10-15").svg

    #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    for name in ["Mali", "Niger", "Burkina Faso", "Wagner Group", "JNIM"] {
      #expect(svg.contains(">\(name)<"))
    }
    let blocks = try readmeBlocks()
    try #require(blocks.count > 1)
    #expect(try isQuoted(blocks[1], in: #filePath))
  }

  @Test("Options, isolation and errors can be written without importing Graphviz")
  func options() throws {
    let graph = try withGraphFile { try RelationGraph(contentsOf: $0) }
    let kept = try Placement(
      parsing: "entente-layout 1\nengine neato seed 1 score 0\nmali 0 0\nwagner 300 0\njnim 0 300\n")
    var options = DiagramOptions(language: "fr", theme: .dark, focus: "wagner")
    options.kinds = ["military-deployment"]
    let diagram = Diagram(graph, placement: kept, options: options, isolation: .worker(.standard))
    let picture = try diagram.picture(at: "2022-01-15")
    #expect(picture.svg.contains("lang=\"fr\""))
    #expect(picture.unplaced.isEmpty)
    do {
      _ = try diagram.rendering(at: "2022-01-15", format: "no-such")
      Issue.record("a format that nobody writes was written")
    } catch {
      #expect(error.code == .unknownFormat)
    }
    let error = try #require(throws: PlacementError.self) { try Placement(parsing: "mali 0 0\n") }
    #expect(error.code == .missingVersion)
  }

  @Test("The diagnostics of graph files are the only ones of that name")
  func diagnostics() throws {
    let reading: [Diagnostic] = GraphReader.read(yaml: Data("graph: g\n".utf8), name: "g.yaml").diagnostics
    #expect(reading.map(\.code) == ["no-as-of"])
  }
}
