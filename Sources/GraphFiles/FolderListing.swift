import Relations

/// The files of a graph on disk.
struct FolderListing {
  private(set) var files: [InputFile] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let leavesLargeTables: Bool

  /// Reads the file at a path, or the files of the folder there.
  ///
  /// - Parameters:
  ///   - path: the path.
  ///   - leavesLargeTables: Whether large tables are left to be read piece by piece.
  /// - Throws: ``GraphFileError`` where there is nothing to read.
  init(_ path: String, leavesLargeTables: Bool = false) throws(GraphFileError) {
    self.leavesLargeTables = leavesLargeTables
    guard let item = Disk.item(at: path) else {
      let failure = Disk.Failure.last
      guard failure.isAbsence else {
        throw GraphFileError(.unreadable, path: path, message: "the file cannot be read: \(failure.reason)")
      }
      throw GraphFileError(.noSuchInput, path: path, message: "there is no such file or folder")
    }
    guard item.kind == .folder else {
      guard let format = InputFile.format(of: path) else {
        throw GraphFileError(
          .notAGraph, path: path,
          message: "a graph is a folder, or a file that ends in .yaml, .yml, .csv or .entente")
      }
      try add(path, size: item.size, format: format)
      return
    }
    var walk = FolderWalk(path)
    while !walk.isOver {
      let entries: [FolderWalk.Entry]
      do throws(Disk.Failure) {
        entries = try walk.next()
      } catch {
        throw GraphFileError(
          .unreadable, path: walk.folder, message: "the folder cannot be read: \(error.reason)")
      }
      for entry in entries { try add(entry) }
    }
    guard !files.isEmpty else {
      throw GraphFileError(
        .notAGraph, path: path, message: "the folder holds no file that ends in .yaml, .yml or .csv")
    }
    files.sort { $0.name < $1.name }
  }

  /// Adds what lies in a folder, if it is a file of the graph, or says why it is none where somebody may take it for one.
  private mutating func add(_ entry: FolderWalk.Entry) throws(GraphFileError) {
    let (name, path) = (entry.name, entry.path)
    guard let item = entry.item else {
      // A name that is no UTF-8 comes with signs that stand for what cannot be shown, and nothing is found by it.
      if name.contains("\u{FFFD}"), InputFile.format(of: name) != nil || !name.contains(".") {
        report(
          "unread-file", path,
          "the name is not in UTF-8, so that nothing is found by it, and it is not read",
          "give it a name in letters, digits, - and _")
      }
      return
    }
    switch item.kind {
    case .file:
      if let format = InputFile.format(of: name) {
        try add(path, size: item.size, format: format)
      } else if let ending = Self.tableEndings.first(where: name.lowercased().hasSuffix) {
        report(
          "unread-file", path, "a file that ends in \(ending) is not read as a part of the graph",
          "save it as .csv or .yaml, or keep it outside of the folder")
      }
    case .link:
      // A link could lead out of the folder, in a circle, or to a file that is read already.
      report(
        "symbolic-link", path, "symbolic links in a graph are not followed", "put the file itself here")
    case .folder, .other: break
    }
  }

  private mutating func add(
    _ path: String, size: Int, format: InputFile.Format
  ) throws(GraphFileError) {
    if format == .yaml, size > YAMLGuard.fileLimit {
      files.append(InputFile(name: path, format: format, size: size, bytes: []))
      return
    }
    if format == .csv, leavesLargeTables, size >= LargeFile.leastSize, let file = LargeFile(path) {
      files.append(InputFile(name: path, size: size, unread: file))
      return
    }
    let bytes: [UInt8]
    do throws(Disk.Failure) {
      bytes = try Disk.read(path, atMost: LargeFile.wholeLimit)
    } catch {
      throw GraphFileError(.unreadable, path: path, message: "the file cannot be read: \(error.reason)")
    }
    files.append(InputFile(name: path, format: format, bytes: bytes))
  }

  /// The endings of tables in other forms, and of graphs that an editor saved as plain text: whoever puts such a file
  /// among those of a graph takes it for one of them.
  ///
  /// Texts, pictures and layouts may lie there unsaid.
  private static let tableEndings = [
    ".tsv", ".tab", ".psv", ".xlsx", ".xls", ".ods", ".csv.txt", ".yaml.txt", ".yml.txt",
  ]

  private mutating func report(_ code: String, _ path: String, _ message: String, _ suggestion: String) {
    diagnostics.append(
      Diagnostic(
        .warning, code: code, file: path, line: 1, column: 1, message: message, suggestion: suggestion))
  }
}
