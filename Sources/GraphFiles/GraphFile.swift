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
    try FolderListing(path).files.map { GraphFile(name: $0.name, bytes: $0.bytes) }
  }

  /// Reads a graph from files, those that end in `.yaml`, `.yml` or `.csv`; others are passed over.
  ///
  /// - Complexity: O(*n* log *n*) in the length of the files.
  public static func read(_ files: [GraphFile]) -> GraphReading {
    let inputs = files.compactMap { file in
      InputFile.format(of: file.name).map { InputFile(name: file.name, format: $0, bytes: file.bytes) }
    }
    return read(inputs.sorted { $0.name < $1.name })
  }
}
