import Relations

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files as bytes that stay in place.
enum MappedFile {
  /// How large a file is copied into memory, where nobody can cut it short while it is read.
  static let copyLimit = 1 << 24

  /// The bytes of a regular file: a copy of a small one, a large one mapped.
  ///
  /// A mapped file must not be written in place nor cut short while it is used: the system ends a program that reads
  /// pages which are gone. Files that Entente writes are put in the place of the old ones as a whole.
  ///
  /// - Throws: ``Disk/Failure`` where the file cannot be read.
  /// - Complexity: O(1), but for a small file.
  static func memory(of path: String) throws(Disk.Failure) -> PinnedBytes {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    guard let item = Disk.item(of: descriptor) else { throw .last }
    guard item.kind == .file else { throw Disk.Failure(number: item.kind == .folder ? EISDIR : EINVAL) }
    let size = item.size
    return try size <= copyLimit ? copy(descriptor, size: size) : map(descriptor, size: size)
  }

  /// Whether a file begins with some bytes.
  static func isRegular(_ path: String, beginningWith prefix: [UInt8]) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    guard Disk.item(of: descriptor)?.kind == .file else { return false }
    var bytes = [UInt8](repeating: 0, count: prefix.count)
    return bytes.withUnsafeMutableBytes { Disk.fill($0, from: descriptor) } == prefix.count && bytes == prefix
  }

  private static func copy(_ descriptor: Int32, size: Int) throws(Disk.Failure) -> PinnedBytes {
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 64)
    let filled = Disk.fill(bytes, from: descriptor)
    guard filled == size else {
      let failure = filled == nil ? Disk.Failure.last : Disk.Failure(number: EIO)
      bytes.deallocate()
      throw failure
    }
    return PinnedBytes(UnsafeRawBufferPointer(bytes)) { $0.deallocate() }
  }

  private static func map(_ descriptor: Int32, size: Int) throws(Disk.Failure) -> PinnedBytes {
    guard let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), address != MAP_FAILED else {
      throw .last
    }
    return PinnedBytes(UnsafeRawBufferPointer(start: address, count: size)) {
      munmap(UnsafeMutableRawPointer(mutating: $0.baseAddress), $0.count)
    }
  }
}
