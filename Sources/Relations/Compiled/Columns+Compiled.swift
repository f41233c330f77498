import EDTF

extension Columns {
  func add(to writer: inout CompiledWriter) {
    writer.add(kinds, as: .kinds)
    writer.add(from, as: .from)
    writer.add(to, as: .to)
    writer.add(start, as: .start)
    writer.add(end, as: .end)
    writer.add(uncertain, as: .uncertain)
  }

  convenience init(_ reader: CompiledReader, count: Int) throws(CompiledGraphError) {
    self.init(
      kinds: try reader.column(.kinds, of: UInt16.self, count: count),
      from: try reader.column(.from, of: Int32.self, count: count),
      to: try reader.column(.to, of: Int32.self, count: count),
      start: try reader.column(.start, of: Int32.self, count: count),
      end: try reader.column(.end, of: Int32.self, count: count),
      uncertain: try reader.column(.uncertain, of: Int32.self))
  }

  /// So many relations of the first actor that never hold.
  static func never(count: Int) -> Columns {
    let zeros = ColumnBuffer<Int32>(repeating: 0, count: count).finish()
    let open = ColumnBuffer<Int32>(repeating: Columns.open, count: count).finish()
    return Columns(
      kinds: ColumnBuffer(repeating: 0, count: count).finish(), from: zeros, to: zeros, start: open, end: open
    )
  }

  /// Whether they are what was written, and lead to nothing outside of themselves, of the kinds and the actors.
  func isSound(_ reader: CompiledReader, kindCount: Int, actorCount: Int) -> Bool {
    let days = Int(Day.min.number)..<Int(Day.max.number) + 1
    return reader.areIntact(.kinds, .from, .to, .start, .end, .uncertain) && kinds.isBelow(kindCount)
      && from.isWithin(0..<actorCount) && to.isWithin(-1..<actorCount) && start.isWithin(days)
      && end.isWithin(days) && uncertain.areAscendingPositions(among: count)
  }
}
