import GraphFiles
import Relations
import Revisions

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What tells whether the files of a graph have been written since they were last looked at.
///
/// It is asked again and again rather than told by the system: that works on every system, for files that an editor
/// replaces by others of the same name, and for folders that come and go.
package struct FileStamps: Hashable, Sendable {
  private struct Stamp: Hashable {
    let size: Int
    let file: UInt64
    let changed: [Int]
  }

  private var stamps: [String: Stamp] = [:]
  /// What the user named, where links are followed.
  private let named: Set<String>

  /// The stamps of files, and of all that a graph may consist of in folders.
  ///
  /// - Complexity: O(*n*) in the number of files.
  package init(of paths: [String]) {
    named = Set(paths)
    for path in paths { add(path, isNamed: true) }
  }

  private mutating func add(_ path: String, isNamed: Bool) {
    var status = stat()
    // A link that the user named leads to the graph; those within a folder are not followed.
    guard (isNamed ? stat(path, &status) : lstat(path, &status)) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      let names = (try? Disk.names(in: path)) ?? []
      for name in names where !name.hasPrefix(".") { add("\(path)/\(name)", isNamed: false) }
    } else if isNamed
      || [S_IFREG, S_IFLNK].contains(status.st_mode & S_IFMT)
        && [".yaml", ".yml", ".csv"].contains(where: { path.lowercased().hasSuffix($0) })
    {
      stamps[path] = Stamp(
        size: Int(status.st_size), file: UInt64(status.st_ino), changed: Self.times(of: status))
    }
  }

  private static func times(of status: stat) -> [Int] {
    #if canImport(Darwin)
      let times = [status.st_mtimespec, status.st_ctimespec]
    #else
      let times = [status.st_mtim, status.st_ctim]
    #endif
    return times.flatMap { [Int($0.tv_sec), Int($0.tv_nsec)] }
  }

  /// A number for each file that changes with what it holds; nil for one that cannot be read, such as a pipe, which would be
  /// waited for.
  ///
  /// - Parameters:
  ///   - earlier: the stamps of an earlier time.
  ///   - numbers: the numbers of that time; files that have not been written since keep theirs, and are not read.
  /// - Complexity: O(*n*) in the length of the files that have been written since; no file is in memory as a whole.
  package func fingerprint(
    since earlier: FileStamps? = nil, _ numbers: [String: UInt64?] = [:]
  ) -> [String: UInt64?] {
    Dictionary(
      uniqueKeysWithValues: stamps.map { path, stamp in
        if let number = numbers[path], earlier?.stamps[path] == stamp { return (path, number) }
        var number: UInt64 = 0
        let isRead = Disk.readPieces(ofPlainFile: path, followsLinks: named.contains(path)) { piece in
          number = (number ^ Checksum.of(piece)) &* 0x9E37_79B9_7F4A_7C15
          return true
        }
        return (path, isRead ? number : nil)
      })
  }
}
