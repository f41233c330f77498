import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file too large to be held in memory where that can be helped.
///
/// PinnedBytes that is touched for the first time costs as much as to read what goes into it; a large table is therefore
/// read piece by piece into the same memory.
package final class LargeFile: Sendable {
  /// How many bytes a file has at least to be one.
  static let leastSize = 1 << 24

  private let path: String
  private let descriptor: Int32
  private let whole = Mutex<[UInt8]?>(nil)
  private let isUnreadable = Atomic(false)

  /// Opens a file; nil where it cannot be opened.
  package init?(_ path: String) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    self.path = path
  }

  deinit {
    close(descriptor)
  }

  /// Whether some of it could not be read.
  package var hasFailed: Bool { isUnreadable.load(ordering: .relaxed) }

  /// All of its bytes, read when somebody first asks for them; none where they cannot be read.
  var bytes: [UInt8] {
    whole.withLock { whole in
      if let whole { return whole }
      let bytes = Disk.bytes(of: path)
      if bytes == nil { isUnreadable.store(true, ordering: .relaxed) }
      whole = bytes ?? []
      return bytes ?? []
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
