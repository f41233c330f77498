import EDTF

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
