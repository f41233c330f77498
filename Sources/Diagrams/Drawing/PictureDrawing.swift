import Graphviz
import Queries
import Relations

/// Makes the drawing of a placed scene of a date.
struct PictureDrawing {
  private let placed: PlacedScene
  private let scene: Scene
  private let inks: Inks
  /// Whether the picture is one of several small ones: names stand alone, and larger.
  private let isSmall: Bool

  init(_ placed: PlacedScene, isSmall: Bool = false) {
    self.placed = placed
    self.isSmall = isSmall
    scene = placed.scene
    inks = Inks(scene.options.theme)
  }

  func build() -> Drawing {
    var drawing = Drawing(name: scene.graph.id)
    drawing.add(placed.outlines, of: scene) { outline in
      let tone = outline.hull.tone
      return (
        inks(Palette.fill(ofPact: tone)), inks(Palette.line(ofPact: tone)), Palette.className(ofPact: tone)
      )
    }
    var places: [Actor.ID: Int] = [:]
    for node in placed.nodes { places[node.id] = add(node, to: &drawing) }
    for line in placed.lines {
      guard let (tail, head) = drawing.ends(of: line, among: places) else { continue }
      drawing.addLine(
        from: tail, to: head, key: line.edge.key, along: line.path, look: line.edge.look, words: line.words,
        inks: inks, dress: scene.dress(of: line.edge))
    }
    for outline in placed.outlines {
      drawing.addName(
        of: outline, size: isSmall ? 13 : 11, colour: inks(Palette.line(ofPact: outline.hull.tone)),
        classes: Palette.className(ofPact: outline.hull.tone))
    }
    return drawing
  }

  private func add(_ node: Scene.Node, to drawing: inout Drawing) -> Int? {
    guard let frame = placed.frames[node.id] else { return nil }
    let look = ActorLook(category: node.category, isUncertain: node.isUncertain)
    let label = isSmall ? [node.label] : [node.label, Lexicon.word(node.word, more: node.more)]
    return drawing.addActor(
      node.id.rawValue, in: frame, look: look, colours: look.attributes(inks), label: label,
      size: isSmall ? 14 : NodeBox.nameSize, inks: inks, classes: node.isUnrelated ? "faint" : "",
      dress: Drawing.Dress(data: [("data-id", node.id.rawValue)], title: node.tooltip))
  }

  static func list<Tag>(_ ids: [Identifier<Tag>]) -> String {
    ids.map(\.rawValue).joined(separator: " ")
  }
}

extension Scene {
  /// What names a line and what its reader learns of it.
  func dress(of edge: Edge) -> Drawing.Dress {
    Drawing.Dress(
      data: [
        ("data-from", edge.from.rawValue), ("data-to", edge.to.rawValue),
        ("data-ids", PictureDrawing.list(edge.holdings.map(\.id))),
      ],
      title: sentences(edge.holdings).joined(separator: "\n"))
  }
}

extension Scene.Edge {
  /// What tells it from other lines between the same two.
  var key: String {
    let ids = holdings.map(\.id.rawValue).joined(separator: " ")
    let name = ids.utf8.count > 1_000 ? "\(holdings[0].id) and \(holdings.count - 1) more" : ids
    // What a relation was and what it is are two lines where versions of a graph are compared.
    return change == .kept ? name : "\(change.rawValue) \(name)"
  }
}

extension Drawing {
  /// The nodes at the ends of a line: its actors, and a point on what stands for a pact.
  mutating func ends(of line: PlacedScene.Line, among places: [Actor.ID: Int]) -> (tail: Int, head: Int)? {
    var ends: [Int] = []
    for (actor, anchor) in [(line.edge.from, line.anchors.tail), (line.edge.to, line.anchors.head)] {
      if let anchor {
        // No actor has a blank in its identifier.
        ends.append(addEnd("\(actor) end \(nodes.count)", at: anchor))
      } else if let place = places[actor] {
        ends.append(place)
      }
    }
    return ends.count == 2 ? (ends[0], ends[1]) : nil
  }
}
