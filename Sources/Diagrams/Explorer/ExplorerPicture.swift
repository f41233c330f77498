import Graphviz
import Relations

/// Draws everything that an explorer ever shows, once; what is not to be seen at its first stop is there, but off.
struct ExplorerPicture {
  private let model: ExplorerModel
  private let state: ExplorerState
  private let stop: Int
  private let title: String
  private let inks: Inks

  init(_ model: ExplorerModel, state: ExplorerState, at stop: Int, title: String) {
    self.model = model
    self.state = state
    self.stop = stop
    self.title = title
    inks = Inks(model.options.theme)
  }

  /// The picture as an element to stand in a page.
  ///
  /// - Throws: What Graphviz says against it.
  func write(in isolation: Isolation) throws(GraphvizError) -> String {
    let canvas = model.canvas
    var xml = XMLWriter()
    xml.begin(
      "svg",
      [
        "id": "picture", "viewBox": "\(canvas.left) \(canvas.top) \(canvas.width) \(canvas.height)",
        "width": "\(canvas.width)", "height": "\(canvas.height)", "role": "graphics-document document",
        "aria-label": title,
      ])
    xml.embed(try drawing().svg(in: isolation))
    xml.begin("g", ["id": "words", "aria-hidden": "true"])
    xml.end()
    xml.end()
    return xml.text
  }

  func drawing() -> Drawing {
    var drawing = Drawing(name: model.graph.id)
    for (index, hull) in model.hulls.enumerated() where !hull.corners.isEmpty {
      drawing.addGround(
        hull.corners, fill: inks(Palette.fill(ofPact: hull.tone)),
        classes: Self.name(Palette.className(ofPact: hull.tone), isOff: state.hulls[index] == nil),
        dress: Drawing.Dress(data: [("data-ground", "\(index)"), ("aria-hidden", "true")]))
    }
    for (index, hull) in model.hulls.enumerated() { add(hull, number: index, to: &drawing) }
    for (index, hull) in model.hulls.enumerated() { addDoubts(of: hull, number: index, to: &drawing) }
    // A line ends at the first of the looks that an actor has.
    var places: [Int] = []
    for (index, node) in model.nodes.enumerated() { places.append(add(node, number: index, to: &drawing)) }
    for (index, edge) in model.edges.enumerated() {
      add(edge, number: index, from: places[edge.first], to: places[edge.second], drawing: &drawing)
    }
    for (index, hull) in model.hulls.enumerated() {
      addTies(of: hull, number: index, at: places, to: &drawing)
    }
    for (index, hull) in model.hulls.enumerated() {
      guard let name = hull.name else { continue }
      drawing.addText(
        "\(hull.pacts[0]) name \(index)", lines: name.lines, in: name.frame, size: 11,
        colour: inks(Palette.line(ofPact: hull.tone)),
        classes: Self.name(Palette.className(ofPact: hull.tone), isOff: state.hulls[index] == nil),
        role: "name",
        data: [("data-hull", "\(index)"), ("aria-hidden", "true")])
    }
    return drawing
  }

  private static func name(_ name: String, isOff: Bool, isUncertain: Bool = false) -> String {
    name + (isUncertain ? " q" : "") + (isOff ? " off" : "")
  }

  private func add(_ hull: ExplorerModel.Hull, number: Int, to drawing: inout Drawing) {
    let isUncertain = state.hulls[number]
    if hull.corners.isEmpty { return }
    drawing.addBackground(
      [hull.corners],
      classes: Self.name(
        "hull \(Palette.className(ofPact: hull.tone))", isOff: isUncertain == nil,
        isUncertain: isUncertain ?? false),
      fill: nil, line: inks(Palette.line(ofPact: hull.tone)), isDashed: false,
      dress: Drawing.Dress(
        data: [("data-hull", "\(number)"), ("role", "graphics-symbol img"), ("aria-label", hull.label)]))
  }

