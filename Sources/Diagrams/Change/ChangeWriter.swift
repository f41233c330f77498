import EDTF
import Graphviz
import Relations

/// Writes what changed between two dates as SVG.
struct ChangeWriter {
  let change: ChangeScene
  let scene: Scene
  private let placed: PlacedScene
  let layout: ChangeLayout
  private let width: Int
  private var xml = XMLWriter()

  init(_ change: ChangeScene, placed: PlacedScene) {
    self.change = change
    self.placed = placed
    scene = change.scene
    layout = ChangeLayout(placed, change)
    width = placed.canvas.right + PictureWriter.margin
  }

  /// The picture as an SVG file.
  mutating func write() -> [UInt8] {
    let margin = PictureWriter.margin
    var list = ChangeList(change, left: margin, top: placed.canvas.bottom + 16, right: width - margin)
    let categories = Set(
      change.transitions.keys.compactMap { id in scene.nodes.first { $0.id == id }?.category })
    let masthead = Masthead(
      width: width, height: list.layOut() + margin, language: scene.options.language,
      title: change.title, subtitle: counts,
      styleSheet: ChangeStyle(
        theme: scene.options.theme, categories: ActorKind.Category.allCases.filter(categories.contains)
      ).text,
      describe: { [description] in $0.write(escaping: description) })
    masthead.begin(in: &xml)
    writeHulls()
    for line in placed.lines { write(line) }
    for node in placed.nodes { write(node) }
    writeHullNames()
    for mark in layout.marks { write(mark) }
    list.write(to: &xml)
    xml.end()
    return xml.bytes
  }

  private var counts: String { change.countWords }

  /// What somebody who cannot see the picture is told: the counts, then a line a change.
  private var description: String {
    let lines = change.entries.map { entry in
      [entry.sign.rawValue, entry.date, entry.words].filter { !$0.isEmpty }.joined(separator: " ")
    }
    return ([counts] + (lines.isEmpty ? [change.lines.none] : lines)).joined(separator: "\n")
  }

  // MARK: Elements

  private func fate(of hull: Scene.Hull) -> Change {
    hull.pacts.first.flatMap { change.fates[$0] } ?? .kept
  }

  private mutating func writeHulls() {
    for outline in placed.outlines {
      let name = fate(of: outline.hull).rawValue
      xml.begin(
        "g", ["class": "hull \(name)", "data-id": outline.hull.pacts.map(\.rawValue).joined(separator: " ")])
      xml.element(
        "title", [:],
        ([outline.hull.label] + outline.hull.findings.map(scene.sentence)).joined(separator: "\n"))
      let dashes = outline.hull.isUncertain ? " p" : ""
      xml.element("path", ["class": "u\(dashes)", "d": outline.parts.map(PictureWriter.rounded).joined()])
      xml.end()
    }
  }

  private mutating func writeHullNames() {
    for outline in placed.outlines {
      guard let name = outline.name else { continue }
      xml.begin("g", ["class": fate(of: outline.hull).rawValue])
      name.write(to: &xml)
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
        "class": "edge \(edge.change.rawValue)", "data-from": edge.from.rawValue, "data-to": edge.to.rawValue,
        "data-ids": edge.findings.map(\.id.rawValue).joined(separator: " "),
      ])
    xml.element("title", [:], edge.findings.map(scene.sentence).joined(separator: "\n"))
    xml.element("path", ["class": edge.isUncertain ? "e p" : "e", "d": back.reversed.svg])
    edge.toMark.write(tip: headTip, direction: headway, to: &xml)
    edge.fromMark.write(tip: tailTip, direction: tailway, to: &xml)
    xml.end()
  }

  private mutating func write(_ node: Scene.Node) {
    guard let frame = placed.frames[node.id] else { return }
    let fate = change.fates[node.id] ?? .kept
    let transition = change.transitions[node.id]
    xml.begin(
      "g",
      [
        "class": "node \(fate.rawValue)\(transition == nil ? "" : " turned")", "data-id": node.id.rawValue,
      ])
    xml.element("title", [:], node.tooltip)
    let colours = transition == nil ? "o" : "c-\(node.category.rawValue)"
    NodeShape.write(node.shape, in: frame, class: colours + (node.isUncertain ? " p" : ""), to: &xml)
    let centre = frame.centre
    xml.element(
      "text", ["class": "n", "x": "\(centre.x)", "y": "\(centre.y + NodeBox.nameBaseline)"], node.label)
    xml.element(
      "text", ["class": "w", "x": "\(centre.x)", "y": "\(centre.y + NodeBox.wordBaseline)"],
      word(of: node, in: frame))
    xml.end()
  }

  /// The word under a name: the sort, what it was before, or that the actor is new or gone.
  private func word(of node: Scene.Node, in frame: Frame) -> String {
    if let (before, after) = change.transitions[node.id] {
      return TextMetrics.fit(
        "\(before) → \(after)", width: Double(frame.width - 8) / TextMetrics.slack, size: 9)
    }
    return switch change.fates[node.id] {
    case .began: "+ \(scene.lexicon.beganWord)"
    case .ended: "− \(scene.lexicon.endedWord)"
    case .kept, nil: Lexicon.word(node.word, more: node.more)
    }
  }

  private mutating func write(_ mark: ChangeLayout.Mark) {
    xml.begin("g", ["class": "\(mark.line.edge.change.rawValue) mark"])
    if let words = mark.words {
      xml.element("text", ["class": "b", "x": "\(words.centre.x)", "y": "\(words.centre.y + 3)"], mark.label)
    }
    let (x, y) = (mark.centre.x, mark.centre.y)
    xml.element("circle", ["class": "c", "cx": "\(x)", "cy": "\(y)", "r": "\(ChangeLayout.radius)"])
    xml.element("text", ["class": "x", "x": "\(x)", "y": "\(y + 4)"], mark.sign.rawValue)
    xml.end()
  }
}
