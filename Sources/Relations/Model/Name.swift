public import EDTF

/// A name of an actor, in a language, for a time.
public struct Name: Hashable, Sendable {
  /// What sort of name it is.
  public enum Sort: String, Hashable, Sendable, CaseIterable {
    /// The name the actor bears itself.
    case official
    /// A short form that readers know.
    case short
    /// Initials, such as MINUSMA.
    case acronym
    /// A name that others use.
    case alias
    /// A name given up.
    case former
    /// A wrong name that occurs in sources.
    case misnomer
  }

  /// The name.
  public var text: String
  /// What sort of name it is.
  public var sort: Sort
  /// The BCP 47 tag of its language; nil where it is the same in all.
  public var language: String?
  /// When it was in use; empty where it always was.
  public var when: [Period]
  /// Who says so.
  public var claims: [Claim]
  /// What a reader should know.
  public var note: String?

  /// Makes a name.
  public init(
    _ text: String,
    sort: Sort = .official,
    language: String? = nil,
    when: [Period] = [],
    claims: [Claim] = [],
    note: String? = nil
  ) {
    self.text = text
    self.sort = sort
    self.language = language
    self.when = when
    self.claims = claims
    self.note = note
  }
}
