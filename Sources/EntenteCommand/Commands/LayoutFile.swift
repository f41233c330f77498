import Diagrams
import GraphFiles

/// The file beside a graph that keeps where each actor stands.
///
/// Nobody names it: it comes with the graph, and is read only where it is a plain file.
struct LayoutFile {
  let path: String

  /// What keeps the file from being read.
  private enum Fault: Error {
    case unreadable(String)
    case faulty(String)
  }

  /// The text of the file; nil where there is no file.
  ///
  /// - Throws: The exit status where it cannot be read.
  var text: String? {
    get throws { try orExit { () throws(Fault) in try contents } }
  }

  /// The placement in the file; nil where there is no file.
  ///
  /// - Throws: The exit status where the file cannot be read as one.
  func read() throws -> Placement? {
    try orExit { () throws(Fault) in try contents.map { (text) throws(Fault) in try placement(of: text) } }
  }

  /// The placement that a text keeps.
  ///
  /// - Throws: The exit status where the text keeps none.
  func parse(_ text: String) throws -> Placement {
    try orExit { () throws(Fault) in try placement(of: text) }
  }

  /// What keeps the file from being read; nil where it can be, and where there is none.
  var fault: String? {
    do throws(Fault) {
      if let text = try contents { _ = try placement(of: text) }
      return nil
    } catch {
      switch error {
      case .unreadable(let reason), .faulty(let reason): return reason
      }
    }
  }

  private var contents: String? {
    get throws(Fault) {
      guard let item = Disk.item(at: path, followsLinks: false) else { return nil }
      if item.kind == .link {
        throw .unreadable("\(path) is a symbolic link, which is not followed; put the file itself there")
      }
      guard let bytes = Disk.bytes(ofPlainFile: path) else { throw .unreadable("cannot read \(path)") }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  private func placement(of text: String) throws(Fault) -> Placement {
    do {
      return try Placement(parsing: text)
    } catch {
      throw .faulty("\(path):\(error)")
    }
  }

  private func orExit<Value>(_ body: () throws(Fault) -> Value) throws -> Value {
    do throws(Fault) {
      return try body()
    } catch {
      switch error {
      case .unreadable(let reason):
        Terminal.complain(reason)
        throw ExitStatus.noInput.code
      case .faulty(let reason):
        Terminal.diagnose(reason)
        throw ExitStatus.badData.code
      }
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
