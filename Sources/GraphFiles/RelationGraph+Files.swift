public import Relations

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension RelationGraph {
  /// Reads the graph of a file or folder, or opens a compiled one.
  ///
  /// Use ``GraphReader/read(_:options:)`` to learn of warnings as well.
  ///
  /// - Throws: ``GraphFileError`` where the address is none of a file, where there is nothing to read, or with all errors
  ///   of the files.
  public init(contentsOf url: URL) throws(GraphFileError) {
    guard url.isFileURL else {
      throw GraphFileError(
        .notAGraph, path: url.absoluteString,
        message: "only files of this machine are read; load it, and read it with GraphReader.read(yaml:name:)"
      )
    }
    let path = url.path(percentEncoded: false)
    let reading = try GraphReader.read(path)
    guard let graph = reading.graph else {
      throw GraphFileError(
        .badData, path: path, message: "the files are faulty",
        diagnostics: reading.diagnostics.filter { $0.severity == .error })
    }
    self = graph
  }
}
