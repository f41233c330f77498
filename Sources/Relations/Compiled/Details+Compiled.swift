import EDTF

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
