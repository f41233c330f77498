import EDTF
import Relations
import Testing

@testable import Diagrams

@Suite("Small multiples")
struct PanelTests {
  private static let yaml = """
    actors:
      a: { kind: state, name: A }
      b: { kind: state, name: B }
      c: { kind: state, name: C }
      d: { kind: state, name: D }
      z: { kind: state, name: Z }
    pacts:
      p: { kind: defence-pact, name: Pact, when: 2015-01-01/.., parties: [ a, b ], claims: S }
    relations:
      - { id: R1, kind: hostility, from: a, to: b, when: 2010/2012, claims: S }
      - { id: R2, kind: hostility, from: c, to: d, when: 2016-01-01/.., claims: S }
      - { id: R3, kind: hostility, from: a, to: z, when: 1990/1995, claims: S }
    """

  private func diagram() throws -> Diagram {
    let positions = [
      "a": Position(x: 0, y: 0), "b": Position(x: 150, y: 0), "c": Position(x: 0, y: 150),
      "d": Position(x: 150, y: 150), "z": Position(x: 3000, y: 2000),
    ]
    return Diagram(
      try Graphs.graph(Self.yaml),
      placement: Placement(engine: "neato", seed: 1, score: 0, positions: positions))
  }

  @Test("A new pact looks new")
  func freshPacts() throws {
    let drawn = Drawn(try diagram().multiples(at: ["2011-01-01", "2015-06-01", "2017-01-01"]).svg)
    let hulls = drawn.elements.filter { $0.classes.first == "hull" }
    #expect(hulls.map { $0.classes.contains("fresh") } == [true, false])
    let widths = drawn.groups { $0.classes.first == "hull" }.compactMap {
      $0.last?.attributes["stroke-width"]
    }
    #expect(widths.first != widths.last)
  }

  @Test("A pact stands once among the sources of several dates, however its parties changed")
  func sourcesOfPact() throws {
    let yaml = Self.yaml.replacing(
      "parties: [ a, b ]", with: "parties: [ a, b, { actor: c, when: 2016-06-01/.. } ]")
    let own = try diagram()
    let diagram = Diagram(try Graphs.graph(yaml), placement: own.placement)
    let foot = try #require(
      diagram.multiples(at: ["2015-06-01", "2017-01-01"]).svg.split(separator: "<g class=\"sources\">").last)
    #expect(foot.ranges(of: "Pact: Test").count == 1, "\(foot)")
  }

  @Test("No panel is blank, and none is like the one before; the notes name those left out")
  func distinct() throws {
    let picture = try diagram().multiples(at: ["2011-01-01", "2011-02-01", "2013-06-01", "2015-06-01"])
    let panels = Drawn(picture.svg).elements.filter { $0.classes == ["panel"] }
    #expect(panels.compactMap { $0.attributes["data-date"] } == ["2011-01-01", "2015-06-01"])
    #expect(picture.notes.contains("no picture of 2011-02-01, which shows the same as that of 2011-01-01"))
    #expect(picture.notes.contains("no picture of 2013-06-01, which shows no relation"))
    #expect(picture.title.contains("2 dates"))
    // Where nothing is on any date, one panel says so.
    let empty = Drawn(try diagram().multiples(at: ["2013-06-01", "2014-01-01"]).svg)
    #expect(empty.elements.count { $0.classes == ["panel"] } == 1)
  }

  @Test("Panels have room for what happens in them and not for other dates")
  func cropped() throws {
    let panel = { (dates: [DateQuery]) in
      let drawn = Drawn(try self.diagram().multiples(at: dates).svg)
      return drawn.elements.first { $0.classes == ["q"] }?.attributes["width"].flatMap { Int($0) } ?? 0
    }
    #expect(try panel(["2011-01-01", "2015-06-01"]) < 500)
    #expect(try panel(["1992-01-01", "2015-06-01"]) > 1500)
  }

  @Test("Signs of changes on lines beside each other do not lie on each other")
  func badges() throws {
    let kinds = [
      "hostility", "sanctions", "military-deployment", "agreement", "mercenary-contract",
      "diplomatic-relations",
    ]
    let relations = kinds.enumerated().map { number, kind in
      "  - { id: R\(number), kind: \(kind), from: a, to: b, when: 2016-01-01/.., claims: S }\n"
    }
    let graph = try Graphs.graph(
      "actors: { a: { kind: state, name: A }, b: { kind: state, name: B } }\nrelations:\n"
        + relations.joined())
    let placement = Placement(
      engine: "neato", seed: 1, score: 0,
      positions: ["a": Position(x: 0, y: 0), "b": Position(x: 130, y: 0)])
    let diagram = Diagram(graph, placement: placement)
    let change = ChangeBuilder(graph: graph, from: "2015", to: "2017", options: DiagramOptions()).build()
    let layout = ChangeLayout(diagram.placed(change.scene), change)
    #expect(layout.marks.count > 3)
    for (index, mark) in layout.marks.enumerated() {
      for other in layout.marks.dropFirst(index + 1) {
        let distance = Double(mark.centre.squaredDistance(to: other.centre)).squareRoot()
        #expect(distance >= Double(2 * ChangeLayout.radius), "\(mark.centre) \(other.centre)")
      }
    }
  }
}
