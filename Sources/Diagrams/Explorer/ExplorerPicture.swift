import Graphviz
import Relations

/// Draws everything that an explorer ever shows, once; what is not to be seen at its first stop is there, but off.
struct ExplorerPicture {
  private let model: ExplorerModel
  private let state: ExplorerState
  private let title: String
  private var xml = XMLWriter()

  init(_ model: ExplorerModel, state: ExplorerState, title: String) {
    self.model = model
    self.state = state
    self.title = title
  }

  /// The picture as an element to stand in a page.
  mutating func write() -> String {
    let canvas = model.canvas
    xml.begin(
      "svg",
      [
        "id": "picture", "viewBox": "\(canvas.left) \(canvas.top) \(canvas.width) \(canvas.height)",
        "width": "\(canvas.width)", "height": "\(canvas.height)", "role": "graphics-document document",
        "aria-label": title,
      ])
    for (index, hull) in model.hulls.enumerated() { write(hull, isUncertain: state.hulls[index]) }
    for (index, edge) in model.edges.enumerated() { write(edge, as: state.lines[index]) }
    for (index, hull) in model.hulls.enumerated() { writeName(of: hull, isOff: state.hulls[index] == nil) }
    xml.begin("g", ["id": "words", "aria-hidden": "true"])
    xml.end()
    for (index, node) in model.nodes.enumerated() {
      write(node, as: state.nodes[index], isUnrelated: state.unrelated.contains(index))
    }
    xml.end()
    return xml.text
  }

  private static func name(_ name: String, isOff: Bool, isUncertain: Bool = false) -> String {
    name + (isUncertain ? " q" : "") + (isOff ? " off" : "")
  }

  private mutating func write(_ hull: ExplorerModel.Hull, isUncertain: Bool?) {
    let name = Self.name("hull", isOff: isUncertain == nil, isUncertain: isUncertain ?? false)
    xml.begin("g", ["class": name, "role": "graphics-symbol img", "aria-label": hull.label])
    xml.element("path", ["class": "c-pact o", "d": PictureWriter.rounded(hull.corners)])
    xml.end()
  }

  /// The name of a pact, above all lines so that none crosses it out.
  private mutating func writeName(of hull: ExplorerModel.Hull, isOff: Bool) {
    xml.begin("g", ["class": Self.name("pact", isOff: isOff), "aria-hidden": "true"])
    hull.name?.write(to: &xml)
    xml.end()
  }

  /// The line in full, with every mark that it ever bears at its ends; the marks cover the end of the line.
  private mutating func write(_ edge: ExplorerModel.Edge, as line: ExplorerState.Line?) {
    let name = Self.name(
      "edge \(edge.family.rawValue)", isOff: line == nil, isUncertain: line?.isUncertain ?? false)
    xml.begin("g", ["class": name, "aria-hidden": "true"])
    if let path = edge.path {
      let weight = line?.marks[1] == .bars ? " x" : ""
      xml.element("path", ["class": "e\(weight)", "d": path.svg])
      for (end, path) in [path.reversed, path].enumerated() {
        for mark in edge.marks[end].sorted(by: { $0.strength < $1.strength }) where mark != .none {
          let (_, tip, direction) = path.trimmed(by: mark.length)
          let name = Self.name(end == 0 ? "tail" : "head", isOff: line?.marks[end] != mark)
          xml.begin("g", ["class": name, "data-m": "\(mark.strength)"])
          mark.write(tip: tip, direction: direction, to: &xml)
          xml.end()
        }
      }
    }
    xml.end()
  }

  private mutating func write(
    _ node: ExplorerModel.Node, as presence: ExplorerModel.Presence?, isUnrelated: Bool
  ) {
    let look = node.looks[presence?.look ?? 0]
    let name = Self.name(
      isUnrelated ? "node z" : "node", isOff: presence == nil, isUncertain: presence?.isUncertain ?? false)
    xml.begin(
      "g",
      [
        "class": name, "role": "button", "tabindex": "0", "aria-label": "\(look.label), \(look.word)",
        "aria-pressed": "false",
      ])
    let centre = node.frame.centre
    for (index, look) in node.looks.enumerated() {
      xml.begin("g", ["class": Self.name("look", isOff: index != presence?.look ?? 0)])
      NodeShape.write(look.category, in: node.frame, class: "c-\(look.category.rawValue) o", to: &xml)
      xml.element(
        "text", ["class": "n", "x": "\(centre.x)", "y": "\(centre.y + NodeBox.nameBaseline)"], look.label)
      xml.element(
        "text", ["class": "w", "x": "\(centre.x)", "y": "\(centre.y + NodeBox.wordBaseline)"], look.word)
      xml.end()
    }
    xml.end()
  }
}
