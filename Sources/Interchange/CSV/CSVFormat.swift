import GraphFiles
import Relations

extension Format {
  /// All of a graph in one table.
  static let csv = Format(
    "csv", title: "All of a graph in one table, a row a period", endings: [".csv"], importer: CSVFormat(),
    importLoses: "nothing", exporter: CSVFormat(),
    exportLoses: "nothing but comments and the settings of check")
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
  ) throws(ImportFault) -> GraphContents {
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
    guard let contents = reading.contents, errors.isEmpty else { throw ImportFault(diagnostics: errors) }
    report.countKept(contents)
    return contents
  }
}
