#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Disk {
  /// Puts a file with some bytes in its place, whole or not at all.
  package static func save(_ bytes: [UInt8], at path: String) throws(Failure) {
    let file = try WholeFile(path)
    do throws(Failure) {
      try bytes.withUnsafeBufferPointer { (bytes) throws(Failure) in
        try file.write(UnsafeRawBufferPointer(bytes))
      }
    } catch {
      file.abandon()
      throw error
    }
    try file.finish()
  }

  /// Writes bytes into what stands at a path already, such as a pipe.
  static func overwrite(_ bytes: [UInt8], at path: String) throws(Failure) {
    let descriptor = descriptor(of: path, O_WRONLY)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    try send(bytes, to: descriptor)
  }

  /// Writes bytes to an open descriptor.
  package static func send(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(Failure) in
      try send(UnsafeRawBufferPointer(bytes), to: descriptor)
    }
  }

  static func send(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(Failure) {
    var rest = bytes
    while !rest.isEmpty {
      let count = write(descriptor, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .last }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
  }

  /// Removes the file at a place, if there is one.
  package static func remove(_ place: OutputPlace) {
    unlink(place.path)
  }

  /// Makes a folder, and those that it lies in, where there is none.
  package static func makeFolder(_ path: String) throws(Failure) {
    guard isPath(path) else { throw .noPath }
    if mkdir(path, 0o777) == 0 || errno == EEXIST && isFolder(path) { return }
    let failure = Failure.last
    guard failure.number == ENOENT, let slash = path.dropLast().lastIndex(of: "/"), slash > path.startIndex
    else {
      throw failure
    }
    try makeFolder(String(path[..<slash]))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST && isFolder(path) else { throw .last }
  }
}
