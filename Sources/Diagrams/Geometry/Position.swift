/// A place in a picture, in whole points of 1/72 inch, with x growing to the right and y downwards as in SVG.
public struct Position: Hashable, Sendable {
  /// The distance to the right of the origin.
  public var x: Int

  /// The distance below the origin.
  public var y: Int

  /// Creates a position.
  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }

  /// The position moved to the right by `x` and downwards by `y`.
  package func moved(x dx: Int, y dy: Int) -> Position {
    Position(x: x + dx, y: y + dy)
  }

  /// The square of the distance to another position.
  package func squaredDistance(to other: Position) -> Int {
    let dx = other.x - x
    let dy = other.y - y
    return dx * dx + dy * dy
  }

  /// The distance to another position.
  package func distance(to other: Position) -> Double {
    Double(squaredDistance(to: other)).squareRoot()
  }

  /// The side of the line from `start` to `end` this position is on: positive to the right as the picture is seen,
  /// negative to the left, zero on the line.
  ///
  /// It is twice the signed area of the triangle, exact for coordinates of up to a billion.
  package func side(from start: Position, to end: Position) -> Int {
    (end.x - start.x) * (y - start.y) - (end.y - start.y) * (x - start.x)
  }
}
