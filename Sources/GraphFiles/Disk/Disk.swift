#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files and folders as the system has them.
///
/// Asked without Foundation, which looks up the owner, the group and more of each file, and makes a command start more
/// slowly wherever it is linked in.
package enum Disk {
  /// What stands at a path.
  package struct Item {
    package enum Kind {
      case file, folder, link, other
    }

    package let kind: Kind
    /// How many bytes a file has.
    package let size: Int

    fileprivate init(_ status: stat) {
      kind =
        switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .other
        }
      size = Int(status.st_size)
    }
  }

  /// Why the system refused something.
  package struct Failure: Error {
    package let number: Int32
    /// What to say where the number does not say it.
    private let words: String?

    package init(number: Int32, words: String? = nil) {
      self.number = number
      self.words = words
    }

    /// That a file says of itself that it is not to be written; the system lets some users write it all the same.
    static let readOnly = Failure(number: EACCES, words: "the file is read-only")

    /// One that is not of the system.
    static let other = Failure(number: EIO)

    /// That a path holds a NUL, which none can.
    static let noPath = Failure(number: EINVAL, words: "no path holds a NUL")

    /// That a file has more bytes than are read of one.
    static func tooLarge(_ limit: Int) -> Failure {
      Failure(number: EFBIG, words: "it has more than \(limit) bytes")
    }

    /// The refusal of the call that came last.
    package static var last: Failure { Failure(number: errno) }

    /// Whether a file has more bytes than are read of one.
    var isTooLarge: Bool { number == EFBIG }

    /// Whether nothing stands where something was looked for.
    var isAbsence: Bool { number == ENOENT || number == ENOTDIR }

    /// What the system says.
    package var reason: String { words ?? String(cString: strerror(number)).lowercased() }

    /// Why a file or folder cannot be written.
    package var message: String {
      if let words { return words }
      return switch number {
      case ENOENT, ENOTDIR: "there is no such folder"
      case EISDIR: "it is a folder"
      case EEXIST: "a file of that name is there"
      case EACCES, EPERM: "permission denied"
      case ENOSPC: "no room left on the disk"
      case EFBIG: "the file is larger than this process may write"
      case ENAMETOOLONG: "the name is too long"
      default: reason
      }
    }
  }

  /// Whether the system takes a text for a path; else the refusal of the call that came last is that nothing is there.
  ///
  /// The system reads a path up to its first NUL, and would find another file than the one that is named.
  package static func isPath(_ path: String) -> Bool {
    guard path.utf8.contains(0) else { return true }
    errno = ENOENT
    return false
  }

  /// Opens what stands at a path, for this process alone; a descriptor below 0 where the system refuses.
  static func descriptor(of path: String, _ flags: Int32, mode: mode_t = 0) -> Int32 {
    isPath(path) ? open(path, flags | O_CLOEXEC, mode) : -1
  }

  /// What stands at a path; nil where nothing does.
  ///
  /// - Parameter followsLinks: whether a symbolic link stands for what it leads to.
  package static func item(at path: String, followsLinks: Bool = true) -> Item? {
    var status = stat()
    guard isPath(path), (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    return Item(status)
  }

  static func item(of descriptor: Int32) -> Item? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Item(status) : nil
  }

  /// The path from the root to what stands at a path, with every link followed; nil where nothing does.
  package static func realPath(of path: String) -> String? {
    guard isPath(path), let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// Whether a folder, or a link to one, stands at a path.
  package static func isFolder(_ path: String) -> Bool {
    item(at: path)?.kind == .folder
  }

  /// The names of all that is in a folder, in no order.
  package static func names(in folder: String) throws(Failure) -> [String] {
    guard isPath(folder), let stream = opendir(folder) else { throw .last }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      // What it gives at the end is what it gives where it fails.
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw .last }
        break
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: name.pointee)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}

extension Disk {
  /// What tells a file from all others, by whatever path, link or further name it is reached.
  package struct Identity: Hashable, Sendable {
    private let device: UInt64
    private let number: UInt64

    /// The identity of what stands at a path, with links followed; nil where nothing does.
    package init?(of path: String) {
      var status = stat()
      guard Disk.isPath(path), stat(path, &status) == 0 else { return nil }
      device = UInt64(truncatingIfNeeded: status.st_dev)
      number = UInt64(truncatingIfNeeded: status.st_ino)
    }
  }
}

extension Disk {
  /// Reads standard input to its end, and hands on whole lines as they come; the last may lack its line feed.
  ///
  /// - Throws: ``Failure`` where it cannot be read, and what the caller throws of some lines; nothing is read after that.
  package static func readStandardInput(
    _ lines: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    var held = 0
    while true {
      let count = bytes.withUnsafeMutableBytes { buffer in
        fill(UnsafeMutableRawBufferPointer(rebasing: buffer[held...]), from: STDIN_FILENO, atLeast: 1)
      }
      guard let count else { throw Failure.last }
      if count == 0 { break }
      let end = held + count
      guard let last = bytes[held..<end].lastIndex(of: 0x0A) else {
        held = end
        // A line of any length is one.
        if held == bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
        continue
      }
      try bytes.withUnsafeBufferPointer { try lines(UnsafeBufferPointer(rebasing: $0[..<(last + 1)])) }
      bytes.withUnsafeMutableBufferPointer { buffer in
        for position in (last + 1)..<end { buffer[position - last - 1] = buffer[position] }
      }
      held = end - last - 1
    }
    if held > 0 {
      try bytes.withUnsafeBufferPointer { try lines(UnsafeBufferPointer(rebasing: $0[..<held])) }
    }
  }
}
