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

extension ActorList {
  func add(to writer: inout CompiledWriter) {
    writer.add(ids.bytes, as: .actorIDBytes)
    writer.add(ids.ends, as: .actorIDEnds)
    writer.add(kinds, as: .actorKinds)
    writer.add(positions, as: .actorPositions)
    var records = RecordWriter()
    records.write(kindIDs)
    records.write(details)
    records.write(lives)
    writer.add(records, as: .actorRecords)
  }

  init(_ reader: CompiledReader) throws(CompiledGraphError) {
    let kinds = try reader.intact(.actorKinds, of: UInt16.self)
    let records = try reader.records(.actorRecords) { (records) throws(RecordFault) in
      (
        kindIDs: try records.array(ActorKind.ID.self), details: try records.array(Actor.self),
        lives: try records.array([UncertainInterval].self)
      )
    }
    self.init(
      ids: TextList(
        bytes: try reader.intact(.actorIDBytes, of: UInt8.self),
        ends: try reader.intact(.actorIDEnds, of: UInt32.self, count: kinds.count)),
      kinds: kinds, kindIDs: records.kindIDs,
      positions: try reader.intact(.actorPositions, of: Int32.self, count: records.details.count),
      details: records.details, lives: records.lives)
    guard ids.isSound, kinds.isBelow(kindIDs.count), lives.count == details.count,
      positions.areAscendingPositions(among: count)
    else { throw .damaged(.actorRecords) }
  }
}

extension Details {
  func add(to writer: inout CompiledWriter) {
    writer.add(positions, as: .detailPositions)
    var records = RecordWriter()
    records.write(relations)
    records.write(terms)
    records.write(limits)
    records.write(pactOfTerms.map { $0 ?? -1 })
    writer.add(records, as: .detailRecords)
  }

  init(_ reader: CompiledReader, relationCount: Int, actorCount: Int) throws(CompiledGraphError) {
    let positions = try reader.intact(.detailPositions, of: Int32.self)
    self = try reader.records(.detailRecords) { (records) throws(RecordFault) in
      Details(
        positions: positions, relations: try records.array(), terms: try records.array(),
        limits: try records.array(), pactOfTerms: try records.array(Int.self).map { $0 == -1 ? nil : $0 })
    }
    let actors = 0..<actorCount
    guard [positions.count, terms.count, limits.count, pactOfTerms.count].allSatisfy({ $0 == count }),
      positions.areAscendingPositions(among: relationCount),
      limits.joined().allSatisfy(actors.contains), pactOfTerms.allSatisfy({ $0.map(actors.contains) ?? true })
    else { throw .damaged(.detailRecords) }
  }
}

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

extension Incidences {
  func add(to writer: inout CompiledWriter) {
    writer.add(offsets, as: .incidenceOffsets)
    writer.add(starts, as: .incidenceStarts)
    writer.add(ends, as: .incidenceEnds)
    writer.add(others, as: .incidenceOthers)
    writer.add(positions, as: .incidencePositions)
    writer.add(hubActors, as: .hubActors)
    writer.add(uncertainOffsets, as: .uncertainOffsets)
    writer.add(uncertain, as: .uncertainPositions)
    writer.add(Column([window.first]), as: .incidenceWindow)
    hubs.add(to: &writer, as: .hubs)
  }

  convenience init(_ reader: CompiledReader, actorCount: Int) throws(CompiledGraphError) {
    let positions = try reader.column(.incidencePositions, of: Int32.self)
    let uncertain = try reader.column(.uncertainPositions, of: Int32.self)
    self.init(
      window: DayWindow(first: try reader.column(.incidenceWindow, of: Int32.self, count: 1)[0]),
      offsets: try reader.column(.incidenceOffsets, of: Int32.self, count: actorCount + 1),
      starts: try reader.column(.incidenceStarts, of: UInt16.self, count: positions.count),
      ends: try reader.column(.incidenceEnds, of: UInt16.self, count: positions.count),
      others: try reader.column(.incidenceOthers, of: Int32.self, count: positions.count),
      positions: positions, hubActors: try reader.column(.hubActors, of: Int32.self),
      hubs: try DurationClasses(reader, .hubs),
      uncertainOffsets: try reader.column(
        .uncertainOffsets, of: Int32.self, count: uncertain.isEmpty ? nil : actorCount + 1),
      uncertain: uncertain)
  }

  /// The incidences of actors without relations.
  static func empty(actorCount: Int) -> Incidences {
    var bench = ScratchMemory(byteCount: 0)
    return Incidences(Columns(), actorCount: actorCount, sorted: Column(), on: &bench)
  }

  /// Whether they are what was written, and lead to nothing outside of themselves, of the relations and the actors.
  func isSound(_ reader: CompiledReader, relationCount: Int, actorCount: Int, lastStart: Int32) -> Bool {
    guard
      reader.areIntact(
        .incidenceOffsets, .incidenceStarts, .incidenceEnds, .incidenceOthers, .incidencePositions,
        .hubActors, .uncertainOffsets, .uncertainPositions, .incidenceWindow),
      offsets.areOffsets(into: positions.count), positions.isWithin(0..<relationCount),
      others.isWithin(-1..<actorCount), Day.min.number...Day.max.number ~= window.first,
      starts.isBelow(Int(window.code(ofStart: lastStart)) + 1)
    else { return false }
    guard uncertain.isEmpty || uncertainOffsets.areOffsets(into: uncertain.count) else { return false }
    return uncertain.isWithin(0..<relationCount)
      && hubs.isSound(reader, .hubs, groupCount: hubActors.count, relationCount: relationCount)
  }
}

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
