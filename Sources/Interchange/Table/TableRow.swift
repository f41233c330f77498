import GraphFiles

/// A row of a table, whose cells become text when somebody asks for them.
struct TableRow {
  /// For each column that the mapping names where it stands in the file.
  private let places: [Int]
  /// The texts that stand where nothing does.
  private let blanks: Set<String>
  private var texts: [String?]
  private var fields: [CSVScanner.Field] = []
  private var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  /// The line on which the row begins.
  private(set) var line = 0

  init(places: [Int], blanks: Set<String>) {
    self.places = places
    self.blanks = blanks
    texts = Array(repeating: nil, count: places.count)
  }

  /// Takes the fields of the next row, which must stay where they are as long as texts are asked for.
  mutating func take(_ fields: inout [CSVScanner.Field], of bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    swap(&self.fields, &fields)
    self.bytes = bytes
    self.line = line
    for place in texts.indices { texts[place] = nil }
  }

  /// The text of a column as it stands, without blanks around it.
  mutating func rawText(_ column: Int) -> String {
    if let text = texts[column] { return text }
    let place = places[column]
    let text = fields.indices.contains(place) ? Self.text(of: fields[place], in: bytes) : ""
    texts[column] = text
    return text
  }

  /// The text of a column; nil where nothing stands there.
  mutating func text(_ column: Int) -> String? {
    let text = rawText(column)
    return text.isEmpty || !blanks.isEmpty && blanks.contains(text) ? nil : text
  }

  /// The text of a field on one line, without blanks around it, and without the quotes that stand twice.
  static func text(of field: CSVScanner.Field, in bytes: UnsafeBufferPointer<UInt8>) -> String {
    var range = field.range
    while !range.isEmpty, isBlank(bytes[range.lowerBound]) { range = range.lowerBound + 1..<range.upperBound }
    while !range.isEmpty, isBlank(bytes[range.upperBound - 1]) {
      range = range.lowerBound..<range.upperBound - 1
    }
    let piece = UnsafeBufferPointer(rebasing: bytes[range])
    let hasControls = piece.contains { $0 < .space || $0 == 0x7F }
    guard hasControls || field.isQuoted && piece.contains(.quote) else {
      return String(decoding: piece, as: UTF8.self)
    }
    var result: [UInt8] = []
    var isSecond = false
    for byte in piece {
      isSecond = field.isQuoted && byte == .quote && !isSecond
      guard !field.isQuoted || byte != .quote || isSecond else { continue }
      // Neither a line end nor a control character means anything in a cell.
      result.append(byte < .space || byte == 0x7F ? .space : byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= .space }
}

/// The columns that a mapping names, each with a number of its own, whatever their order in a file.
struct ColumnSet {
  private(set) var names: [String] = []
  /// Where the mapping names each for the first time.
  private(set) var positions: [TextPosition] = []
  private var numbers: [String: Int] = [:]

  /// The number of a column.
  mutating func number(of name: String, at position: TextPosition) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    positions.append(position)
    return names.count - 1
  }
}

/// Where the bytes of a table come from, a piece at a time.
package struct TableSource {
  /// The file as the user named it.
  package let name: String
  private let content: Content

  private enum Content {
    case bytes([UInt8])
    case file(LargeFile)
  }

  /// A table whose bytes are there already.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    content = .bytes(bytes)
  }

  /// A table on disk, which is never in memory as a whole; nil where it cannot be opened.
  package init?(path: String) {
    guard Disk.item(at: path)?.kind == .file, let file = LargeFile(path) else { return nil }
    name = path
    content = .file(file)
  }

  /// Reads the bytes from a place on; fewer than asked for only at the end.
  func read(from offset: Int, atMost count: Int) -> [UInt8] {
    switch content {
    case .bytes(let bytes): return Array(bytes.dropFirst(offset).prefix(count))
    case .file(let file):
      return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        filled = file.read(from: offset, into: buffer[...])
      }
    }
  }

  /// Whether some of it could not be read.
  package var hasFailed: Bool {
    if case .file(let file) = content { file.hasFailed } else { false }
  }

  /// The name without folders and ending.
  package var stem: String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return last }
    return String(last[..<dot])
  }
}
