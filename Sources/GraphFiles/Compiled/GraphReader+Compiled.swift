import EDTF
import Linting
public import Relations

extension GraphReader {
  /// Whether a compiled graph is meant by a path: the file ends in `.entente`, or begins as one.
  static func isCompiled(_ path: String) -> Bool {
    path.hasSuffix(".entente") && !Disk.isFolder(path)
      || MappedFile.isRegular(path, beginningWith: CompiledLayout.magic)
  }

  /// Refuses a compiled graph where files are wanted that can be edited.
  ///
  /// - Throws: ``GraphFileError`` that names what it was compiled from.
  static func refuseCompiled(_ path: String) throws(GraphFileError) {
    guard Disk.item(at: path) != nil, isCompiled(path) else { return }
    let files = (try? open(compiled: path))?.files ?? []
    let example = files.first.map { files.count == 1 ? ", \($0)" : ", such as \($0)" } ?? ""
    throw GraphFileError(
      .notAGraph, path: path,
      message: "a compiled graph is not edited; name the files that it was compiled from\(example)")
  }

  /// Opens a compiled graph.
  ///
  /// - Throws: ``GraphFileError`` where there is none, or one that is damaged.
  static func open(compiled path: String) throws(GraphFileError) -> GraphReading {
    guard Disk.item(at: path) != nil else {
      throw GraphFileError(.noSuchInput, path: path, message: "there is no such file or folder")
    }
    let memory: PinnedBytes
    do throws(Disk.Failure) {
      memory = try MappedFile.memory(of: path)
    } catch {
      throw GraphFileError(.unreadable, path: path, message: "the file cannot be read: \(error.reason)")
    }
    do throws(CompiledGraphError) {
      let compiled = try CompiledGraph(memory) { (records) throws(RecordFault) in
        try records.value(CompiledOrigin.self)
      }
      if memory.bytes.count <= MappedFile.copyLimit { try compiled.graph.verify() }
      return GraphReading(
        contents: nil, graph: compiled.graph, diagnostics: [], files: compiled.origin.files.map(\.name),
        compiled: compiled.origin)
    } catch {
      throw GraphFileError(error, path: path)
    }
  }

  /// Looks through a compiled graph, and tells what the rules said of its files when it was compiled.
  static func check(compiled path: String, today: Day?) throws(GraphFileError) -> GraphReading {
    var reading = try open(compiled: path)
    guard let origin = reading.compiled, let graph = reading.graph else { return reading }
    do throws(CompiledGraphError) {
      try graph.verify()
    } catch {
      throw GraphFileError(error, path: path)
    }
    reading.diagnostics = origin.diagnostics
    if let age = origin.age(of: graph, on: today) { reading.diagnostics.append(age) }
    if origin.isStale(at: path) {
      reading.diagnostics.append(
        Diagnostic(
          .warning, code: "stale-compiled", file: path, line: 1, column: 1,
          message: "the files of the graph have changed since it was compiled",
          suggestion:
            "compile it again: entente compile \(FilePath.resolve(origin.path, from: path)) -o \(path)"))
    }
    reading.diagnostics.sort()
    return reading
  }
}

extension GraphFileError {
  /// Why a compiled graph cannot be used, with its path.
  public init(_ error: CompiledGraphError, path: String) {
    let code: Code =
      switch error.code {
      case .notCompiled: .notCompiled
      case .otherByteOrder: .otherByteOrder
      case .otherVersion: .otherVersion
      case .truncated: .truncated
      case .damaged: .damaged
      }
    self.init(code, path: path, message: error.description)
  }
}

extension CompiledOrigin {
  /// What there is to say of the age of the last look on a day.
  fileprivate func age(of graph: RelationGraph, on today: Day?) -> Diagnostic? {
    guard var age, let today, let problem = Self.age(of: graph, on: today) else { return nil }
    age.message = problem.message
    return age
  }

  /// What the rules say of the age of the last look on a day, wherever that stands in the files.
  static func age(of graph: RelationGraph, on today: Day) -> GraphProblem? {
    GraphContents(id: graph.id, asOf: graph.asOf).lintProblems(today: today).first {
      $0.code == .staleOpenEnd
    }
  }

  /// Whether the files that a compiled graph was made from are there, and are others now.
  ///
  /// Whoever made the file names them, and may name anything: only plain files of the lengths that it says are read, and
  /// a folder that holds more than it says is not looked through.
  fileprivate func isStale(at path: String) -> Bool {
    let source = FilePath.resolve(self.path, from: path)
    guard let item = Disk.item(at: source) else { return false }
    let present: [(path: String, size: Int)]?
    switch item.kind {
    case .file: present = InputFile.format(of: source) == nil ? [] : [(source, item.size)]
    case .folder: present = Self.files(in: source, atMost: files.count)
    case .link, .other: return true
    }
    guard let present, present.map(\.size) == files.map(\.size) else { return true }
    return zip(files, present).contains { file, place in
      Disk.bytes(ofPlainFile: Disk.realPath(of: place.path) ?? place.path, atMost: file.size)?
        .withUnsafeBytes { Checksum.of($0) } != file.checksum
    }
  }

  /// How many folders are looked through at most beside those that may hold a file each.
  private static let folderLimit = 10_000

  /// The files of the graph in a folder, as ``FolderListing`` has them; nil where there are more than are asked for.
  private static func files(in folder: String, atMost limit: Int) -> [(path: String, size: Int)]? {
    var files: [(path: String, size: Int)] = []
    var walk = FolderWalk(folder)
    while !walk.isOver {
      guard let entries = try? walk.next(), walk.folderCount <= limit + folderLimit else { return nil }
      for entry in entries where InputFile.format(of: entry.name) != nil {
        guard let item = entry.item, item.kind == .file else { continue }
        files.append((entry.path, item.size))
        if files.count > limit { return nil }
      }
    }
    return files.sorted { $0.path < $1.path }
  }
}

extension CompiledOrigin {
  /// The text of the layout file that a graph was compiled with; nil where it had none, or is not compiled.
  ///
  /// - Throws: ``GraphFileError`` where the compiled graph is damaged.
  public static func layout(at path: String) throws(GraphFileError) -> String? {
    GraphReader.isCompiled(path) ? try GraphReader.open(compiled: path).compiled?.layout : nil
  }
}
