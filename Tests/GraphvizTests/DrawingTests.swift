import Foundation
import Graphviz
import Testing

@Suite("A whole drawing")
struct DrawingTests {
  private let drawing = LayoutGraph.drawing

  private func text(_ graph: LayoutGraph, _ format: String = "svg") throws -> String {
    let rendering = try Graphviz.render(graph, engine: .nop2, format: format)
    #expect(rendering.warnings.isEmpty)
    return String(decoding: rendering.bytes, as: UTF8.self)
  }

  @Test("Each part is an element with its id and class: the hull first, then lines, then nodes")
  func parts() throws {
    let svg = try text(drawing)
    #expect(svg.contains(##"viewBox="0.00 0.00 260.00 110.00""##))
    let pieces = [
      ##"<g id="drawing" class="graph still" transform="scale(1 1) rotate(0) translate(0 110)">"##,
      ##"<polygon fill="#fff8ea" stroke="#8a5a00" stroke-width="1.5" stroke-dasharray="5,2" points="0,0 0,-110"##,
      ##"<g id="line&#45;1" class="edge line hostile">"##,
      ##"stroke="#b00020" stroke-width="2" stroke-dasharray="5,2" d="M95,-60C110,-63 140,-68 155,-70"/>"##,
      ##"<g id="actor&#45;mali" class="node actor state">"##,
      ##"<g id="drawing_node2" class="node">"##,
    ]
    var rest = svg[...]
    for piece in pieces {
      let found = try #require(rest.range(of: piece), "\(piece) is not there, or not in this place")
      rest = rest[found.upperBound...]
    }
    // Without a background no colour is called transparent, which SVG does not know.
    #expect(!svg.contains("transparent"))
  }

  @Test("Texts are shown as they are, line by line, the lines of an edge around its own place")
  func texts() throws {
    let svg = try text(drawing)
    #expect(TextCollector.texts(of: svg) == ["fights", "since 2012", "Mali", "<b> \\N & government", "<b>"])
    let line = try #require(
      svg.firstMatch(of: /<text [^>]*text-anchor="middle" x="([0-9.]+)" y="(-[0-9.]+)"[^>]*>fights</))
    #expect(line.1 == "125")
    #expect(abs(try #require(Double(line.2)) + 77) < 3)
    #expect(
      svg.contains(##"font-family="Helvetica,Arial,sans-serif" font-size="9.00" fill="#b00020">since 2012<"##)
    )
  }

  @Test("A mark stands at each tip: a hollow one at the tail, a filled one at the head")
  func marks() throws {
    let svg = try text(drawing)
    let line = try #require(svg.firstMatch(of: /<g id="line&#45;1"[\s\S]*?<\/g>/)).output
    let marks = line.matches(of: /<polygon fill="([^"]+)"[^>]* points="([0-9.,\- ]+)"/)
    #expect(marks.map(\.1) == ["none", "#b00020"])
    let tail = try #require(marks.first).2.split(separator: " ").map {
      $0.split(separator: ",").compactMap { Double($0) }
    }
    #expect(tail.contains { abs($0[0] - 86) < 0.1 && abs($0[1] + 58) < 0.1 })
    // The bar lies across the end of the line, close to the tip.
    let corners = try #require(marks.last).2.split(separator: " ").map {
      $0.split(separator: ",").compactMap { Double($0) }
    }
    #expect(corners.allSatisfy { abs($0[0] - 162) < 4 && abs($0[1] + 72) < 10 })
  }

  @Test("The DOT of the drawing holds every attribute as it was given")
  func dot() throws {
    let dot = try text(drawing, "canon")
    for piece in [
      ##" 95,60 110,63 140,68 155,70""##, "arrowhead=tee", "arrowtail=odiamond",
      ##"lp="125,75""##,
      ##"label="fights\nsince 2012""##, ##"label="Mali\n<b> \\N &amp; government""##, ##"pos="200,80""##,
      "shape=octagon",
      ##"P 4 0.0 0.0 0.0 110.0 260.0 110.0 260.0 0.0"##, "fixedsize=true",
    ] {
      #expect(dot.contains(piece), "\(piece)")
    }
  }

  @Test("What is told to all nodes or edges is what each would be told")
  func defaults() throws {
    var each = drawing
    for index in each.nodes.indices {
      each.nodes[index].attributes.merge(each.nodeDefaults) { own, _ in own }
    }
    for index in each.edges.indices {
      each.edges[index].attributes.merge(each.edgeDefaults) { own, _ in own }
    }
    each.nodeDefaults = [:]
    each.edgeDefaults = [:]
    #expect(try text(each) == text(drawing))
  }

  @Test("An area can have a curved outline")
  func curvedArea() throws {
    var curved = drawing
    curved.areas[0].isCurved = true
    #expect(try text(curved).contains(##"d="M0,0C0,-110 260,-110 260,0"##))
  }

  @Test("A viewport fixes the size of the picture and its middle, whatever is drawn")
  func viewport() throws {
    var part = drawing
    part.attributes[.viewport] = "300,200,1,130,55"
    part.nodes.removeLast()
    part.edges = []
    let svg = try text(part)
    #expect(svg.contains(##"viewBox="0.00 0.00 300.00 200.00""##))
    #expect(svg.contains(##"transform="scale(1 1) rotate(0) translate(20 155)""##))
  }

  @Test("A label at a node of fixed size is no reason to complain, however long it is")
  func longLabel() throws {
    var long = drawing
    long.nodes[1].attributes[.label] = "A name that is far wider than the octagon around it"
    #expect(try text(long).contains("far wider"))
  }

  @Test(
    "A place is written to a hundredth, without a sign before zero",
    arguments: [
      (Point(x: 1, y: -0.001), "1,0"), (Point(x: 0.125, y: -7.5), "0.13,-7.5"),
      (Point(x: 1e5 + 1.0 / 3, y: 0), "100000.33,0"),
    ])
  func places(point: Point, text: String) {
    #expect(point.pos == text)
  }
}
