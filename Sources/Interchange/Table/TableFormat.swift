import GraphFiles
import Relations

extension Format {
  /// Any table, as a mapping says.
  package static let table = Format(
    "table", title: "Any table, as a mapping file says (--mapping, --guess)",
    endings: [".csv", ".tsv", ".txt"],
    importer: TableFormat(nil), importLoses: "the columns that the mapping leaves out, which the report names"
  )
}

extension KnownSet {
  /// The set as a format that comes in.
  var format: Format {
    Format(
      name, title: title, endings: [".csv"], importer: TableFormat(self),
      importLoses: "the columns that its mapping leaves out, which the report names")
  }
}

extension Format {
  /// Whether a mapping says how it is read.
  package var takesMapping: Bool { importer is TableFormat }
}

/// Reads tables, by a mapping of the user's or one that ships.
struct TableFormat: GraphImporter {
  private let set: KnownSet?

  init(_ set: KnownSet?) {
    self.set = set
  }

  func contents(
    of files: [ImportFile], options: ImportOptions, report: inout ImportReport
  ) throws(ImportFault) -> GraphContents {
    var outcome = try outcome(of: files, options, report)
    let contents = outcome.whole()
    report = outcome.report
    return contents
  }

  func imported(
    of files: [ImportFile], options: ImportOptions, report: inout ImportReport
  ) throws(ImportFault) -> ImportedContents {
    let outcome = try outcome(of: files, options, report)
    report = outcome.report
    return ImportedContents(contents: outcome.contents, rows: outcome.rows)
  }

  private func outcome(
    of files: [ImportFile], _ options: ImportOptions, _ report: ImportReport
  ) throws(ImportFault) -> TableImporter.Outcome {
    let mapping = try mapping(options, files)
    var importer = TableImporter(mapping, format: report.format, files: report.files)
    var sources: [TableSource] = []
    for file in files { sources.append(try file.table) }
    try importer.read(sources)
    return importer.finish(id: options.id, title: options.title, asOf: options.asOf)
  }

  private func mapping(_ options: ImportOptions, _ files: [ImportFile]) throws(ImportFault) -> ImportMapping {
    let bytes = try options.mapping?.bytes
    do throws(ImportMapping.Faults) {
      if let file = options.mapping, let bytes { return try ImportMapping(name: file.name, bytes: bytes) }
      if let set { return try set.importMapping() }
    } catch {
      throw ImportFault(diagnostics: error.diagnostics)
    }
    throw ImportFault(
      diagnostics: files.prefix(1).map {
        Diagnostic(
          .error, code: "no-mapping", file: $0.name, line: 1, column: 1,
          message: "nothing says what the columns of the table mean",
          suggestion: "let a mapping be guessed with --guess -o m.yaml, look at it, and say --mapping m.yaml")
      })
  }
}

extension ImportFile {
  /// The file as a table, which is read a piece at a time where it lies on disk.
  ///
  /// - Throws: ``ImportFault`` where it cannot be read.
  package var table: TableSource {
    get throws(ImportFault) {
      if !isGiven, let source = TableSource(path: name) { return source }
      return TableSource(name: name, bytes: try bytes)
    }
  }
}
