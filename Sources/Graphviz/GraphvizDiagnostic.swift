/// One report of Graphviz.
public struct GraphvizDiagnostic: Sendable, Hashable, CustomStringConvertible {
  /// How bad a report is.
  public enum Level: String, Sendable, Hashable {
    /// The picture is what was asked for, with a doubt.
    case warning
    /// The picture is not what was asked for.
    case error
  }

  /// How bad it is.
  public var level: Level

  /// What Graphviz said, without its prefix and in one line.
  public var text: String

  /// Creates a diagnostic.
  public init(level: Level, text: String) {
    self.level = level
    self.text = text
  }

  /// The level and the text.
  public var description: String { "\(level.rawValue): \(text)" }
}
