import EDTF
import Graphviz
import Relations
import Testing

@testable import Diagrams

@Suite("The SVG file")
struct SVGTests {
  private func picture(_ name: String, theme: Theme = .auto) throws -> String {
    let graph = try Graphs.graph(
      """
      actors: { a: { kind: state, name: \(name) }, b: { kind: court, name: B } }
      relations: [ { id: R1, kind: sanctions, from: a, to: b, when: 2010/.., label: \(name), claims: S } ]
      """)
    let placement = try Placement(parsing: "entente-layout 1\nengine neato seed 1 score 0\na 0 0\nb 200 90\n")
    let diagram = Diagram(graph, placement: placement, options: DiagramOptions(theme: theme))
    return try diagram.picture(at: "2020").svg
  }

  @Test(
    "A name from a graph stays text",
    arguments: [
      #"'</text><script>alert(1)</script>'"#, #"'"><img src=x onerror=alert(1)>'"#, "'&amp; & <b>'",
      "'\"quoted\"'",
      "'日本語 العربية ⵜⵉⴼⵉⵏⴰⵖ'", "']]>'",
    ])
  func hostileNames(name: String) throws {
    let drawn = Drawn(try picture(name))
    #expect(drawn.isWellFormed)
    #expect(!drawn.elements.contains { ["script", "img", "b"].contains($0.name) })
    // A name that is wider than a box goes on in another line.
    let nodes = drawn.groups { $0.classes.first == "node" }
    let names = nodes.map { $0.filter { $0.name == "text" }.dropLast().map(\.text).joined() }
    let whole = name.dropFirst().dropLast()
    #expect(names.contains { $0.filter { $0 != " " } == whole.filter { $0 != " " } }, "\(names)")
  }

  @Test("Characters that XML forbids are replaced, never passed on")
  func controls() {
    #expect(XMLWriter.escape("a\u{0}b\u{1B}c\u{FFFE}") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}")
    #expect(XMLWriter.escape("a\tb\n<&>\"") == "a\tb\n&lt;&amp;&gt;&quot;")
  }

  @Test("What nobody sees and changes how others are seen is replaced, and letters of any direction stay")
  func hidden() {
    for scalar in [
      "\u{7F}", "\u{9B}", "\u{2028}", "\u{2029}", "\u{202A}", "\u{202E}", "\u{2066}", "\u{2068}", "\u{2069}",
    ] {
      #expect(XMLWriter.escape("a\(scalar)b") == "a\u{FFFD}b")
    }
    let names = ["الجمهورية التونسية", "\u{2068}تونس\u{2069} [1]", "ישראל\u{200F}", "é‘–’\u{A0}€\u{301}日本"]
    for name in names { #expect(XMLWriter.escape(name) == name) }
    // What a name has of its own keeps nothing open, whatever stands around it.
    #expect(
      XMLWriter.escape("\u{2068}a\u{2068}b\u{2069}\u{2069}c\n\u{2068}d")
        == "\u{2068}a\u{FFFD}b\u{2069}\u{FFFD}c\n\u{FFFD}d")
  }

  @Test("A theme brings its own colours alone; auto brings both, and prints light")
  func themes() throws {
    let light = try picture("A", theme: .light)
    let dark = try picture("A", theme: .dark)
    let auto = try picture("A", theme: .auto)
    #expect(light.contains("#FFFFFF") && !light.contains("#0D1117") && !light.contains("@media"))
    #expect(dark.contains("#0D1117") && !dark.contains("#FFFFFF") && !dark.contains("@media"))
    #expect(auto.contains("@media screen and (prefers-color-scheme:dark)"))
    #expect(auto.contains("#FFFFFF") && auto.contains("#0D1117"))
    #expect(!auto.contains("var("))
  }

  @Test("A reader who cannot see is told the date, the counts and every relation")
  func description() throws {
    let drawn = Drawn(try picture("Avalon"))
    #expect(drawn.elements.first?.attributes["role"] == "img")
    #expect(drawn.elements.first { $0.attributes["id"] == "title" }?.text == "test on some day of 2020")
    let text = try #require(drawn.elements.first { $0.attributes["id"] == "desc" }?.text)
    #expect(text.hasPrefix("2 actors · 1 relation\n"))
    #expect(text.contains("Avalon — sanctions — B: Avalon, since 2010 [1]"))
  }

  @Test("A trimmed line ends as far from its end as asked, on its way")
  func trimming() {
    let path = Path(points: [
      Point(x: 0, y: 0), Point(x: 30, y: 60), Point(x: 90, y: 60), Point(x: 120, y: 0),
    ])
    let (cut, tip, direction) = path.trimmed(by: 11)
    #expect(tip == Point(x: 120, y: 0))
    #expect(abs(cut.end.distance(to: tip) - 11) < 0.01)
    #expect(abs(cut.end.moved(11, direction).distance(to: tip)) < 0.01)
    #expect(path.trimmed(by: 0).path == path)
  }

  @Test("Text is cut with an ellipsis where it does not fit")
  func fitting() {
    #expect(TextMetrics.fit("short", width: 100, size: 12) == "short")
    let cut = TextMetrics.fit("a rather long name of a movement", width: 80, size: 12)
    #expect(cut.hasSuffix("…") && TextMetrics.width(of: cut, size: 12) <= 80)
    #expect(TextMetrics.width(of: "é", size: 10) == TextMetrics.width(of: "n", size: 10))
    #expect(TextMetrics.width(of: "e\u{301}", size: 10) == TextMetrics.width(of: "e", size: 10))
  }

  @Test("A cut text is the longest that fits, with no character cut in two", arguments: 0..<20)
  func longest(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let letters: [String] = ["a", "W", " ", "é", "e\u{301}", "\u{200D}", "👩‍👩‍👧", "한", "—", "i", "\u{301}", "\t"]
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 0..<14, using: &random))
        .map { _ in letters[Int.random(in: letters.indices, using: &random)] }.joined()
      let limit = Double(Int.random(in: 0..<120, using: &random))
      var expected = text
      var kept = text
      while TextMetrics.width(of: expected, size: 12) > limit, expected != "…" {
        if !kept.isEmpty { kept.removeLast() }
        while kept.last?.isWhitespace == true { kept.removeLast() }
        expected = kept + "…"
      }
      #expect(TextMetrics.fit(text, width: limit, size: 12) == expected, "\(text.debugDescription), \(limit)")
    }
  }
}
