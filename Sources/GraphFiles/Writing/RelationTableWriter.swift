import EDTF
import Relations
import Writing

/// Writes relations as the rows of a CSV file of a graph.
struct RelationTableWriter {
  private var bytes: [UInt8] = []

  /// Whether a row holds all that is said of a relation.
  static func holdsWhole(_ relation: Relation) -> Bool {
    guard relation.when.count == 1, let period = relation.when.first, period == Period(period.span),
      relation.to != nil, relation.sign == nil, relation.temporality == nil, relation.verification == nil,
      relation.notes.isEmpty, relation.via == nil, relation.labels.isEmpty, relation.weight == nil,
      relation.count == nil, relation.externalIDs.isEmpty, relation.label.map(isPlain) ?? true
    else { return false }
    return relation.claims.allSatisfy {
      $0 == Claim(source: $0.source) && isPlain($0.source.rawValue) && !$0.source.rawValue.contains(";")
    }
      && [relation.id.rawValue, relation.kind.rawValue, relation.from.rawValue, relation.to?.rawValue ?? ""]
        .allSatisfy(isPlain)
  }

  /// Whether a text looks the same in every program that opens tables.
  private static func isPlain(_ text: String) -> Bool {
    !text.isEmpty && ComputedText.isPlain(text) && !text.unicodeScalars.contains(where: VisibleText.isHidden)
  }

  /// The rows of relations, and then those of a table.
  mutating func bytes(of relations: [Relation], table: RelationTable) -> [UInt8] {
    let hasStatus = relations.contains { $0.status != .accepted }
    let hasLabel = relations.contains { $0.label != nil }
    let hasSource = relations.contains { !$0.claims.isEmpty }
    let optional = [hasStatus ? ",status" : "", hasLabel ? ",label" : "", hasSource ? ",source" : ""]
    bytes.reserveCapacity(64 * (relations.count + table.count))
    bytes += "id,kind,from,to,when\(optional.joined())\n".utf8
    for relation in relations {
      append(relation.id.rawValue)
      append(relation.kind.rawValue, after: .comma)
      append(relation.from.rawValue, after: .comma)
      append(relation.to?.rawValue ?? "", after: .comma)
      append(relation.when.first?.span.description ?? "", after: .comma)
      if hasStatus { append(relation.status == .accepted ? "" : relation.status.rawValue, after: .comma) }
      if hasLabel { append(relation.label ?? "", after: .comma) }
      if hasSource {
        append(relation.claims.map(\.source.rawValue).joined(separator: "; "), after: .comma)
      }
      bytes.append(.lineFeed)
    }
    append(table, emptyColumns: optional.count { !$0.isEmpty })
    return bytes
  }

  private mutating func append(_ table: RelationTable, emptyColumns: Int) {
    let kinds = table.kindIDs.map { Self.field($0.rawValue) }
    let actors = table.actorIDs.map { Self.field($0.rawValue) }
    let tail = [UInt8](repeating: .comma, count: emptyColumns) + [.lineFeed]
    for row in 0..<table.count {
      append(table.ids[row])
      bytes.append(.comma)
      bytes += kinds[Int(table.kinds[row])]
      bytes.append(.comma)
      bytes += actors[Int(table.from[row])]
      bytes.append(.comma)
      bytes += actors[Int(table.to[row])]
      bytes.append(.comma)
      append(Day(number: table.start[row]))
      bytes.append(UInt8(ascii: "/"))
      if table.end[row] >= Day.max.number { bytes += "..".utf8 } else { append(Day(number: table.end[row])) }
      bytes += tail
    }
  }

  private mutating func append(_ day: Day) {
    let civil = day.civil
    for (number, unit) in [(civil.year, 1_000), (civil.month, 10), (civil.day, 10)] {
      if unit == 10 { bytes.append(UInt8(ascii: "-")) }
      var unit = unit
      while unit > 0 {
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / unit % 10))
        unit /= 10
      }
    }
  }

  private mutating func append(_ text: String, after separator: UInt8? = nil) {
    if let separator { bytes.append(separator) }
    bytes += Self.field(text)
  }

  private static func field(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 == .comma || $0 == .quote || $0 == .lineFeed || $0 == .carriageReturn })
    else { return bytes }
    return [.quote] + bytes.flatMap { $0 == .quote ? [.quote, .quote] : [$0] } + [.quote]
  }
}

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
        rows.append(Row(line: line, texts: fields.map { $0.text(in: bytes) }))
      }
      return rows
    }
  }

  /// Why a table cannot be split.
  package struct Fault: Error {
    package let diagnostic: Diagnostic
  }
}
