/// Why a text is no placement.
public struct PlacementError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of fault.
  ///
  /// More kinds may come; treat an unknown one as a fault like the others.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The name of the kind.
    public var rawValue: String

    /// Creates a kind from its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Git left its marks of a merge that has to be finished by hand.
    public static let conflictMarker = Code(rawValue: "conflict-marker")
    /// The first line is not the name and version of the form.
    public static let missingVersion = Code(rawValue: "missing-version")
    /// The form has a version that is not known.
    public static let unknownVersion = Code(rawValue: "unknown-version")
    /// The line of engine, seed and score is missing or wrong.
    public static let badHeader = Code(rawValue: "bad-header")
    /// A line is not an id and two numbers.
    public static let badLine = Code(rawValue: "bad-line")
    /// A coordinate is no whole number within the limits.
    public static let badCoordinate = Code(rawValue: "bad-coordinate")
    /// An id is not written as it should be.
    public static let badActor = Code(rawValue: "bad-actor")
    /// The text is longer than that of any layout.
    public static let layoutTooLarge = Code(rawValue: "layout-too-large")
    /// An actor has two lines.
    public static let duplicateActor = Code(rawValue: "duplicate-actor")
  }

  /// The kind of fault.
  public var code: Code

  /// The number of the line, from 1.
  public var line: Int

  /// The column of the fault in the line, from 1, in Unicode scalars.
  public var column: Int

  /// What is wrong.
  public var message: String

  /// What to write instead.
  public var advice: String

  /// Creates an error.
  public init(code: Code, line: Int, column: Int, message: String, advice: String) {
    self.code = code
    self.line = line
    self.column = column
    self.message = message
    self.advice = advice
  }

  /// The place, the kind, what is wrong and what to write instead, in one line.
  public var description: String { "\(line):\(column): error[\(code.rawValue)]: \(message); \(advice)" }
}
