import ArgumentParser
import EDTF
import Foundation
import GraphFiles
import Relations

/// The graph that a command works on.
struct GraphInput: ParsableArguments {
  @Argument(
    help: "A YAML, CSV or compiled file, a folder of such, or - for YAML on standard input.",
    completion: .file(extensions: ["yaml", "yml", "csv", "entente"]))
  var graph: String

  init() {}

  /// Reads the graph; what is wrong with it goes to standard error, errors end the command.
  ///
  /// - Throws: The exit status, after saying why.
  func read() throws -> RelationGraph {
    let reading = try readAll()
    let errors = reading.diagnostics.filter { $0.severity == .error }
    guard let graph = reading.graph else {
      for error in errors { Terminal.diagnose(error.description) }
      throw ExitStatus.badData.code
    }
    return graph
  }

  /// Reads the files, whatever is wrong with what they hold.
  ///
  /// - Throws: The exit status where there is nothing to read.
  func readAll() throws -> GraphReading {
    if graph == "-" {
      let bytes = (try? FileHandle.standardInput.readToEnd()) ?? Data()
      return GraphReader.read(yaml: bytes, name: "<stdin>")
    }
    return try orExit { () throws(GraphFileError) in
      let reading = try GraphReader.read(graph)
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
      let bytes = (try? FileHandle.standardInput.readToEnd()) ?? Data()
      return GraphReader.check(yaml: bytes, name: "<stdin>", today: today)
    }
    return try orExit { () throws(GraphFileError) in
      if let columns { return try GraphReader.check(table: graph, columns, today: today) }
      return try GraphReader.check(graph, today: today)
    }
  }

  /// What a function reads; where it cannot, the exit status, after saying why.
  func orExit<Result>(_ read: () throws(GraphFileError) -> Result) throws -> Result {
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

  /// Where the places of the actors are kept: beside the graph, with the ending `layout`; nil for standard input.
  var layoutPath: String? {
    guard graph != "-" else { return nil }
    var path = graph
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    let endings = [".yaml", ".yml", ".csv", ".entente"]
    for ending in endings where path.hasSuffix(ending) { path.removeLast(ending.count) }
    return path + ".layout"
  }
}
