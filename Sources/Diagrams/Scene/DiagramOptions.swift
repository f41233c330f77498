public import Relations

/// What a picture shows, and how.
public struct DiagramOptions: Hashable, Sendable {
  /// The BCP 47 tag of the language of names and words: `en` or `fr`; other languages get English words.
  public var language: String
  /// Light, dark or as the reader prefers.
  public var theme: Theme
  /// The actor around which the picture is drawn; nil for all.
  public var focus: Actor.ID?
  /// How many relations away from the focus an actor may be.
  public var depth: Int
  /// The kinds of relation shown; empty for all.
  public var kinds: Set<RelationKind.ID>
  /// Whether actors that exist but have no relation on the date stay at their places, faint.
  public var showsUnrelated: Bool
  /// Who is drawn where there are many actors.
  public var crowd: Crowd
  /// What tells one state of the data from another, such as a digest of its files.
  public var version: String?
  /// The actors that are drawn of a crowd; nil where all are.
  var shown: Set<Actor.ID>?

  /// Makes options.
  public init(
    language: String = "en",
    theme: Theme = .auto,
    focus: Actor.ID? = nil,
    depth: Int = 1,
    kinds: Set<RelationKind.ID> = [],
    showsUnrelated: Bool = false,
    crowd: Crowd = .automatic,
    version: String? = nil
  ) {
    self.language = language
    self.theme = theme
    self.focus = focus
    self.depth = depth
    self.kinds = kinds
    self.showsUnrelated = showsUnrelated
    self.crowd = crowd
    self.version = version
  }
}
