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

  init(_ placed: PlacedScene, isSmall: Bool = false) {
    self.placed = placed
    self.isSmall = isSmall
    scene = placed.scene
    width = placed.canvas.right + Self.margin
  }

  /// The picture as the text of an SVG file.
  mutating func write() -> String {
    var legend = LegendWriter(
      scene, left: Self.margin, top: placed.canvas.bottom + 16, right: width - Self.margin)
    let masthead = Masthead(
      width: width, height: legend.layOut() + Self.margin, language: scene.options.language,
      title: scene.lexicon.title(
        scene.graph.title, date: scene.moment.description, isDay: scene.moment.isSingleDay),
      subtitle: counts, description: description, styleSheet: styleSheet.text)
    masthead.begin(in: &xml)
    writeBody()
    legend.write(to: &xml)
    xml.end()
    return xml.text
  }

  private var counts: String {
    scene.lexicon.counts(
      actors: scene.nodes.count { !$0.isUnrelated }, relations: scene.relationCount,
      uncertain: scene.uncertainCount)
  }

  /// What somebody who cannot see the picture is told: the counts, then a line a relation.
  private var description: String {
    let findings = scene.edges.flatMap(\.findings) + scene.hulls.flatMap(\.findings)
    return ([counts] + findings.sorted { $0.id < $1.id }.map(scene.sentence)).joined(separator: "\n")
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
    for outline in placed.outlines {
      xml.begin("g", ["class": "hull", "data-id": outline.hull.pacts.map(\.rawValue).joined(separator: " ")])
      xml.element(
        "title", [:],
        ([outline.hull.label] + outline.hull.findings.map(scene.sentence)).joined(separator: "\n"))
      let dashes = outline.hull.isUncertain ? " p" : ""
      xml.element("path", ["class": "c-pact\(dashes)", "d": Self.rounded(outline.corners)])
      xml.end()
    }
  }

  private mutating func writeLines() {
    for line in placed.lines { write(line) }
    for outline in placed.outlines {
      guard let words = outline.words else { continue }
      xml.element(
        "text", ["class": "h", "x": "\(words.centre.x)", "y": "\(words.centre.y + 4)"], outline.hull.label)
    }
    for line in placed.lines {
      guard let words = line.words, let label = line.edge.label else { continue }
      xml.begin("g", ["class": line.edge.family.rawValue])
      xml.element("text", ["class": "b", "x": "\(words.centre.x)", "y": "\(words.centre.y + 3)"], label)
      xml.end()
    }
  }

  private mutating func write(_ line: PlacedScene.Line) {
    let edge = line.edge
    let (cut, headTip, headway) = line.path.trimmed(by: edge.toMark.length)
    let (back, tailTip, tailway) = cut.reversed.trimmed(by: edge.fromMark.length)
    xml.begin(
      "g",
      [
        "class": "edge \(edge.family.rawValue)\(edge.change == .began ? " fresh" : "")",
        "data-from": edge.from.rawValue, "data-to": edge.to.rawValue,
        "data-ids": edge.findings.map(\.id.rawValue).joined(separator: " "),
      ])
    xml.element("title", [:], edge.findings.map(scene.sentence).joined(separator: "\n"))
    let weight = edge.isFight ? " x" : ""
    let dashes = edge.isUncertain ? " p" : ""
    xml.element("path", ["class": "e\(weight)\(dashes)", "d": back.reversed.svg])
    edge.toMark.write(tip: headTip, direction: headway, to: &xml)
    edge.fromMark.write(tip: tailTip, direction: tailway, to: &xml)
    xml.end()
  }

  private mutating func writeNodes() {
    for node in placed.nodes {
      guard let frame = placed.frames[node.id] else { continue }
      let faint = node.isUnrelated ? " z" : ""
      xml.begin("g", ["class": "node\(faint)", "data-id": node.id.rawValue])
      xml.element("title", [:], node.tooltip)
      let dashes = node.isUncertain ? " p" : ""
      NodeShape.write(node.shape, in: frame, class: "c-\(node.category.rawValue)\(dashes) o", to: &xml)
      let centre = frame.centre
      xml.element(
        "text", ["class": "n", "x": "\(centre.x)", "y": "\(centre.y + (isSmall ? 5 : 0))"], node.label)
      if !isSmall {
        xml.element("text", ["class": "w", "x": "\(centre.x)", "y": "\(centre.y + 12)"], node.word)
      }
      xml.end()
    }
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
