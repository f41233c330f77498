import GraphFiles

/// A file that is written whole or not at all.
enum OutputFile {
  /// Writes a file, or standard output where the path is `-` or missing.
  ///
  /// A file that already holds these bytes is left alone, with its time of change.
  ///
  /// - Returns: Whether a file was written or left alone.
  /// - Throws: The exit status, after saying why.
  static func write(_ bytes: [UInt8], to path: String?) throws {
    guard let path, path != "-" else { return Terminal.write(bytes) }
    try requireName(path)
    let bytes = OutputJournal.current?.note(bytes, at: path) ?? bytes
    let item = Disk.item(at: path, followsLinks: false)
    do throws(Disk.Failure) {
      if item == nil || item?.kind == .file {
        if item != nil, Disk.holds(bytes, at: path) { return }
        try Disk.save(bytes, at: path)
      } else {
        // A pipe or a device takes bytes; putting a file in its place would be the end of it.
        try Disk.overwrite(bytes, at: path)
      }
    } catch {
      Terminal.complain("cannot write \(path): \(error.message)")
      throw ExitStatus.cannotWrite.code
    }
  }

  /// Makes a folder, and those that it lies in, where there is none.
  ///
  /// - Throws: The exit status, after saying why.
  static func makeFolder(_ path: String) throws {
    try requireName(path)
    do throws(Disk.Failure) {
      try Disk.makeFolder(path)
    } catch {
      Terminal.complain("cannot make the folder \(path): \(error.message)")
      throw ExitStatus.cannotWrite.code
    }
  }

  private static func requireName(_ path: String) throws {
    guard path.isEmpty else { return }
    Terminal.complain("cannot write: the name of the file is empty")
    throw ExitStatus.usage.code
  }
}
