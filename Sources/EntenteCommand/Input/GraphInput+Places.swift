import GraphFiles

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
      return try OutputFile.orExit(naming: path) { () throws(OutputPlace.Refusal) in
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
