public import GraphFiles

/// Why no graph came of some files, or no file of a graph.
public struct InterchangeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What sort of obstacle there was.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// The format only goes out.
    case onlyGoesOut = "only-goes-out"
    /// The format only comes in.
    case onlyComesIn = "only-comes-in"
    /// There is a mapping, and the format is no table.
    case takesNoMapping = "takes-no-mapping"
    /// There is no file, or one that cannot be read.
    case unreadable
    /// The files can be read and are faulty, or nothing says how they are read.
    case badData = "bad-data"
  }

  /// What sort of obstacle there was.
  public let code: Code
  /// What is wrong, for a person.
  public let message: String
  /// What is wrong with the files and the mapping, each with its place and what to write instead; empty where the fault is
  /// none of theirs.
  public let diagnostics: [Diagnostic]

  package init(_ code: Code, message: String, diagnostics: [Diagnostic] = []) {
    self.code = code
    self.message = message
    self.diagnostics = diagnostics
  }

  /// That files or a mapping are faulty.
  package init(diagnostics: [Diagnostic]) {
    self.init(.badData, message: "the files are faulty", diagnostics: diagnostics)
  }

  /// What is wrong: the faults of the files, a line each, or the obstacle.
  public var description: String {
    guard diagnostics.isEmpty else { return diagnostics.map(\.description).joined(separator: "\n") }
    return "error[\(code.rawValue)]: \(message)"
  }
}
