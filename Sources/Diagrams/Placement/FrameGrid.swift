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
