package import Relations

/// A form in which graphs come in or go out: what people are told of it, and who reads and writes it.
package struct Format: Sendable {
  /// The word for it in a call.
  package let name: String
  /// What it is, in a few words.
  package let title: String
  /// The endings of its files.
  package let endings: [String]
  /// What an import cannot keep of such a file.
  package let importLoses: String
  /// What an export cannot keep of a graph.
  package let exportLoses: String
  /// Who reads it; nil where it only goes out.
  package let importer: (any GraphImporter)?
  /// Who writes it; nil where it only comes in.
  package let exporter: (any GraphExporter)?

  package init(
    _ name: String, title: String, endings: [String], importer: (any GraphImporter)? = nil,
    importLoses: String = "", exporter: (any GraphExporter)? = nil, exportLoses: String = ""
  ) {
    self.name = name
    self.title = title
    self.endings = endings
    self.importer = importer
    self.importLoses = importLoses
    self.exporter = exporter
    self.exportLoses = exportLoses
  }
}

/// Reads files of a format as the contents of a graph.
///
/// It asks the network for nothing, and says in the report whatever it left out, put together or could not keep.
package protocol GraphImporter: Sendable {
  /// Reads files, in the order given.
  ///
  /// - Throws: ``ImportFault`` where no graph can come of them.
  func contents(
    of files: [ImportFile], options: ImportOptions, report: inout ImportReport
  ) throws(ImportFault) -> GraphContents
}

/// Writes a graph in a format.
package protocol GraphExporter: Sendable {
  /// The bytes of one file; the same for the same graph.
  func bytes(of subject: ExportSubject, report: inout ExportReport) -> [UInt8]
}
