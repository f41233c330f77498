import EDTF
import Relations

extension ContentsReader {
  private static let columnNames = [
    "id", "kind", "from", "to", "when", "start", "end", "status", "label", "source", "weight", "count",
    "note",
  ]

  /// How many columns are looked at one by one for what is wrong with their names.
  private static let columnLimit = 100

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

  // MARK: Header

  private mutating func readColumns(of file: InputFile, from scanner: inout CSVScanner) -> CSVTable? {
    let bytes = scanner.bytes
    var fields: [CSVScanner.Field] = []
    let start = scanner.offset
    do throws(CSVScanner.Fault) {
      try scanner.readRow(into: &fields)
    } catch {
      report(
        .error, "csv-quote", at: TextPosition(of: error.offset - start, in: bytes[start...]), error.message,
        error.suggestion)
      return nil
    }
    let head = bytes[start..<scanner.offset]
    guard !head.contains(0), !head.starts(with: [0xFF, 0xFE]), !head.starts(with: [0xFE, 0xFF]) else {
      report(
        .error, "csv-encoding", at: .start, "the file is in UTF-16, and not in UTF-8",
        "save it in the encoding UTF-8, which spreadsheets call CSV UTF-8")
      return nil
    }
    guard fields.count <= Self.columnLimit else {
      report(
        .error, "csv-header", at: .start,
        "the header has \(fields.count) columns, and a table of relations has \(Self.columnNames.count) at most",
        "the columns are \(Self.columnNames.joined(separator: ", ")); to check another table say --columns")
      return nil
    }
    var columns: [String: Int] = [:]
    var isFaulty = false
    let names = fields.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    let hasRelations = Set(names).isSuperset(of: ["id", "kind", "from", "to"])
    if names.first?.lowercased().hasPrefix("sep=") == true {
      report(
        .error, "csv-header", at: .start,
        "the first line tells a spreadsheet the separator, and is no header",
        "remove this line; the separator is found")
      return nil
    }
    for (index, field) in fields.enumerated() {
      let name = names[index] == "notes" ? "note" : names[index]
      let isKnown = Self.columnNames.contains(name)
      if isKnown, columns.updateValue(index, forKey: name) == nil { continue }
      let position = TextPosition(of: field.range.lowerBound - start, in: bytes[start...])
      if !isKnown, hasRelations, let advice = Self.columnMeant(by: name) {
        report(.warning, "csv-column", at: position, advice.message, advice.suggestion)
        continue
      }
      isFaulty = true
      report(
        .error, "csv-header", at: TextPosition(of: field.range.lowerBound - start, in: bytes[start...]),
        isKnown ? "two columns are called \(name)" : "no column can be called ‘\(name.excerpt)’",
        isKnown
          ? "leave one of them out"
          : Self.columnNames.contains(name.lowercased())
            ? "write \(name.lowercased())"
            : (KeyWords.key(meantBy: name, among: Self.columnNames)
              ?? nearest(to: name, among: Self.columnNames))
              .map { "did you mean \($0)?" }
              ?? "the columns are \(Self.columnNames.joined(separator: ", "))")
    }
    if isFaulty { return nil }
    let dates = columns["start"] != nil || columns["end"] != nil ? ["start", "end"] : ["when"]
    var missing = (["id", "kind", "from", "to"] + dates).filter { columns[$0] == nil }
    if dates.count == 2, columns["when"] != nil { missing = ["either when or start and end, not both"] }
    guard missing.isEmpty else {
      report(
        .error, "csv-header", at: .start, "the header lacks \(missing.joined(separator: ", "))",
        "begin the file with the line id,kind,from,to,when")
      return nil
    }
    return CSVTable(file, columns: columns, width: fields.count, separator: scanner.separator)
  }

  /// What to say of a column that a table of relations has no use for; nil where it is most likely a known one.
  private static func columnMeant(by name: String) -> (message: String, suggestion: String)? {
    if name.isEmpty || nearest(to: name, among: columnNames) != nil { return nil }
    let meant = KeyWords.key(meantBy: name, among: columnNames).map { "did you mean \($0)? Otherwise " } ?? ""
    return (
      "the column ‘\(name.excerpt)’ is left out: a table of relations has no such column",
      meant + "call it note to keep its texts, or keep it in a table of its own; the columns are "
        + columnNames.joined(separator: ", ")
    )
  }
}
