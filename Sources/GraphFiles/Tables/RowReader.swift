import EDTF
import Relations

/// A row of a CSV file whose fields are being read.
struct RowReader {
  let row: CSVOrigin
  let fields: [CSVScanner.Field]
  let bytes: UnsafeBufferPointer<UInt8>

  /// The text of a column; nil where it is empty or there is none.
  func text(_ column: String, for reader: inout ContentsReader) -> String? {
    guard let field = field(column), !field.range.isEmpty else { return nil }
    let bytes = UnsafeBufferPointer(rebasing: self.bytes[field.range])
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
      reader.at(column) {
        $0.fault(
          "csv-encoding", at: position(of: column), "\(column): is not in UTF-8",
          "save the file in the encoding UTF-8")
      }
      return nil
    }
    let isEscaped = field.isQuoted && bytes.contains(.quote)
    return reader.bounded(isEscaped ? field.text(in: self.bytes) : text, at: position(of: column))
  }

  /// The identifier of a column that must be filled.
  func identifier<Entity>(_ column: String, for reader: inout ContentsReader) -> Identifier<Entity> {
    let text = text(column, for: &reader)
    return reader.at(column) { reader in
      if let text { return reader.identifier(text, at: position(of: column)) }
      if !reader.broken.contains(GraphLocation(reader.element, reader.path)) {
        reader.fault(
          "missing-value", at: position(of: column), "\(column): has no value", "fill the column \(column)")
      }
      return Identifier("")
    }
  }

  /// The period of `when`, or of `start` and `end`.
  func period(for reader: inout ContentsReader) -> Period? {
    guard field("when") == nil else { return span(in: "when", for: &reader) }
    let start = text("start", for: &reader) ?? ""
    let end = text("end", for: &reader) ?? ""
    return reader.at("when") { reader in
      guard !start.isEmpty || !end.isEmpty else {
        reader.fault(
          "missing-value", at: position(of: "start"), "start and end: have no value",
          "write a date in one of them, such as 2021-12, or .. in end for what goes on; where nobody knows either, a column "
            + "when in place of the two holds /")
        return nil
      }
      // Each cell is judged by itself, so that a fault of one is not looked for in what both make together.
      let first = endpoint(start, in: "start", beside: end, for: &reader)
      let last = endpoint(end, in: "end", beside: start, for: &reader)
      guard let first, let last else { return nil }
      do throws(EDTFError) {
        return Period(try EDTFInterval(start: first, end: last))
      } catch  where error.code == .endBeforeStart {
        reader.fault(
          error.code.rawValue, at: position(of: "end"),
          "the end ‘\(end.excerpt)’ lies before the start ‘\(start.excerpt)’",
          "correct one of them; where they are the wrong way round, swap the two cells")
        return nil
      } catch {
        report(error, in: "end", for: &reader)
        return nil
      }
    }
  }

  private func span(in column: String, for reader: inout ContentsReader) -> Period? {
    let text = text(column, for: &reader) ?? ""
    return reader.at("when") { reader in
      guard !text.isEmpty else {
        reader.fault(
          "missing-value", at: position(of: column), "\(column): has no value",
          "write a date or a span, such as 2021-12/2025-06-06, or / where nobody knows either end")
        return nil
      }
      do throws(EDTFError) {
        return Period(try EDTFInterval(text))
      } catch {
        report(error, in: column, at: error.offset, for: &reader)
        return nil
      }
    }
  }

  /// A side of a span: unknown where the cell is empty, open where it holds two dots.
  private func endpoint(
    _ text: String, in column: String, beside other: String, for reader: inout ContentsReader
  ) -> Endpoint? {
    if text.isEmpty { return .unknown }
    if text == ".." { return .open }
    do throws(EDTFError) {
      return .date(try EDTFDate(text))
    } catch {
      if column == "end", error.code == .presentWord || error.suggestion == "/.." {
        let place = position(of: column)
        reader.fault(
          error.code.rawValue, at: place, "‘\(text.excerpt)’: what goes on has an open end", "write ..",
          fix: row.fix(of: text, with: ".."))
      } else if let sides = Self.sides(saidBy: text), let start = sides.start, column == "end" {
        reader.fault(
          error.code.rawValue, at: position(of: column),
          "‘\(text.excerpt)’ says when something began, and this is the column end",
          "write \(start) in start" + (other.isEmpty ? ", and .. in end where it goes on" : ""))
      } else if let sides = Self.sides(saidBy: text), let end = sides.end, column == "start" {
        reader.fault(
          error.code.rawValue, at: position(of: column),
          "‘\(text.excerpt)’ says when something ended, and this is the column start",
          "write \(end) in end" + (other.isEmpty ? ", and nothing in start where nobody knows it" : ""))
      } else if error.code == .unknownWord || error.code == .dash && error.suggestion == nil {
        // A word says that nobody knows; a dash may as well be an open side.
        let isWord = error.code == .unknownWord
        reader.fault(
          error.code.rawValue, at: position(of: column),
          "‘\(text.excerpt)’ is no date"
            + (isWord ? "" : ", and does not say whether one is unknown or missing"),
          "leave the cell empty"
            + (isWord ? "" : " where nobody knows the date, or write .. for an open side"),
          fix: isWord && Self.isDate(other) ? row.fix(of: text, with: "") : nil)
      } else if error.code == .intervalForDate, other.isEmpty, let sides = Self.sides(of: text) {
        reader.fault(
          error.code.rawValue, at: position(of: column, scalar: error.offset),
          "‘\(text.excerpt)’ is a span, and this cell holds one side of one",
          "write \(sides.start.isEmpty ? "nothing" : sides.start) in start and "
            + "\(sides.end.isEmpty ? "nothing" : sides.end) in end")
      } else if Self.isZero(text) {
        // Of an end only a person knows whether it is unknown or open; and a row without any date would be none.
        let canMend = column == "start" && !other.isEmpty && !Self.isZero(other)
        reader.fault(
          error.code.rawValue, at: position(of: column),
          "‘\(text.excerpt)’ is how databases write that they know no date",
          "leave the cell empty" + (column == "end" ? ", or write .. for an end that is open" : ""),
          fix: canMend ? row.fix(of: text, with: "") : nil)
      } else {
        report(error, in: column, at: error.offset, for: &reader)
      }
      return nil
    }
  }

  /// Whether a date is one of a database that has none, such as 0000-00-00.
  private static func isZero(_ text: String) -> Bool {
    text.hasPrefix("0000") && text.allSatisfy { $0 == "0" || $0 == "-" }
  }

  /// Whether something stands in a cell that is a side of a span.
  private static func isDate(_ text: String) -> Bool {
    text == ".." || (try? EDTFDate(text)) != nil
  }

  /// The two sides of a span that stands in a cell for one of them; nil where it is none.
  private static func sides(of text: String) -> (start: String, end: String)? {
    let sides = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard sides.count == 2, (try? EDTFInterval(text)) != nil else { return nil }
    return (sides[0], sides[1])
  }

  /// The one side of which words speak, as of since 2023 and until 2023; nil where they speak of both or none.
  private static func sides(saidBy text: String) -> (start: String?, end: String?)? {
    guard !text.contains("/") else { return nil }
    do throws(EDTFError) {
      _ = try EDTFInterval(text)
      return nil
    } catch {
      guard let span = error.suggestion.flatMap({ try? EDTFInterval($0) }), span.isInterval else {
        return nil
      }
      return switch (span.start, span.end) {
      case (.date(let start), .open), (.date(let start), .unknown): (start.description, nil)
      case (.open, .date(let end)), (.unknown, .date(let end)): (nil, end.description)
      default: nil
      }
    }
  }

  private func report(
    _ error: EDTFError, in column: String, at scalar: Int = 0, for reader: inout ContentsReader
  ) {
    reader.fault(
      error.code.rawValue, at: position(of: column, scalar: scalar),
      "‘\(error.text.excerpt)’: \(error.message)",
      ContentsReader.advice(of: error),
      fix: error.replacement(isQuoted: false).flatMap { row.fix(of: error.text, with: $0) })
  }

  /// The status, accepted where the column is empty.
  func status(for reader: inout ContentsReader) -> Status {
    guard let text = text("status", for: &reader) else { return .accepted }
    if let status = Status(rawValue: text) { return status }
    let place = position(of: "status")
    reader.at("status") {
      $0.fault(
        "bad-value", at: place, "status: cannot be ‘\(text.excerpt)’",
        ContentsReader.advice(for: text, among: Status.allCases.map(\.rawValue)))
    }
    return .accepted
  }

  /// A number with its unit; a count is whole.
  func quantity(_ column: String, for reader: inout ContentsReader) -> Quantity? {
    guard let text = text(column, for: &reader) else { return nil }
    let place = position(of: column)
    if Quantity.losesDigits(text) {
      return reader.at(column) { $0.refuseDigits(of: column, text, at: place) }
    }
    if let quantity = Quantity(text), column != "count" || quantity.isWhole { return quantity }
    reader.at(column) {
      $0.fault(
        "bad-value", at: place,
        "\(column): must be a number and what it counts, but ‘\(text.excerpt)’ stands here",
        // Where fields have semicolons between them, it is because numbers have commas.
        Quantity.advice(
          for: text, isWhole: column == "count",
          hasCommaForPoint: row.table.separator == UInt8(ascii: ";"))
          ?? "write digits and the unit behind a blank, such as 1200 troops")
    }
    return nil
  }

  /// The sources, with semicolons between them.
  func claims(for reader: inout ContentsReader) -> [Claim] {
    guard let text = text("source", for: &reader) else { return [] }
    let place = position(of: "source")
    return reader.at("claims") { reader in
      text.split(separator: ";").map { part in
        Claim(source: reader.identifier(String(part.drop { $0 == " " }), at: place))
      }
    }
  }

  private func field(_ column: String) -> CSVScanner.Field? {
    row.table.columns[column].map { fields[$0] }
  }

  private func position(of column: String, scalar: Int = 0) -> TextPosition {
    guard let field = field(column) else { return TextPosition(line: row.line, column: 1) }
    return row.position(of: field, in: bytes).advanced(
      by: scalar == 0 ? 0 : scalar + (field.isQuoted ? 1 : 0))
  }
}
