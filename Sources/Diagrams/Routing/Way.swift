import Graphviz

/// The way that a line takes.
struct Way: Sendable {
  let path: Path
  let chain: Chain

  init(_ path: Path) {
    self.path = path
    chain = Chain(path)
  }

  private init(_ path: Path, _ chain: Chain) {
    self.path = path
    self.chain = chain
  }

  /// The way from the other end.
  var reversed: Way { Way(path.reversed, chain) }
}

/// A line as straight pieces between whole points, to ask what lies on it.
struct Chain: Sendable {
  private let points: [Position]
  private let frame: Frame

  /// The pieces of a path; a straight one is a single piece.
  init(_ path: Path) {
    self.init((path.isStraight ? [path.start, path.end] : path.samples()).map(\.position))
  }

  /// The sides of a polygon.
  init(around corners: [Position]) {
    self.init(corners + corners.prefix(1))
  }

  private init(_ points: [Position]) {
    self.points = points
    frame =
      Frame(around: points.map { Frame(centre: $0, halfWidth: 0, halfHeight: 0) })
      ?? Frame(left: 0, top: 0, right: 0, bottom: 0)
  }

  /// Whether some point of the line is inside a frame or on its border.
  func meets(_ other: Frame) -> Bool {
    guard frame.meets(other) else { return false }
    for index in points.indices.dropLast() where Segment(points[index], points[index + 1]).meets(other) {
      return true
    }
    return false
  }
}
