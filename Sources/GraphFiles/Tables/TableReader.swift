import EDTF
import Relations

extension ContentsReader {
  /// After how many bytes somebody who follows the reading is told.
  private static let progressStep = 1 << 20

  /// Reads a CSV file of relations.
  ///
  /// - Complexity: O(*n*) in its length.
  mutating func readTable(_ file: InputFile) {
    // A small table can afford a note on every row.
    let isBulk = file.size >= bulk.leastSize
    if isBulk, let source = file.unread { return readTable(file, from: source) }
    file.bytes.withUnsafeBufferPointer { readTable(file, in: $0, inBulk: isBulk) }
  }

  /// Reads a CSV file of relations that is in memory.
  mutating func readTable(_ file: InputFile, in bytes: UnsafeBufferPointer<UInt8>, inBulk isBulk: Bool) {
    var scanner = CSVScanner(bytes)
    // What is read in bulk has commas.
    let isBulk = isBulk && scanner.separator == .comma
    guard let table = beginTable(file, with: &scanner, inBulk: isBulk) else { return }
    readRows(of: table, with: scanner, inBulk: isBulk)
  }

  /// Reads the names of the columns; nil where they are at fault.
  mutating func beginTable(
    _ file: InputFile, with scanner: inout CSVScanner, inBulk isBulk: Bool
  ) -> CSVTable? {
    guard let table = readColumns(of: file, from: &scanner) else {
      // Its rows may be what another file rests on; it describes nothing else.
      unread.insert("relations")
      return nil
    }
    if isBulk { bulk.begin(table, size: file.size) }
    return table
  }

  /// Reads the rows of a table from where a scanner stands.
  mutating func readRows(of table: CSVTable, with scanner: CSVScanner, inBulk isBulk: Bool) {
    let bytes = scanner.bytes
    var scanner = scanner
    var fields: [CSVScanner.Field] = []
    var reported = 0
    while !scanner.isAtEnd {
      if isBulk, scanner.offset - reported >= Self.progressStep {
        options.progress?(bytesRead + scanner.offset, bytesToRead)
        reported = scanner.offset
      }
      if isBulk, let next = bulk.readRow(at: scanner.offset, line: scanner.line, of: bytes) {
        scanner.passRow(endingBefore: next)
        continue
      }
      let row = CSVOrigin(table: table, line: Int32(clamping: scanner.line), offset: scanner.offset)
      do throws(CSVScanner.Fault) {
        try scanner.readRow(into: &fields)
        let reader = RowReader(row: row, fields: fields, bytes: bytes)
        // A spreadsheet writes rows of nothing but separators below its last one.
        if fields.contains(where: { !$0.range.isEmpty }) { readingRow { $0.readRow(reader) } }
      } catch {
        let position = row.position(ofByte: error.offset, in: bytes)
        readingRow { $0.report(.error, "csv-quote", at: position, error.message, error.suggestion) }
      }
    }
    guard isBulk else { return }
    bulk.finishPiece(in: bytes)
    bytesRead += bytes.count
    options.progress?(bytesRead, bytesToRead)
  }

  /// Reads those rows once more, and one by one, that were read in bulk and need care.
  mutating func finishTables() {
    contents.table = bulk.finish()
    let rows = contents.rowsNeedingCare()
    if rows.isEmpty { return }
    var fields: [CSVScanner.Field] = []
    var last: (row: Int, origin: CSVOrigin)?
    for number in rows {
      guard let row = bulk.origin(of: Int(number), after: last) else { continue }
      last = (Int(number), row)
      file = row.file.name
      row.file.bytes.withUnsafeBufferPointer { bytes in
        var scanner = CSVScanner(bytes, from: row.offset, separator: row.table.separator)
        guard (try? scanner.readRow(into: &fields)) != nil else { return }
        let reader = RowReader(row: row, fields: fields, bytes: bytes)
        readingRow { $0.readRow(reader) }
      }
    }
    let gone = Set(rows)
    let kept = (0..<Int32(contents.table.count)).filter { !gone.contains($0) }
    contents.table = contents.table.selecting(kept)
    tableRows = kept
  }

  private mutating func readRow(_ row: RowReader) {
    let number = contents.written.count
    guard row.fields.count == row.row.table.width else {
      report(
        .error, "csv-columns", at: TextPosition(line: row.row.line, column: 1),
        "the row has \(row.fields.count) fields, but the header has \(row.row.table.width)",
        "put a field that holds a \(row.row.table.separatorName) in quotes, and leave no field out")
      return
    }
    origins.relations.append(.csv(row.row))
    let relation = reading(.relation(number)) { reader in
      let standIn = Relation.ID("#\(number + reader.bulk.rowCount + 1)")
      let id: Relation.ID = row.identifier("id", for: &reader)
      var relation = Relation(
        id: id.rawValue.isEmpty ? standIn : id,
        kind: row.identifier("kind", for: &reader),
        from: row.identifier("from", for: &reader),
        when: row.period(for: &reader).map { [$0] } ?? [])
      relation.to = row.text("to", for: &reader).map { _ in row.identifier("to", for: &reader) }
      relation.status = row.status(for: &reader)
      relation.label = row.text("label", for: &reader)
      relation.claims = row.claims(for: &reader)
      relation.weight = row.quantity("weight", for: &reader)
      relation.count = row.quantity("count", for: &reader)
      relation.note = row.text("note", for: &reader)
      return relation
    }
    contents.written.append(relation)
  }
}
