import EDTF
public import Relations
import Revisions

/// Writes graphs in the compiled form, which opens at once whatever its size.
///
/// A compiled graph stands wherever a graph is asked for, and answers as the files that it was made from. It is a copy:
/// the files stay what people read, review and change.
public enum GraphCompiler {
  /// Compiles the graph at a path.
  ///
  /// - Parameters:
  ///   - path: a file or folder.
  ///   - output: where to write the compiled graph, in the place of what stands there; none of the files of the graph.
  ///   - layout: the text of the layout file beside the graph.
  ///   - toolVersion: the version of Entente.
  ///   - progress: told now and then how many bytes of the large tables have been read, and of how many.
  /// - Throws: ``GraphFileError`` where there is no graph, with all errors of its files, or where the output cannot be
  ///   written.
  /// - Complexity: O(*n* log *n*) in the length of the files.
  @discardableResult
  public static func compile(
    _ path: String, to output: String, layout: String? = nil, toolVersion: String = "",
    progress: (@Sendable (_ read: Int, _ total: Int) -> Void)? = nil
  ) throws(GraphFileError) -> RelationGraph {
    let place: OutputPlace
    do throws(OutputPlaceError) {
      place = try OutputPlace(named: output, sparing: InputFiles(ofGraphAt: path))
    } catch {
      throw GraphFileError(.cannotWrite, path: output, message: "it \(error.message)")
    }
    let listing = try FolderListing(path)
    let options = ReadingOptions(progress: progress)
    // On the last of all days every last look is old, so that one check tells what any day's would.
    let checked = GraphReader.check(
      listing.files, diagnostics: listing.diagnostics, today: .max, options: options)
    guard let graph = checked.graph else {
      throw GraphFileError(
        .badData, path: path, message: "the files are faulty",
        diagnostics: checked.diagnostics.filter { $0.severity == .error })
    }
    var diagnostics = checked.diagnostics
    let age = CompiledOrigin.age(of: graph, on: .max).flatMap { problem in
      diagnostics.firstIndex { $0.message == problem.message }.map { diagnostics.remove(at: $0) }
    }
    let origin = CompiledOrigin(
      path: FilePath.relative(path, to: output), files: listing.files.map(CompiledOrigin.File.init),
      fingerprint: graph.fingerprint, layout: layout, diagnostics: diagnostics, age: age)
    try write(graph, origin: origin, to: place, toolVersion: toolVersion)
    return graph
  }

  private static func write(
    _ graph: RelationGraph, origin: CompiledOrigin, to place: OutputPlace, toolVersion: String
  ) throws(GraphFileError) {
    var record = RecordWriter()
    record.write(origin)
    do throws(Disk.Failure) {
      let file = try WholeFile(place.path)
      do throws(Disk.Failure) {
        try write(graph, record, toolVersion, to: file)
      } catch {
        file.abandon()
        throw error
      }
      try file.finish()
    } catch {
      throw GraphFileError(.cannotWrite, path: place.name, message: error.message)
    }
  }

  private static func write(
    _ graph: RelationGraph, _ origin: RecordWriter, _ toolVersion: String, to file: WholeFile
  ) throws(Disk.Failure) {
    do {
      try graph.writeCompiled(origin: origin, toolVersion: toolVersion) { try file.write($0) }
    } catch {
      throw error as? Disk.Failure ?? .other
    }
  }
}
