import Diagrams
import GraphFiles

/// The file beside a graph that keeps where each actor stands.
struct LayoutFile {
  let path: String

  /// The placement in the file; nil where there is no file.
  ///
  /// - Throws: The exit status where the file cannot be read as one.
  func read() throws -> Placement? {
    guard Disk.item(at: path) != nil else { return nil }
    guard let bytes = Disk.bytes(of: path) else {
      Terminal.complain("cannot read \(path)")
      throw ExitStatus.noInput.code
    }
    return try parse(String(decoding: bytes, as: UTF8.self))
  }

  /// The placement that a text keeps.
  ///
  /// - Throws: The exit status where the text keeps none.
  func parse(_ text: String) throws -> Placement {
    do {
      return try Placement(parsing: text)
    } catch {
      Terminal.diagnose("\(path):\(error)")
      throw ExitStatus.badData.code
    }
  }

  /// What keeps the file from being read; nil where it can be, and where there is none.
  var fault: String? {
    guard Disk.item(at: path) != nil else { return nil }
    guard let bytes = Disk.bytes(of: path) else { return "cannot read \(path)" }
    do {
      _ = try Placement(parsing: String(decoding: bytes, as: UTF8.self))
      return nil
    } catch {
      return "\(path):\(error)"
    }
  }
}

extension GraphInput {
  /// The places of the actors in the file beside the graph; of a compiled graph without one, those it was compiled with.
  ///
  /// - Throws: The exit status where the file cannot be read as one.
  func keptPlacement() throws -> Placement? {
    guard let path = layoutPath else { return nil }
    if let placement = try LayoutFile(path: path).read() { return placement }
    guard let text = try orExit({ () throws(GraphFileError) in try CompiledOrigin.layout(at: graph) }) else {
      return nil
    }
    return try LayoutFile(path: graph).parse(text)
  }
}
