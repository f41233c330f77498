import Synchronization

/// Notes which files are written while it is in force, with their digests.
final class OutputJournal: Sendable {
  /// The one in force.
  @TaskLocal static var current: OutputJournal?

  private let digests = Mutex<[String: String]>([:])

  /// The digests of what was written, by path.
  var files: [String: String] { digests.withLock { $0 } }

  func note(_ bytes: [UInt8], at path: String) {
    let digest = Digest.of(bytes)
    digests.withLock { $0[path] = digest }
  }
}
