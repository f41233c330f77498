import Relations

/// A file of a graph.
package struct InputFile: Sendable {
  package enum Format: Sendable {
    case yaml
    case csv
  }

  /// The file as the user named it, or the folder that it is in.
  package let name: String
  package let format: Format
  /// How many bytes it has.
  package let size: Int
  private let content: Content

  private enum Content: Sendable {
    case read([UInt8])
    case unread(LargeFile)
  }

  /// The bytes; none where there are more than anybody should read.
  ///
  /// - Complexity: O(1), or O(*n*) in their number where the file has not been read.
  package var bytes: [UInt8] {
    switch content {
    case .read(let bytes): bytes
    case .unread(let file): file.bytes
    }
  }

  /// The file, where its bytes have not been read.
  var unread: LargeFile? {
    if case .unread(let file) = content { file } else { nil }
  }

  package init(name: String, format: Format, bytes: [UInt8]) {
    self.init(name: name, format: format, size: bytes.count, bytes: bytes)
  }

  init(name: String, format: Format, size: Int, bytes: [UInt8]) {
    self.name = name
    self.format = format
    self.size = size
    content = .read(bytes)
  }

  /// A table that is not read yet.
  init(name: String, size: Int, unread file: LargeFile) {
    self.name = name
    format = .csv
    self.size = size
    content = .unread(file)
  }

  /// The name without folders and extension.
  var stem: String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return last }
    return String(last[..<dot])
  }

  /// The format that goes with the extension of a path; nil where no format does.
  static func format(of path: String) -> Format? {
    guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: ".") else { return nil }
    return switch name[dot...].lowercased() {
    case ".yaml", ".yml": .yaml
    case ".csv": .csv
    default: nil
    }
  }
}

/// The bytes of a file of a graph, wherever they come from: a disk, an archive, a version in git.
public struct GraphFile: Hashable, Sendable {
  /// What to call it in diagnostics; its ending says its format.
  public var name: String
  /// What it holds.
  public var bytes: [UInt8]

  /// Makes a file.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

extension GraphReader {
  /// The files of the graph at a path, not read yet: the file there, or those of the folder that are read together.
  ///
  /// - Throws: ``GraphFileError`` where there is nothing to read.
  public static func files(_ path: String) throws(GraphFileError) -> [GraphFile] {
    try refuseCompiled(path)
    return try FolderListing(path).files.map { GraphFile(name: $0.name, bytes: $0.bytes) }
  }

  /// Reads a graph from files, those that end in `.yaml`, `.yml` or `.csv`; others are passed over.
  ///
  /// Where there is none that ends so, the result has no graph and an error that says so.
  ///
  /// - Complexity: O(*n* log *n*) in the length of the files.
  public static func read(_ files: [GraphFile]) -> GraphReading {
    let inputs = files.compactMap { file in
      InputFile.format(of: file.name).map { InputFile(name: file.name, format: $0, bytes: file.bytes) }
    }
    guard !inputs.isEmpty else {
      let nothing = Diagnostic(
        .error, code: "no-graph", file: files.first?.name ?? "graph", line: 1, column: 1,
        message: files.isEmpty ? "there is no file" : "no file ends in .yaml, .yml or .csv",
        suggestion: "give the files of the graph, under names that end so")
      return GraphReading(contents: nil, graph: nil, diagnostics: [nothing], files: [])
    }
    return read(inputs.sorted { $0.name < $1.name })
  }
}
