import Relations

/// The rows of a small table as texts, each with its line.
package enum CSVRows {
  /// A row.
  package struct Row: Sendable {
    /// The line on which it begins, from 1.
    package let line: Int
    /// The texts of its fields, without quotes.
    package let texts: [String]
  }

  /// Splits a table into rows; blank lines are none.
  ///
  /// - Throws: what is wrong with the first row that cannot be split.
  /// - Complexity: O(*n*) in its length.
  package static func rows(of bytes: [UInt8], name: String) throws(Fault) -> [Row] {
    try bytes.withUnsafeBufferPointer { bytes throws(Fault) in
      var scanner = CSVScanner(bytes)
      var fields: [CSVScanner.Field] = []
      var rows: [Row] = []
      while !scanner.isAtEnd {
        let line = scanner.line
        do throws(CSVScanner.Fault) {
          try scanner.readRow(into: &fields)
        } catch {
          throw Fault(
            diagnostic: Diagnostic(
              .error, code: "csv-quote", file: name, line: line, column: 1, message: error.message,
              suggestion: error.suggestion))
        }
        if fields.isEmpty { continue }
        rows.append(Row(line: line, texts: fields.map { text(of: $0, in: bytes) }))
      }
      return rows
    }
  }

  /// Why a table cannot be split.
  package struct Fault: Error {
    package let diagnostic: Diagnostic
  }

  private static func text(of field: CSVScanner.Field, in bytes: UnsafeBufferPointer<UInt8>) -> String {
    let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[field.range]), as: UTF8.self)
    return field.isQuoted ? text.replacing("\"\"", with: "\"") : text
  }
}
