/// How the files of a graph are read.
public struct ReadingOptions: Sendable {
  /// Whether rows of tables that cannot be used are left out, each with a warning in place of the error.
  ///
  /// What is wrong in YAML stays an error, as do the header of a table and what the graph lacks as a whole.
  public var skipsBadRows: Bool
  /// Told now and then how many bytes of the large tables have been read, and of how many.
  public var progress: (@Sendable (_ read: Int, _ total: Int) -> Void)?

  /// Makes options; without arguments those of a reading that refuses bad rows.
  public init(skipsBadRows: Bool = false, progress: (@Sendable (_ read: Int, _ total: Int) -> Void)? = nil) {
    self.skipsBadRows = skipsBadRows
    self.progress = progress
  }
}
