import GraphFiles
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is written whole or not at all.
enum OutputFile {
  /// The place that a user named; nil for standard output, where the name is `-` or missing.
  ///
  /// - Parameters:
  ///   - inputs: what must not be written over.
  ///   - endings: those of names that are for other things, such as the files of graphs.
  /// - Throws: The exit status, after saying why the place may not be written.
  static func place(
    named name: String?, sparing inputs: InputFiles = InputFiles(),
    leaving endings: [String] = graphEndings + [layoutEnding]
  ) throws -> OutputPlace? {
    guard let name, name != "-" else { return nil }
    guard !name.isEmpty else {
      Terminal.complain("cannot write: the name of the file is empty")
      throw ExitStatus.usage.code
    }
    if let ending = endings.first(where: name.lowercased().hasSuffix) {
      Terminal.complain("cannot write \(name): names that end in \(ending) are those of graphs; take another")
      throw ExitStatus.cannotWrite.code
    }
    return try orExit(naming: name) { () throws(OutputPlaceError) in
      try OutputPlace(named: name, sparing: inputs)
    }
  }

  /// What the names of graphs end in, so that no picture or report takes the place of one.
  static let graphEndings = [".yaml", ".yml", ".csv", ".entente"]
  static let layoutEnding = ".layout"

  /// The place of a file of a graph, which is written anew or mended.
  ///
  /// - Throws: The exit status, after saying why the place may not be written.
  static func place(ofGraphFile name: String) throws -> OutputPlace {
    try orExit(naming: name) { () throws(OutputPlaceError) in
      try OutputPlace(named: name, sparing: InputFiles())
    }
  }

  /// A place that may be written.
  ///
  /// - Throws: The exit status, after saying why it may not.
  static func orExit(
    naming name: String, _ body: () throws(OutputPlaceError) -> OutputPlace
  ) throws -> OutputPlace {
    do throws(OutputPlaceError) {
      return try body()
    } catch {
      Terminal.complain("cannot write \(name): it \(error.message)")
      throw ExitStatus.cannotWrite.code
    }
  }

  /// Writes a file, or standard output where there is no place.
  ///
  /// A file that already holds these bytes is left alone, with its time of change.
  ///
  /// - Throws: The exit status, after saying why.
  static func write(_ bytes: [UInt8], to place: OutputPlace?) throws {
    guard let place else { return Terminal.write(bytes) }
    let path = place.path
    do throws(Disk.Failure) {
      if place.name.hasSuffix("/") { throw Disk.Failure(number: EISDIR) }
      if place.isStream { return try place.send(bytes) }
      let bytes = OutputJournal.current?.note(bytes, at: path) ?? bytes
      if Disk.item(at: path)?.kind == .file, Disk.holds(bytes, at: path) { return }
      try Disk.save(bytes, at: path)
    } catch {
      Terminal.complain("cannot write \(place.name): \(error.message)")
      throw ExitStatus.cannotWrite.code
    }
  }

  /// Makes a folder, and those that it lies in, where there is none.
  ///
  /// - Throws: The exit status, after saying why.
  static func makeFolder(named name: String) throws {
    guard let place = try place(named: name) else { return }
    try makeFolder(place)
  }

  /// Makes a folder, and those that it lies in, where there is none.
  ///
  /// - Throws: The exit status, after saying why.
  static func makeFolder(_ place: OutputPlace) throws {
    do throws(Disk.Failure) {
      try Disk.makeFolder(place.path)
    } catch {
      Terminal.complain("cannot make the folder \(place.name): \(error.message)")
      throw ExitStatus.cannotWrite.code
    }
  }
}

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
    if let digest = kept[key], let present = Disk.bytes(ofPlainFile: path, atMost: bytes.count),
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
