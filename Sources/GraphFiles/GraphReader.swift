import Relations

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
    let reading = read(listing.files, diagnostics: listing.diagnostics, options: options)
    for file in listing.files where file.unread?.hasFailed == true {
      throw GraphFileError(.unreadable, path: file.name, message: "the file cannot be read")
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
