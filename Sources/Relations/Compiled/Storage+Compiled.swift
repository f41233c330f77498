import EDTF

extension Storage {
  /// The sections of the compiled graph.
  ///
  /// - Parameter origin: what it was made from, in the words of whoever compiles it.
  func compiled(origin: RecordWriter) -> CompiledWriter {
    var header = RecordWriter()
    var contents = contents
    contents.pacts = pacts
    contents.sources = sources
    header.write(
      StorageHeader(
        contents: contents, kinds: kindList, actorKinds: actorKinds.values.sorted { $0.id < $1.id },
        relationCount: relationCount))
    header.write(index.started.last.map { Int(columns.start[Int($0)]) } ?? Int(Int32.min))
    var writer = CompiledWriter()
    writer.add(header, as: .header)
    actors.add(to: &writer)
    columns.add(to: &writer)
    writer.add(signed, as: .signed)
    writer.add(plainIDs.bytes, as: .idBytes)
    writer.add(plainIDs.ends, as: .idEnds)
    details.add(to: &writer)
    writer.add(origin, as: .origin)
    index.add(to: &writer)
    incidences.add(to: &writer)
    return writer
  }

  /// Opens a compiled graph.
  ///
  /// - Complexity: O(*n*) in the number of bytes but for plain relations and their indexes.
  convenience init(_ reader: CompiledReader) throws(CompiledGraphError) {
    let (header, lastStart) = try reader.records(.header) { (records) throws(RecordFault) in
      (try records.value(StorageHeader.self), try records.int())
    }
    let relationCount = header.relationCount
    let actors = try ActorList(reader)
    let actorCount = actors.count
    let kinds = header.kinds
    guard 0...Int(Int32.max) ~= relationCount, let lastStart = Int32(exactly: lastStart),
      relationCount == 0 || (actorCount > 0 && !kinds.isEmpty),
      kinds.count <= Columns.kindLimit
    else { throw .damaged(.header) }
    let columns = try Columns(reader, count: relationCount)
    let details = try Details(reader, relationCount: relationCount, actorCount: actorCount)
    let plainCount = relationCount - details.count
    let ids = TextList(
      bytes: try reader.column(.idBytes, of: UInt8.self),
      ends: try reader.column(.idEnds, of: UInt32.self, count: plainCount))
    self.init(
      header, actors: actors, details: details,
      signed: try reader.intact(.signed, of: Int32.self),
      columns: VerifiedSection(columns) {
        $0.isSound(reader, kindCount: kinds.count, actorCount: actorCount)
      } otherwise: {
        .never(count: relationCount)
      },
      plainIDs: VerifiedSection(ids) {
        reader.areIntact(.idBytes, .idEnds) && $0.isSound
      } otherwise: {
        TextList(bytes: Column(), ends: ColumnBuffer(repeating: 0, count: plainCount).finish())
      },
      index: VerifiedSection(try TimeIndex(reader, kinds: kinds)) {
        $0.isSound(reader, starts: columns.start, lastStart: lastStart)
      } otherwise: {
        .empty(kinds: kinds)
      },
      incidences: VerifiedSection(try Incidences(reader, actorCount: actorCount)) {
        $0.isSound(
          reader, relationCount: relationCount, actorCount: actorCount, lastStart: lastStart)
      } otherwise: {
        .empty(actorCount: actorCount)
      })
  }

  /// Looks through all parts that nobody has looked through yet.
  func verify() throws(CompiledGraphError) {
    if !columnsPart.verify() { throw .damaged(.kinds, .from, .to, .start, .end, .uncertain) }
    if !plainIDsPart.verify() { throw .damaged(.idBytes, .idEnds) }
    if !indexPart.verify() { throw .damaged(.started, .ended, .classPositions) }
    if !incidencesPart.verify() { throw .damaged(.incidencePositions, .hubPositions) }
  }
}

extension StorageHeader: Recordable {
  func record(to writer: inout RecordWriter) {
    writer.write(contents)
    writer.write(kinds)
    writer.write(actorKinds)
    writer.write(relationCount)
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(
      contents: try reader.value(), kinds: try reader.array(), actorKinds: try reader.array(),
      relationCount: try reader.int())
  }
}
