import ArgumentParser
import EDTF
import GraphFiles
import Relations

/// The graph that a command works on.
struct GraphInput: ParsableArguments {
  @Argument(
    help: "A YAML, CSV or compiled file, a folder of such, or - for YAML on standard input.",
    completion: .file(extensions: ["yaml", "yml", "csv", "entente"]))
  var graph: String

  @OptionGroup var reading: ReadingFlags

  init() {}

  /// Reads the graph; what is wrong with it goes to standard error, errors end the command.
  ///
  /// - Throws: The exit status, after saying why.
  func read() throws -> RelationGraph {
    let reading = try readAll()
    guard let graph = reading.graph else {
      for error in reading.diagnostics where error.severity == .error { Terminal.diagnose(error.description) }
      throw ExitStatus.badData.code
    }
    if reading.skippedRows > 0, !Terminal.isQuiet {
      // Other warnings are for `check`; these say what the answer goes without.
      for warning in reading.diagnostics where warning.leavesOutRow { Terminal.diagnose(warning.description) }
      let rows = reading.skippedRows == 1 ? "1 row was" : "\(reading.skippedRows) rows were"
      let read = graph.relationCount == 1 ? "1 relation" : "\(graph.relationCount) relations"
      Terminal.note("\(rows) left out, \(read) read")
    }
    return graph
  }

  /// Reads, and shows how far it has come.
  ///
  /// - Parameter next: What follows once the tables are read.
  private func following(
    then next: String = "indexing the relations",
    _ read: (ReadingOptions) throws(GraphFileError) -> GraphReading
  ) throws(GraphFileError) -> GraphReading {
    try ProgressLine.whileReading(then: next) { progress throws(GraphFileError) in
      try read(ReadingOptions(skipsBadRows: reading.skipsBadRows, progress: progress))
    }
  }

  /// The bytes of standard input.
  ///
  /// - Throws: The exit status where it cannot be read, after saying so.
  static func standardInput() throws -> [UInt8] {
    if let bytes = Disk.standardInput() { return bytes }
    throw unreadable
  }

  /// Reads standard input to its end, and hands on whole lines as they come.
  ///
  /// - Throws: The exit status where it cannot be read, after saying so.
  static func readStandardInput(_ lines: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
    do {
      try Disk.readStandardInput(lines)
    } catch is Disk.Failure {
      throw unreadable
    }
  }

  /// The exit status where standard input cannot be read, after saying so.
  private static var unreadable: ExitCode {
    Terminal.diagnose("<stdin>: error[unreadable]: standard input cannot be read")
    return ExitStatus.noInput.code
  }

  /// Reads the files, whatever is wrong with what they hold.
  ///
  /// - Throws: The exit status where there is nothing to read.
  func readAll() throws -> GraphReading {
    if graph == "-" {
      return GraphReader.read(yaml: try Self.standardInput(), name: "<stdin>")
    }
    return try orExit { () throws(GraphFileError) in
      let reading = try following { options throws(GraphFileError) in
        try GraphReader.read(graph, options: options)
      }
      if !Terminal.isQuiet {
        // The answer would be an empty one, and say nothing of the folder that was meant.
        for warning in reading.diagnostics where warning.code == GraphReading.loneHeader {
          Terminal.diagnose(warning.description)
        }
      }
      guard reading.compiled != nil, let opened = reading.graph else { return reading }
      // Whoever reads an answer cannot ask afterwards whether the file was sound.
      do throws(CompiledGraphError) {
        try opened.verify()
      } catch {
        throw GraphFileError(error, path: graph)
      }
      return reading
    }
  }

  /// The files of the graph, not read as one yet.
  ///
  /// - Throws: The exit status where there is nothing to read.
  func files() throws -> [GraphFile] {
    try orExit { () throws(GraphFileError) in try GraphReader.files(graph) }
  }

  /// Reads the files and checks them by all rules.
  ///
  /// - Parameter columns: how the columns of somebody else's table make relations.
  /// - Throws: The exit status where there is nothing to read.
  func check(columns: TableMapping?, today: Day) throws -> GraphReading {
    if graph == "-" {
      return GraphReader.check(yaml: try Self.standardInput(), name: "<stdin>", today: today)
    }
    return try orExit { () throws(GraphFileError) in
      try following(then: "checking the relations") { options throws(GraphFileError) in
        if let columns { return try GraphReader.check(table: graph, columns, today: today, options: options) }
        return try GraphReader.check(graph, today: today, options: options)
      }
    }
  }

  /// What reading gives.
  ///
  /// - Throws: The exit status where there is nothing to read, after saying why.
  func orExit<Value>(_ read: () throws(GraphFileError) -> Value) throws -> Value {
    do throws(GraphFileError) {
      return try read()
    } catch {
      Terminal.diagnose(error.description)
      switch error.code {
      case .noSuchInput, .unreadable: throw ExitStatus.noInput.code
      case .cannotWrite: throw ExitStatus.cannotWrite.code
      case .notAGraph, .badData, .notCompiled, .otherByteOrder, .otherVersion, .truncated, .damaged:
        throw ExitStatus.badData.code
      }
    }
  }
}

extension GraphInput {
  /// Where the places of the actors are kept: beside the graph, with the ending `layout`; nil for standard input.
  ///
  /// What counts is the name that the graph has, and not one that says how to get there, such as `.` or a link.
  var layoutPath: String? {
    guard graph != "-" else { return nil }
    var path = graph
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    let isLink = Disk.item(at: path, followsLinks: false)?.kind == .link
    if isLink || [".", ".."].contains(path.split(separator: "/").last), let real = Disk.realPath(of: path) {
      let place = FilePath.steps(to: real)
      let way = FilePath.way(
        to: Array(place.dropLast()), from: FilePath.steps(to: Disk.realPath(of: ".") ?? "."))
      path = (way.isEmpty ? "" : "\(way)/") + (place.last ?? "")
    }
    let endings = [".yaml", ".yml", ".csv", ".entente"]
    for ending in endings where path.hasSuffix(ending) { path.removeLast(ending.count) }
    return path + ".layout"
  }

  /// The place of the layout beside the graph; nil for standard input.
  ///
  /// - Throws: The exit status, after saying why it may not be written.
  var layoutPlace: OutputPlace? {
    get throws {
      guard let path = layoutPath else { return nil }
      let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
      return try OutputFile.orExit(naming: path) { () throws(OutputPlaceError) in
        try OutputPlace(
          String(path[start...]), inside: String(path[..<start]), sparing: InputFiles(ofGraphAt: graph))
      }
    }
  }

  /// The files that are read: those of the graph, and the layout beside it.
  var inputFiles: InputFiles {
    var files = InputFiles(ofGraphAt: graph)
    if let layoutPath { files.insert(layoutPath) }
    return files
  }
}
