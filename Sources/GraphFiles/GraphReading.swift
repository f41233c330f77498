public import Relations
import Revisions

/// What came of reading the files of a graph.
public struct GraphReading: Sendable {
  /// The contents as far as they could be read; nil where no file could be.
  public var contents: GraphContents?
  /// The graph; nil if and only if some diagnostic is an error.
  public var graph: RelationGraph?
  /// All that is wrong and worth knowing, by file, line and column.
  public var diagnostics: [Diagnostic]
  /// The files that were read, in order.
  public var files: [String]
  /// How many rows of tables were left out, which the options of the reading allowed.
  public var skippedRows = 0
  /// What the graph was compiled from, where it was read from its compiled form.
  public var compiled: CompiledOrigin?
}

extension GraphReading {
  /// What tells what the graph says from what it says at another time; nil where it cannot be used.
  ///
  /// - Complexity: O(*n*) in the number of relations, but for a compiled graph.
  package var fingerprint: String? { compiled?.fingerprint ?? graph?.fingerprint }
}
