import EDTF

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
