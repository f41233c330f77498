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
