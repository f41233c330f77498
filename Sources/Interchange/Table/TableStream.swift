import GraphFiles

/// Reads the rows of a table, of which only a piece is in memory at a time.
struct TableStream {
  /// Why a row cannot be read.
  struct BadRow {
    let line: Int
    let message: String
    let suggestion: String
  }

  /// How many bytes are read at a time.
  static let pieceSize = 1 << 20
  /// How long a row may be, so that a quote that is missing does not swallow a whole file.
  private static let rowLimit = 1 << 24

  let source: TableSource
  /// What the file is written in.
  private(set) var encoding = TableEncoding.utf8
  /// The line after which the encoding was found to be another than the beginning of the file says; nil where it was not.
  private(set) var changedLine: Int?
  private(set) var separator = UInt8.comma
  /// The names of the columns.
  private(set) var header: [String] = []
  /// Whether the first row of the file holds them.
  private let form: TableForm
  private var decoder = TableDecoder(.utf8)
  private var text: [UInt8] = []
  private var offset = 0
  private var line = 1
  private var isAtEnd = false
  private let pieceSize: Int

  /// Opens a table and reads its header.
  init(_ source: TableSource, form: TableForm, pieceSize: Int = TableStream.pieceSize) {
    self.source = source
    self.form = form
    self.pieceSize = pieceSize
    let head = source.read(from: 0, atMost: max(pieceSize, 1 << 16))
    encoding = form.encoding ?? TableDecoder.encoding(of: head, isWhole: head.count < max(pieceSize, 1 << 16))
    decoder = TableDecoder(encoding)
    fill()
    skipLines()
    // The whole of the first line says what stands between its words.
    while !isAtEnd, !text.drop(while: Self.endsLine).contains(where: Self.endsLine) { fill() }
    let announced = announcedSeparator()
    separator = form.separator ?? announced ?? Self.separator(of: text)
    if let names = form.header {
      header = names
    } else {
      // The header is a row like any other.
      var names: [String]?
      readPieces(atMost: 1) { fields, bytes, _ in
        names = fields.map { TableRow.text(of: $0, in: bytes) }
      } onBadRow: { _ in
      }
      header = names ?? []
    }
  }

  /// Reads the rows that are left, without those that are blank.
  ///
  /// - Complexity: O(*n*) in the length of the table.
  mutating func readRows(
    atMost limit: Int = .max,
    _ take: (inout [CSVScanner.Field], UnsafeBufferPointer<UInt8>, _ line: Int) -> Void,
    onBadRow: (BadRow) -> Void
  ) {
    readPieces(atMost: limit, take, onBadRow: onBadRow)
  }

  private mutating func readPieces(
    atMost limit: Int, _ take: (inout [CSVScanner.Field], UnsafeBufferPointer<UInt8>, _ line: Int) -> Void,
    onBadRow: (BadRow) -> Void
  ) {
    var fields: [CSVScanner.Field] = []
    var count = 0
    while count < limit {
      let isLast = isAtEnd
      let separator = separator
      let quote: UInt8? = form.quote.map { $0 == 0 ? nil : $0 } ?? .quote
      let start = line
      var (used, reached) = (0, line)
      text.withUnsafeBufferPointer { bytes in
        var scanner = CSVScanner(bytes, from: 0, line: start)
        scanner.separator = separator
        scanner.quote = quote
        while count < limit, !scanner.isAtEnd {
          let line = scanner.line
          do throws(CSVScanner.Fault) {
            try scanner.readRow(into: &fields)
            // What the end of the piece cuts is read again with what follows.
            if scanner.isAtEnd, !isLast { break }
            let isBlank = fields.allSatisfy { bytes[$0.range].allSatisfy { $0 <= .space } }
            if !isBlank {
              take(&fields, bytes, line)
              count += 1
            }
          } catch {
            if !isLast, error.isUnclosed || scanner.isAtEnd, bytes.count < Self.rowLimit { break }
            onBadRow(BadRow(line: line, message: error.message, suggestion: error.suggestion))
          }
          (used, reached) = (scanner.offset, scanner.line)
        }
      }
      text.removeFirst(used)
      line = reached
      if isLast, used == 0 || text.isEmpty || count >= limit { return }
      if count < limit { fill() }
    }
  }

  /// Adds the next piece of the file to the text.
  private mutating func fill() {
    guard !isAtEnd else { return }
    let piece = source.read(from: offset, atMost: pieceSize)
    offset += piece.count
    isAtEnd = piece.count < pieceSize
    // The head of the file may have been in ASCII alone.
    if form.encoding == nil, encoding == .utf8, !isValid(piece) {
      encoding = .windows1252
      decoder = TableDecoder(.windows1252)
      changedLine = line
    }
    decoder.decode(piece[...], into: &text, isLast: isAtEnd)
  }

  private func isValid(_ piece: [UInt8]) -> Bool {
    // A letter may be cut at either end.
    let start = piece.prefix(3).prefix { $0 & 0xC0 == 0x80 }.count
    let end = piece.reversed().prefix { $0 & 0x80 != 0 }.prefix(4).count
    guard start + end <= piece.count else { return true }
    return String(validating: piece[start..<(piece.count - end)], as: UTF8.self) != nil
  }

  private static func endsLine(_ byte: UInt8) -> Bool { byte == .lineFeed || byte == .carriageReturn }

  private mutating func skipLines() {
    for _ in 0..<form.skippedLines {
      while !isAtEnd, !text.contains(where: Self.endsLine) { fill() }
      guard let end = text.firstIndex(where: Self.endsLine) else { return }
      // The two characters that end a line may be in two pieces.
      if end + 1 == text.count { fill() }
      let isPair = text[end] == .carriageReturn && text.dropFirst(end + 1).first == .lineFeed
      text.removeFirst(end + (isPair ? 2 : 1))
      line += 1
    }
  }

  /// What Excel is told to find between fields, by a line above the header that is passed over: `sep=;`.
  private mutating func announcedSeparator() -> UInt8? {
    let head = text.prefix { $0 != .lineFeed && $0 != .carriageReturn }
    guard head.count == 5, head.starts(with: "sep=".utf8), let mark = head.last else { return nil }
    text.removeFirst(head.count)
    if text.first == .carriageReturn { text.removeFirst() }
    if text.first == .lineFeed { text.removeFirst() }
    line += 1
    return mark
  }

  /// What stands most often between the words of the first line, outside of quotes.
  private static func separator(of text: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in text.drop(while: { $0 == .lineFeed || $0 == .carriageReturn || $0 == .space }) {
      if byte == .quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == .lineFeed || byte == .carriageReturn { break }
      counts[byte, default: 0] += 1
    }
    let candidates: [UInt8] = [.comma, UInt8(ascii: ";"), .tab, UInt8(ascii: "|")]
    return candidates.max { (counts[$0] ?? 0, $1) < (counts[$1] ?? 0, $0) } ?? .comma
  }
}
