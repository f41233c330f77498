public import EDTF
public import Graphviz
public import Relations

extension Diagram {
  /// What Graphviz drew.
  public struct Rendering: Hashable, Sendable {
    /// The bytes of a file in the format asked for.
    public let bytes: [UInt8]
    /// The actors that it would show, had they a place.
    public let unplaced: [Actor.ID]
  }

  /// Lets Graphviz itself draw the graph on a date: the same actors at the same places, in a format of its own.
  ///
  /// - Parameter format: A format that the installed Graphviz writes, such as `dot`, `json`, `plain`, `svg` or, where
  ///   its plugin is installed, `png` and `pdf`.
  /// - Throws: What Graphviz says against it, with the formats that it has where it lacks this one.
  public func rendering(at moment: Moment, format: String) throws(GraphvizError) -> Rendering {
    let placed = placed(at: moment)
    let nodes = placed.nodes
    let index = Dictionary(nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var layout = LayoutGraph(name: graph.id, isDirected: true)
    layout.attributes = [.notranslate: "true", .splines: "true", .bgcolor: tone(Palette.ground)]
    layout.nodes = nodes.compactMap { node in
      placed.frames[node.id].map { frame in
        LayoutGraph.Node(id: node.id.rawValue, attributes: attributes(of: node, in: frame))
      }
    }
    for line in placed.lines {
      guard let tail = index[line.edge.from], let head = index[line.edge.to] else { continue }
      layout.edges.append(
        LayoutGraph.Edge(
          tail: tail, head: head, key: line.edge.findings.map(\.id.rawValue).joined(separator: " "),
          attributes: attributes(of: line.edge)))
    }
    let bytes = try Graphviz.render(layout, engine: .nop2, format: format, in: isolation).bytes
    return Rendering(bytes: bytes, unplaced: placed.missing)
  }

  private func attributes(of node: Scene.Node, in frame: Frame) -> [Attribute: String] {
    var style = ["filled"]
    if node.shape == .state { style.append("rounded") }
    if node.isUncertain { style.append("dashed") }
    return [
      .pos: "\(frame.centre.x),\(-frame.centre.y)", .width: "\(Double(frame.width) / 72)",
      .height: "\(Double(frame.height) / 72)", .fixedsize: "true", .label: node.label, .tooltip: node.tooltip,
      .shape: Self.shape(of: node.shape), .style: style.joined(separator: ","), .fontname: "Helvetica",
      .fontsize: "11", .fontcolor: tone(Palette.text), .fillcolor: tone(Palette.fill(of: node.category)),
      .color: tone(Palette.line(of: node.category)), .peripheries: node.shape == .authority ? "2" : "1",
    ]
  }

  private func attributes(of edge: Scene.Edge) -> [Attribute: String] {
    [
      .dir: "both", .arrowhead: Self.arrow(of: edge.toMark), .arrowtail: Self.arrow(of: edge.fromMark),
      .color: tone(Palette.line(of: edge.family)), .style: edge.isUncertain ? "dashed" : "solid",
      .penwidth: edge.isFight ? "2.2" : "1.4", .arrowsize: "0.7",
      .tooltip: edge.findings.map(\.id.rawValue).joined(separator: " "),
    ]
  }

  private func tone(_ shade: Shade) -> String {
    options.theme == .dark ? shade.dark : shade.light
  }

  private static func shape(of category: ActorKind.Category) -> String {
    switch category {
    case .organisation: "ellipse"
    case .company: "hexagon"
    case .armedGroup: "octagon"
    default: "box"
    }
  }

  private static func arrow(of mark: EndMark) -> String {
    switch mark {
    case .none: "none"
    case .dot: "odot"
    case .triangle: "normal"
    case .vee: "vee"
    case .diamond: "diamond"
    case .openDiamond: "odiamond"
    case .bars, .bar: "tee"
    case .openTriangle: "empty"
    }
  }
}
