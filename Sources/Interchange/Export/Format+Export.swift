public import EDTF
public import Relations

extension Format {
  /// Writes a graph in this format.
  ///
  /// The same graph gives the same bytes.
  ///
  /// - Parameters:
  ///   - graph: the graph.
  ///   - dateQuery: a date, or dates on some of which relations may hold, and nothing else goes out; nil for all of the
  ///     graph.
  /// - Throws: ``InterchangeError`` where the format only comes in.
  /// - Complexity: O(*n* log *n*) in the number of relations.
  public func export(
    _ graph: RelationGraph, at dateQuery: DateQuery? = nil
  ) throws(InterchangeError) -> ExportedFile {
    let exporter = try requireExporter()
    var report = ExportReport()
    let bytes = exporter.bytes(of: ExportSubject(graph, at: dateQuery), report: &report)
    return ExportedFile(bytes: bytes, report: report)
  }

  /// Who writes the format.
  ///
  /// - Throws: ``InterchangeError`` where nobody does.
  package func requireExporter() throws(InterchangeError) -> any GraphExporter {
    if let exporter { return exporter }
    throw InterchangeError(
      .onlyComesIn,
      message: "\(name) only comes in; what goes out: \(Self.exportNames.joined(separator: ", "))")
  }
}

/// A graph as a file of a format.
public struct ExportedFile: Sendable {
  /// What to write into the file.
  public let bytes: [UInt8]
  /// What the file says otherwise than the graph, or not at all.
  public let report: ExportReport
}

/// Writes a graph in a format.
package protocol GraphExporter: Sendable {
  /// The bytes of one file; the same for the same graph.
  func bytes(of subject: ExportSubject, report: inout ExportReport) -> [UInt8]
}
