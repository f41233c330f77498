import GraphFiles
import Relations
import Writing

/// Puts the rows of a table that holds all of a graph together.
struct CSVGraphReader {
  let file: ImportFile
  /// How many rows say nothing of their own.
  private(set) var passedOver = 0

  init(file: ImportFile) {
    self.file = file
  }

  /// The things that the rows describe; rows of one thing that follow each other are its periods.
  mutating func elements(of rows: [CSVRows.Row]) throws(InterchangeError) -> [ElementRow] {
    guard let header = rows.first, header.texts.contains("record") else {
      throw file.fault(
        "csv-header", line: 1, "this is no table of a whole graph: it has no column record",
        "a CSV file of relations is a graph as it is; another table needs a mapping")
    }
    var columns: [String: Int] = [:]
    for (number, name) in header.texts.enumerated() {
      guard CSVFormat.columns.contains(name), columns.updateValue(number, forKey: name) == nil else {
        throw file.fault(
          "csv-header", line: 1, "the column ‘\(name)’ is unknown, or there twice",
          "the columns are \(CSVFormat.columns.joined(separator: ", "))")
      }
    }
    var elements: [ElementRow] = []
    var group: [[String: String]] = []
    var line = 0
    for row in rows.dropFirst() {
      guard row.texts.count == header.texts.count else {
        throw file.fault(
          "csv-columns", line: row.line,
          "the row has \(row.texts.count) fields, but the header has \(header.texts.count)",
          "put a field that holds a comma in quotes, and leave no field out")
      }
      let cells = columns.mapValues { CSVText.text(of: row.texts[$0]) }
      if cells["record"] == "pact-relation" {
        passedOver += 1
        continue
      }
      if let first = group.first, first["record"] == cells["record"], first["id"] == cells["id"] {
        group.append(cells)
        continue
      }
      if !group.isEmpty { elements.append(try element(of: group, line: line)) }
      group = [cells]
      line = row.line
    }
    if !group.isEmpty { elements.append(try element(of: group, line: line)) }
    return elements
  }

  private func element(of rows: [[String: String]], line: Int) throws(InterchangeError) -> ElementRow {
    let first = rows[0]
    let record = first["record"] ?? ""
    var members: [(String, JSON)] = []
    func add(_ key: String, _ column: String) {
      if let text = first[column], !text.isEmpty { members.append((key, .string(text))) }
    }
    guard record == "graph" || CSVFormat.records[record] != nil else {
      throw file.fault(
        "bad-value", line: line, "record: cannot be ‘\(record)’",
        "write graph, \(CSVFormat.records.keys.sorted().joined(separator: ", "))")
    }
    let hasKey = ["actor", "pact", "source", "actor-kind", "relation-kind"].contains(record)
    if !hasKey { add(record == "graph" ? "graph" : "id", "id") }
    switch record {
    case "relation":
      for column in ["kind", "from", "to", "status", "label"] { add(column, column) }
    case "actor", "pact":
      add("kind", "kind")
      add("status", "status")
      if !(first["details"] ?? "").contains("\"names\":") || first["label"]?.isEmpty == false {
        add("name", "label")
      }
    case "source", "graph": add("title", "label")
    default: break
    }
    if let sources = first["sources"], !sources.isEmpty {
      let ids = sources.split(separator: ";").map { String($0.drop { $0 == " " }) }
      members.append(("claims", .strings(ids)))
    }
    members += periods(of: rows, under: record == "actor" ? "exists" : "when")
    return ElementRow(
      section: CSVFormat.records[record], line: line, key: hasKey ? first["id"] : nil, members: members,
      details: first["details"] ?? "")
  }

  /// The periods of the rows under the key of their record.
  private func periods(of rows: [[String: String]], under key: String) -> [(String, JSON)] {
    let dated = rows.filter { $0["when"]?.isEmpty == false }
    let periods = dated.map { row -> JSON in
      let additions = Self.additions(in: row["details"] ?? "")
      let span = JSON.string(row["when"] ?? "")
      return additions.isEmpty ? span : .object([("span", span)] + additions)
    }
    guard let only = periods.first, periods.count == 1 else {
      return periods.isEmpty ? [] : [(key, .array(periods))]
    }
    return [(key, only)]
  }

  /// What the details of a row say of its period.
  private static func additions(in details: String) -> [(String, JSON)] {
    guard details.contains("\"\(ElementRow.period)\"") else { return [] }
    return (try? JSON(reading: details.utf8))?[ElementRow.period].members ?? []
  }
}

