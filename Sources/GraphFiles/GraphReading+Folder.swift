import Relations

extension GraphReading {
  /// Says that a file is a part of a graph that lies in a folder, where it alone holds nothing that could be asked about, or
  /// lacks the header that another file there has.
  ///
  /// - Parameter path: the one file that was read; of a folder nothing is said.
  /// - Complexity: O(*n*) in the number of files beside it, and in the length of the small ones.
  mutating func noteFolder(of path: String) {
    guard files == [path], InputFile.format(of: path) == .yaml, let contents else { return }
    if let number = diagnostics.firstIndex(where: { $0.code == "no-graph" }) {
      // A part may lie in a folder within that of the graph.
      let folder = FileNeighbours(of: path)
      let graph = folder.headers == 0 ? folder.above : folder
      guard graph.headers == 1 else { return }
      diagnostics[number].suggestion =
        "did you mean the folder \(graph.name)? Otherwise " + (diagnostics[number].suggestion ?? "")
      return
    }
    let isBare =
      contents.written.isEmpty && contents.table.isEmpty && contents.actors.isEmpty && contents.pacts.isEmpty
      && contents.statements.isEmpty
    guard isBare, !diagnostics.contains(where: { $0.severity == .error }),
      case let folder = FileNeighbours(of: path), !folder.isEmpty, folder.headers == 0
    else { return }
    diagnostics.append(
      Diagnostic(
        .warning, code: Self.loneHeader, file: path, line: 1, column: 1,
        message: "this file alone has no actors and no relations, and other files of a graph lie beside it",
        suggestion: "did you mean the folder \(folder.name)?"))
    diagnostics.sort()
  }

  /// The code of the warning, which a question repeats: its answer would be empty without a word.
  package static let loneHeader = "lone-header"
}

/// The other files of a graph in the folder of a file, and in the folders therein.
private struct FileNeighbours {
  /// The folder, as somebody would name it.
  let name: String
  /// How many of them say what a graph is: the one that the file may be a part of, or graphs of their own.
  private(set) var headers = 0
  /// Whether there are none.
  let isEmpty: Bool

  /// How many files are looked at, and up to which size: a header is short, and stands in a short file.
  private static let limits = (files: 200, bytes: 1 << 20)

  init(of path: String) {
    if path.split(separator: "/").last.map({ [".", ".."].contains($0) }) ?? true {
      name = "\(path == "." ? "" : "\(path)/").."
    } else {
      let end = path.lastIndex(of: "/")
      name = end.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    }
    let own = Disk.realPath(of: path)
    var count = 0
    let places = Self.entries(of: name, besides: own)
    for place in places + places.filter(Disk.isFolder).flatMap({ Self.entries(of: $0, besides: own) }) {
      guard let format = InputFile.format(of: place), count < Self.limits.files,
        let item = Disk.item(at: place, followsLinks: false), item.kind == .file
      else { continue }
      count += 1
      guard format == .yaml, headers < 2, item.size <= Self.limits.bytes,
        let bytes = Disk.bytes(ofPlainFile: place, atMost: Self.limits.bytes)
      else { continue }
      if Self.isHeader(bytes) { headers += 1 }
    }
    isEmpty = count == 0
  }

  /// Those of the folder around.
  var above: FileNeighbours { FileNeighbours(of: name) }

  private static func entries(of folder: String, besides own: String?) -> [String] {
    let names = (try? Disk.names(in: folder)) ?? []
    return names.sorted().filter { !$0.hasPrefix(".") }.map { folder == "/" ? "/\($0)" : "\(folder)/\($0)" }
      .filter { own == nil || Disk.realPath(of: $0) != own }
  }

  /// Whether some line begins with the key that says which graph this is.
  private static func isHeader(_ bytes: [UInt8]) -> Bool {
    bytes.split(whereSeparator: { $0 == .lineFeed || $0 == .carriageReturn }).contains {
      $0.starts(with: "graph:".utf8)
    }
  }
}
