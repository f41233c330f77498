/// An upright rectangle in a picture, in whole points; its border belongs to it.
package struct Frame: Hashable, Sendable {
  /// The least x.
  package var left: Int
  /// The least y.
  package var top: Int
  /// The greatest x.
  package var right: Int
  /// The greatest y.
  package var bottom: Int

  /// Creates a frame from its four sides.
  package init(left: Int, top: Int, right: Int, bottom: Int) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  /// Creates the frame that reaches so far to both sides of a centre.
  package init(centre: Position, halfWidth: Int, halfHeight: Int) {
    left = centre.x - halfWidth
    top = centre.y - halfHeight
    right = centre.x + halfWidth
    bottom = centre.y + halfHeight
  }

  /// Creates the smallest frame around some others, or nothing when there are none.
  package init?(around frames: some Sequence<Frame>) {
    var iterator = frames.makeIterator()
    guard var all = iterator.next() else { return nil }
    while let frame = iterator.next() { all.formUnion(frame) }
    self = all
  }

  /// The distance between the left and the right side.
  package var width: Int { right - left }

  /// The distance between the upper and the lower side.
  package var height: Int { bottom - top }

  /// The middle, rounded towards the upper left corner.
  package var centre: Position { Position(x: left + width / 2, y: top + height / 2) }

  /// The four corners, clockwise from the upper left.
  package var corners: [Position] {
    [
      Position(x: left, y: top), Position(x: right, y: top),
      Position(x: right, y: bottom), Position(x: left, y: bottom),
    ]
  }

  /// How far it is from another, along the wider of the gaps between their sides; 0 where they meet.
  package func distance(to other: Frame) -> Int {
    max(0, other.left - right, left - other.right, other.top - bottom, top - other.bottom)
  }

  /// The frame with every side moved outwards.
  package func grown(by margin: Int) -> Frame {
    Frame(left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin)
  }

  /// The frame moved to the right by `x` and downwards by `y`.
  package func moved(x dx: Int, y dy: Int) -> Frame {
    Frame(left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy)
  }

  /// Whether two frames have a point in common.
  package func meets(_ other: Frame) -> Bool {
    left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom
  }

  /// The square of the distance between two frames; zero when they meet.
  package func squaredGap(to other: Frame) -> Int {
    let dx = Swift.max(0, left - other.right, other.left - right)
    let dy = Swift.max(0, top - other.bottom, other.top - bottom)
    return dx * dx + dy * dy
  }

  /// Widens the frame until it holds another.
  package mutating func formUnion(_ other: Frame) {
    left = Swift.min(left, other.left)
    top = Swift.min(top, other.top)
    right = Swift.max(right, other.right)
    bottom = Swift.max(bottom, other.bottom)
  }
}
