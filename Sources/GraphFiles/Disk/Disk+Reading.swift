#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// Within the type the name stands for its own function.
private let systemRead = read(_:_:_:)

extension Disk {
  /// The bytes of a file; nil where it cannot be read.
  package static func bytes(of path: String) -> [UInt8]? {
    try? read(path)
  }

  /// The bytes of a file.
  ///
  /// - Parameter limit: how many there may be; a file that has more is refused, as a rule before it is read.
  package static func read(_ path: String, atMost limit: Int = .max) throws(Failure) -> [UInt8] {
    let descriptor = descriptor(of: path, O_RDONLY)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    if let size = item(of: descriptor)?.size, size > limit { throw .tooLarge(limit) }
    guard let bytes = bytes(from: descriptor, atMost: limit == .max ? limit : limit + 1) else { throw .last }
    guard bytes.count <= limit else { throw .tooLarge(limit) }
    return bytes
  }

  /// The bytes of a file that nobody has named, such as the layout beside a graph; nil where it cannot be read.
  ///
  /// A link is not followed, since whoever made the file may lack the right to read what it leads to; and neither a pipe nor a
  /// device is waited for.
  ///
  /// - Parameter limit: how many there may be; of a file that has more there are none.
  package static func bytes(ofPlainFile path: String, atMost limit: Int) -> [UInt8]? {
    withPlainFile(path, followsLinks: false) { descriptor, size in
      guard size <= limit, let bytes = bytes(from: descriptor, atMost: limit + 1), bytes.count <= limit else {
        return nil
      }
      return bytes
    }
  }

  /// The first bytes of a file that nobody has named, as many as are asked for; nil where it cannot be read.
  package static func beginning(ofPlainFile path: String, _ count: Int) -> [UInt8]? {
    withPlainFile(path, followsLinks: false) { descriptor, _ in bytes(from: descriptor, atMost: count) }
  }

  /// Hands over the bytes of a file piece by piece, so that one of any length takes no more memory than a piece; whether
  /// all of it could be read.
  ///
  /// Neither a pipe nor a device is waited for, and none of them is read.
  ///
  /// - Parameters:
  ///   - followsLinks: whether a symbolic link stands for what it leads to.
  ///   - take: looks at a piece, and says whether it wants the next.
  package static func readPieces(
    ofPlainFile path: String, followsLinks: Bool, _ take: (UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    let isRead = withPlainFile(path, followsLinks: followsLinks) { descriptor, _ -> Bool? in
      let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
      defer { piece.deallocate() }
      while let count = fill(piece, from: descriptor) {
        if !take(UnsafeRawBufferPointer(rebasing: piece[..<count])) || count < piece.count { return true }
      }
      return nil
    }
    return isRead ?? false
  }

  /// Opens a plain file without waiting for anybody, and closes it afterwards; nil for whatever else stands at the path.
  private static func withPlainFile<Value>(
    _ path: String, followsLinks: Bool, _ body: (_ descriptor: Int32, _ size: Int) -> Value?
  ) -> Value? {
    let descriptor = descriptor(of: path, O_RDONLY | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard let item = item(of: descriptor), item.kind == .file else { return nil }
    return body(descriptor, item.size)
  }

  /// The bytes from a descriptor up to its end; nil where they cannot be read.
  ///
  /// They are read to where they stay, since a large file costs more to copy than to read.
  ///
  /// - Parameter limit: after how many of them nobody reads on.
  package static func bytes(from descriptor: Int32, atMost limit: Int = .max) -> [UInt8]? {
    let size = item(of: descriptor)?.size ?? 0
    // One byte more than the file has, so that its end shows at once; a file can say that it has as many as there are numbers.
    let room = min(max(size == .max ? size : size + 1, 4_096), limit)
    guard hasMemory(for: room) else { return nil }
    var isRead = true
    var bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      adviseLargePages(buffer)
      if let filled = fill(UnsafeMutableRawBufferPointer(buffer), from: descriptor) {
        count = filled
      } else {
        isRead = false
      }
    }
    guard isRead else { return nil }
    // The file may have grown, or be one that does not tell its size.
    if bytes.count < room || bytes.count == limit { return bytes }
    let more = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { more.deallocate() }
    while let count = fill(more, from: descriptor) {
      bytes += more[..<min(count, limit - bytes.count)]
      if count < more.count || bytes.count == limit { return bytes }
    }
    return nil
  }

  /// Whether a file holds just these bytes.
  package static func holds(_ bytes: [UInt8], at path: String) -> Bool {
    guard item(at: path)?.size == bytes.count, let present = Self.bytes(of: path) else { return false }
    return present.withUnsafeBytes { present in
      bytes.withUnsafeBytes { bytes in
        guard present.count == bytes.count else { return false }
        guard let left = present.baseAddress, let right = bytes.baseAddress else { return true }
        return memcmp(left, right, bytes.count) == 0
      }
    }
  }

  /// The bytes of standard input, which may have no end; nil where it cannot be read.
  ///
  /// - Parameter limit: How many there may be; of more there is one beyond, so that it is known for too large. As a rule as
  ///   many as a file of a graph may have.
  package static func standardInput(atMost limit: Int = YAMLGuard.fileLimit) -> [UInt8]? {
    bytes(from: STDIN_FILENO, atMost: limit + 1)
  }

  /// Reads until a buffer is full or the file at its end; nil where reading fails.
  ///
  /// - Parameter least: after how many bytes it does not wait for more; all of the buffer where nil.
  static func fill(
    _ buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32, atLeast least: Int? = nil
  ) -> Int? {
    var filled = 0
    while filled < least ?? buffer.count, filled < buffer.count {
      let count = systemRead(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  /// Whether the system gives so much memory at once; where it does not, an array would end the process.
  ///
  /// That it is out of memory is then the refusal of the call that came last.
  private static func hasMemory(for count: Int) -> Bool {
    guard count >= 1 << 26 else { return true }
    #if canImport(Darwin)
      let flags = MAP_PRIVATE | MAP_ANON
    #else
      let flags = MAP_PRIVATE | MAP_ANONYMOUS
    #endif
    guard let address = mmap(nil, count, PROT_READ | PROT_WRITE, flags, -1, 0), address != MAP_FAILED else {
      return false
    }
    munmap(address, count)
    return true
  }

  /// Asks for large pages for memory that is about to be filled: of small ones each costs a call into the system.
  private static func adviseLargePages(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
    #if os(Linux)
      let pageSize = 4_096
      guard buffer.count >= 1 << 23, let start = buffer.baseAddress else { return }
      let skipped = (pageSize - Int(bitPattern: start) % pageSize) % pageSize
      // Whether the system follows the advice changes the speed alone.
      _ = madvise(start + skipped, (buffer.count - skipped) / pageSize * pageSize, MADV_HUGEPAGE)
    #endif
  }
}
