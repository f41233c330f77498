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
