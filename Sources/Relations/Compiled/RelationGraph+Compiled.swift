/// A compiled graph that was opened.
package struct CompiledGraph<Origin> {
  /// The graph, of which large parts are looked through only when a question needs them.
  package let graph: RelationGraph
  /// What it was made from, in the words of whoever compiled it.
  package let origin: Origin
  /// The version of Entente that compiled it.
  package let toolVersion: String

  /// Opens a compiled graph.
  ///
  /// - Throws: ``CompiledGraphError`` where the memory holds none, or one that is damaged.
  /// - Complexity: O(*n*) in the number of bytes but for plain relations and their indexes.
  package init(
    _ memory: PinnedBytes, origin: (inout RecordReader) throws(RecordFault) -> Origin
  ) throws(CompiledGraphError) {
    let reader = try CompiledReader(memory)
    graph = RelationGraph(storage: try Storage(reader))
    self.origin = try reader.records(.origin, origin)
    toolVersion = reader.toolVersion
  }
}

extension RelationGraph {
  /// Hands the bytes of the compiled graph to a function, piece by piece.
  ///
  /// - Parameters:
  ///   - origin: what it was made from, in the words of whoever compiles it.
  ///   - toolVersion: the version of Entente.
  /// - Complexity: O(*n*) in the length of the file.
  package func writeCompiled(
    origin: RecordWriter, toolVersion: String, to sink: (UnsafeRawBufferPointer) throws -> Void
  ) rethrows {
    try storage.compiled(origin: origin).write(toolVersion: toolVersion, to: sink)
  }

  /// Looks through all of a compiled graph that was opened from a large file.
  ///
  /// Such a graph looks through its relations and indexes, part by part, when a question first needs them, and once;
  /// a damaged part answers as though it were empty. Ask here to be sure before or after. A graph that was built, or
  /// opened from a file of up to 16 MiB, has nothing left to look through.
  ///
  /// - Throws: ``CompiledGraphError`` where a part is damaged.
  /// - Complexity: O(*n*) in the bytes of the parts that no question has needed yet.
  public func verify() throws(CompiledGraphError) {
    try storage.verify()
  }
}

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
