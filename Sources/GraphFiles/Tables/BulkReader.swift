import EDTF
import Relations

/// Reads the rows of large tables into columns, as long as they are plain.
///
/// A row is plain where it is short, its identifiers are in ASCII without quotes, its ends two actors, its first day
/// exact, its last exact or open, and its other fields empty. Any other row is left to the reader of rows, which knows
/// what may be wrong with it.
struct BulkReader {
  /// How many bytes a table usually has at least to be read in bulk.
  static let usualSize = 1 << 18

  /// How many rows wait at most for the numbers of their actors.
  private static let stretchLimit = 256

  /// How many bytes a table has at least to be read in bulk.
  var leastSize = usualSize
  /// How many bytes of a large file are read at a time: as many as stay in the cache until they have been looked at.
  var pieceSize = 1 << 20
  /// How many rows have been read.
  private(set) var rowCount = 0
  private(set) var actors = NameNumbers()
  private(set) var kinds = NameNumbers()
  private var table = RelationTable()
  private var files: [CSVTable] = []
  /// Rows that follow each other, by the number of the first one, with its place.
  private var stretches: [(firstRow: Int, line: Int, offset: Int, file: Int)] = []
  /// Where the next row of the stretch would begin.
  private var nextOffset = -1
  /// The ends of the rows whose actors have no numbers yet, two a row.
  private var pending: [Range<Int>] = []
  private var numbers: [Int32] = []

  /// Where the piece of a file that is being read begins in it.
  var pieceOffset = 0

  // The columns of the file being read.
  private var places = Places()
  private var fields: [Range<Int>] = []

  /// Where the fields of a row stand; -1 for a column that there is not.
  private struct Places {
    var id = -1
    var kind = -1
    var from = -1
    var to = -1
    var when = -1
    var start = -1
    var end = -1
    /// The columns that are empty in a plain row.
    var others: [Int] = []
  }

  /// Bytes that no plain field holds: controls, spaces, quotes, commas, and what is not ASCII.
  private static let isPlain = (0..<256).map { byte in
    byte > 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x2C
  }
  private let isPlain = BulkReader.isPlain

  /// Begins a file of so many bytes.
  mutating func begin(_ table: CSVTable, size: Int) {
    files.append(table)
    nextOffset = -1
    pieceOffset = 0
    let columns = table.columns
    let named = ["id", "kind", "from", "to", "when", "start", "end"]
    let found = named.map { columns[$0] ?? -1 }
    places = Places(
      id: found[0], kind: found[1], from: found[2], to: found[3], when: found[4], start: found[5],
      end: found[6], others: columns.filter { !named.contains($0.key) }.map(\.value))
    fields = Array(repeating: 0..<0, count: table.width)
    // A row of five fields with dates has some forty bytes; a file that says it is vast may hold nothing.
    self.table.reserveCapacity(self.table.count + min(size / 40, 1 << 24))
  }

  /// Ends a file, or a piece of it.
  mutating func finishPiece(in bytes: UnsafeBufferPointer<UInt8>) {
    numberActors(in: bytes)
  }

  /// Reads a row; nil, and nothing is read, where it is not plain.
  ///
  /// - Returns: where the next row begins.
  mutating func readRow(at offset: Int, line: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    // No identifier of a row so long as one may be is too long.
    guard let next = split(at: offset, of: bytes), next - offset <= Relation.ID.mostBytes else { return nil }
    let id = fields[places.id]
    let kind = fields[places.kind]
    let from = fields[places.from]
    let to = fields[places.to]
    guard !id.isEmpty, !kind.isEmpty, !from.isEmpty, !to.isEmpty,
      let days = places.when >= 0
        ? days(in: fields[places.when], of: bytes)
        : days(from: fields[places.start], to: fields[places.end], of: bytes)
    else { return nil }
    for column in places.others where !fields[column].isEmpty { return nil }
    // A row of a relation with itself is at fault.
    guard !isSame(from, to, in: bytes) else { return nil }
    let kindNumber = kinds.number(of: kind, in: bytes)
    guard kindNumber <= Int32(UInt16.max),
      table.append(
        id: UnsafeBufferPointer(rebasing: bytes[id]), kind: UInt16(kindNumber), start: days.start,
        end: days.end)
    else { return nil }
    pending.append(from)
    pending.append(to)
    if offset != nextOffset { stretches.append((rowCount, line, pieceOffset + offset, files.count - 1)) }
    nextOffset = next
    rowCount += 1
    if pending.count == 2 * Self.stretchLimit { numberActors(in: bytes) }
    return next
  }

