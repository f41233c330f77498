import EDTF
import Graphviz
import Queries
import Relations
import Testing

@testable import Diagrams

@Suite("Light, dark, and what the reader prefers")
struct ThemeTests {
  /// One picture of each sort.
  enum Picture: String, CaseIterable, Sendable {
    case still, change, multiples, timeline, explorer
  }

  private func draw(_ picture: Picture, _ theme: Theme) throws -> String {
    let (graph, placement) = try Graphs.eighteen()
    let options = DiagramOptions(theme: theme)
    let diagram = Diagram(graph, placement: placement, options: options)
    return switch picture {
    case .still: try diagram.picture(at: "2023-10-15").svg
    case .change: try diagram.picture(from: "2021-07-01", to: "2023-10-15").svg
    case .multiples: try diagram.multiples(at: ["2021-07-01", "2023-10-15"]).svg
    case .timeline: TimelineDiagram(graph, of: ["mali"], options: options).picture().svg
    case .explorer: try diagram.explorer(openingOn: Day("2023-10-15")).html
    }
  }

  /// The colours that are written somewhere in a text.
  private func colours(in text: String) -> Set<String> {
    Set(text.matches(of: /#[0-9A-Fa-f]{6}\b/).map { $0.output.uppercased() })
  }

  /// Every colour of the palette that one theme alone has.
  private static let shades: [Shade] =
    [Palette.ground, Palette.text, Palette.muted, Palette.rule, Palette.changedPact]
    + ActorKind.Category.allCases.flatMap { [Palette.fill(of: $0), Palette.line(of: $0)] }
    + Family.allCases.map { Palette.line(of: $0) } + ChangeState.allCases.map { Palette.line(of: $0) }
    + (0..<Palette.toneCount).flatMap { [Palette.fill(ofPact: $0), Palette.line(ofPact: $0)] }

  @Test("A light picture has light colours alone, a dark one dark ones", arguments: Picture.allCases)
  func pure(picture: Picture) throws {
    let light = Set(Self.shades.map { $0.light.uppercased() })
    let dark = Set(Self.shades.map { $0.dark.uppercased() })
    let inLight = colours(in: try draw(picture, .light))
    let inDark = colours(in: try draw(picture, .dark))
    #expect(inLight.count > 5 && inDark.count > 5)
    #expect(inLight.subtracting(light).isEmpty && inDark.subtracting(dark).isEmpty)
  }

  @Test(
    "A picture that follows its reader is the light one, with the dark colours of all that it shows for a screen",
    arguments: Picture.allCases)
  func both(picture: Picture) throws {
    let (light, dark, auto) = (try draw(picture, .light), try draw(picture, .dark), try draw(picture, .auto))
    let media = "@media screen and (prefers-color-scheme:dark){"
    #expect(!light.contains(media) && !dark.contains(media) && auto.contains(media))
    #expect(picture == .explorer || !auto.contains("var("))
    // What the sheet says of the dark is what a dark picture has in its elements.
    #expect(colours(in: auto).isSuperset(of: colours(in: light).union(colours(in: dark))))
    let body = { (text: String) in text.replacing(/<style>(?s:.)*?<\/style>/, with: "") }
    if picture != .explorer { #expect(body(auto) == body(light)) }
  }

  @Test("Each shape, line and name of a still picture has a rule for the dark", arguments: [false, true])
  func rules(isChange: Bool) throws {
    let svg = try draw(isChange ? .change : .still, .auto)
    let sheet = try #require(svg.firstMatch(of: /<style>((?s:.)*?)<\/style>/)?.1)
    let dark = try #require(sheet.split(separator: "@media", maxSplits: 1).last)
    let drawn = Drawn(svg)
    var seen: Set<Substring> = []
    for element in drawn.elements
    where ["node", "edge", "hull", "sample", "sign", "name"].contains(element.classes.first) {
      let named = element.classes.dropFirst().filter { dark.contains(".\($0) ") }
      #expect(!named.isEmpty, "\(element.classes)")
      seen.formUnion(named)
    }
    #expect(seen.count > 2)
  }
}
