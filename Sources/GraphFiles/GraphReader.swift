public import EDTF
public import Relations
import Revisions

/// Reads graphs from YAML and CSV files.
///
/// A graph is a YAML file, a CSV file of relations, or a folder whose YAML and CSV files are read together. All faults of
/// all files are reported in one run, each once and in its place.
public enum GraphReader {
  /// Reads the graph at a path: a file, or a folder with all its subfolders.
  ///
  /// A compiled graph is opened; see ``GraphCompiler``.
  ///
  /// Hidden files and symbolic links are passed over, as are files that do not end in `.yaml`, `.yml` or `.csv`.
  ///
  /// - Parameters:
  ///   - path: the path.
  ///   - options: whether bad rows of tables are left out, and who follows the reading.
  /// - Throws: ``GraphFileError`` where there is nothing to read. Faults in the files are no reason to throw: they are in
  ///   the result.
  /// - Complexity: O(*n* log *n*) in the length of the files.
  public static func read(
    _ path: String, options: ReadingOptions = ReadingOptions()
  ) throws(GraphFileError) -> GraphReading {
    if isCompiled(path) { return try open(compiled: path) }
    let listing = try FolderListing(path, leavesLargeTables: true)
    var reading = read(listing.files, diagnostics: listing.diagnostics, options: options)
    reading.noteFolder(of: path)
    for file in listing.files {
      guard let source = file.unread, source.hasFailed else { continue }
      throw GraphFileError(.unreadable, path: file.name, message: source.reason)
    }
    return reading
  }

  /// Reads a graph from a YAML text, such as standard input.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - name: what to call it in diagnostics.
  /// - Complexity: O(*n* log *n*) in its length.
  public static func read(yaml text: String, name: String) -> GraphReading {
    read(yaml: text.utf8, name: name)
  }

  /// Reads a graph from the bytes of a YAML text, such as standard input.
  ///
  /// - Parameters:
  ///   - bytes: the text in UTF-8.
  ///   - name: what to call it in diagnostics.
  /// - Complexity: O(*n* log *n*) in its length.
  public static func read(yaml bytes: some Sequence<UInt8>, name: String) -> GraphReading {
    read([InputFile(name: name, format: .yaml, bytes: Array(bytes))])
  }

  static func read(
    _ files: [InputFile], diagnostics: [Diagnostic] = [], options: ReadingOptions = ReadingOptions()
  ) -> GraphReading {
    var assembly = GraphAssembly(files, options: options)
    return assembly.read(noting: diagnostics)
  }
}

extension GraphReader {
  /// Reads the graph at a path and checks it by all rules, under the settings of its header.
  ///
  /// The diagnostics are those of ``read(_:options:)`` and of `GraphContents.lintProblems(today:)`. A rule that the graph
  /// has made an error does not keep the graph from being used. While there are errors the problems wait. A compiled
  /// graph tells what the rules said of its files when it was compiled, and whether they have changed since.
  ///
  /// - Parameters:
  ///   - path: a file or a folder.
  ///   - today: the day of the check; nil lets a graph be as old as it likes.
  ///   - options: whether bad rows of tables are left out, and who follows the reading.
  /// - Throws: ``GraphFileError`` where there is nothing to read.
  /// - Complexity: O(*n* log *n*) in the length of the files.
  public static func check(
    _ path: String, today: Day? = nil, options: ReadingOptions = ReadingOptions()
  ) throws(GraphFileError) -> GraphReading {
    if isCompiled(path) { return try check(compiled: path, today: today) }
    let listing = try FolderListing(path)
    var reading = check(listing.files, diagnostics: listing.diagnostics, today: today, options: options)
    reading.noteFolder(of: path)
    return reading
  }

  /// Reads a graph from the bytes of a YAML text and checks it by all rules.
  public static func check(
    yaml bytes: some Sequence<UInt8>, name: String, today: Day? = nil
  ) -> GraphReading {
    check([InputFile(name: name, format: .yaml, bytes: Array(bytes))], today: today)
  }

  /// Reads somebody else's table as relations, and checks them by all rules.
  ///
  /// - Throws: ``GraphFileError`` where there is nothing to read.
  /// - Complexity: O(*n* log *n*) in its length.
  public static func check(
    table path: String, _ mapping: TableMapping, today: Day? = nil, options: ReadingOptions = ReadingOptions()
  ) throws(GraphFileError) -> GraphReading {
    let listing = try FolderListing(path)
    guard let file = listing.files.first, listing.files.count == 1, file.format == .csv else {
      throw GraphFileError(
        .notAGraph, path: path, message: "columns are mapped of one file that ends in .csv")
    }
    do throws(MappingFaults) {
      let table = try MappedTable(file, mapping)
      var assembly = GraphAssembly([table.file], options: options)
      assembly.thoroughness = .all(today: today)
      assembly.assumesSources = true
      var reading = assembly.read(noting: [])
      reading.diagnostics = reading.diagnostics.map(table.placed).sorted()
      return reading
    } catch {
      return GraphReading(contents: nil, graph: nil, diagnostics: error.diagnostics, files: [file.name])
    }
  }

  static func check(
    _ files: [InputFile], diagnostics: [Diagnostic] = [], today: Day? = nil,
    options: ReadingOptions = ReadingOptions()
  ) -> GraphReading {
    var assembly = GraphAssembly(files, options: options)
    assembly.thoroughness = .all(today: today)
    return assembly.read(noting: diagnostics + files.flatMap(CutText.diagnostics))
  }
}

/// How closely the contents of files are looked at.
enum Thoroughness {
  /// Whether they can be used.
  case usable
  /// By all rules, under the settings of the graph.
  case all(today: Day?)
}

/// What came of reading the files of a graph.
public struct GraphReading: Sendable {
  /// The contents as far as they could be read; nil where no file could be.
  public var contents: GraphContents?
  /// The graph; nil where some diagnostic is an error that keeps it from being used.
  ///
  /// A rule that the settings of the graph have made an error keeps it from nothing, so that there may be errors beside it.
  public var graph: RelationGraph?
  /// All that is wrong and worth knowing, by file, line and column.
  public var diagnostics: [Diagnostic]
  /// The files that were read, in order.
  public var files: [String]
  /// How many rows of tables were left out, which the options of the reading allowed.
  public var skippedRows = 0
  /// What the graph was compiled from, where it was read from its compiled form.
  public var compiled: CompiledOrigin?
}

extension GraphReading {
  /// What tells what the graph says from what it says at another time; nil where it cannot be used.
  ///
  /// - Complexity: O(*n*) in the number of relations, but for a compiled graph.
  package var fingerprint: String? { compiled?.fingerprint ?? graph?.fingerprint }
}

/// How the files of a graph are read.
public struct ReadingOptions: Sendable {
  /// Whether rows of tables that cannot be used are left out, each with a warning in place of the error.
  ///
  /// What is wrong in YAML stays an error, as do the header of a table and what the graph lacks as a whole.
  public var skipsBadRows: Bool
  /// Told now and then how many bytes of the large tables have been read, and of how many.
  public var progress: (@Sendable (_ read: Int, _ total: Int) -> Void)?

  /// Makes options; without arguments those of a reading that refuses bad rows.
  public init(skipsBadRows: Bool = false, progress: (@Sendable (_ read: Int, _ total: Int) -> Void)? = nil) {
    self.skipsBadRows = skipsBadRows
    self.progress = progress
  }
}
