/// A span with what else is known of it: that it is over, and when it was seen.
public struct Period: Hashable, Sendable {
  /// When it began and ended, as written.
  public var span: EDTFInterval

  /// Whether it is over where the span does not say when: it ended no later than the as-of day.
  public var hasEnded: Bool

  /// When it was first seen, though it may have begun before.
  public var firstSeen: EDTFDate?

  /// When it was last seen, though it may have gone on.
  public var lastSeen: EDTFDate?

  /// The day on which someone last looked at this period; before that of the graph.
  public var asOf: Day?

  /// A span with what else is known of it.
  public init(
    _ span: EDTFInterval,
    hasEnded: Bool = false,
    firstSeen: EDTFDate? = nil,
    lastSeen: EDTFDate? = nil,
    asOf: Day? = nil
  ) {
    self.span = span
    self.hasEnded = hasEnded
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen
    self.asOf = asOf
  }
}
