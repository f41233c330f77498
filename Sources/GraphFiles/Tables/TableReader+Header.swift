import Relations

extension ContentsReader {
  private static let columnNames = [
    "id", "kind", "from", "to", "when", "start", "end", "status", "label", "source", "weight", "count",
    "note",
  ]

  /// How many columns are looked at one by one for what is wrong with their names.
  private static let columnLimit = 100

  /// Reads the names of the columns; nil where they are at fault.
  mutating func readColumns(of file: InputFile, from scanner: inout CSVScanner) -> CSVTable? {
    let start = scanner.offset
    guard let fields = readFields(from: &scanner) else { return nil }
    let bytes = scanner.bytes
    let names = fields.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    if let fault = Self.faultOfLine(names, before: scanner) {
      report(.error, "csv-header", at: .start, fault.message, fault.suggestion)
      return nil
    }
    let positions = fields.map { TextPosition(of: $0.range.lowerBound - start, in: bytes[start...]) }
    guard let columns = readColumns(called: names, at: positions) else { return nil }
    let dates = columns["start"] != nil || columns["end"] != nil ? ["start", "end"] : ["when"]
    var missing = (["id", "kind", "from", "to"] + dates).filter { columns[$0] == nil }
    if dates.count == 2, columns["when"] != nil { missing = ["either when or start and end, not both"] }
    guard missing.isEmpty else {
      report(
        .error, "csv-header", at: .start, "the header lacks \(missing.joined(separator: ", "))",
        Self.advice(forMissing: missing, beside: columns))
      return nil
    }
    return CSVTable(file, columns: columns, width: fields.count, separator: scanner.separator)
  }

  /// Reads the first line; nil where it cannot be one of columns.
  private mutating func readFields(from scanner: inout CSVScanner) -> [CSVScanner.Field]? {
    let bytes = scanner.bytes
    var fields: [CSVScanner.Field] = []
    let start = scanner.offset
    do throws(CSVScanner.Fault) {
      try scanner.readRow(into: &fields)
    } catch {
      report(
        .error, "csv-quote", at: TextPosition(of: error.offset - start, in: bytes[start...]), error.message,
        error.suggestion)
      return nil
    }
    let head = bytes[start..<scanner.offset]
    guard !head.contains(0), !head.starts(with: [0xFF, 0xFE]), !head.starts(with: [0xFE, 0xFF]) else {
      report(
        .error, "csv-encoding", at: .start, "the file is in UTF-16, and not in UTF-8",
        "save it in the encoding UTF-8, which spreadsheets call CSV UTF-8")
      return nil
    }
    guard fields.count <= Self.columnLimit else {
      report(
        .error, "csv-header", at: .start,
        "the header has \(fields.count) columns, and a table of relations has \(Self.columnNames.count) at most",
        "the columns are \(Self.columnNames.joined(separator: ", ")); to check another table say --columns")
      return nil
    }
    return fields
  }

  /// Where the columns are that have a use; nil where two have one name, or one has a name that no column has.
  private mutating func readColumns(
    called names: [String], at positions: [TextPosition]
  ) -> [String: Int]? {
    var columns: [String: Int] = [:]
    var isFaulty = false
    let hasRelations = Set(names).isSuperset(of: ["id", "kind", "from", "to"])
    // A spreadsheet writes a separator for each column that once held something.
    let named = names.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
    if hasRelations, named < names.count {
      report(
        .warning, "csv-column", at: positions[named],
        named + 1 == names.count
          ? "the last column has no name, and is left out"
          : "the last \(names.count - named) columns have no name, and are left out",
        "take the separators at the end of each line out, or give the columns names")
    }
    for (index, position) in positions.enumerated() where !hasRelations || index < named {
      let name = names[index] == "notes" ? "note" : names[index]
      let isKnown = Self.columnNames.contains(name)
      if isKnown, columns.updateValue(index, forKey: name) == nil { continue }
      if !isKnown, hasRelations, let advice = Self.columnMeant(by: name) {
        report(.warning, "csv-column", at: position, advice.message, advice.suggestion)
        continue
      }
      isFaulty = true
      if isKnown {
        report(.error, "csv-header", at: position, "two columns are called \(name)", "leave one of them out")
      } else {
        report(
          .error, "csv-header", at: position, "no column can be called ‘\(name.excerpt)’",
          Self.advice(forUnknown: name))
      }
    }
    return isFaulty ? nil : columns
  }

