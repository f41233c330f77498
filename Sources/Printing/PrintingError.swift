/// Why a picture was not printed.
public struct PrintingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kind of failure.
  ///
  /// More kinds may come; treat an unknown one as a failure like the others.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The name of the kind.
    public var rawValue: String

    /// Creates a kind from its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// librsvg is not installed, or could not be loaded.
    public static let missingLibrary = Code(rawValue: "missing-library")
    /// librsvg or cairo is too old.
    public static let oldLibrary = Code(rawValue: "old-library")
    /// The text is no SVG, or one without a size.
    public static let invalidPicture = Code(rawValue: "invalid-picture")
    /// The picture would have no pixel, or too many.
    public static let invalidSize = Code(rawValue: "invalid-size")
    /// There is no memory for it.
    public static let noMemory = Code(rawValue: "no-memory")
    /// librsvg or cairo could not draw it.
    public static let failed = Code(rawValue: "failed")
  }

  /// The kind of failure.
  public var code: Code

  /// What went wrong, and what would do.
  public var message: String

  /// Creates an error.
  public init(code: Code, message: String) {
    self.code = code
    self.message = message
  }

  /// The message.
  public var description: String { message }
}
