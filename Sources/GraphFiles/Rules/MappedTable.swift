import Relations
import Writing

/// A table of somebody else's, made into one of relations, a row a line.
struct MappedTable {
  /// The table as a file of relations.
  let file: InputFile
  private let original: InputFile
  private let mapping: TableMapping
  /// The columns of the original by name.
  private let columns: [String: Int]
  /// For each row where it begins in the original.
  private let rows: [(line: Int, offset: Int)]
  /// What stands between two fields of the original.
  private let separator: UInt8

  /// Maps a table.
  ///
  /// - Throws: the faults that keep it from being read.
  /// - Complexity: O(*n*) in its length.
  init(_ original: InputFile, _ mapping: TableMapping) throws(MappingFaults) {
    var scan = Scan(original, mapping)
    let faults = original.bytes.withUnsafeBufferPointer { scan.run($0) }
    guard faults.isEmpty else { throw MappingFaults(diagnostics: faults) }
    file = InputFile(name: original.name, format: .csv, bytes: scan.output)
    self.original = original
    self.mapping = mapping
    columns = scan.columns
    rows = scan.rows
    separator = scan.separator
  }

  /// A diagnostic of the mapped table, in its place in the original.
  ///
  /// - Complexity: O(*n*) in the length of the row.
  func placed(_ diagnostic: Diagnostic) -> Diagnostic {
    var placed = diagnostic
    // The original is somebody else's to mend.
    placed.fix = nil
    // The first line is the header, which is right by construction.
    guard rows.indices.contains(diagnostic.line - 2) else {
      (placed.line, placed.column) = (1, 1)
      return placed
    }
    let row = rows[diagnostic.line - 2]
    let place = original.bytes.withUnsafeBufferPointer {
      position(of: diagnostic.column, inRow: row, of: $0)
    }
    (placed.line, placed.column) = (Int(place.line), Int(place.column))
    return placed
  }

  /// Where the text that a column of a mapped row falls into stands in the original.
  private func position(
    of column: Int, inRow row: (line: Int, offset: Int), of bytes: UnsafeBufferPointer<UInt8>
  ) -> TextPosition {
    let start = TextPosition(line: Int32(clamping: row.line), column: 1)
    var scanner = CSVScanner(bytes, from: row.offset, separator: separator)
    var fields: [CSVScanner.Field] = []
    guard column > 1, (try? scanner.readRow(into: &fields)) != nil else { return start }
    let texts = fields.map { $0.text(in: bytes) }
    let values = Scan.values(of: mapping, from: texts, columns: columns, line: row.line)
    var rest = column - 1
    for (field, value) in values {
      let width = Scan.quoted(value).unicodeScalars.count
      guard rest > width else {
        guard case .columns(let names)? = mapping.fields.first(where: { $0.name == field })?.origin,
          let number = names.first.flatMap({ columns[$0] }), fields.indices.contains(number)
        else { return start }
        let origin = CSVOrigin(
          table: CSVTable(original, columns: columns, width: fields.count), line: start.line,
          offset: row.offset)
        let place = origin.position(of: fields[number], in: bytes)
        // A text that was taken over as it stands has its characters in the same places.
        return value == texts[number] && rest > 0
          ? place.advanced(by: rest + (fields[number].isQuoted && Scan.quoted(value) == value ? 1 : 0))
          : place
      }
      rest -= width + 1
    }
    return start
  }
}

/// The faults that keep a table from being mapped.
struct MappingFaults: Error {
  let diagnostics: [Diagnostic]
}

/// One pass over a table that is being mapped.
private struct Scan {
  /// What stands between two fields.
  private(set) var separator = UInt8.comma
  private let file: InputFile
  private let mapping: TableMapping
  private(set) var output: [UInt8] = []
  private(set) var rows: [(line: Int, offset: Int)] = []
  private(set) var columns: [String: Int] = [:]

