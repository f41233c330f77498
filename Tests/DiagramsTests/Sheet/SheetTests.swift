import EDTF
import Foundation
import Relations
import Testing
import Writing

@testable import Diagrams

@Suite("What stands on the sheet around a picture")
struct SheetTests {
  private static let two = """
    title: A title that goes on and on for the sake of a narrow page and of whoever has to read it
    actors:
      a: { kind: state, name: A }
      b: { kind: state, name: B }
    relations:
      - { id: R1, kind: hostility, from: a, to: b, when: 2010/.., claims: S }

    """

  private func diagram(_ yaml: String, _ options: DiagramOptions = DiagramOptions()) throws -> Diagram {
    let graph = try Graphs.graph(yaml)
    return Diagram(graph, placement: try LayoutScene(graph).place(effort: 1).placement, options: options)
  }

  @Test("A title that is wider than the page wraps, with the date first, and is never without it")
  func longTitles() throws {
    let size = try #require(SheetSize(width: 400, height: 300))
    let pictures = [
      try diagram(Self.two, DiagramOptions(size: size)).picture(at: "2023-10-15"),
      try diagram(Self.two, DiagramOptions(size: size)).picture(from: "2022-01-01", to: "2023-10-15"),
      TimelineDiagram(
        try Graphs.graph(Self.two), of: ["a"],
        during: try #require(Day("2009-01-01"))...(try #require(Day("2023-10-15"))),
        options: DiagramOptions(size: size)
      ).picture(),
    ]
    for picture in pictures {
      let titles = Drawn(picture.svg).elements.filter { $0.classes.first == "t" }.map(\.text)
      #expect(
        titles.count > 2 && titles[0].contains("20") && titles.prefix(2).joined().contains("2023-10-15"))
      #expect(picture.title.contains("2023-10-15"))
      for title in titles { #expect(TextMetrics.width(of: title, size: 18, weight: .bold) < 352) }
    }
  }

  @Test("What follows a title of several lines stands lower, and nothing on the page lies on it")
  func shift() throws {
    let options = DiagramOptions(caption: "Words under the title")
    let drawn = Drawn(try diagram(Self.two, options).picture(at: "2023-10-15").svg)
    let lines = drawn.elements.filter { ["t", "h", "s"].contains($0.classes.first) }
    let baselines = lines.compactMap { $0.attributes["y"].flatMap { Int($0) } }
    #expect(baselines == baselines.sorted() && Set(baselines).count == lines.count)
    let shift = drawn.elements.first { $0.attributes["transform"]?.hasPrefix("translate(0 ") ?? false }
    #expect(shift != nil && lines.contains { $0.text == "Words under the title" })
  }

  @Test("A title of one's own has the date behind it, a credit stands where the data is named")
  func words() throws {
    let options = DiagramOptions(title: "Friends & foes", credit: "The Desk")
    let picture = try diagram(Self.two, options).picture(at: "2023-10-15")
    let drawn = Drawn(picture.svg)
    #expect(picture.title == "Friends & foes, 2023-10-15")
    #expect(drawn.elements.contains { $0.classes == ["t"] && $0.text == picture.title })
    #expect(drawn.elements.contains { $0.classes == ["f"] && $0.text.hasPrefix("The Desk · Data: test") })
  }

  @Test("A name of 300 letters wraps in its box, which stays narrow", arguments: [" ", ""])
  func longNames(space: String) throws {
    let name = String(repeating: "abcdefghi" + space, count: 33)
    let picture = try diagram(Self.two.replacing("name: A }", with: "name: \"\(name)\" }")).picture(
      at: "2020")
    let drawn = Drawn(picture.svg)
    #expect(Int(drawn.size[0].flatMap { $0 } ?? "") ?? .max < 800)
    let box = try #require(drawn.groups { $0.attributes["data-id"] == "a" }.first)
    let texts = box.filter { $0.name == "text" }
    #expect(texts.count == 4 && texts.filter { $0.classes == ["n"] }.count == 2)
    #expect(texts.last?.text == "state" && texts[2].text.hasSuffix("…"))
  }

  @Test("A control character in a name or label stops no picture, and is seen")
  func controls() throws {
    let yaml = Self.two.replacing(
      "name: A }", with: "name: \"A\\u0007\\e[2J\\nB\\u009b\\u2028\\u202e\\u2066\" }"
    )
    .replacing("title: A", with: "title: \"A\\u001b\" #")
    let diagram = try diagram(yaml)
    let texts = [
      try diagram.picture(at: "2020").svg, try diagram.picture(from: "2005", to: "2020").svg,
      try diagram.multiples(at: ["2020"]).svg, try diagram.film(of: ["2005", "2020"]).picture().svg,
      TimelineDiagram(diagram.graph, of: ["a"]).picture().svg,
    ]
    for svg in texts {
      #expect(Drawn(svg).isWellFormed && svg.contains("\u{FFFD}"))
    }
    let dot = String(decoding: try diagram.rendering(at: "2020", format: "dot").bytes, as: UTF8.self)
    for text in texts + [dot, try diagram.explorer().html] {
      #expect(!text.unicodeScalars.contains { $0 != "\n" && $0 != "\t" && VisibleText.isHidden($0) })
    }
  }

