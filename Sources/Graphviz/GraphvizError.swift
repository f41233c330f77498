/// Why there is no picture.
public struct GraphvizError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kind of failure.
  ///
  /// More kinds may come; treat an unknown one as a failure like the others.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The name of the kind.
    public var rawValue: String

    /// Creates a kind from its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The graph refers to what it lacks, says something twice, or is too large.
    public static let invalidGraph = Code(rawValue: "invalid-graph")
    /// A name holds what no name may hold.
    public static let invalidName = Code(rawValue: "invalid-name")
    /// An attribute stands where it has no meaning, or has a value that it cannot have.
    public static let invalidAttribute = Code(rawValue: "invalid-attribute")
    /// A limit of a worker is no usable number.
    public static let invalidLimits = Code(rawValue: "invalid-limits")
    /// There is no such output format.
    public static let unknownFormat = Code(rawValue: "unknown-format")
    /// The plugins of Graphviz are not where they belong.
    public static let missingPlugins = Code(rawValue: "missing-plugins")
    /// Graphviz reported an error.
    public static let rejected = Code(rawValue: "rejected")
    /// The worker used up its time.
    public static let timedOut = Code(rawValue: "timed-out")
    /// A signal ended the worker.
    public static let crashed = Code(rawValue: "crashed")
    /// The worker ended without an answer.
    public static let ended = Code(rawValue: "ended")
    /// The worker could not be started.
    public static let noWorker = Code(rawValue: "no-worker")
    /// The answer is too large or makes no sense.
    public static let malformedReply = Code(rawValue: "malformed-reply")
  }

  /// The kind of failure.
  public var code: Code

  /// What went wrong, where, and what would do.
  public var message: String

  /// What Graphviz reported before it failed.
  public var diagnostics: [GraphvizDiagnostic]

  /// The number of the signal, when one ended the worker.
  public var signal: Int?

  /// Creates an error.
  public init(code: Code, message: String, diagnostics: [GraphvizDiagnostic] = [], signal: Int? = nil) {
    self.code = code
    self.message = message
    self.diagnostics = diagnostics
    self.signal = signal
  }

  /// The message and the diagnostics, one a line.
  public var description: String {
    ([message] + diagnostics.map { "  \($0)" }).joined(separator: "\n")
  }
}

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
