import Diagrams
import Foundation

/// The file beside a graph that keeps where each actor stands.
struct LayoutFile {
  let path: String

  /// The placement in the file; nil where there is no file.
  ///
  /// - Throws: The exit status where the file cannot be read as one.
  func read() throws -> Placement? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let data = FileManager.default.contents(atPath: path) else {
      Terminal.complain("cannot read \(path)")
      throw ExitStatus.noInput.code
    }
    do {
      return try Placement(parsing: String(decoding: data, as: UTF8.self))
    } catch {
      Terminal.diagnose("\(path):\(error)")
      throw ExitStatus.badData.code
    }
  }
}
