#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is written whole or not at all: under another name first, which it then trades for its own.
///
/// A pipe or a device takes the bytes themselves; putting a file in its place would be the end of it.
struct WholeFile {
  private let path: String
  /// The other name; nil for what is no file.
  private let temporary: String?
  private let descriptor: Int32

  /// Begins a file beside the place where it will stand.
  ///
  /// - Throws: ``Disk/Failure`` where no file can be made there.
  init(_ path: String) throws(Disk.Failure) {
    self.path = path
    if Disk.item(at: path)?.kind == .other {
      temporary = nil
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
    } else {
      let name = "\(path).\(getpid())-\(UInt32.random(in: .min ... .max)).part"
      temporary = name
      descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
    guard descriptor >= 0 else { throw Disk.Failure.last }
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
    // A descriptor is gone once it was closed, whatever that said; until then it is held by whoever cannot go on.
    guard fsync(descriptor) == 0 else {
      let failure = Disk.Failure.last
      abandon()
      throw failure
    }
    guard close(descriptor) == 0, rename(temporary, path) == 0 else {
      let failure = Disk.Failure.last
      unlink(temporary)
      throw failure
    }
  }

  /// Gives the file up.
  func abandon() {
    close(descriptor)
    if let temporary { unlink(temporary) }
  }
}
