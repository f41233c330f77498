#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Lets one process at a time change a file that several may read, change and write again.
///
/// The folder is locked, and not the file, which is replaced by another; and nothing is left when a process is ended.
package enum FolderLock {
  /// Waits until nobody else holds the folder of a file, and holds it meanwhile.
  ///
  /// Where the system keeps no locks there, as some do across a network, nobody is waited for.
  package static func holding<Value>(folderOf path: String, _ body: () throws -> Value) rethrows -> Value {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = Disk.descriptor(of: folder, O_RDONLY | O_DIRECTORY)
    guard descriptor >= 0 else { return try body() }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    return try body()
  }
}
