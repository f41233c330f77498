/// The rows of a table as CSV, RFC 4180, as they grow.
///
/// The texts stand as they are but for their letters, which are composed, since they are for engines that compare them: a
/// spreadsheet is no place for them.
package struct TableText: Sendable {
  /// What has been written.
  package private(set) var bytes: [UInt8]
  private var isFirst = true

  /// Begins with the header of a table.
  init(_ table: EngineTable) {
    bytes = Array(table.columns.map(\.name).joined(separator: ",").utf8)
    endRow()
  }

  mutating func append(_ text: String) {
    separate()
    let text = ComposedText.of(text)
    let needsQuotes = text.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    // An empty text is one, and no missing value.
    guard needsQuotes || text.isEmpty else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  mutating func append(_ number: some FixedWidthInteger) {
    separate()
    Self.append(Int64(number), to: &bytes)
  }

  mutating func append(_ flag: Bool) { append(flag ? 1 : 0) }

  mutating func append(_ bounds: Bounds) {
    for day in [bounds.s0, bounds.s1, bounds.e0, bounds.e1] { append(day) }
    for doubt in [bounds.startDoubt, bounds.endDoubt, bounds.sighted] { append(doubt) }
  }

  mutating func endRow() {
    bytes.append(0x0A)
    isFirst = true
  }

  private mutating func separate() {
    if !isFirst { bytes.append(0x2C) }
    isFirst = false
  }

  /// Adds a number in decimal digits.
  static func append(_ number: Int64, to bytes: inout [UInt8]) {
    if number < 0 { bytes.append(0x2D) }
    var rest = number.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(truncatingIfNeeded: 0x30 + rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }
}
