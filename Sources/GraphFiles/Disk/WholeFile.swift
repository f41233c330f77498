import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is written whole or not at all: under another name first, which it then trades for its own.
///
/// What the file that it replaces has beside its bytes stays: who owns it, who may read it, and its further names. A pipe
/// or a device takes the bytes themselves; putting a file in its place would be the end of it.
struct WholeFile {
  private let path: String
  /// The other name; nil for what is no file.
  private let temporary: String?
  private let descriptor: Int32
  /// What stands in the place.
  private let former: Former?

  /// What a file has beside its bytes.
  private struct Former {
    let mode: mode_t
    let owner: uid_t
    let group: gid_t
    let size: Int
    /// How many names it has.
    let names: Int

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      mode = status.st_mode & 0o7777
      owner = status.st_uid
      group = status.st_gid
      size = Int(status.st_size)
      names = Int(status.st_nlink)
    }
  }

  /// Begins a file beside the place where it will stand.
  ///
  /// - Throws: ``Disk/Failure`` where no file can be made there, and where the one that is there is not to be written.
  init(_ path: String) throws(Disk.Failure) {
    guard Disk.isPath(path) else { throw .noPath }
    self.path = path
    former = Former(path)
    if Disk.item(at: path)?.kind == .other {
      temporary = nil
      descriptor = Disk.descriptor(of: path, O_WRONLY)
    } else {
      if let former, former.mode & 0o222 == 0 || access(path, W_OK) != 0 { throw .readOnly }
      let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
      // Hidden, so that nobody reads it as part of a graph, and short, whatever the length of the name.
      let name = "\(folder).entente-\(getpid())-\(UInt32.random(in: .min ... .max)).part"
      temporary = name
      UnfinishedFiles.note(name)
      descriptor = Disk.descriptor(
        of: name, O_WRONLY | O_CREAT | O_EXCL, mode: former == nil ? 0o666 : 0o600)
    }
    guard descriptor >= 0 else {
      let failure = Disk.Failure.last
      if let temporary { UnfinishedFiles.forget(temporary) }
      throw failure
    }
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(Disk.Failure) {
    try Disk.send(bytes, to: descriptor)
  }

  /// Puts the file in its place.
  func finish() throws(Disk.Failure) {
    guard let temporary else {
      guard close(descriptor) == 0 else { throw Disk.Failure.last }
      return
    }
    defer { UnfinishedFiles.forget(temporary) }
    do throws(Disk.Failure) {
      let isAlike: Bool
      do throws(Disk.Failure) {
        isAlike = try takeAfterFormer()
        guard fsync(descriptor) == 0 else { throw .last }
      } catch {
        close(descriptor)
        throw error
      }
      // It may be closed only once, whatever the system says of that.
      guard close(descriptor) == 0 else { throw .last }
      guard isAlike else {
        try fillFormer(from: temporary)
        unlink(temporary)
        return
      }
      guard rename(temporary, path) == 0 else { throw .last }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Gives the file up.
  func abandon() {
    close(descriptor)
    if let temporary {
      unlink(temporary)
      UnfinishedFiles.forget(temporary)
    }
  }

  // MARK: The file before

  /// Gives the new file the owner and the rights of the one before; whether it can stand in its place.
  private func takeAfterFormer() throws(Disk.Failure) -> Bool {
    guard let former else { return true }
    if former.names > 1 { return false }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last }
    if status.st_uid != former.owner || status.st_gid != former.group {
      guard fchown(descriptor, former.owner, former.group) == 0 else { return false }
    }
    guard fchmod(descriptor, former.mode) == 0 else { throw .last }
    return true
  }

  /// Writes the bytes of the new file into the one before, which has further names, or an owner that cannot be given.
  ///
  /// Room for all of them is made before the first is written.
  private func fillFormer(from temporary: String) throws(Disk.Failure) {
    guard let bytes = Disk.bytes(of: temporary), let former else { throw .last }
    let descriptor = Disk.descriptor(of: path, O_WRONLY)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    #if os(Linux)
      let refusal = bytes.count > former.size ? posix_fallocate(descriptor, 0, off_t(bytes.count)) : 0
      guard refusal == 0 else {
        ftruncate(descriptor, off_t(former.size))
        throw Disk.Failure(number: refusal)
      }
    #endif
    try Disk.send(bytes, to: descriptor)
    guard ftruncate(descriptor, off_t(bytes.count)) == 0, fsync(descriptor) == 0 else { throw .last }
  }
}

/// Files that are being written under another name, and that nobody should find when the process is ended.
package enum UnfinishedFiles {
  /// The address of the name of one file, as a handler of signals may read it; 0 where there is none.
  ///
  /// One is enough: the command writes one file after the other.
  private static let name = Atomic<UInt>(0)

  /// Removes what is unfinished when the user or the system ends the process, and makes a file that may not grow an error
  /// like any other.
  package static func removeOnSignals() {
    signal(SIGXFSZ, SIG_IGN)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] {
      var action = sigaction()
      // Whoever started the process may want it to outlive a signal.
      guard sigaction(number, nil, &action) == 0, isUsual(action) else { continue }
      signal(number) { number in
        if let name = UnsafePointer<CChar>(bitPattern: UnfinishedFiles.name.load(ordering: .acquiring)) {
          unlink(name)
        }
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  static func note(_ path: String) {
    guard let copy = strdup(path) else { return }
    let (isNoted, _) = name.compareExchange(
      expected: 0, desired: UInt(bitPattern: copy), ordering: .acquiringAndReleasing)
    if !isNoted { free(copy) }
  }

  static func forget(_ path: String) {
    let address = name.load(ordering: .acquiring)
    guard let noted = UnsafeMutablePointer<CChar>(bitPattern: address), String(cString: noted) == path else {
      return
    }
    // A signal that comes now may still read it, so that its few bytes are left.
    name.store(0, ordering: .releasing)
  }

  private static func isUsual(_ action: sigaction) -> Bool {
    #if canImport(Darwin)
      action.__sigaction_u.__sa_handler == nil
    #else
      action.__sigaction_handler.sa_handler == nil
    #endif
  }
}
