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