  /// Gives the actors of the last rows their numbers.
  private mutating func numberActors(in bytes: UnsafeBufferPointer<UInt8>) {
    actors.number(pending, in: bytes, into: &numbers)
    table.append(ends: numbers)
    pending.removeAll(keepingCapacity: true)
    // The next row begins a stretch, so that none of them is long to look through.
    nextOffset = -1
  }

  private func isSame(_ left: Range<Int>, _ right: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    left.count == right.count
      && (0..<left.count).allSatisfy { bytes[left.lowerBound + $0] == bytes[right.lowerBound + $0] }
  }

  /// The rows of all files.
  mutating func finish() -> RelationTable {
    table.kindIDs = kinds.names.map { RelationKind.ID($0) }
    table.actorIDs = actors.names.map { Actor.ID($0) }
    defer { table = RelationTable() }
    return table
  }

  /// Where a row stands.
  ///
  /// - Complexity: O(*n*) in the number of rows before it in its stretch.
  ///
  /// - Parameter known: the place of an earlier row, from which it is near where many are looked for in their order.
  func origin(of row: Int, after known: (row: Int, origin: CSVOrigin)? = nil) -> CSVOrigin? {
    var range = stretches.indices
    while range.count > 1 {
      let middle = (range.lowerBound + range.upperBound) / 2
      range = stretches[middle].firstRow <= row ? middle..<range.upperBound : range.lowerBound..<middle
    }
    guard let stretch = range.first.map({ stretches[$0] }), stretch.firstRow <= row else { return nil }
    if let known, known.row >= stretch.firstRow, known.row <= row {
      return known.origin.advanced(by: row - known.row)
    }
    return CSVOrigin(table: files[stretch.file], line: Int32(clamping: stretch.line), offset: stretch.offset)
      .advanced(by: row - stretch.firstRow)
  }

  /// Finds the fields of a row; nil where it is not plain.
  private mutating func split(at offset: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var place = offset
    let last = fields.count - 1
    let count = bytes.count
    return isPlain.withUnsafeBufferPointer { isPlain in
      fields.withUnsafeMutableBufferPointer { fields in
        for column in 0...last {
          let start = place
          while place < count, isPlain[Int(bytes[place])] { place &+= 1 }
          fields[column] = start..<place
          if column < last {
            guard place < count, bytes[place] == .comma else { return nil }
            place &+= 1
          }
        }
        if place == count { return place }
        if bytes[place] == .carriageReturn {
          place &+= 1
          return place < count && bytes[place] == .lineFeed ? place + 1 : place
        }
        return bytes[place] == .lineFeed ? place + 1 : nil
      }
    }
  }

  // MARK: Dates

  private func days(
    in field: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>
  ) -> (start: Int32, end: Int32)? {
    guard field.count > 10, bytes[field.lowerBound + 10] == UInt8(ascii: "/") else { return nil }
    return days(
      from: field.lowerBound..<field.lowerBound + 10, to: field.lowerBound + 11..<field.upperBound, of: bytes)
  }

  private func days(
    from start: Range<Int>, to end: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>
  ) -> (start: Int32, end: Int32)? {
    guard let first = day(in: start, of: bytes) else { return nil }
    if end.count == 2, bytes[end.lowerBound] == UInt8(ascii: "."),
      bytes[end.lowerBound + 1] == UInt8(ascii: ".")
    {
      return (first, Day.max.number)
    }
    guard let last = day(in: end, of: bytes), first <= last else { return nil }
    return (first, last)
  }

  /// The number of a day; nil where another text stands, or a day that stands for ever.
  private func day(in field: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Int32? {
    guard field.count == 10 else { return nil }
    let text = UnsafeBufferPointer(rebasing: bytes[field])
    guard text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else { return nil }
    func digit(_ place: Int) -> Int { Int(text[place]) - 0x30 }
    for place in 0..<10 where place != 4 && place != 7 && !(0...9 ~= digit(place)) { return nil }
    let year = digit(0) * 1_000 + digit(1) * 100 + digit(2) * 10 + digit(3)
    guard let day = Day(year: year, month: digit(5) * 10 + digit(6), day: digit(8) * 10 + digit(9)),
      day != .min, day != .max
    else { return nil }
    return day.number
  }
}
