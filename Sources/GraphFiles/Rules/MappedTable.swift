import Relations

/// A table of somebody else's, made into one of relations, a row a line.
struct MappedTable {
  /// The table as a file of relations.
  let file: InputFile
  /// For each row the line that it begins on in the original.
  let lines: [Int]

  /// Maps a table.
  ///
  /// - Throws: the faults that keep it from being read.
  /// - Complexity: O(*n*) in its length.
  init(_ original: InputFile, _ mapping: TableMapping) throws(MappingFaults) {
    var scan = Scan(original, mapping)
    let faults = original.bytes.withUnsafeBufferPointer { scan.run($0) }
    guard faults.isEmpty else { throw MappingFaults(diagnostics: faults) }
    file = InputFile(name: original.name, format: .csv, bytes: scan.output)
    lines = scan.lines
  }

  /// A diagnostic of the mapped table, in its place in the original.
  func placed(_ diagnostic: Diagnostic) -> Diagnostic {
    var placed = diagnostic
    // The first line is the header, which is right by construction.
    if lines.indices.contains(diagnostic.line - 2) { placed.line = lines[diagnostic.line - 2] }
    placed.column = 1
    return placed
  }
}

/// The faults that keep a table from being mapped.
struct MappingFaults: Error {
  let diagnostics: [Diagnostic]
}

/// One pass over a table that is being mapped.
private struct Scan {
  private let file: InputFile
  private let mapping: TableMapping
  private(set) var output: [UInt8] = []
  private(set) var lines: [Int] = []
  private var columns: [String: Int] = [:]

  init(_ file: InputFile, _ mapping: TableMapping) {
    self.file = file
    self.mapping = mapping
  }

  mutating func run(_ bytes: UnsafeBufferPointer<UInt8>) -> [Diagnostic] {
    var scanner = CSVScanner(bytes)
    var fields: [CSVScanner.Field] = []
    var faults: [Diagnostic] = []
    let header = mapping.fields.map(\.name)
    let hasID = header.contains("id")
    write((hasID ? header : ["id"] + header).joined(separator: ","))
    while !scanner.isAtEnd {
      let line = scanner.line
      do throws(CSVScanner.Fault) {
        try scanner.readRow(into: &fields)
      } catch {
        faults.append(fault("csv-quote", line: line, error.message, error.suggestion))
        continue
      }
      let texts = fields.map { Self.text(of: $0, in: bytes) }
      if columns.isEmpty {
        faults += readHeader(texts, line: line)
        if !faults.isEmpty { return faults }
      } else if !texts.isEmpty {
        let values = mapping.fields.map { value(of: $0.name, from: $0.origin, in: texts) }
        lines.append(line)
        write((hasID ? values : ["line-\(line)"] + values).map(Self.quoted).joined(separator: ","))
      }
    }
    return faults
  }

  private mutating func readHeader(_ texts: [String], line: Int) -> [Diagnostic] {
    columns = Dictionary(texts.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var faults: [Diagnostic] = []
    for case (let field, .columns(let names)) in mapping.fields {
      for name in names where columns[name] == nil {
        let near = nearest(to: name, among: texts).map { "did you mean \($0)? " } ?? ""
        faults.append(
          fault(
            "csv-header", line: line, "the table has no column ‘\(name.excerpt)’ to fill \(field) from",
            near + "Its columns are \(texts.joined(separator: ", "))"))
      }
    }
    return faults
  }

  private func value(of field: String, from origin: TableMapping.Origin, in texts: [String]) -> String {
    switch origin {
    case .value(let value): return value
    case .columns(let names):
      let parts = names.map { name in
        columns[name].flatMap { texts.indices.contains($0) ? texts[$0] : nil } ?? ""
      }
      let text = parts.joined(separator: names.count > 1 ? " / " : "")
      return ["id", "kind", "from", "to", "source"].contains(field) ? Self.identifier(text) : text
    }
  }

  private func fault(_ code: String, line: Int, _ message: String, _ suggestion: String) -> Diagnostic {
    Diagnostic(
      .error, code: code, file: file.name, line: line, column: 1, message: message, suggestion: suggestion)
  }

  private mutating func write(_ row: String) {
    output += row.utf8
    output.append(.lineFeed)
  }

  private static func text(of field: CSVScanner.Field, in bytes: UnsafeBufferPointer<UInt8>) -> String {
    let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[field.range]), as: UTF8.self)
    guard field.isQuoted, text.contains("\"") else { return text }
    var result = ""
    var isSecond = false
    for character in text {
      isSecond = character == "\"" && !isSecond
      if character != "\"" || isSecond { result.append(character) }
    }
    return result
  }

  /// A field on one line, in quotes where it has to be.
  private static func quoted(_ text: String) -> String {
    guard
      text.utf8.contains(where: { $0 == .comma || $0 == .quote || $0 == .lineFeed || $0 == .carriageReturn })
    else { return text }
    return "\"" + text.map { $0 == "\"" ? "\"\"" : $0.isNewline ? " " : String($0) }.joined() + "\""
  }

  /// The text in small letters, with `_` for what an identifier is better without.
  private static func identifier(_ text: String) -> String {
    var result = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber || character == "-" || character == "." {
        result.append(character)
      } else if !result.isEmpty, result.last != "_" {
        result.append("_")
      }
    }
    while result.last == "_" { result.removeLast() }
    return result
  }
}
