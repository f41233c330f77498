import Foundation

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
    let url = URL(fileURLWithPath: path)
    let data = Data(bytes)
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let type = attributes?[.type] as? FileAttributeType
    let isRegular = attributes == nil || type == .typeRegular
    if isRegular, let present = try? Data(contentsOf: url), present == data { return }
    do {
      // A pipe or a device takes bytes; putting a file in its place would be the end of it.
      try data.write(to: url, options: isRegular ? .atomic : [])
    } catch {
      Terminal.complain("cannot write \(path): \(reason(of: error, type: type))")
      throw ExitStatus.cannotWrite.code
    }
  }

  /// Makes a folder, and those that it lies in, where there is none.
  ///
  /// - Throws: The exit status, after saying why.
  static func makeFolder(_ path: String) throws {
    try requireName(path)
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      Terminal.complain("cannot make the folder \(path): \(reason(of: error, type: nil))")
      throw ExitStatus.cannotWrite.code
    }
  }

  private static func requireName(_ path: String) throws {
    guard path.isEmpty else { return }
    Terminal.complain("cannot write: the name of the file is empty")
    throw ExitStatus.usage.code
  }

  private static func reason(of error: any Error, type: FileAttributeType?) -> String {
    if type == .typeDirectory { return "it is a folder" }
    switch (error as? CocoaError)?.code {
    case .fileNoSuchFile, .fileReadNoSuchFile: return "there is no such folder"
    case .fileWriteNoPermission, .fileReadNoPermission: return "permission denied"
    case .fileWriteOutOfSpace: return "no room left on the disk"
    default: return error.localizedDescription
    }
  }
}
