public import EDTF

/// What one source says of one fact.
///
/// A claim repeats nothing that the editors' reading already says: `when` and `status` are given only where
/// the source differs.
public struct Claim: Hashable, Sendable {
  /// Who says so.
  public var source: Source.ID
  /// Where in the source: a page, a paragraph, a time code, the number of an extracted claim.
  public var locator: String?
  /// The exact words.
  public var quote: String?
  /// When the fact held according to this source; empty where it agrees with the editors.
  public var when: [Period]
  /// How the source's word stands; nil where it agrees with the editors.
  public var status: Status?
  /// What a reader should know, such as why the claim is disputed.
  public var note: String?

  /// Makes a claim.
  public init(
    source: Source.ID,
    locator: String? = nil,
    quote: String? = nil,
    when: [Period] = [],
    status: Status? = nil,
    note: String? = nil
  ) {
    self.source = source
    self.locator = locator
    self.quote = quote
    self.when = when
    self.status = status
    self.note = note
  }
}
