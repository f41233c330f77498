/// A picture as Graphviz writes it.
public struct Rendering: Sendable, Hashable {
  /// The bytes of the file.
  public var bytes: [UInt8]

  /// What Graphviz found odd and went on with.
  public var warnings: [GraphvizDiagnostic]

  /// Creates a rendering.
  public init(bytes: [UInt8], warnings: [GraphvizDiagnostic] = []) {
    self.bytes = bytes
    self.warnings = warnings
  }
}
