extension EDTFDate {
  /// The unit in which a date is written.
  public enum Precision: Hashable, Sendable, CaseIterable {
    /// `2012-03-22`.
    case day
    /// `2012-03` or `2012-03-XX`.
    case month
    /// `2012-33` to `2012-36`.
    case quarter
    /// `2012-40` and `2012-41`.
    case half
    /// `2012`, `2012-XX` or `2012-XX-XX`.
    case year
    /// `201X`.
    case decade
    /// `20XX`.
    case century
    /// A set in brackets.
    case oneOf
  }
}
