import GraphFiles
import Interchange
import Relations

/// Where an import writes its graph.
struct ImportedGraph {
  private enum Place {
    case standardOutput
    case file(OutputPlace)
    case folder(OutputPlace)
  }

  private let place: Place

  /// The place that a user named.
  ///
  /// - Throws: The exit status, after saying why it may not be written.
  static func place(named name: String, sparing inputs: InputFiles, replaces: Bool) throws -> ImportedGraph {
    if name == "-" { return ImportedGraph(place: .standardOutput) }
    var path = name
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard !path.lowercased().hasSuffix(".csv"), !path.hasSuffix(".entente") else {
      Terminal.complain(
        "cannot write \(name): a graph is written as a folder, or as a file that ends in .yaml")
      throw ExitStatus.cannotWrite.code
    }
    let isFile = path.hasSuffix(".yaml") || path.hasSuffix(".yml")
    let place = try OutputFile.orExit(naming: path) { () throws(OutputPlaceError) in
      try OutputPlace(named: path, sparing: inputs)
    }
    if let item = Disk.item(at: place.path), !place.isStream {
      guard replaces else {
        Terminal.complain("cannot write \(path): it is there already; take another name, or say --replace")
        throw ExitStatus.cannotWrite.code
      }
      if !isFile, item.kind == .folder {
        let others = ((try? Disk.names(in: place.path)) ?? []).filter { !isOurs($0) }.sorted()
        guard others.isEmpty else {
          Terminal.complain(
            "cannot write \(path): it holds \(others[0]), which no import writes; take another name")
          throw ExitStatus.cannotWrite.code
        }
      }
    }
    return ImportedGraph(place: isFile ? .file(place) : .folder(place))
  }

  /// The identifier of a graph whose files give none: from the name of the output, else of the first file.
  static func id(of output: String, files: [String]) -> String {
    ImportFile(output == "-" ? files.first ?? "" : output).graphID
  }

  /// Writes the graph; its name comes last into a folder, so that half of it is none.
  ///
  /// - Throws: The exit status, after saying why it cannot be written.
  /// - Returns: how many errors there are in what was written, relations of a table included that end before they start: it
  ///   is read again, as nothing else knows what a reader takes.
  func write(_ imported: inout ImportedContents) throws -> Int {
    switch place {
    case .standardOutput:
      let bytes = yaml(of: &imported)
      try OutputFile.write(bytes, to: nil)
      return Self.errors(in: [GraphFile(name: "graph.yaml", bytes: bytes)])
    case .file(let place):
      let bytes = yaml(of: &imported)
      try OutputFile.write(bytes, to: place)
      return Self.errors(in: [GraphFile(name: place.name, bytes: bytes)])
    case .folder(let folder):
      try OutputFile.makeFolder(folder)
      let files: [GraphFile]
      let rows = imported.rows
      let reversed = rows.reversedCount
      if rows.count > Self.mostInYAML || reversed > 0 {
        let others = GraphWriter.files(of: imported.contents)
        files = [GraphFile(name: Self.tableName, bytes: rows.bytes)] + others
      } else {
        imported.takeInRows()
        files = GraphWriter.files(of: imported.contents)
      }
      let names = Set(files.map(\.name))
      // All places, before the first is written.
      let places = try files.map { file in
        try OutputFile.orExit(naming: file.name) { () throws(OutputPlaceError) in try folder.file(file.name) }
      }
      for (file, place) in zip(files, places) { try OutputFile.write(file.bytes, to: place) }
      // What an import before left goes last, so that nothing is lost where the new files find no room.
      for name in ((try? Disk.names(in: folder.path)) ?? []) where !names.contains(name) && Self.isOurs(name)
      {
        // What is read has no place, and stays.
        if let place = try? folder.file(name) { Disk.remove(place) }
      }
      if reversed > 0 { imported.report.noteReversedKept(reversed) }
      return reversed + Self.errors(in: files.filter { $0.name != Self.tableName })
    }
  }

  private static func errors(in files: [GraphFile]) -> Int {
    GraphReader.read(files).diagnostics.count { $0.severity == .error }
  }

  /// The file of relations that rows of a table became, each of which is known to be one that a table can hold.
  private static let tableName = "relations-table.csv"
  /// How many relations of a table are better read by themselves.
  private static let mostInYAML = 499

  /// The graph as one file of YAML, which cannot hold what ends before it starts.
  private func yaml(of imported: inout ImportedContents) -> [UInt8] {
    imported.takeInRows()
    return Array(GraphWriter.yaml(of: imported.contents).utf8)
  }

  /// Whether a name is one that an import gives a file of a folder.
  private static func isOurs(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    let stem = name[..<dot].split(separator: "-").filter { Int($0) == nil }.joined(separator: "-")
    return name == "relations.csv" || name == tableName
      || name[dot...] == ".yaml" && FileKeys.all["file", default: []].contains(stem)
  }
}
