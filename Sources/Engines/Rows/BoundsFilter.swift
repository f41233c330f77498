package import EDTF

/// Adds the bounds of an EDTF text to each row, and remembers which rows have none.
///
/// Rows are lines, their fields apart by a byte. A field does not hold that byte, but in quotes as tables have them; between
/// tabs there are no quotes.
package struct BoundsFilter {
  /// A row whose text is no span.
  package struct Fault: Sendable {
    /// The line, from 1.
    package let line: Int
    /// The column of the fault in the line, from 1.
    package let column: Int
    /// What is wrong.
    package let error: EDTFError
  }

  private let separator: UInt8
  private let field: Int?
  private let tolerance: Tolerance
  private let asOf: Day?
  private let showsDoubts: Bool
  private var line = 0
  /// How much of a text is looked at.
  private static let mostBytes = 1 << 12

  /// - Parameters:
  ///   - separator: what stands between fields.
  ///   - field: which field holds the text, from 1; the last where nil.
  ///   - showsDoubts: whether the reasons of doubt are added as well.
  package init(
    separator: UInt8, field: Int?, tolerance: Tolerance, asOf: Day?, showsDoubts: Bool
  ) {
    self.separator = separator
    self.field = field
    self.tolerance = tolerance
    self.asOf = asOf
    self.showsDoubts = showsDoubts
  }

  /// Reads whole lines, and adds them to what is written; what stands after the last line feed is a line as well.
  package mutating func read(
    _ rows: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8], faults: (Fault) -> Void
  ) {
    var start = rows.startIndex
    // A byte order mark is part of no text.
    if line == 0, rows.starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
    while start < rows.endIndex {
      var end = start
      while end < rows.endIndex, rows[end] != 0x0A { end += 1 }
      let hasReturn = end > start && rows[end - 1] == 0x0D
      let row = UnsafeBufferPointer(rebasing: rows[start..<(hasReturn ? end - 1 : end)])
      line += 1
      if let fault = readRow(row, into: &bytes) { faults(fault) }
      start = end + 1
    }
  }

  private func readRow(_ row: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) -> Fault? {
    let place = place(in: row)
    // No date is as long, and to say what is wrong takes the time of the whole text.
    let text = String(decoding: row[place].prefix(Self.mostBytes), as: UTF8.self)
    let interval: UncertainInterval
    do throws(EDTFError) {
      interval = try Period(try EDTFInterval(text)).interval(tolerance: tolerance, asOf: asOf)
    } catch {
      let before = String(decoding: row[..<place.lowerBound], as: UTF8.self).unicodeScalars.count
      return Fault(line: line, column: before + error.offset + 1, error: error)
    }
    let bounds = Bounds(interval)
    bytes.append(contentsOf: row)
    for day in [bounds.s0, bounds.s1, bounds.e0, bounds.e1] {
      bytes.append(separator)
      TableText.append(Int64(day), to: &bytes)
    }
    if showsDoubts {
      for doubt in [bounds.startDoubt, bounds.endDoubt] {
        bytes.append(separator)
        TableText.append(Int64(doubt), to: &bytes)
      }
    }
    bytes.append(0x0A)
    return nil
  }

  /// Where the text stands; nowhere, at the end, where the row has too few fields.
  private func place(in row: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    if separator != UInt8(ascii: "\t") { return quotablePlace(in: row) }
    guard let field else {
      let start = row.lastIndex(of: separator).map { $0 + 1 } ?? 0
      return start..<row.endIndex
    }
    var start = 0
    for _ in 1..<max(1, field) {
      guard let next = row[start...].firstIndex(of: separator) else { return row.endIndex..<row.endIndex }
      start = next + 1
    }
    return start..<(row[start...].firstIndex(of: separator) ?? row.endIndex)
  }

  /// Where the text stands in a row whose fields may be in quotes, without these.
  private func quotablePlace(in row: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let quote = UInt8(ascii: "\"")
    var start = 0
    var number = 1
    while true {
      let isQuoted = start < row.endIndex && row[start] == quote
      var end = start
      var isInside = false
      while end < row.endIndex, isInside || row[end] != separator {
        // A quote that stands twice opens again what it closed.
        if isQuoted, row[end] == quote { isInside.toggle() }
        end += 1
      }
      if number == field || field == nil && end == row.endIndex {
        let isWhole = isQuoted && !isInside && end > start + 1 && row[end - 1] == quote
        return isWhole ? start + 1..<end - 1 : start..<end
      }
      if end == row.endIndex { return end..<end }
      start = end + 1
      number += 1
    }
  }
}