extension Format {
  /// All of a graph in one table.
  public static let csv = Format(
    "csv", title: "All of a graph in one table, a row a period", endings: [".csv"], importer: CSVFormat(),
    importLosses: "nothing", exporter: CSVFormat(),
    exportLosses: "nothing but comments and the settings of check")
}

/// All of a graph in one table.
///
/// A row stands for each period of a relation, of a life, of a pact, and one for each source and kind. What has no column
/// of its own stands in the last one, as JSON.
struct CSVFormat: GraphImporter, GraphExporter {
  static let columns = [
    "record", "id", "kind", "from", "to", "when", "start_earliest", "start_latest", "end_earliest",
    "end_latest", "status", "certainty", "label", "sources", "via", "details",
  ]

  /// What a row describes, by the section of a graph file that it goes to.
  static let records = [
    "relation": "relations", "actor": "actors", "pact": "pacts", "source": "sources",
    "actor-kind": "actor-kinds", "relation-kind": "relation-kinds", "statement": "statements",
  ]

  func bytes(of subject: ExportSubject, report: inout ExportReport) -> [UInt8] {
    CSVGraphWriter(subject).bytes()
  }

  func contents(
    of files: [ImportFile], options: ImportOptions, report: inout ImportReport
  ) throws(InterchangeError) -> GraphContents {
    guard let file = files.first, files.count == 1 else {
      throw files[0].fault(
        "several-files", line: 1, "a graph in CSV is one file, and \(files.count) were given",
        "import them one by one")
    }
    let rows = try file.rows
    var reader = CSVGraphReader(file: file)
    let elements = try reader.elements(of: rows)
    report.noteRead("rows", rows.count - 1)
    if reader.passedOver > 0 { report.noteDropped("follows from a pact, which is there", reader.passedOver) }
    let reading = GraphReader.read(elements: elements, name: file.name)
    let errors = reading.diagnostics.filter { $0.severity == .error }
    guard let contents = reading.contents, errors.isEmpty else { throw InterchangeError(diagnostics: errors) }
    report.countKept(contents)
    return contents
  }
}

/// A field of a table whose text comes back as it was, and which others read as it is.
///
/// What a spreadsheet would compute has an apostrophe before it, and so have what begins with one and what holds
/// characters that are not seen: behind the apostrophe these are written out, and backslashes doubled. Every other text
/// stands there as it is, in quotes where it has to be.
package enum CSVText {
  /// A field of RFC 4180, in quotes where it has to be.
  package static func field(_ text: String) -> String {
    // What begins as what keeps a spreadsheet from computing comes back as well.
    let isWrittenOut =
      text.unicodeScalars.first == "'" || ComputedText.isComputed(text)
      || text.unicodeScalars.contains(where: isHidden)
    let field = isWrittenOut ? writtenOut(text) : text
    guard
      field.unicodeScalars.contains(where: { $0 == "," || $0 == "\"" || $0 == "\n" })
        || field.unicodeScalars.first == " "
    else { return field }
    return "\"" + VisibleText.replacing(["\"": "\"\""], in: field) + "\""
  }

  /// Whether a character is not seen; a line break in quotes and a tab are.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    VisibleText.isHidden(scalar) && scalar != "\n" && scalar != "\t"
  }

  private static func writtenOut(_ text: String) -> String {
    var written = "'".unicodeScalars
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": written.append(contentsOf: "\\\\".unicodeScalars)
      case _ where isHidden(scalar):
        written.append(
          contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
      default: written.append(scalar)
      }
    }
    return String(written)
  }

  /// A row of fields.
  package static func row(_ texts: [String]) -> String {
    texts.map(field).joined(separator: ",") + "\n"
  }

  /// The text of a field, whose quotes are gone already.
  package static func text(of field: String) -> String {
    guard field.unicodeScalars.first == "'" else { return field }
    var rest = field.unicodeScalars.dropFirst()
    var text = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let next = rest.first else {
        text.append(scalar)
        continue
      }
      switch next {
      case "\\": text.append("\\")
      case "u":
        if let end = rest.firstIndex(of: "}"),
          let value = UInt32(String(rest[..<end].dropFirst(2)), radix: 16),
          let hidden = Unicode.Scalar(value)
        {
          text.append(hidden)
          rest = rest[end...]
        } else {
          text.append(contentsOf: "\\u".unicodeScalars)
        }
      default: text.append(contentsOf: ["\\", next])
      }
      rest = rest.dropFirst()
    }
    return String(text)
  }
}
