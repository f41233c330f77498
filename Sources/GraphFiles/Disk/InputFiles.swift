#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files that a command reads, which it must not write over.
package struct InputFiles: Sendable {
  private var files: [Disk.Identity: String] = [:]
  /// Where a file will be that is written later in the same run.
  private var places: Set<String> = []
  /// The folder whose files are read together: whatever lies in it came with them.
  package private(set) var folder: String?
  /// The folders in which a graph of one file stands, by its own place and by the one that is named.
  private(set) var neighbourhood: Set<String> = []

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
    } else {
      let named = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
      neighbourhood = [FilePath.parent(of: real)]
      if let named = Disk.realPath(of: named) { neighbourhood.insert(named) }
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

  /// Whether a file at a path would be read with the folder from then on, and change the graph or leave it unreadable.
  func wouldTakeIn(_ path: String) -> Bool {
    guard let folder, InputFile.format(of: path) != nil else { return false }
    let (steps, start) = (path.split(separator: "/"), folder.split(separator: "/"))
    return steps.starts(with: start) && !steps.dropFirst(start.count).contains { $0.hasPrefix(".") }
  }

  private mutating func insertContents(of folder: String, shown: String) {
    var walk = FolderWalk(folder)
    let shown = shown.hasSuffix("/") ? shown : shown + "/"
    while !walk.isOver {
      for entry in (try? walk.next()) ?? []
      where entry.item?.kind == .file && InputFile.format(of: entry.name) != nil {
        guard let identity = Disk.Identity(of: entry.path) else { continue }
        let way = entry.path.utf8.dropFirst(folder == "/" ? 1 : folder.utf8.count + 1)
        files[identity] = shown + String(decoding: way, as: UTF8.self)
      }
    }
  }
}

/// Paths as texts, compared without a look at the disk.
package enum FilePath {
  /// The names from the root to a path, without `.` and `..`.
  ///
  /// - Parameter folder: what the path begins in, unless it begins at the root; the folder of the process where left out.
  package static func steps(to path: String, from folder: String? = nil) -> [String] {
    var steps: [String] = []
    if !path.hasPrefix("/") { steps = folder.map { Self.steps(to: $0) } ?? processFolder }
    for step in path.split(separator: "/") where step != "." {
      if step == ".." {
        _ = steps.popLast()
      } else {
        steps.append(String(step))
      }
    }
    return steps
  }

  /// The way from a folder to a place, both as steps from the root; empty where they are the same.
  package static func way(to place: [String], from folder: [String]) -> String {
    let shared = zip(place, folder).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: folder.count - shared) + place.dropFirst(shared))
      .joined(separator: "/")
  }

  /// The folder that a path lies in, by its text alone.
  package static func parent(of path: String) -> String {
    "/" + steps(to: path).dropLast().joined(separator: "/")
  }

  /// The way to a path from the folder that a file lies in.
  static func relative(_ path: String, to file: String) -> String {
    way(to: steps(to: path), from: steps(to: file).dropLast())
  }

  /// The path that lies so from the folder of a file.
  static func resolve(_ path: String, from file: String) -> String {
    "/" + steps(to: path, from: "\(file)/..").joined(separator: "/")
  }

  private static var processFolder: [String] {
    guard let folder = getcwd(nil, 0) else { return [] }
    defer { free(folder) }
    return String(cString: folder).split(separator: "/").map(String.init)
  }
}
