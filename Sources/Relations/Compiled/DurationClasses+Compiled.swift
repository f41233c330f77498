extension DurationClasses {
  /// The sections that hold it: groups, lists, slots, days, positions and ends.
  struct Sections: Sendable {
    let groups, lists, slots, days, positions, ends: CompiledSection

    static let classes = Sections(
      groups: .classGroups, lists: .classLists, slots: .classSlots, days: .classDays,
      positions: .classPositions, ends: .classEnds)
    static let hubs = Sections(
      groups: .hubGroups, lists: .hubLists, slots: .hubSlots, days: .hubDays, positions: .hubPositions,
      ends: .hubEnds)
  }

  func add(to writer: inout CompiledWriter, as sections: Sections) {
    writer.add(groups, as: sections.groups)
    writer.add(lists, as: sections.lists)
    writer.add(table.slots, as: sections.slots)
    writer.add(table.days, as: sections.days)
    writer.add(positions, as: sections.positions)
    writer.add(ends, as: sections.ends)
  }

  init(_ reader: CompiledReader, _ sections: Sections) throws(CompiledGraphError) {
    let positions = try reader.column(sections.positions, of: Int32.self)
    self.init(
      groups: try reader.column(sections.groups, of: Int32.self),
      lists: try reader.column(sections.lists, of: List.self),
      table: DayTable(
        slots: try reader.column(sections.slots, of: Int32.self),
        days: try reader.column(sections.days, of: Int32.self)),
      positions: positions,
      ends: try reader.column(sections.ends, of: Int32.self, count: positions.count))
  }

  /// Whether it is what was written, and leads to nothing outside of itself and of so many relations.
  func isSound(_ reader: CompiledReader, _ sections: Sections, groupCount: Int, relationCount: Int) -> Bool {
    reader.areIntact(
      sections.groups, sections.lists, sections.slots, sections.days, sections.positions, sections.ends)
      && groups.count == groupCount + 1 && groups.areOffsets(into: lists.count)
      && positions.isWithin(0..<relationCount) && lists.allSatisfy(isSound)
  }

  private func isSound(_ list: List) -> Bool {
    let (base, count) = (Int(list.base), Int(list.starts.count))
    return base >= 0 && table.holds(list.starts) && base + count <= positions.count
      && 0...Self.longestDuration ~= list.shortest && list.shortest...Self.longestDuration ~= list.limit
  }

  /// More days than the calendar has, and few enough to be taken from any of them.
  private static let longestDuration: Int32 = 1 << 23
}