  /// Adds a ring around each member whose part in a pact is ever in doubt.
  private func addDoubts(of hull: ExplorerModel.Hull, number: Int, to drawing: inout Drawing) {
    if hull.corners.isEmpty { return }
    for (member, stops) in hull.doubts {
      let isShown = state.hulls[number] != nil && stops.contains(stop)
      drawing.addBackground(
        [PactOutline.doubt(around: model.nodes[member].frame)],
        classes: Self.name("doubt \(Palette.className(ofPact: hull.tone))", isOff: !isShown), fill: nil,
        line: inks(Palette.line(ofPact: hull.tone)), isDashed: true,
        dress: Drawing.Dress(data: [("data-ring", "\(number)"), ("aria-hidden", "true")]))
    }
  }

  /// Adds the lines of a pact that has no outline.
  private func addTies(
    of hull: ExplorerModel.Hull, number: Int, at places: [Int], to drawing: inout Drawing
  ) {
    let isUncertain = state.hulls[number]
    let role = Self.name("hull tie", isOff: isUncertain == nil, isUncertain: isUncertain ?? false)
    for (index, path) in hull.ties.enumerated() {
      let look = LineLook(family: .military, tone: hull.tone)
      drawing.addLine(
        from: places[hull.members[0]], to: places[hull.members[1]], key: "pact \(number) \(index)",
        along: path,
        look: look, words: nil, inks: inks,
        dress: Drawing.Dress(
          data: [("data-hull", "\(number)"), ("role", "graphics-symbol img"), ("aria-label", hull.label)],
          role: role))
    }
  }

  /// Adds a line once for each two marks that it can bear, and shows the one of the first stop.
  private func add(
    _ edge: ExplorerModel.Edge, number: Int, from tail: Int, to head: Int, drawing: inout Drawing
  ) {
    guard let path = edge.path else { return }
    let line = state.lines[number]
    let group = Drawing.Group(
      number: number,
      classes: Self.name(
        "edge \(edge.family.rawValue)\(line?.isDoubtful ?? false ? " dots" : "")", isOff: line == nil,
        isUncertain: line?.isUncertain ?? false),
      data: [("data-edge", "\(number)"), ("aria-hidden", "true")])
    let ways = [path] + (edge.detour.map { [$0] } ?? [])
    let shown = edge.detourStops.contains(stop) ? 1 : 0
    for marks in EndMarks.all(from: edge.marks) {
      for (way, path) in ways.enumerated() {
        let look = LineLook(family: edge.family, tail: marks.first, head: marks.second)
        let isShown = line?.marks == marks && way == shown
        drawing.addLine(
          from: tail, to: head,
          key: "\(edge.family.rawValue) \(edge.acting.rawValue) \(marks.code) \(way)"
            + (edge.isUncertain ? " possible" : "")
            + (edge.isDoubtful ? " doubtful" : ""),
          along: path, look: look, words: nil, inks: inks,
          dress: Drawing.Dress(
            data: [("data-m", marks.code), ("data-w", "\(way)")], role: isShown ? "way" : "way off",
            group: group))
      }
    }
  }

  /// Adds an actor once for each of its looks, and says where the first of them is.
  private func add(_ node: ExplorerModel.Node, number: Int, to drawing: inout Drawing) -> Int {
    let presence = state.nodes[number]
    let shown = presence?.look ?? 0
    let group = Drawing.Group(
      number: number,
      classes: Self.name(
        state.unrelated.contains(number) ? "node faint" : "node", isOff: presence == nil,
        isUncertain: presence?.isUncertain ?? false),
      data: [
        ("role", "button"), ("tabindex", "0"),
        ("aria-label", "\(node.looks[shown].label), \(node.looks[shown].word)"), ("aria-pressed", "false"),
      ])
    let places = node.looks.enumerated().map { index, look in
      let shape = ActorLook(category: look.category)
      return drawing.addActor(
        index == 0 ? node.actor.rawValue : "\(node.actor) look \(index)", in: node.frame, look: shape,
        colours: shape.attributes(inks), label: [look.label, look.word], size: NodeBox.nameSize, inks: inks,
        dress: Drawing.Dress(role: index == shown ? "look" : "look off", group: group))
    }
    return places[0]
  }
}
