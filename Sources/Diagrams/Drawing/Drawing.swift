import Graphviz

/// A drawing: the one graph that Graphviz is given for it, and what dresses its objects on a page.
///
/// Every actor, line, sign and label is an object of the graph, at a place in points with y downwards as in SVG.
/// Graphviz draws it; ``SVGDressing`` puts in the titles.
struct Drawing {
  /// What Graphviz has no word for: the data and the title of an object.
  struct Dress {
    /// The attributes that name what is drawn, such as `data-id`.
    var data: [(name: StaticString, value: String)] = []
    /// What a reader learns on pointing at it; none where it is empty.
    var title = ""
    /// What it is, where it is neither an actor nor a line: the class in place of Graphviz's `node` or `edge`.
    var role: String?
    /// In how many lines the name of an actor stands, before the word of its kind.
    var nameLines = 1
    /// The group that it stands in together with the objects before and after it that have the same.
    var group: Group?
  }

  /// Several objects of which a page shows one at a time.
  struct Group: Equatable {
    /// What tells it from others of its sort.
    let number: Int
    let classes: String
    var data: [(name: StaticString, value: String)] = []

    static func == (left: Group, right: Group) -> Bool { left.number == right.number }
  }

  /// What an outline behind the actors is, of which Graphviz writes nothing but the shape.
  struct Background {
    let classes: String
    let dress: Dress
  }

  private(set) var graph: LayoutGraph
  /// The dresses of the nodes and edges, in the order of the graph.
  private(set) var nodes: [Dress] = []
  private(set) var edges: [Dress] = []
  private(set) var backgrounds: [Background] = []

  /// - Parameter name: What the graph is called in Graphviz's own formats.
  init(name: String) {
    graph = LayoutGraph(
      name: name,
      // Places are given, ways too; a background would be one more object.
      attributes: [
        .notranslate: "true", .splines: "true", .bgcolor: "transparent", .outputorder: "edgesfirst",
      ],
      // What most objects have is said once.
      nodeDefaults: [
        .fontname: "Helvetica-Bold", .fontsize: "\(NodeBox.nameSize)", .fixedsize: "true", .shape: "box",
        .style: "filled", .peripheries: "1", .penwidth: "1.4",
      ],
      edgeDefaults: [
        .fontname: "Helvetica", .fontsize: "\(PlacedWords.size)", .dir: "both", .style: "solid",
        .penwidth: "1.4", .arrowhead: "none", .arrowtail: "none",
      ])
  }

  /// Adds a node with its middle at a place, and says at which index.
  @discardableResult
  mutating func addNode(
    _ id: String, at centre: Position, width: Int, height: Int, attributes: [Attribute: String],
    dress: Dress = Dress()
  ) -> Int {
    var attributes = attributes.filter { graph.nodeDefaults[$0.key] != $0.value }
    attributes[.pos] = "\(centre.x),\(-centre.y)"
    attributes[.width] = Self.inches(width)
    attributes[.height] = Self.inches(height)
    graph.nodes.append(LayoutGraph.Node(id: id, attributes: attributes))
    nodes.append(dress)
    return nodes.count - 1
  }

  /// Adds an edge along a path, with arrows at the ends that have a tip.
  ///
  /// - Parameters:
  ///   - path: From where the arrow at the tail begins to where the one at the head does.
  ///   - tips: The points of the arrows; nil for an end without one.
  mutating func addEdge(
    from tail: Int, to head: Int, key: String, along path: Path, tips: (tail: Point?, head: Point?),
    attributes: [Attribute: String], dress: Dress = Dress()
  ) {
    var attributes = attributes.filter { graph.edgeDefaults[$0.key] != $0.value }
    let curve = Route.Curve(
      points: path.points.map(Self.upright), startArrow: tips.tail.map(Self.upright),
      endArrow: tips.head.map(Self.upright))
    attributes[.pos] = Route(curves: [curve]).pos
    graph.edges.append(LayoutGraph.Edge(tail: tail, head: head, key: key, attributes: attributes))
    edges.append(dress)
  }

  /// Adds closed outlines behind everything, each given by its corners, which are rounded.
  ///
  /// - Parameter fill: nil for outlines that let through what is behind them.
  mutating func addBackground(
    _ outlines: [[Position]], classes: String, fill: String?, line: String, isDashed: Bool,
    width: Double = 1.4, dress: Dress = Dress()
  ) {
    for corners in outlines {
      backgrounds.append(Background(classes: classes, dress: dress))
      graph.areas.append(
        Area(
          points: Path(around: corners, radius: 14).points.map(Self.upright), isCurved: true,
          fill: fill ?? "transparent", line: line, width: width, style: isDashed ? "dashed" : "solid"))
    }
  }

  /// A point with y upwards, as Graphviz has it, to a tenth, which is less than anybody sees.
  private static func upright(_ point: Point) -> Point {
    Point(x: (point.x * 10).rounded() / 10, y: (-point.y * 10).rounded() / 10)
  }

  static func place(_ position: Position) -> String { "\(position.x),\(-position.y)" }

  private static func inches(_ points: Int) -> String { "\(Double(points) / 72)" }
}

extension Drawing {
  /// The drawing in one of Graphviz's formats.
  ///
  /// - Throws: What Graphviz says against it.
  func bytes(as format: String, in isolation: Isolation) throws(GraphvizError) -> [UInt8] {
    // As `dot` Graphviz writes how large a node is with its double line, which its commands would then add again.
    let isLanguage = format == "dot" || format == "gv"
    return try Graphviz.render(graph, engine: .nop2, format: isLanguage ? "canon" : format, in: isolation)
      .bytes
  }

  /// The drawing as elements of SVG, to be set on a sheet: outlines, lines and their labels, then nodes.
  ///
  /// - Throws: What Graphviz says against it.
  func svg(in isolation: Isolation) throws(GraphvizError) -> [UInt8] {
    try pieces(in: isolation).all
  }

  /// The elements of SVG of each object.
  ///
  /// - Throws: What Graphviz says against it.
  func pieces(in isolation: Isolation) throws(GraphvizError) -> SVGPieces {
    SVGDressing(self).dress(try bytes(as: "svg", in: isolation))
  }

  /// The elements of SVG of each object of several drawings, which share a worker where there is one.
  ///
  /// - Throws: What Graphviz says against one of them.
  static func pieces(of drawings: [Drawing], in isolation: Isolation) throws(GraphvizError) -> [SVGPieces] {
    // Of two dates between which nothing changes, the second is the same graph.
    var graphs: [LayoutGraph] = []
    let places = drawings.map { drawing in
      if graphs.last != drawing.graph { graphs.append(drawing.graph) }
      return graphs.count - 1
    }
    let files = try Graphviz.renderings(graphs, engine: .nop2, formats: ["svg"], in: isolation)
    return zip(drawings, places).map { drawing, place in
      SVGDressing(drawing).dress(files[place].first?.bytes ?? [])
    }
  }
}
