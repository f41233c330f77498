/// What lies in a folder and in the folders within it, folder by folder, but for what is hidden.
///
/// Folders may lie in folders to any depth. No link is followed, since it could lead out of the folder or in a circle.
struct FolderWalk {
  /// Something that lies in a folder.
  struct Entry {
    let name: String
    let path: String
    /// What it is; nil where nothing is found by its name, as by one that is no UTF-8.
    let item: Disk.Item?
  }

  /// The folders that have not been looked at.
  private var waiting: [String]
  /// The folder that was looked at last.
  private(set) var folder: String
  /// How many folders have been looked at.
  private(set) var folderCount = 0

  init(_ folder: String) {
    var start = folder[...]
    while start.count > 1, start.hasSuffix("/") { start = start.dropLast() }
    self.folder = String(start)
    waiting = [self.folder]
  }

  /// Whether every folder has been looked at.
  var isOver: Bool { waiting.isEmpty }

  /// What lies in the next folder, by name; nothing after the last.
  ///
  /// - Throws: why that folder cannot be read, after which the others can be looked at all the same.
  mutating func next() throws(Disk.Failure) -> [Entry] {
    guard let folder = waiting.popLast() else { return [] }
    self.folder = folder
    folderCount += 1
    let entries = try Disk.names(in: folder).sorted().filter { !$0.hasPrefix(".") }.map { name in
      let path = folder == "/" ? "/\(name)" : "\(folder)/\(name)"
      return Entry(name: name, path: path, item: Disk.item(at: path, followsLinks: false))
    }
    waiting += entries.filter { $0.item?.kind == .folder }.map(\.path)
    return entries
  }
}
