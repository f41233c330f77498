/// Rectangles put side by side: the first, and the others in rows below it or in columns beside it.
///
/// Used for the parts of a graph that are not tied to each other.
struct Shelves: Sendable {
  /// The places of the upper left corners, in the order of the rectangles.
  let corners: [Position]

  /// Packs rectangles.
  ///
  /// - Parameters:
  ///   - frames: The rectangles; only their sizes count. The first should be the largest.
  ///   - gap: The distance to keep between them.
  /// - Complexity: O(*n* log *n*) for *n* rectangles.
  init(of frames: [Frame], gap: Int) {
    let sizes = frames.map { (width: $0.width + gap, height: $0.height + gap) }
    let area = Double(sizes.reduce(0) { $0 + $1.width * $1.height })
    let below = Shelves.rows(sizes, breadth: Int((area * 1.5).squareRoot()))
    let turned = Shelves.rows(
      sizes.map { (width: $0.height, height: $0.width) },
      breadth: Int((area / 1.5).squareRoot())
    )
    let beside = turned.map { Position(x: $0.y, y: $0.x) }
    func cost(_ corners: [Position]) -> Double {
      let width = Double(zip(corners, sizes).map { $0.x + $1.width }.max() ?? 1)
      let height = Double(zip(corners, sizes).map { $0.y + $1.height }.max() ?? 1)
      // The area of the smallest picture of the wished proportions that holds all.
      return max(width * width / 1.5, height * height * 1.5)
    }
    corners = cost(below) <= cost(beside) ? below : beside
  }

  /// The corners of rectangles in rows: the first opens the first row alone, the others follow by falling height.
  private static func rows(_ sizes: [(width: Int, height: Int)], breadth: Int) -> [Position] {
    var corners = [Position](repeating: Position(x: 0, y: 0), count: sizes.count)
    guard let first = sizes.first else { return corners }
    let breadth = max(breadth, first.width)
    var corner = Position(x: 0, y: first.height)
    var rowHeight = 0
    let order = sizes.indices.dropFirst().sorted { (sizes[$1].height, $0) < (sizes[$0].height, $1) }
    for index in order {
      if corner.x > 0, corner.x + sizes[index].width > breadth {
        corner = Position(x: 0, y: corner.y + rowHeight)
        rowHeight = 0
      }
      corners[index] = corner
      corner.x += sizes[index].width
      rowHeight = max(rowHeight, sizes[index].height)
    }
    return corners
  }
}
