package import Relations

/// Reads files of a format as the contents of a graph.
///
/// It asks the network for nothing, and says in the report whatever it left out, put together or could not keep.
package protocol GraphImporter: Sendable {
  /// Reads files, of which there is one at least, in the order given.
  ///
  /// - Throws: ``InterchangeError`` where no graph can come of them.
  func contents(
    of files: [ImportFile], options: ImportOptions, report: inout ImportReport
  ) throws(InterchangeError) -> GraphContents

  /// The same, with relations that may stand in a table beside the contents, as many as there may be of them.
  func imported(
    of files: [ImportFile], options: ImportOptions, report: ImportReport
  ) throws(InterchangeError) -> ImportedContents
}

extension GraphImporter {
  package func imported(
    of files: [ImportFile], options: ImportOptions, report: ImportReport
  ) throws(InterchangeError) -> ImportedContents {
    var report = report
    let contents = try contents(of: files, options: options, report: &report)
    return ImportedContents(contents: contents, report: report)
  }
}