  /// What to write for the name of a column that there is not.
  private static func advice(forUnknown name: String) -> String {
    let bare = bare(name)
    if columnNames.contains(bare) {
      return "write \(bare)" + (name.contains(" ") ? ", without blanks around it" : "")
    }
    let meant = KeyWords.key(meantBy: name, among: columnNames) ?? nearest(to: name, among: columnNames)
    return meant.map { "did you mean \($0)?" } ?? "the columns are \(columnNames.joined(separator: ", "))"
  }

  /// What to do about columns that a header lacks.
  private static func advice(forMissing missing: [String], beside columns: [String: Int]) -> String {
    guard !columns.isEmpty, missing.allSatisfy(columnNames.contains) else {
      return "begin the file with the line id,kind,from,to,when"
    }
    let several = missing.count > 1
    let names = missing.joined(separator: " and ")
    let advice = "add the column\(several ? "s" : "") \(names) to the header and to each row"
    return switch missing {
    case ["end"]: advice + ", with .. for what goes on, or nothing where nobody knows the end"
    case ["start"]: advice + ", with nothing where nobody knows the start"
    case ["when"]: advice + ", with a date or a span such as 2021-12/2025-06-06"
    default: advice
    }
  }

  /// A name of a column as it is to be written: small, and without blanks around it.
  private static func bare(_ name: String) -> String {
    let name = name.lowercased().drop { $0 == " " }
    return String(name[..<(name.lastIndex { $0 != " " }.map { name.index(after: $0) } ?? name.startIndex)])
  }

  /// What is wrong with a first line that is none of columns: a word on the separator, fields with bars between them, or a
  /// title above the header.
  private static func faultOfLine(
    _ names: [String], before scanner: CSVScanner
  ) -> (message: String, suggestion: String)? {
    if names.first?.lowercased().hasPrefix("sep=") == true {
      return (
        "the first line tells a spreadsheet the separator, and is no header",
        "remove this line; the separator is found"
      )
    }
    if names.count == 1, let line = names.first {
      let parts = line.split(separator: "|").map { bare(String($0)) }
      if parts.count(where: columnNames.contains) > 2 {
        return (
          "bars stand between the columns",
          "put commas, semicolons or tabs between them, in each row: \(parts.joined(separator: ","))"
        )
      }
    }
    if names.contains(where: { columnNames.contains(bare($0)) }) { return nil }
    // A title, and a blank line below it, are what a sheet has above its table.
    var next = CSVScanner(scanner.bytes, from: scanner.offset, line: scanner.line)
    var fields: [CSVScanner.Field] = []
    for _ in 0..<titleLines where !next.isAtEnd {
      let line = next.line
      for separator in [UInt8.comma, UInt8(ascii: ";"), .tab] {
        var row = CSVScanner(next.bytes, from: next.offset, line: next.line, separator: separator)
        guard (try? row.readRow(into: &fields)) != nil else { continue }
        let below = Set(fields.map { bare(String(decoding: next.bytes[$0.range], as: UTF8.self)) })
        guard below.isSuperset(of: ["id", "kind", "from", "to"]) else { continue }
        return (
          "the names of the columns stand on line \(line), and must stand on the first",
          line == 2 ? "take out the line above them" : "take out the \(line - 1) lines above them"
        )
      }
      guard (try? next.readRow(into: &fields)) != nil else { return nil }
    }
    return nil
  }

  /// How many lines above a header are passed over in search of it.
  private static let titleLines = 10

  /// What to say of a column that a table of relations has no use for; nil where it is most likely a known one.
  private static func columnMeant(by name: String) -> (message: String, suggestion: String)? {
    if name.isEmpty || nearest(to: name, among: columnNames) != nil { return nil }
    let meant = KeyWords.key(meantBy: name, among: columnNames).map { "did you mean \($0)? Otherwise " } ?? ""
    return (
      "the column ‘\(name.excerpt)’ is left out: a table of relations has no such column",
      meant + "call it note to keep its texts, or keep it in a table of its own; the columns are "
        + columnNames.joined(separator: ", ")
    )
  }
}
