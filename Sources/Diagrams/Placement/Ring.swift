/// The places around a centre, nearest ring first: squares of growing size, with places at even steps.
struct Ring: Sendable {
  private let centre: Position
  private let step: Int
  private var radius = 1
  private var index = 0

  /// Creates the rings around a centre, so many points apart.
  init(around centre: Position, step: Int) {
    self.centre = centre
    self.step = step
  }

  /// The next place; there is always one more.
  mutating func next() -> Position {
    if index == 8 * radius {
      radius += 1
      index = 0
    }
    // Side by side: from the upper left corner along the top, then down the right, and so on.
    let (side, offset) = index.quotientAndRemainder(dividingBy: 2 * radius)
    index += 1
    let along = offset - radius
    let (x, y) =
      switch side {
      case 0: (along, -radius)
      case 1: (radius, along)
      case 2: (-along, radius)
      default: (-radius, -along)
      }
    return centre.moved(x: x * step, y: y * step)
  }
}
