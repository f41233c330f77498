import Foundation

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
  /// - Throws: ``WholeFile/Failure`` where no file can be made there.
  init(_ path: String) throws(Failure) {
    self.path = path
    if Self.isSpecial(path) {
      temporary = nil
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
    } else {
      let name = "\(path).\(getpid())-\(UInt32.random(in: .min ... .max)).part"
      temporary = name
      descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
    guard descriptor >= 0 else { throw Failure(number: errno) }
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
    var rest = bytes
    while !rest.isEmpty {
      let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Failure(number: errno) }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
  }

  /// Puts the file in its place.
  func finish() throws(Failure) {
    guard let temporary else {
      guard close(descriptor) == 0 else { throw Failure(number: errno) }
      return
    }
    guard fsync(descriptor) == 0, close(descriptor) == 0, rename(temporary, path) == 0 else {
      let failure = Failure(number: errno)
      unlink(temporary)
      throw failure
    }
  }

  /// Gives the file up.
  func abandon() {
    close(descriptor)
    if let temporary { unlink(temporary) }
  }

  private static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    let type = status.st_mode & S_IFMT
    return type != S_IFREG && type != S_IFDIR
  }

  /// The system's reason why a file was not written.
  struct Failure: Error {
    let number: Int32

    var message: String { String(cString: strerror(number)).lowercased() }
  }
}
