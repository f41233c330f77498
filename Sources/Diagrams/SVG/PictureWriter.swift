import EDTF
import Graphviz
import Relations

/// Writes a placed scene as SVG: frame, title, picture, legend and sources.
struct PictureWriter {
  static let margin = 24
  /// What the title takes from the top of the page.
  static let header = 64

  private let placed: PlacedScene
  private let scene: Scene
  private let width: Int
  private var xml = XMLWriter()
  /// Whether the picture is one of several small ones: names stand alone, and larger.
  private let isSmall: Bool
  private let memory: Memory
  private let stencils: Stencils

  /// - Parameters:
  ///   - memory: What other pictures have found; in the language of the scene.
  ///   - stencils: What other pictures of the same size have written.
  init(
    _ placed: PlacedScene, isSmall: Bool = false, memory: Memory? = nil, stencils: Stencils = Stencils()
  ) {
    self.placed = placed
    self.isSmall = isSmall
    scene = placed.scene
    self.memory = memory ?? Memory(placed.scene.graph, language: placed.scene.options.language)
    self.stencils = stencils
    width = placed.canvas.right + Self.margin
  }

  /// The picture as an SVG file.
  mutating func write() -> [UInt8] {
    writeSheet().bytes
  }

  /// The picture, which can be had again under another title.
  mutating func writeSheet() -> PictureSheet {
    var legend = LegendWriter(
      scene, left: Self.margin, top: placed.canvas.bottom + 16, right: width - Self.margin, memory: memory,
      stencils: stencils)
    let masthead = Masthead(
      width: width, height: legend.layOut() + Self.margin, language: scene.options.language,
      title: scene.title, subtitle: counts, styleSheet: stencils.text(of: styleSheet), describe: describe)
    let end = masthead.begin(in: &xml)
    writeBody()
    legend.write(to: &xml)
    xml.end()
    return PictureSheet(masthead: masthead, xml: xml, headEnd: end)
  }

  private var counts: String {
    scene.subtitle(
      scene.lexicon.counts(
        actors: scene.nodes.count { !$0.isUnrelated }, relations: scene.relationCount,
        uncertain: scene.uncertainCount, of: scene.whole))
  }

  /// What somebody who cannot see the picture is told: the counts, then a line a relation.
  private func describe(in xml: inout XMLWriter) {
    var drawn: Set<Relation.ID> = []
    drawn.reserveCapacity(scene.findings.count)
    for edge in scene.edges {
      for index in edge.findings.indices { drawn.insert(edge.findings[index].relation.id) }
    }
    for hull in scene.hulls {
      for index in hull.findings.indices { drawn.insert(hull.findings[index].relation.id) }
    }
    xml.write(escaping: counts)
    for index in scene.findings.indices where drawn.contains(scene.findings[index].relation.id) {
      xml.write(escaping: "\n")
      memory.write(scene.findings[index], of: scene, to: &xml)
    }
  }

  private var styleSheet: StyleSheet {
    var categories = Set(scene.nodes.map(\.category))
    if !scene.hulls.isEmpty { categories.insert(.pact) }
    let families = Set(scene.edges.map(\.family))
    return StyleSheet(
      theme: scene.options.theme, categories: ActorKind.Category.allCases.filter(categories.contains),
      families: Family.allCases.filter(families.contains))
  }

  // MARK: Elements

  /// The picture proper, to be embedded in a larger one.
  mutating func body() -> XMLWriter {
    writeBody()
    return xml
  }

  private mutating func writeBody() {
    writeHulls()
    writeLines()
    writeNodes()
  }

  private mutating func writeHulls() {
    let (memory, scene) = (memory, scene)
    for outline in placed.outlines {
      xml.begin("g", ["class": "hull", "data-id": outline.hull.pacts.map(\.rawValue).joined(separator: " ")])
      xml.element("title") { xml in
        xml.write(escaping: outline.hull.label + "\n")
        memory.write(outline.hull.findings, of: scene, to: &xml)
      }
      let dashes = outline.hull.isUncertain ? " p" : ""
      xml.element("path", ["class": "c-pact\(dashes)", "d": outline.parts.map(Self.rounded).joined()])
      xml.end()
    }
  }

