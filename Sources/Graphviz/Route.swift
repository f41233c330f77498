/// The way an edge takes.
///
/// A route is one curve in nearly every picture. Graphviz calls a curve a bezier and a route its splines.
public struct Route: Sendable, Hashable {
  /// A chain of cubic Bézier curves.
  public struct Curve: Sendable, Hashable {
    /// The control points: one to begin with, then three for each cubic.
    public var points: [Point]

    /// The tip of the arrow before the first control point, when there is an arrow.
    public var startArrow: Point?

    /// The tip of the arrow after the last control point, when there is an arrow.
    public var endArrow: Point?

    /// Creates a curve.
    public init(points: [Point], startArrow: Point? = nil, endArrow: Point? = nil) {
      self.points = points
      self.startArrow = startArrow
      self.endArrow = endArrow
    }
  }

  /// The curves, from tail to head; empty for an edge that the layout does not draw.
  public var curves: [Curve]

  /// Creates a route.
  public init(curves: [Curve]) {
    self.curves = curves
  }

  /// The control points of the first curve: one to begin with, then three for each cubic.
  public var points: [Point] { curves.first?.points ?? [] }

  /// The tip of the arrow at the tail, when there is one.
  public var startArrow: Point? { curves.first?.startArrow }

  /// The tip of the arrow at the head, when there is one.
  public var endArrow: Point? { curves.last?.endArrow }

  /// The route as the `pos` of an edge, to a hundredth of a point, for `nop2`.
  ///
  /// It has room for one curve: the first.
  public var pos: String {
    guard let curve = curves.first else { return "" }
    var parts: [String] = []
    if let tip = curve.startArrow { parts.append("s," + tip.pos) }
    if let tip = curve.endArrow { parts.append("e," + tip.pos) }
    return (parts + curve.points.map(\.pos)).joined(separator: " ")
  }
}
