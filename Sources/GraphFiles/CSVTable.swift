/// A CSV file of relations with the names of its columns.
final class CSVTable: Sendable {
  let file: InputFile
  /// The columns by name, from 0.
  let columns: [String: Int]
  /// How many columns there are.
  let width: Int
  /// What stands between two fields.
  let separator: UInt8

  init(_ file: InputFile, columns: [String: Int], width: Int, separator: UInt8 = .comma) {
    self.separator = separator
    self.file = file
    self.columns = columns
    self.width = width
  }
}

/// A row of a CSV file, whose columns are looked for only when something is wrong with it.
struct CSVOrigin {
  let table: CSVTable
  let line: Int32
  let offset: Int

  var file: InputFile { table.file }

  /// The row so many lines below, where no line end stands within a field.
  ///
  /// - Complexity: O(*n*) in the length of the rows between.
  func advanced(by lines: Int) -> CSVOrigin {
    if lines == 0 { return self }
    let place = file.bytes.withUnsafeBufferPointer { bytes in
      var place = offset
      for _ in 0..<lines {
        while place < bytes.count, bytes[place] != .lineFeed, bytes[place] != .carriageReturn { place += 1 }
        let isPair =
          place + 1 < bytes.count && bytes[place] == .carriageReturn && bytes[place + 1] == .lineFeed
        place += isPair ? 2 : 1
      }
      return place
    }
    return CSVOrigin(table: table, line: line + Int32(clamping: lines), offset: place)
  }

  /// The place of a field, by its name in the model; of the row where the field is left out.
  ///
  /// - Complexity: O(*n*) in the length of the row.
  func position(of field: String?) -> TextPosition {
    let names =
      switch field {
      case "when": ["when", "start", "end"]
      case "end": ["end", "when"]
      case "claims": ["source"]
      case let field?: [field]
      case nil: [String]()
      }
    guard let column = names.compactMap({ table.columns[$0] }).first else {
      return TextPosition(line: line, column: 1)
    }
    return file.bytes.withUnsafeBufferPointer { bytes in
      var scanner = CSVScanner(bytes, from: offset, separator: table.separator)
      var fields: [CSVScanner.Field] = []
      guard (try? scanner.readRow(into: &fields)) != nil, fields.indices.contains(column) else {
        return TextPosition(line: line, column: 1)
      }
      return position(of: fields[column], in: bytes)
    }
  }

  /// The place of a field of the row.
  func position(of field: CSVScanner.Field, in bytes: UnsafeBufferPointer<UInt8>) -> TextPosition {
    position(ofByte: field.range.lowerBound - (field.isQuoted ? 1 : 0), in: bytes)
  }

  /// The place of a byte of the row.
  func position(ofByte place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> TextPosition {
    var position = TextPosition(of: place - offset, in: bytes[offset...])
    position.line += line - 1
    return position
  }
}
