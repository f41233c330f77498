/// Why a compiled graph cannot be used.
public struct CompiledGraphError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What sort of obstacle there is.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// The file is no compiled graph.
    case notCompiled = "not-compiled"
    /// It was written on a machine with another order of bytes.
    case otherByteOrder = "other-byte-order"
    /// It was written by another version of Entente, in a form that this one does not read.
    case otherVersion = "other-version"
    /// It is shorter or longer than it says.
    case truncated
    /// Some of its bytes are not those that were written.
    case damaged
  }

  /// What sort of obstacle there is.
  public let code: Code
  /// What is wrong, for a person.
  public let message: String
  /// What to do about it.
  public let suggestion: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
    suggestion = "compile the graph again: entente compile GRAPH -o FILE"
  }

  /// What is wrong, and what to do about it.
  public var description: String { "\(message); \(suggestion)" }

  static func damaged(_ sections: CompiledSection...) -> CompiledGraphError {
    let names = sections.map { "\($0)" }.joined(separator: ", ")
    return CompiledGraphError(.damaged, "the compiled graph is damaged (\(names))")
  }
}
