import Foundation

/// A file that is written whole or not at all: under another name first, which it then trades for its own.
struct WholeFile {
  private let path: String
  private let temporary: String
  private let descriptor: Int32

  /// Begins a file beside the place where it will stand.
  ///
  /// - Throws: ``WholeFile/Failure`` where no file can be made there.
  init(_ path: String) throws(Failure) {
    self.path = path
    temporary = "\(path).\(getpid())-\(UInt32.random(in: .min ... .max)).part"
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
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
    guard fsync(descriptor) == 0, close(descriptor) == 0, rename(temporary, path) == 0 else {
      let failure = Failure(number: errno)
      unlink(temporary)
      throw failure
    }
  }

  /// Gives the file up.
  func abandon() {
    close(descriptor)
    unlink(temporary)
  }

  /// The system's reason why a file was not written.
  struct Failure: Error {
    let number: Int32

    var message: String { String(cString: strerror(number)).lowercased() }
  }
}
