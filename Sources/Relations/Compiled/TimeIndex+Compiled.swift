extension TimeIndex {
  func add(to writer: inout CompiledWriter) {
    writer.add(started, as: .started)
    writer.add(ended, as: .ended)
    writer.add(lists, as: .dayLists)
    writer.add(table.slots, as: .daySlots)
    writer.add(table.days, as: .days)
    classes.add(to: &writer, as: .classes)
  }

  convenience init(_ reader: CompiledReader, kinds: [RelationKind]) throws(CompiledGraphError) {
    self.init(
      started: try reader.column(.started, of: Int32.self), ended: try reader.column(.ended, of: Int32.self),
      classes: try DurationClasses(reader, .classes),
      lists: try reader.column(.dayLists, of: DayList.self, count: 2 + 2 * kinds.count),
      table: DayTable(
        slots: try reader.column(.daySlots, of: Int32.self), days: try reader.column(.days, of: Int32.self)),
      kinds: kinds)
  }

  /// An index of nothing.
  static func empty(kinds: [RelationKind]) -> TimeIndex {
    var bench = ScratchMemory(byteCount: 0)
    return TimeIndex(Columns(), kinds: kinds, on: &bench)
  }

  /// Whether it is what was written, and leads to nothing outside of itself and of the relations.
  ///
  /// - Parameter starts: the first day of each relation, which need not have been looked at.
  func isSound(_ reader: CompiledReader, starts: Column<Int32>, lastStart: Int32) -> Bool {
    guard reader.areIntact(.started, .ended, .dayLists, .daySlots, .days),
      started.isWithin(0..<starts.count), ended.isWithin(0..<starts.count), lists.allSatisfy(table.holds),
      Int(lists[0].count) == started.count, Int(lists[1].count) == ended.count
    else { return false }
    // Who goes through the days goes as far as the last start.
    guard started.last.map({ starts[Int($0)] == lastStart }) ?? true else { return false }
    return classes.isSound(reader, .classes, groupCount: 1, relationCount: starts.count)
  }
}
