import EDTF
import Relations

/// Reads the rows of large tables into columns, as long as they are plain.
///
/// A row is plain where its identifiers are in ASCII without quotes, its ends two actors, its first day exact, its last
/// exact or open, and its other fields empty. Any other row is left to the reader of rows, which knows what may be
/// wrong with it.
struct BulkReader {
  /// How many bytes a table usually has at least to be read in bulk.
  static let usualSize = 1 << 18

  /// How many bytes a table has at least to be read in bulk.
  var leastSize = usualSize
  private(set) var actors = NameNumbers()
  private(set) var kinds = NameNumbers()
  private var table = RelationTable()
  /// The files, each with the number of its first row.
  private var files: [(table: CSVTable, firstRow: Int)] = []
  /// For each row where it begins.
  private var offsets: [Int] = []
  private var lines: [Int32] = []

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

  /// Begins a file.
  mutating func begin(_ table: CSVTable, in bytes: UnsafeBufferPointer<UInt8>) {
    files.append((table, self.table.count))
    let columns = table.columns
    let named = ["id", "kind", "from", "to", "when", "start", "end"]
    let found = named.map { columns[$0] ?? -1 }
    places = Places(
      id: found[0], kind: found[1], from: found[2], to: found[3], when: found[4], start: found[5],
      end: found[6], others: columns.filter { !named.contains($0.key) }.map(\.value))
    fields = Array(repeating: 0..<0, count: table.width)
    // A row of five fields with dates has some forty bytes.
    let rows = self.table.count + bytes.count / 40
    self.table.reserveCapacity(rows)
    offsets.reserveCapacity(rows)
    lines.reserveCapacity(rows)
  }

  /// How many rows have been read.
  var rowCount: Int { offsets.count }

  /// Reads a row; nil, and nothing is read, where it is not plain.
  ///
  /// - Returns: where the next row begins.
  mutating func readRow(at offset: Int, line: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let next = split(at: offset, of: bytes) else { return nil }
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
    let kindNumber = kinds.number(of: UnsafeBufferPointer(rebasing: bytes[kind]))
    let fromNumber = actors.number(of: UnsafeBufferPointer(rebasing: bytes[from]))
    let toNumber = actors.number(of: UnsafeBufferPointer(rebasing: bytes[to]))
    guard kindNumber <= Int32(UInt16.max), fromNumber != toNumber,
      table.append(
        id: UnsafeBufferPointer(rebasing: bytes[id]), kind: UInt16(kindNumber), from: fromNumber,
        to: toNumber, start: days.start, end: days.end)
    else { return nil }
    offsets.append(offset)
    lines.append(Int32(clamping: line))
    return next
  }

  /// The rows of all files.
  mutating func finish() -> RelationTable {
    table.kindIDs = kinds.names.map { RelationKind.ID($0) }
    table.actorIDs = actors.names.map { Actor.ID($0) }
    defer { table = RelationTable() }
    return table
  }

  /// Where a row stands.
  func origin(of row: Int) -> CSVOrigin? {
    guard let file = files.last(where: { $0.firstRow <= row }) else { return nil }
    return CSVOrigin(table: file.table, line: lines[row], offset: offsets[row])
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
