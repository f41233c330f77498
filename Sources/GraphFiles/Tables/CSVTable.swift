/// A CSV file of relations with the names of its columns.
final class CSVTable: Sendable {
  let file: InputFile
  /// The columns by name, from 0.
  let columns: [String: Int]
  /// How many columns there are.
  let width: Int
  /// What stands between two fields.
  let separator: UInt8

  /// What stands between its fields, in words.
  var separatorName: String {
    switch separator {
    case UInt8(ascii: ";"): "semicolon"
    case .tab: "tab"
    default: "comma"
    }
  }

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

/// Splits the bytes of a CSV file into rows and fields, as RFC 4180 has them.
///
/// It makes no text: a field is a range of bytes until somebody asks for its text.
package struct CSVScanner {
  /// A field of a row.
  package struct Field {
    /// The bytes of the text, without the quotes around it.
    package var range: Range<Int>
    /// Whether it stands in quotes, within which two stand for one.
    package var isQuoted: Bool

    /// The text, with one quote where two stand for it.
    ///
    /// Byte by byte: a quote with an accent on it is another character to Swift.
    ///
    /// - Complexity: O(*n*) in its length.
    package func text(in bytes: UnsafeBufferPointer<UInt8>) -> String {
      let piece = UnsafeBufferPointer(rebasing: bytes[range])
      guard isQuoted, piece.contains(.quote) else { return String(decoding: piece, as: UTF8.self) }
      var text: [UInt8] = []
      var isSecond = false
      for byte in piece {
        isSecond = byte == .quote && !isSecond
        if byte != .quote || isSecond { text.append(byte) }
      }
      return String(decoding: text, as: UTF8.self)
    }
  }

  /// Why a row cannot be split.
  package struct Fault: Error {
    package let offset: Int
    package let message: String
    package let suggestion: String
    /// Whether quotes do not end before the bytes do, so that more of the file may end them.
    package var isUnclosed = false
  }

  package let bytes: UnsafeBufferPointer<UInt8>
  /// What stands between two fields.
  package var separator: UInt8
  /// What stands around a field that holds a separator; nil where nothing does, and every quote is a part of the text.
  package var quote: UInt8? = .quote
  /// Where the next row begins.
  package private(set) var offset: Int
  /// The line on which the next row begins, from 1.
  package private(set) var line: Int

  /// A scanner of a whole file, whose byte order mark is passed over, or of the rows from an offset on.
  ///
  /// Of a whole file the first row tells what stands between two fields; rows from an offset on have to be told.
  package init(
    _ bytes: UnsafeBufferPointer<UInt8>, from offset: Int? = nil, line: Int = 1, separator: UInt8? = nil
  ) {
    self.bytes = bytes
    self.separator = separator ?? (offset == nil ? Self.separator(in: bytes) : .comma)
    self.line = line
    self.offset = offset ?? (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  }

  /// The comma, or what spreadsheets write in its place where the first row has no comma.
  private static func separator(in bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
    let header = bytes.prefix(4_096).prefix { $0 != .lineFeed && $0 != .carriageReturn }
    if header.contains(.comma) { return .comma }
    return [.semicolon, .tab].first { header.contains($0) } ?? .comma
  }

  package var isAtEnd: Bool { offset >= bytes.count }

  /// Reads the fields of the next row in place of those given; a blank line is a row without fields.
  ///
  /// After a fault the scanner stands at the next line.
  ///
  /// - Complexity: O(*n*) in the length of the row.
  package mutating func readRow(into fields: inout [Field]) throws(Fault) {
    fields.removeAll(keepingCapacity: true)
    if endsLine(at: offset) {
      skipLineEnd()
      return
    }
    while true {
      fields.append(quote != nil && byte(at: offset) == quote ? try quotedField() : try plainField())
      guard byte(at: offset) == separator else { break }
      offset += 1
    }
    skipLineEnd()
  }

  /// Passes over a row that ends before an offset and was read by other means.
  mutating func passRow(endingBefore next: Int) {
    offset = next
    line += 1
  }

  private mutating func plainField() throws(Fault) -> Field {
    let start = offset
    while offset < bytes.count {
      switch bytes[offset] {
      case separator, .lineFeed, .carriageReturn: return Field(range: start..<offset, isQuoted: false)
      case quote:
        throw fault(
          at: offset, "a quote stands within a text",
          "put the whole field in quotes and write the quote twice")
      default: offset += 1
      }
    }
    return Field(range: start..<offset, isQuoted: false)
  }

  private mutating func quotedField() throws(Fault) -> Field {
    let start = offset
    let startLine = line
    offset += 1
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == .lineFeed { line += 1 }
      guard byte == quote else { continue }
      if self.byte(at: offset) == quote {
        offset += 1
        continue
      }
      guard endsLine(at: offset) || self.byte(at: offset) == separator else {
        throw fault(at: offset, "text follows the end of the quotes", "write a quote within quotes twice")
      }
      return Field(range: start + 1..<offset - 1, isQuoted: true)
    }
    // The quotes may have swallowed many good rows, so that the search goes on below the line they begin on.
    offset = start
    line = startLine
    var unclosed = fault(at: start, "the quotes that begin here do not end", "close them with a quote")
    unclosed.isUnclosed = true
    throw unclosed
  }

  private mutating func fault(at place: Int, _ message: String, _ suggestion: String) -> Fault {
    offset = place
    while !endsLine(at: offset) { offset += 1 }
    skipLineEnd()
    return Fault(offset: place, message: message, suggestion: suggestion)
  }

  private mutating func skipLineEnd() {
    if byte(at: offset) == .carriageReturn { offset += 1 }
    if byte(at: offset) == .lineFeed { offset += 1 }
    line += 1
  }

  private func byte(at offset: Int) -> UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  private func endsLine(at offset: Int) -> Bool {
    guard let byte = byte(at: offset) else { return true }
    return byte == .lineFeed || byte == .carriageReturn
  }
}
