/// Why no graph came of a path.
public struct GraphFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What sort of obstacle there was.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// There is no such file or folder.
    case noSuchInput = "no-such-input"
    /// The file or folder cannot be read.
    case unreadable
    /// The path leads to something that holds no graph.
    case notAGraph = "not-a-graph"
    /// The files can be read and are faulty.
    case badData = "bad-data"
    /// The output cannot be written.
    case cannotWrite = "cannot-write"
    /// The file is not the compiled graph that its name says.
    case notCompiled = "not-compiled"
    /// The graph was compiled on a machine with another order of bytes.
    case otherByteOrder = "other-byte-order"
    /// The graph was compiled by a version of Entente whose form this one does not read.
    case otherVersion = "other-version"
    /// The compiled graph is shorter or longer than it says.
    case truncated
    /// Some bytes of the compiled graph are not those that were written.
    case damaged
  }

  /// What sort of obstacle there was.
  public let code: Code
  /// The path, as it was given.
  public let path: String
  /// What is wrong, for a person.
  public let message: String
  /// The errors in the files, where there are any.
  public let diagnostics: [Diagnostic]

  init(_ code: Code, path: String, message: String, diagnostics: [Diagnostic] = []) {
    self.code = code
    self.path = path
    self.message = message
    self.diagnostics = diagnostics
  }

  /// What is wrong: the errors in the files, a line each, or the path and the obstacle.
  public var description: String {
    guard diagnostics.isEmpty else { return diagnostics.map(\.description).joined(separator: "\n") }
    return "\(path): error[\(code.rawValue)]: \(message)"
  }
}
