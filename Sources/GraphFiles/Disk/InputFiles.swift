/// The files that a command reads, which it must not write over.
package struct InputFiles: Sendable {
  private var files: [Disk.Identity: String] = [:]
  /// Where a file will be that is written later in the same run.
  private var places: Set<String> = []
  /// The folder whose files are read together: whatever lies in it came with them.
  package private(set) var folder: String?

  package init() {}

  /// The files of the graph at a path, and the layout beside it.
  ///
  /// - Complexity: O(*n*) in the number of files in the folder.
  package init(ofGraphAt path: String) {
    guard path != "-", let real = Disk.realPath(of: path) else { return }
    insert(path)
    if Disk.isFolder(real) {
      folder = real
      insertContents(of: real, shown: path)
    }
  }

  /// Counts a file in, whether or not there is one yet.
  package mutating func insert(_ path: String) {
    if let identity = Disk.Identity(of: path) {
      files[identity] = files[identity] ?? path
    } else {
      places.insert(OutputPlace.target(of: path))
    }
  }

  /// What the file at a path is called among those that are read; nil where it is none of them.
  func name(ofFileAt path: String) -> String? {
    if let identity = Disk.Identity(of: path) { return files[identity] }
    return places.contains(path) ? path : nil
  }

  private mutating func insertContents(of folder: String, shown: String) {
    var folders = [(folder, shown)]
    while let (folder, shown) = folders.popLast() {
      for name in (try? Disk.names(in: folder)) ?? [] where !name.hasPrefix(".") {
        let path = folder == "/" ? "/\(name)" : "\(folder)/\(name)"
        let shown = shown.hasSuffix("/") ? shown + name : "\(shown)/\(name)"
        switch Disk.item(at: path, followsLinks: false)?.kind {
        case .folder: folders.append((path, shown))
        case .file where InputFile.format(of: name) != nil:
          if let identity = Disk.Identity(of: path) { files[identity] = shown }
        default: break
        }
      }
    }
  }
}
