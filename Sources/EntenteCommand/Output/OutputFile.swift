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
    if let present = try? Data(contentsOf: url), present == data { return }
    do {
      try data.write(to: url, options: .atomic)
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
