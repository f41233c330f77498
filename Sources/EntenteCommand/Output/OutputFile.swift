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
    let url = URL(fileURLWithPath: path)
    let data = Data(bytes)
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let isRegular = attributes.map { $0[.type] as? FileAttributeType == .typeRegular } ?? true
    if isRegular, let present = try? Data(contentsOf: url), present == data { return }
    do {
      // A pipe or a device takes bytes; putting a file in its place would be the end of it.
      try data.write(to: url, options: isRegular ? .atomic : [])
    } catch {
      Terminal.note("cannot write \(path): \(reason(of: error))")
      throw ExitStatus.cannotWrite.code
    }
  }

  private static func reason(of error: any Error) -> String {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    return cause?.localizedDescription ?? error.localizedDescription
  }
}
