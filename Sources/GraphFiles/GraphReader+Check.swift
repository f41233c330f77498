public import EDTF

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
    return check(listing.files, diagnostics: listing.diagnostics, today: today, options: options)
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
    return assembly.read(noting: diagnostics)
  }
}

/// How closely the contents of files are looked at.
enum Thoroughness {
  /// Whether they can be used.
  case usable
  /// By all rules, under the settings of the graph.
  case all(today: Day?)
}
