/// Where a layout put the parts of a graph.
public struct Geometry: Sendable, Hashable {
  /// The box around the whole picture.
  public var box: Box

  /// The centre of each node, in the order of the graph's nodes.
  public var nodes: [Point]

  /// The way of each edge, in the order of the graph's edges.
  public var edges: [Route]

  /// The box of each cluster, in the order of the graph's clusters, when the engine draws clusters.
  public var clusters: [Box?]

  /// What Graphviz found odd and went on with.
  public var warnings: [GraphvizDiagnostic]

  /// Creates a geometry.
  public init(
    box: Box,
    nodes: [Point],
    edges: [Route],
    clusters: [Box?] = [],
    warnings: [GraphvizDiagnostic] = []
  ) {
    self.box = box
    self.nodes = nodes
    self.edges = edges
    self.clusters = clusters
    self.warnings = warnings
  }
}

/// A place in a picture, in points of 1/72 inch, with y growing upwards as Graphviz has it.
public struct Point: Sendable, Hashable {
  /// The distance to the right of the origin.
  public var x: Double

  /// The distance above the origin.
  public var y: Double

  /// Creates a point.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

extension Point {
  /// The place as the `pos` of a node, to a hundredth of a point.
  public var pos: String { Self.hundredths(x) + "," + Self.hundredths(y) }

  private static func hundredths(_ value: Double) -> String {
    let rounded = (value * 100).rounded() / 100
    // A zero with a sign reads like a mistake.
    let text = "\(rounded == 0 ? 0 : rounded)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

/// An upright rectangle, in points of 1/72 inch.
public struct Box: Sendable, Hashable {
  /// The corner at the lower left.
  public var low: Point

  /// The corner at the upper right.
  public var high: Point

  /// Creates a box from two opposite corners, the lower left one first.
  public init(low: Point, high: Point) {
    self.low = low
    self.high = high
  }

  /// The distance between the left and the right side.
  public var width: Double { high.x - low.x }

  /// The distance between the lower and the upper side.
  public var height: Double { high.y - low.y }
}

/// An area that is drawn under everything else, such as the hull of a group of nodes.
///
/// It is no element of the graph: it has neither name nor class, and takes no space in a layout.
public struct Area: Sendable, Hashable {
  /// The corners, in points as `pos` is under `nop2`.
  ///
  /// Of a curved outline, the control points: one to begin with, then three for each cubic, the last where the first
  /// is.
  public var points: [Point]

  /// Whether the points are those of Bézier curves.
  public var isCurved: Bool

  /// The colour of the area, as `Attribute/fillcolor` has it.
  public var fill: String

  /// The colour of the outline.
  public var line: String

  /// The width of the outline, in points.
  public var width: Double

  /// How the outline looks: `solid`, `dashed` or `dotted`.
  public var style: String

  /// Creates an area.
  public init(
    points: [Point],
    isCurved: Bool = false,
    fill: String,
    line: String = "transparent",
    width: Double = 1,
    style: String = "solid"
  ) {
    self.points = points
    self.isCurved = isCurved
    self.fill = fill
    self.line = line
    self.width = width
    self.style = style
  }
}

extension [Area] {
  /// The areas in Graphviz's language for drawings: <https://graphviz.org/docs/outputs/canon/#xdot>.
  ///
  /// - Throws: An error that names the area which cannot be drawn.
  func encoded() throws(GraphvizError) -> String {
    var text = ""
    for (index, area) in enumerated() {
      guard area.points.count >= 3, area.points.count <= 10_000,
        !area.isCurved || area.points.count % 3 == 1,
        area.points.allSatisfy({ abs($0.x) <= 1e6 && abs($0.y) <= 1e6 })
      else {
        let shape = area.isCurved ? "1 point and 3 for each curve" : "3 points or more"
        throw .area(index, "\(area.points.count) points; give \(shape), at most 10000, up to 1e6")
      }
      for colour in [area.fill, area.line] where AttributeForm.colour.encoded(colour) == nil {
        throw .area(index, "colour \(Text.quoted(colour)); write \(AttributeForm.colour.expectation)")
      }
      guard ["solid", "dashed", "dotted"].contains(area.style), (0...1_000).contains(area.width) else {
        throw .area(
          index,
          "style \(Text.quoted(area.style)) and width \(area.width); write solid, dashed or dotted, 0...1000")
      }
      text += Self.operation("S", "setlinewidth(\(area.width))") + Self.operation("S", area.style)
      text += Self.operation("c", area.line) + Self.operation("C", area.fill)
      text += "\(area.isCurved ? "b" : "P") \(area.points.count) "
      for point in area.points { text += "\(point.x) \(point.y) " }
    }
    return text
  }

  /// An operation on a text, which comes after its length.
  private static func operation(_ name: String, _ text: String) -> String {
    "\(name) \(text.utf8.count) -\(text) "
  }
}

extension GraphvizError {
  fileprivate static func area(_ index: Int, _ problem: String) -> GraphvizError {
    GraphvizError(code: .invalidAttribute, message: "area \(index): it has \(problem)")
  }
}