  init(_ file: InputFile, _ mapping: TableMapping) {
    self.file = file
    self.mapping = mapping
  }

  mutating func run(_ bytes: UnsafeBufferPointer<UInt8>) -> [Diagnostic] {
    var scanner = CSVScanner(bytes)
    separator = scanner.separator
    var fields: [CSVScanner.Field] = []
    var faults: [Diagnostic] = []
    let header = mapping.fields.map(\.name)
    write((header.contains("id") ? header : ["id"] + header).joined(separator: ","))
    while !scanner.isAtEnd {
      let (line, offset) = (scanner.line, scanner.offset)
      do throws(CSVScanner.Fault) {
        try scanner.readRow(into: &fields)
      } catch {
        faults.append(fault("csv-quote", line: line, error.message, error.suggestion))
        continue
      }
      let texts = fields.map { $0.text(in: bytes) }
      if columns.isEmpty {
        faults += readHeader(texts, line: line)
        if !faults.isEmpty { return faults }
      } else if !texts.isEmpty {
        rows.append((line, offset))
        let values = Self.values(of: mapping, from: texts, columns: columns, line: line)
        write(values.map { Self.quoted($0.value) }.joined(separator: ","))
      }
    }
    return faults
  }

  private mutating func readHeader(_ texts: [String], line: Int) -> [Diagnostic] {
    columns = Dictionary(texts.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var faults: [Diagnostic] = []
    for field in mapping.fields {
      guard case .columns(let names) = field.origin else { continue }
      for name in names where columns[name] == nil {
        let near = nearest(to: name, among: texts).map { "did you mean \($0)? " } ?? ""
        faults.append(
          fault(
            "csv-header", line: line, "the table has no column ‘\(name.excerpt)’ to fill \(field.name) from",
            near + "Its columns are \(texts.joined(separator: ", "))"))
      }
    }
    return faults
  }

  /// What fills the fields of a row, in the order of the mapped table.
  static func values(
    of mapping: TableMapping, from texts: [String], columns: [String: Int], line: Int
  ) -> [(field: String, value: String)] {
    let values = mapping.fields.map { ($0.name, value(of: $0.name, from: $0.origin, in: texts, columns)) }
    return values.contains { $0.0 == "id" } ? values : [("id", "line-\(line)")] + values
  }

  private static func value(
    of field: String, from origin: TableMapping.Origin, in texts: [String], _ columns: [String: Int]
  ) -> String {
    switch origin {
    case .value(let value): return value
    case .columns(let names):
      let parts = names.map { name in
        columns[name].flatMap { texts.indices.contains($0) ? texts[$0] : nil } ?? ""
      }
      let text = parts.joined(separator: names.count > 1 ? " / " : "")
      return ["id", "kind", "from", "to", "source"].contains(field) ? identifier(text) : text
    }
  }

  private func fault(_ code: String, line: Int, _ message: String, _ suggestion: String) -> Diagnostic {
    Diagnostic(
      .error, code: code, file: file.name, line: line, column: 1, message: message, suggestion: suggestion)
  }

  private mutating func write(_ row: String) {
    output += row.utf8
    output.append(.lineFeed)
  }

  /// A field on one line, in quotes where it has to be.
  static func quoted(_ text: String) -> String {
    guard
      text.utf8.contains(where: { $0 == .comma || $0 == .quote || $0 == .lineFeed || $0 == .carriageReturn })
    else { return text }
    return "\"" + VisibleText.replacing(["\"": "\"\""], in: String(text.map { $0.isNewline ? " " : $0 }))
      + "\""
  }

  /// The text in small letters, with `_` for what an identifier is better without.
  private static func identifier(_ text: String) -> String {
    var result = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber || character == "-" || character == "." {
        result.append(character)
      } else if !result.isEmpty, result.last != "_" {
        result.append("_")
      }
    }
    while result.last == "_" { result.removeLast() }
    return result
  }
}
