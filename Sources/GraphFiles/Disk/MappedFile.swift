import Relations
import Synchronization

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
    let descriptor = Disk.descriptor(of: path, O_RDONLY)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    guard let item = Disk.item(of: descriptor) else { throw .last }
    guard item.kind == .file else { throw Disk.Failure(number: item.kind == .folder ? EISDIR : EINVAL) }
    let size = item.size
    return try size <= copyLimit ? copy(descriptor, size: size) : map(descriptor, size: size)
  }

  /// Whether a file begins with some bytes.
  static func isRegular(_ path: String, beginningWith prefix: [UInt8]) -> Bool {
    let descriptor = Disk.descriptor(of: path, O_RDONLY | O_NONBLOCK)
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

/// A file too large to be held in memory where that can be helped.
///
/// Memory that is touched for the first time costs as much as to read what goes into it; a large table is therefore
/// read piece by piece into the same memory.
package final class LargeFile: Sendable {
  /// How many bytes a file has at least to be one.
  static let leastSize = 1 << 24
  /// How many bytes a file has at most that is read as a whole, which all of its memory is needed for.
  static let wholeLimit = 1 << 32

  private let path: String
  private let descriptor: Int32
  private let whole = Mutex<[UInt8]?>(nil)
  private let isUnreadable = Atomic(false)
  private let isTooLarge = Atomic(false)

  /// Opens a file; nil where it cannot be opened.
  package init?(_ path: String) {
    descriptor = Disk.descriptor(of: path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    self.path = path
  }

  deinit {
    close(descriptor)
  }

  /// Whether some of it could not be read.
  package var hasFailed: Bool { isUnreadable.load(ordering: .relaxed) }

  /// Why some of it could not be read.
  var reason: String {
    isTooLarge.load(ordering: .relaxed)
      ? "the file has more than \(Self.wholeLimit) bytes, and so many are read only of a table with commas between its cells and "
        + "a relation on each line"
      : "the file cannot be read"
  }

  /// All of its bytes, read when somebody first asks for them; none where they cannot be read, or are too many.
  var bytes: [UInt8] {
    whole.withLock { whole in
      if let whole { return whole }
      do throws(Disk.Failure) {
        let bytes = try Disk.read(path, atMost: Self.wholeLimit)
        whole = bytes
        return bytes
      } catch {
        isUnreadable.store(true, ordering: .relaxed)
        if error.isTooLarge { isTooLarge.store(true, ordering: .relaxed) }
        whole = []
        return []
      }
    }
  }

  /// Reads the bytes from a place on, as many as there is room for.
  ///
  /// - Returns: how many there were; fewer than there is room for only at the end of the file.
  package func read(from offset: Int, into room: Slice<UnsafeMutableBufferPointer<UInt8>>) -> Int {
    let room = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: room))
    var filled = 0
    while filled < room.count {
      let count = pread(
        descriptor, room.baseAddress?.advanced(by: filled), room.count - filled, off_t(offset + filled))
      if count < 0, errno == EINTR { continue }
      if count < 0 { isUnreadable.store(true, ordering: .relaxed) }
      if count <= 0 { break }
      filled += count
    }
    return filled
  }
}