  // MARK: Sizes

  @Test(
    "On a sheet of any size names are 7 points and more on A4, and whoever has no room is counted",
    arguments: [(600, 900), (1000, 1400), (3000, 2000)])
  func sizes(width: Int, height: Int) throws {
    let size = try #require(SheetSize(width: width, height: height))
    let picture = try Graphs.diagram(DiagramOptions(size: size)).picture(at: "2023-10-15")
    let drawn = Drawn(picture.svg)
    let root = try #require(drawn.elements.first)
    #expect(root.attributes["width"] == "\(width)")
    #expect(Int(root.attributes["height"] ?? "") ?? 0 >= height)
    let box = (root.attributes["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
    // A name is 12 units high, and the sheet fills the width of the page.
    let paper = width <= height ? 595.0 : 842.0
    #expect(12 * paper / box[2] >= 7)
    let places = drawn.elements.filter { $0.classes.first == "node" }
    #expect(places.count > 2)
    for text in drawn.elements where text.name == "text" {
      guard let x = text.attributes["x"].flatMap(Double.init) else { continue }
      #expect(x >= 0 && x <= box[2])
    }
    let isWhole = !picture.notes.contains { $0.hasPrefix("a sheet of this width has room for") }
    #expect(isWhole == (places.count == 46), "\(places.count) \(picture.notes)")
    if !isWhole { #expect(picture.svg.contains("\(places.count) of 46 actors")) }
  }

  @Test("Panels and timelines are laid out for a width as well")
  func otherSizes() throws {
    let size = try #require(SheetSize(width: 900, height: 1200))
    let options = DiagramOptions(size: size)
    let multiples = Drawn(
      try Graphs.diagram(options).multiples(at: ["2015-07-01", "2021-06-30", "2023-10-15"]).svg)
    let timeline = Drawn(
      TimelineDiagram(try Graphs.sahel.get(), of: ["mali"], options: options).picture().svg)
    for drawn in [multiples, timeline] {
      #expect(drawn.size[0] == "900")
      let box = (drawn.elements[0].attributes["viewBox"] ?? "").split(separator: " ").compactMap {
        Double($0)
      }
      for text in drawn.elements where text.name == "text" && text.depth < 4 {
        guard let x = text.attributes["x"].flatMap(Double.init) else { continue }
        #expect(x <= box[2])
      }
    }
  }

  @Test("A size has sides within reason")
  func limits() {
    #expect(SheetSize(width: 199, height: 500) == nil && SheetSize(width: 500, height: 20_001) == nil)
    #expect(SheetSize(width: 200, height: 20_000) != nil)
  }

  // MARK: Dates

  @Test(
    "Dates in words follow the language",
    arguments: [
      ("2023-10-15", "15 October 2023", "15 octobre 2023"), ("2023-10", "October 2023", "octobre 2023"),
      ("2023", "2023", "2023"), ("2023-08-01", "1 August 2023", "1er août 2023"),
      ("2023-33", "first quarter of 2023", "1er trimestre 2023"), ("201X", "201X", "201X"),
      ("-0044-03-15", "-0044-03-15", "-0044-03-15"),
      ("2021-06-01/2023-12-31", "1 June 2021 to 31 December 2023", "du 1er juin 2021 au 31 décembre 2023"),
      ("2023-12-20/2024-01", "20 December 2023 to January 2024", "du 20 décembre 2023 à janvier 2024"),
    ])
  func dates(date: String, english: String, french: String) {
    #expect(Lexicon(language: "en", dates: .words).date(date) == english)
    #expect(Lexicon(language: "fr", dates: .words).date(date) == french)
    #expect(Lexicon(language: "fr").date(date) == date)
  }

  @Test("Dates with doubts and open ends are said in words as well")
  func spans() throws {
    let french = Lexicon(language: "fr", dates: .words)
    #expect(french.when(try EDTFInterval("2023-10-15/..")) == "depuis le 15 octobre 2023")
    #expect(french.when(try EDTFInterval("2023-10~/..")) == "depuis octobre 2023 environ")
    #expect(french.when(try EDTFInterval("../2023-10-15")) == "jusqu’au 15 octobre 2023")
    #expect(
      french.words.title("Le Sahel", date: "octobre 2023", isDay: false) == "Le Sahel, un jour d’octobre 2023"
    )
    let svg = try Graphs.diagram(DiagramOptions(language: "fr", dates: .words)).picture(at: "2023-10-15").svg
    #expect(svg.contains("au 15 octobre 2023<") && svg.contains("au 31 décembre 2025"))
  }

  // MARK: Sources

  @Test(
    "Where lines have no room for numbers, the sources are listed by relation, and no number leads nowhere")
  func byTie() throws {
    let drawn = Drawn(try Graphs.diagram().picture(at: "2023-10-15").svg)
    let texts = drawn.elements.filter { $0.name == "text" || $0.name == "desc" || $0.name == "title" }.map(
      \.text)
    #expect(!texts.contains { $0.contains(#/\[\d+\]/#) })
    #expect(texts.contains { $0.hasPrefix("Mali – Wagner Group:") })
  }

  @Test("Where they have, each number leads to the list, and general knowledge comes last")
  func numbered() throws {
    let placed = try Graphs.diagram(DiagramOptions(focus: "wagner")).placed(at: "2023-10-15")
    #expect(placed.scene.sources.last?.publisher == "General knowledge")
    let drawn = Drawn(try Graphs.diagram(DiagramOptions(focus: "wagner")).picture(at: "2023-10-15").svg)
    let labels = drawn.elements.filter { $0.name == "text" && $0.classes != ["f"] }.map(\.text).joined()
    let cited = Set(labels.matches(of: #/\[(\d+)\]/#).compactMap { Int($0.1) })
    #expect(!cited.isEmpty && cited.isSubset(of: Set(1...placed.scene.sources.count)))
  }

  @Test("The address of a source is a link in the file, and nothing but a web address is")
  func links() throws {
    let graph = try Graphs.sahel.get()
    let timeline = Drawn(TimelineDiagram(graph, of: ["mali"]).picture().svg)
    let links = timeline.elements.filter { $0.name == "a" }.compactMap { $0.attributes["href"] }
    #expect(timeline.isWellFormed && links.count > 20 && links.allSatisfy { $0.hasPrefix("http") })
  }

  // MARK: What is left out

  @Test("A relation without a place is counted, listed, and in no title")
  func unplaced() throws {
    let placement = try Placement(parsing: "entente-layout 1\nengine neato seed 1 score 0\na 0 0\n")
    let diagram = Diagram(try Graphs.graph(Self.two), placement: placement)
    let picture = try diagram.picture(at: "2020-01-01")
    #expect(picture.unplaced == ["b"])
    #expect(picture.svg.contains("0 of 1 relation"))
    #expect(picture.notes.contains("not drawn, 1 relation of actors without a place: R1"))
    let desc = Drawn(picture.svg).elements.first { $0.name == "desc" }
    #expect(desc?.text.contains("actors without a place: R1") ?? false)
  }

  @Test("Every kind of picture says who is drawn as another")
  func folds() throws {
    let yaml = """
      actors:
        a: { kind: state, name: Avalon }
        b: { kind: state, name: Brigadoon }
        x: { kind: armed-group, name: Xanadu }
        y: { kind: armed-group, name: Yore }
      relations:
        - { id: R1, kind: component-of, from: x, to: y, when: 2010/.., claims: S }
        - { id: R2, kind: hostility, from: x, to: a, when: 2010/.., claims: S }
        - { id: R3, kind: hostility, from: y, to: b, when: 2011/.., claims: S }
      """
    let diagram = try diagram(yaml)
    let focused = try self.diagram(yaml, DiagramOptions(focus: "a"))
    for svg in [
      try diagram.picture(at: "2020").svg, try focused.picture(at: "2020").svg,
      try diagram.multiples(at: ["2009", "2020"]).svg, try diagram.film(of: ["2009", "2020"]).picture().svg,
      try diagram.series(at: ["2020"]).picture(0).svg,
    ] {
      #expect(svg.contains(">Yore here includes Xanadu<"))
    }
    #expect(try diagram.picture(from: "2009", to: "2020").svg.contains(">Yore here includes Xanadu<"))
  }

  @Test("A layout gives a place to everybody whom any picture can draw, and moves nobody for it")
  func everybody() throws {
    let graph = try Graphs.sahel.get()
    let kept = try Graphs.sahelPlacement.get()
    let whole = try LayoutScene(graph).place(keeping: kept, placesEverybody: true).placement
    #expect(graph.actors.allSatisfy { whole.positions[$0.id.rawValue] != nil })
    #expect(kept.positions.allSatisfy { whole.positions[$0.key] == $0.value })
    for options in [
      DiagramOptions(unfolding: .all), DiagramOptions(focus: "goita"), DiagramOptions(showsUnrelated: true),
    ] {
      let placed = Diagram(graph, placement: whole, options: options).placed(at: "2023-10-15")
      #expect(placed.missing.isEmpty)
    }
    // Nor does a picture get larger for those whom it does not draw.
    let sizes = [kept, whole].map { Diagram(graph, placement: $0).placed(at: "2023-10-15").canvas }
    #expect(sizes[1].width <= sizes[0].width * 11 / 10 && sizes[1].height <= sizes[0].height * 11 / 10)
  }

  @Test("An empty title, caption or credit is none")
  func emptyWords() throws {
    let empty = DiagramOptions(title: "", caption: "", credit: "")
    let (picture, plain) = (
      try diagram(Self.two, empty).picture(at: "2023-10-15"), try diagram(Self.two).picture(at: "2023-10-15")
    )
    #expect(picture.title == plain.title && picture.bytes == plain.bytes)
    let graph = try Graphs.graph(Self.two)
    let (timeline, usual) = (
      TimelineDiagram(graph, of: ["a"], options: empty), TimelineDiagram(graph, of: ["a"])
    )
    #expect(timeline.picture().bytes == usual.picture().bytes)
  }
}
