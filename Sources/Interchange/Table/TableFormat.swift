import GraphFiles
import Relations

extension Format {
  /// Any table, as a mapping says.
  public static let table = Format(
    "table", title: "Any table, as a mapping file says (--mapping, --guess)",
    endings: [".csv", ".tsv", ".txt"],
    importer: TableFormat(nil),
    importLosses: "the columns that the mapping leaves out, which the report names"
  )
}

extension KnownSet {
  /// The set as a format that comes in, without a mapping or by one in the place of its own.
  public var format: Format {
    Format(
      name, title: title, endings: [".csv"], importer: TableFormat(self),
      importLosses: "the columns that its mapping leaves out, which the report names")
  }
}

extension Format {
  /// Whether a mapping says how it is read.
  public var takesMapping: Bool { importer is TableFormat }
}

/// Reads tables, by a mapping of the user's or one that ships.
struct TableFormat: GraphImporter {
  private let set: KnownSet?

  init(_ set: KnownSet?) {
    self.set = set
  }

  func contents(
    of files: [ImportFile], options: ImportOptions, report: inout ImportReport
  ) throws(InterchangeError) -> GraphContents {
    var imported = try imported(of: files, options: options, report: report)
    imported.takeInRows()
    report = imported.report
    return imported.contents
  }

  func imported(
    of files: [ImportFile], options: ImportOptions, report: ImportReport
  ) throws(InterchangeError) -> ImportedContents {
    let mapping = try mapping(options, files)
    var importer = TableImporter(
      mapping, format: report.format, files: report.files, today: options.today)
    var sources: [TableSource] = []
    for file in files { sources.append(try file.table) }
    try importer.read(sources)
    return importer.finish(id: options.id, title: options.title, asOf: options.asOf)
  }

  private func mapping(
    _ options: ImportOptions, _ files: [ImportFile]
  ) throws(InterchangeError) -> ImportMapping {
    if let file = options.mapping { return try ImportMapping(name: file.name, bytes: try file.bytes) }
    if let set { return try set.importMapping() }
    throw InterchangeError(
      diagnostics: files.prefix(1).map {
        Diagnostic(
          .error, code: "no-mapping", file: $0.name, line: 1, column: 1,
          message: "nothing says what the columns of the table mean",
          suggestion: "let a mapping be guessed with --guess -o m.yaml, look at it, and say --mapping m.yaml")
      })
  }
}
