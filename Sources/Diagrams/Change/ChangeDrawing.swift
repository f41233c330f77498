import EDTF
import Graphviz
import Queries
import Relations

/// Makes the drawing of what changed: hues say what became of a relation, not of which family it is.
struct ChangeDrawing {
  private let change: ChangeScene
  private let scene: Scene
  private let placed: PlacedScene
  private let layout: ChangeLayout
  private let inks: Inks

  /// What the word of an actor whose sort changed leaves free of its box.
  static let wordMargin = 8

  init(_ change: ChangeScene, placed: PlacedScene, layout: ChangeLayout) {
    self.change = change
    self.placed = placed
    self.layout = layout
    scene = change.scene
    inks = Inks(scene.options.theme)
  }

  func build() -> Drawing {
    var drawing = Drawing(name: scene.graph.id)
    drawing.add(placed.outlines, of: scene) { outline in
      let fate = outline.hull.change
      return (inks(Palette.changedPact), inks(Palette.line(of: fate)), fate.rawValue)
    }
    var places: [Actor.ID: Int] = [:]
    for node in placed.nodes { places[node.id] = add(node, to: &drawing) }
    for line in placed.lines {
      guard let (tail, head) = drawing.ends(of: line, among: places) else { continue }
      add(line, from: tail, to: head, to: &drawing)
    }
    for outline in placed.outlines {
      let fate = outline.hull.change
      drawing.addName(of: outline, size: 11, colour: inks(Palette.line(of: fate)), classes: fate.rawValue)
    }
    for (number, mark) in layout.marks.enumerated() { add(mark, number: number, to: &drawing) }
    return drawing
  }

  private func add(_ line: PlacedScene.Line, from tail: Int, to head: Int, to drawing: inout Drawing) {
    let edge = line.edge
    var look = edge.look
    look.change = edge.change
    drawing.addLine(
      from: tail, to: head, key: edge.key, along: line.path, look: look, words: line.words, inks: inks,
      dress: scene.dress(of: edge))
  }

  /// An actor in the hue of its fate, or in its own colours where its sort changed.
  private func add(_ node: Scene.Node, to drawing: inout Drawing) -> Int? {
    guard let frame = placed.frames[node.id] else { return nil }
    let fate = change.fates[node.id] ?? .kept
    let look = ActorLook(category: node.category, isUncertain: node.isUncertain)
    let isTurned = change.transitions[node.id] != nil
    var colours =
      isTurned
      ? look.attributes(inks)
      : look.attributes(fill: inks(Palette.ground), line: inks(Palette.line(of: fate)))
    colours[.penwidth] = isTurned ? "2" : fate == .began ? "3" : fate == .ended ? "1.4" : "1"
    return drawing.addActor(
      node.id.rawValue, in: frame, look: look, colours: colours,
      label: [node.label, word(of: node, in: frame)],
      size: NodeBox.nameSize, inks: inks, classes: isTurned ? "turned" : fate.rawValue,
      dress: Drawing.Dress(data: [("data-id", node.id.rawValue)], title: node.tooltip))
  }

  /// The word under a name: the sort, what it was before, or that the actor is new or gone.
  private func word(of node: Scene.Node, in frame: Frame) -> String {
    if let words = change.transition(of: node.id) {
      let room = Double(frame.width - Self.wordMargin) / TextMetrics.slack
      if TextMetrics.width(of: words, size: NodeBox.wordSize) <= room { return words }
      // What it is now is said rather than half of what it was.
      return TextMetrics.fit("→ \(node.word)", width: room, size: NodeBox.wordSize)
    }
    return switch change.fates[node.id] {
    case .began: "+ \(scene.lexicon[.beganWord])"
    case .ended: "− \(scene.lexicon[.endedWord])"
    case .kept, nil: Lexicon.word(node.word, more: node.more)
    }
  }

  private func add(_ mark: ChangeLayout.Mark, number: Int, to drawing: inout Drawing) {
    let fate = mark.line.edge.change
    if let words = mark.words {
      drawing.addText(
        "words \(number)", lines: [words.text], in: words.frame, size: PlacedWords.size,
        colour: inks(Palette.line(of: fate)), classes: fate.rawValue, role: "label")
    }
    drawing.addSign(mark.sign, of: fate, at: mark.centre, id: "sign \(number)", inks: inks)
  }
}

extension Drawing {
  /// Adds the sign of a change in a filled circle.
  mutating func addSign(
    _ sign: ChangeScene.Entry.Sign, of fate: ChangeState, at centre: Position, id: String, inks: Inks
  ) {
    let size = 2 * ChangeLayout.radius
    addNode(
      id, at: centre, width: size, height: size,
      attributes: [
        .shape: "circle", .style: "filled", .fillcolor: inks(Palette.line(of: fate)),
        .color: inks(Palette.ground), .penwidth: "1", .label: sign.rawValue, .fontsize: "12",
        .fontcolor: inks(Palette.ground), .class: fate.rawValue,
      ],
      dress: Dress(role: "sign"))
  }
}

/// Sets the drawing of what changed on a sheet, with the list of changes.
struct ChangeWriter {
  private let change: ChangeScene
  private let scene: Scene
  private let placed: PlacedScene
  let layout: ChangeLayout
  private let height: Int
  private let list: ChangeList
  private let masthead: Masthead

  init(_ change: ChangeScene, placed: PlacedScene) {
    self.change = change
    self.placed = placed
    scene = change.scene
    layout = ChangeLayout(placed, change)
    let margin = PictureWriter.margin
    let width = placed.canvas.right + margin
    var list = ChangeList(
      change, placed, left: margin, top: placed.canvas.bottom + 16, right: width - margin)
    height = list.layOut() + margin
    self.list = list
    masthead = Masthead(change.title, counts: change.countWords, width: width, options: scene.options)
  }

  /// The picture as an SVG file.
  ///
  /// - Throws: What Graphviz says against it.
  func write(in isolation: Isolation) throws(GraphvizError) -> [UInt8] {
    var drawing = ChangeDrawing(change, placed: placed, layout: layout).build()
    list.addSamples(to: &drawing)
    let elements = try drawing.svg(in: isolation)
    let turned = Set(change.transitions.keys)
    let categories = Set(scene.nodes.filter { turned.contains($0.id) }.map(\.category))
    var xml = XMLWriter(capacity: 2 * elements.count)
    masthead.begin(
      in: &xml, height: height,
      styleSheet: ChangeStyle(
        theme: scene.options.theme, categories: ActorKind.Category.allCases.filter(categories.contains)
      ).text,
      describe: { $0.write(escaping: description) })
    xml.begin("g", ["class": "picture"])
    xml.embed(elements)
    xml.end()
    list.write(to: &xml)
    masthead.end(in: &xml)
    return xml.bytes
  }

  /// What is to be said of a sheet that is higher than the one asked for.
  var sheetNotes: [String] { masthead.notes(onHeight: height) }

  /// What somebody who cannot see the picture is told: the counts, then a line a change.
  private var description: String {
    let lines = change.entries.map { entry in
      [entry.sign.rawValue, entry.date, entry.words, entry.citation].filter { !$0.isEmpty }.joined(
        separator: " ")
    }
    return ([change.countWords] + (lines.isEmpty ? [change.none].compactMap { $0 } : lines))
      .joined(separator: "\n")
  }
}
