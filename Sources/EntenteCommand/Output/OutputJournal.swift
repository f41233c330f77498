import GraphFiles
import Synchronization

/// Notes which files are written while it is in force, with their digests.
final class OutputJournal: Sendable {
  /// The one in force.
  @TaskLocal static var current: OutputJournal?

  private let digests = Mutex<[String: String]>([:])
  /// Files that are left alone where they would change in nothing but the fingerprint, with their digests.
  private let kept: [String: String]
  private let fingerprint: [UInt8]

  /// - Parameters:
  ///   - kept: files that are left alone where they would change in nothing but the fingerprint, with the digests that
  ///     they had when they were drawn; one that was edited since is written.
  ///   - fingerprint: what tells the state of the data in what is written.
  init(keeping kept: [String: String] = [:], fingerprint: String = "") {
    self.kept = Dictionary(kept.map { (Self.key($0.key), $0.value) }, uniquingKeysWith: { $1 })
    self.fingerprint = Array(fingerprint.utf8)
  }

  /// The digests of the files, by path from the root.
  var files: [String: String] { digests.withLock { $0 } }

  /// Whether all files were left alone.
  var keptAll: Bool { files.allSatisfy { kept[$0.key] == $0.value } }

  /// The bytes to be written: those given, or those that the file has.
  func note(_ bytes: [UInt8], at path: String) -> [UInt8] {
    var bytes = bytes
    let key = Self.key(path)
    if let digest = kept[key], let present = Disk.bytes(ofPlainFile: path),
      Digest.of(present) == digest, isSame(present, as: bytes)
    {
      bytes = present
    }
    let digest = Digest.of(bytes)
    digests.withLock { $0[key] = digest }
    return bytes
  }

  /// The path by which a file is known, however it is written.
  private static func key(_ path: String) -> String {
    "/" + FilePath.steps(to: path).joined(separator: "/")
  }

  private func isSame(_ present: [UInt8], as bytes: [UInt8]) -> Bool {
    guard !fingerprint.isEmpty, present.count == bytes.count else { return present == bytes }
    var old = present
    for range in bytes.ranges(of: fingerprint) { old.replaceSubrange(range, with: fingerprint) }
    return old == bytes
  }
}
