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
  fileprivate func isStale(at path: String) -> Bool {
    let source = FilePath.resolve(self.path, from: path)
    guard let listing = try? FolderListing(source), files.count == listing.files.count else {
      return Disk.item(at: source) != nil
    }
    return zip(files, listing.files.map(File.init)).contains {
      $0.size != $1.size || $0.checksum != $1.checksum
    }
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
