// The Swift of the articles of EntenteDiagrams, as it stands there.
import EntenteDiagrams
import Foundation
import Testing

@Suite("The Swift of the guides to pictures")
struct PictureGuideTests {
  @Test("The example of the front page draws a date")
  func front() throws {
    let graph = try withGraphFile { try RelationGraph(contentsOf: $0) }

    let layoutFile = FileManager.default.temporaryDirectory.appending(path: "entente-\(UUID()).layout")
    try LayoutScene(graph).place().placement.text.write(to: layoutFile, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: layoutFile) }

    // What entente layout keeps beside the graph.
    let places = try String(contentsOf: layoutFile, encoding: .utf8)
    let svg = try Diagram(graph, placement: Placement(parsing: places)).picture(at: "2023-10-15").svg

    #expect(svg.contains(">Niger<"))
  }

  @Test("Places are kept, and every sort of picture is drawn from them")
  func drawing() throws {
    let graph = try withGraphFile { try RelationGraph(contentsOf: $0) }
    let layoutFile = FileManager.default.temporaryDirectory
      .appending(path: "entente-\(UUID().uuidString).layout")
    try LayoutScene(graph).place().placement.text.write(to: layoutFile, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: layoutFile) }

    let kept = try Placement(parsing: String(contentsOf: layoutFile, encoding: .utf8))
    let result = try LayoutScene(graph).place(keeping: kept)
    try result.placement.text.write(to: layoutFile, atomically: true, encoding: .utf8)
    print(result.report)

    #expect(try String(contentsOf: layoutFile, encoding: .utf8) == kept.text)

    var options = DiagramOptions(language: "fr", theme: .dark, focus: "wagner")
    options.kinds = ["military-deployment", "hostility"]
    let diagram = Diagram(graph, placement: result.placement, options: options, isolation: .worker(.standard))
    let picture = try diagram.picture(at: "2022-01-15")
    print(picture.notes)

    #expect(picture.svg.contains(">Mali<"))

    let change = try diagram.picture(from: "2021-06-01", to: "2023-12-31").svg
    let multiples = try diagram.multiples(at: ["2015-07-01", "2021-06-30", "2023-10-15"]).svg
    let timeline = TimelineDiagram(graph, of: ["mali"]).picture().svg
    let page = try diagram.explorer(openingOn: graph.asOf).html

    for svg in [change, multiples, timeline] { #expect(svg.hasPrefix("<svg ")) }
    #expect(page.hasPrefix("<!"))
  }
}
