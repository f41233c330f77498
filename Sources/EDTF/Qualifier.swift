extension EDTFDate {
  /// A mark after a date that says how far it can be relied on.
  public enum Qualifier: Character, Hashable, Sendable, CaseIterable {
    /// `?`: the source may be wrong.
    case uncertain = "?"
    /// `~`: about then.
    case approximate = "~"
    /// `%`: about then, and the source may be wrong.
    case both = "%"
  }
}
