import EDTF
import GraphFiles
import Writing
package import Relations

/// The relations of an import that a row of a table can hold, as the bytes of that table.
///
/// They are never relations in memory, of which each takes as much as ten rows; and a row that ends before it starts, which
/// no relation can, is kept for `entente check` to show.
package struct RelationRows: Sendable {
  /// How many rows there are.
  package private(set) var count = 0
  /// How many of them end before they start.
  package private(set) var reversedCount = 0
  private var body = Array(RelationRows.header.utf8)

  static let header = "id,kind,from,to,when,status,label,source,weight,count,note\n"

  /// The table, with its header.
  package var bytes: [UInt8] { body }

  mutating func append(_ row: RelationRow) {
    count += 1
    let period = row.periods[0]
    if period.isReversed { reversedCount += 1 }
    append(row.id, .comma)
    append(row.kind, .comma)
    append(row.from.rawValue, .comma)
    append(row.to?.rawValue ?? "", .comma)
    append(period.text, .comma)
    if let status = row.status, status != .accepted { body += status.rawValue.utf8 }
    body.append(.comma)
    append(row.label ?? "", .comma)
    for (number, claim) in row.claims.enumerated() {
      if number > 0 { body.append(UInt8(ascii: ";")) }
      append(claim.source.rawValue, nil)
    }
    body.append(.comma)
    if let weight = row.weight { append(weight.description, nil) }
    body.append(.comma)
    if let count = row.count { append(count.description, nil) }
    body.append(.comma)
    if let note = row.note { append(note, nil) }
    body.append(.lineFeed)
  }

  private mutating func append(_ text: String, _ separator: UInt8?) {
    var text = text
    text.withUTF8 { bytes in
      let needsQuotes = bytes.contains {
        $0 == .comma || $0 == .quote || $0 == .lineFeed || $0 == .carriageReturn
      }
      if needsQuotes {
        body.append(.quote)
        for byte in bytes {
          if byte == .quote { body.append(.quote) }
          body.append(byte)
        }
        body.append(.quote)
      } else {
        body.append(contentsOf: bytes)
      }
    }
    if let separator { body.append(separator) }
  }

  /// The rows as relations, and how many of them end before they start, which no relation can.
  package func relations() -> (relations: [Relation], reversed: Int) {
    var relations: [Relation] = []
    relations.reserveCapacity(count)
    var reversed = 0
    body.withUnsafeBufferPointer { bytes in
      var scanner = CSVScanner(bytes, from: 0)
      var fields: [CSVScanner.Field] = []
      // The header is known.
      _ = try? scanner.readRow(into: &fields)
      while !scanner.isAtEnd {
        guard (try? scanner.readRow(into: &fields)) != nil, fields.count == 11 else { continue }
        let texts = fields.map { TableRow.text(of: $0, in: bytes) }
        guard let span = try? EDTFInterval(texts[4]) else {
          reversed += 1
          continue
        }
        relations.append(
          Relation(
            id: Relation.ID(texts[0]), kind: RelationKind.ID(texts[1]), from: Actor.ID(texts[2]),
            to: Actor.ID(texts[3]), when: [Period(span)], status: Status(rawValue: texts[5]) ?? .accepted,
            label: texts[6].isEmpty ? nil : texts[6],
            claims: texts[7].split(separator: ";").map { Claim(source: Source.ID(String($0))) },
            note: texts[10].isEmpty ? nil : texts[10], weight: Quantity(texts[8]), count: Quantity(texts[9])))
      }
    }
    return (relations, reversed)
  }
}

/// A relation that a row makes.
struct RelationRow {
  var id: String
  var kind: String
  var from: Actor.ID
  var to: Actor.ID?
  /// When it held; empty where nothing says so.
  var periods: [PeriodValue] = []
  var status: Status?
  var sign: Sign?
  var label: String?
  var note: String?
  var weight: Quantity?
  var count: Quantity?
  var ids: [String: String] = [:]
  var claims: [Claim] = []
  /// The line of the table that it began on.
  var line: Int

  /// Whether a row of a table of relations holds all of it.
  var fitsTable: Bool {
    [label, note].allSatisfy { $0.map(ComputedText.isPlain) ?? true } && periods.count == 1
      && periods[0].isPlain && to != nil && sign == nil && ids.isEmpty
      && claims.allSatisfy {
        $0.locator == nil && $0.quote == nil && !$0.source.rawValue.utf8.contains(UInt8(ascii: ";"))
      }
  }

  /// The relation; nil where a period ends before it starts, which no graph can hold.
  var relation: Relation? {
    var written: [Period] = []
    for period in periods {
      guard let one = period.written else { return nil }
      written.append(one)
    }
    return Relation(
      id: Relation.ID(id), kind: RelationKind.ID(kind), from: from, to: to, when: written,
      status: status ?? .accepted, sign: sign, label: label, claims: claims, note: note, weight: weight,
      count: count, externalIDs: ids)
  }

  /// Whether nothing but the dates and identifiers tells it from another: a panel numbers its rows.
  var sameness: Sameness {
    Sameness(
      kind: kind, from: from, to: to, status: status, sign: sign, label: label, note: note, weight: weight,
      count: count, claims: claims)
  }

  struct Sameness: Hashable {
    let kind: String
    let from: Actor.ID
    let to: Actor.ID?
    let status: Status?
    let sign: Sign?
    let label: String?
    let note: String?
    let weight: Quantity?
    let count: Quantity?
    let claims: [Claim]
  }
}
