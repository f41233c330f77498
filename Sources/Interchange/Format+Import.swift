public import Relations

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension Format {
  /// Reads files of this format as the contents of a graph.
  ///
  /// - Parameters:
  ///   - urls: files of this machine, read in the order given.
  ///   - options: what the files do not say.
  /// - Returns: the contents, and what became of all that the files hold. The contents may have faults that keep them from
  ///   being a graph, as those of any file; `RelationGraph.init(_:)` says which.
  /// - Throws: ``InterchangeError`` where the format only goes out or takes no mapping, where a file cannot be read, and
  ///   with every fault that keeps the files from being contents.
  /// - Complexity: O(*n* log *n*) in the length of the files.
  public func contents(
    of urls: [URL], options: ImportOptions = ImportOptions()
  ) throws(InterchangeError) -> ImportedContents {
    try contents(of: urls.map { ImportFile($0) }, options: options)
  }

  /// Reads files of this format, or bytes that a program has already, as the contents of a graph.
  ///
  /// - Parameters:
  ///   - files: files, read in the order given.
  ///   - options: what the files do not say.
  /// - Returns: the contents, and what became of all that the files hold. The contents may have faults that keep them from
  ///   being a graph, as those of any file; `RelationGraph.init(_:)` says which.
  /// - Throws: ``InterchangeError`` where the format only goes out or takes no mapping, where a file cannot be read, and
  ///   with every fault that keeps the files from being contents.
  /// - Complexity: O(*n* log *n*) in the length of the files.
  public func contents(
    of files: [ImportFile], options: ImportOptions = ImportOptions()
  ) throws(InterchangeError) -> ImportedContents {
    var imported = try imported(of: files, options: options)
    imported.takeInRows()
    return imported
  }

  /// The same, with the relations of a table as they came, which is all that a file of millions of them needs.
  package func imported(
    of files: [ImportFile], options: ImportOptions
  ) throws(InterchangeError) -> ImportedContents {
    let importer = try requireImporter()
    guard let first = files.first else {
      throw InterchangeError(.unreadable, message: "no file is given to be read as \(name)")
    }
    guard options.mapping == nil || takesMapping else {
      throw InterchangeError(
        .takesNoMapping, message: "a mapping says how a table is read, and \(name) is none")
    }
    var options = options
    options.id = options.id ?? first.graphID
    return try importer.imported(
      of: files, options: options, report: ImportReport(format: name, files: files.map(\.name)))
  }

  /// Who reads the format.
  ///
  /// - Throws: ``InterchangeError`` where nobody does.
  package func requireImporter() throws(InterchangeError) -> any GraphImporter {
    if let importer { return importer }
    throw InterchangeError(
      .onlyGoesOut,
      message: "\(name) only goes out; what comes in: \(Self.importNames.joined(separator: ", "))")
  }
}

/// What came of an import.
public struct ImportedContents: Sendable {
  /// The contents of a graph.
  public package(set) var contents: GraphContents
  /// Relations of a table that are not in the contents yet.
  package var rows = RelationRows()
  /// What became of all that the files hold.
  public package(set) var report: ImportReport

  package init(contents: GraphContents, rows: RelationRows = RelationRows(), report: ImportReport) {
    self.contents = contents
    self.rows = rows
    self.report = report
  }

  /// Puts the relations of the table into the contents, and counts those that end before they start, which contents cannot
  /// hold, as dropped.
  package mutating func takeInRows() {
    guard rows.count > 0 else { return }
    let (relations, reversed) = rows.relations()
    contents.relations += relations
    if reversed > 0 { report.noteReversedDropped(reversed) }
    rows = RelationRows()
  }
}
