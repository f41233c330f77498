extension Arrangement {
  /// Moves boxes apart until all keep the clearance.
  ///
  /// First they push each other aside, which keeps the shape of the whole; what then still overlaps goes to the nearest
  /// free place.
  ///
  /// - Parameter pushes: The most rounds of pushing.
  mutating func separate(pushes: Int = 40) {
    for _ in 0..<pushes {
      guard pushOnce() else { return }
    }
    let order = frames.indices.sorted { (incident[$1].count, $0) < (incident[$0].count, $1) }
    // Frames that touch meet, so at exactly the clearance a frame grown by a point less is free.
    let margin = Arrangement.clearance - 1
    var settled = FrameGrid(cell: 200)
    for node in order {
      if settled.meetsAny(frames[node].grown(by: margin)) {
        var ring = Ring(around: positions[node], step: Arrangement.clearance)
        var spot = positions[node]
        repeat {
          spot = ring.next()
        } while settled.meetsAny(frame(of: node, at: spot).grown(by: margin))
        move(node, to: spot)
      }
      settled.insert(frames[node])
    }
  }

  /// Pushes every two boxes that are too close half the way apart each; says whether there were any.
  private mutating func pushOnce() -> Bool {
    var pushed = false
    // By their left sides, so that a box is compared only with those that begin before it ends.
    let order = frames.indices.sorted { (frames[$0].left, $0) < (frames[$1].left, $1) }
    for (place, a) in order.enumerated() {
      for b in order[(place + 1)...] {
        let grown = frames[a].grown(by: Arrangement.clearance)
        if frames[b].left >= grown.right { break }
        let overlapX = min(grown.right - frames[b].left, frames[b].right - grown.left)
        let overlapY = min(grown.bottom - frames[b].top, frames[b].bottom - grown.top)
        guard overlapX > 0, overlapY > 0 else { continue }
        pushed = true
        let (p, q) = (positions[a], positions[b])
        if overlapX < overlapY {
          let sign = p.x <= q.x ? 1 : -1
          move(a, to: p.moved(x: -sign * (overlapX / 2), y: 0))
          move(b, to: q.moved(x: sign * (overlapX - overlapX / 2), y: 0))
        } else {
          let sign = p.y <= q.y ? 1 : -1
          move(a, to: p.moved(x: 0, y: -sign * (overlapY / 2)))
          move(b, to: q.moved(x: 0, y: sign * (overlapY - overlapY / 2)))
        }
      }
    }
    return pushed
  }
}

/// Frames sorted into square cells, to ask quickly whether a place is taken.
struct FrameGrid: Sendable {
  private struct Cell: Hashable {
    var column: Int
    var row: Int
  }

  private let size: Int
  private var cells: [Cell: [Frame]] = [:]

  /// Creates an empty grid with cells of so many points.
  init(cell size: Int) {
    self.size = size
  }

  /// Adds a frame.
  mutating func insert(_ frame: Frame) {
    for cell in cells(under: frame) { cells[cell, default: []].append(frame) }
  }

  /// Whether a frame meets one of those added.
  func meetsAny(_ frame: Frame) -> Bool {
    cells(under: frame).contains { cells[$0]?.contains { $0.meets(frame) } ?? false }
  }

  private func cells(under frame: Frame) -> [Cell] {
    let columns = floor(frame.left)...floor(frame.right)
    let rows = floor(frame.top)...floor(frame.bottom)
    return columns.flatMap { column in rows.map { Cell(column: column, row: $0) } }
  }

  private func floor(_ coordinate: Int) -> Int {
    coordinate >= 0 ? coordinate / size : (coordinate + 1) / size - 1
  }
}

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