  private mutating func writeLines() {
    for line in placed.lines { write(line) }
    for outline in placed.outlines { outline.name?.write(to: &xml) }
    for line in placed.lines {
      guard let words = line.words, let label = line.edge.label else { continue }
      xml.begin("g", ["class": line.edge.family.rawValue])
      xml.element("text", ["class": "b", "x": "\(words.centre.x)", "y": "\(words.centre.y + 3)"], label)
      xml.end()
    }
  }

  private mutating func write(_ line: PlacedScene.Line) {
    let (head, tail) = stencils.line(
      line, begin: { begin(line.edge, in: &$0) }, write: { write(line, to: &$0) })
    xml.embed(head)
    let (memory, scene) = (memory, scene)
    xml.element("title") { memory.write(line.edge.findings, of: scene, to: &$0) }
    xml.embed(tail)
  }

  private func begin(_ edge: Scene.Edge, in xml: inout XMLWriter) {
    xml.begin(
      "g",
      [
        "class": "edge \(edge.family.rawValue)\(edge.change == .began ? " fresh" : "")",
        "data-from": edge.from.rawValue, "data-to": edge.to.rawValue,
        "data-ids": edge.findings.map(\.id.rawValue).joined(separator: " "),
      ])
  }

  private func write(_ line: PlacedScene.Line, to xml: inout XMLWriter) {
    let edge = line.edge
    let (cut, headTip, headway) = line.path.trimmed(by: edge.toMark.length)
    let (back, tailTip, tailway) = cut.reversed.trimmed(by: edge.fromMark.length)
    let weight = edge.isFight ? " x" : ""
    let dashes = edge.isUncertain ? " p" : ""
    xml.element("path", ["class": "e\(weight)\(dashes)", "d": back.reversed.svg])
    edge.toMark.write(tip: headTip, direction: headway, to: &xml)
    edge.fromMark.write(tip: tailTip, direction: tailway, to: &xml)
  }

  private mutating func writeNodes() {
    for node in placed.nodes {
      guard let frame = placed.frames[node.id] else { continue }
      xml.embed(stencils.node(node, in: frame) { write(node, in: frame, to: &$0) })
    }
  }

  private func write(_ node: Scene.Node, in frame: Frame, to xml: inout XMLWriter) {
    let faint = node.isUnrelated ? " z" : ""
    xml.begin("g", ["class": "node\(faint)", "data-id": node.id.rawValue])
    xml.element("title", [:], node.tooltip)
    let dashes = node.isUncertain ? " p" : ""
    NodeShape.write(node.shape, in: frame, class: "c-\(node.category.rawValue)\(dashes) o", to: &xml)
    let centre = frame.centre
    let baseline = centre.y + (isSmall ? 5 : NodeBox.nameBaseline)
    xml.element("text", ["class": "n", "x": "\(centre.x)", "y": "\(baseline)"], node.label)
    if !isSmall {
      xml.element(
        "text", ["class": "w", "x": "\(centre.x)", "y": "\(centre.y + NodeBox.wordBaseline)"],
        Lexicon.word(node.word, more: node.more))
    }
    xml.end()
  }

  /// A closed path through the corners, each rounded.
  static func rounded(_ corners: [Position]) -> String {
    var path = ""
    for index in corners.indices {
      let corner = Point(corners[index])
      let before = Point(corners[(index + corners.count - 1) % corners.count])
      let after = Point(corners[(index + 1) % corners.count])
      let start = corner.moved(min(14, corner.distance(to: before) / 2), corner.direction(to: before))
      let end = corner.moved(min(14, corner.distance(to: after) / 2), corner.direction(to: after))
      path += "\(index == 0 ? "M" : "L")\(start.pair)Q\(corner.pair) \(end.pair)"
    }
    return path + "Z"
  }
}
