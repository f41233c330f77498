public import EDTF
public import Relations

/// What a picture shows, and how.
public struct DiagramOptions: Hashable, Sendable {
  /// The BCP 47 tag of the language of names and words: `en` or `fr`; other languages get English words.
  ///
  /// It is English where nobody chooses; `RelationGraph.language` is that of the editors.
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
  /// What the picture is called, before the date; nil for the title of the graph.
  public var title: String?
  /// What the picture says to its reader under the title.
  public var caption: String?
  /// Who made the picture, in the line that says where the data is from.
  public var credit: String?
  /// The size of the sheet; nil for as much as what is on it takes.
  public var size: SheetSize?
  /// How dates are written.
  public var dates: DateStyle
  /// Who is drawn beside the actor that would stand for them.
  public var unfolding: Unfolding
  /// What the graph was narrowed to before it was drawn, which the line under the title says.
  public var narrowing = Narrowing()
  /// The actors that are drawn of a crowd; nil where all are.
  var shown: Set<Actor.ID>?
  /// The tones of the pacts of the graph, found once for all its dates.
  var tones: [Actor.ID: Int] = [:]

  /// Makes options.
  public init(
    language: String = "en",
    theme: Theme = .auto,
    focus: Actor.ID? = nil,
    depth: Int = 1,
    kinds: Set<RelationKind.ID> = [],
    showsUnrelated: Bool = false,
    crowd: Crowd = .automatic,
    version: String? = nil,
    title: String? = nil,
    caption: String? = nil,
    credit: String? = nil,
    size: SheetSize? = nil,
    dates: DateStyle = .iso,
    unfolding: Unfolding = .none
  ) {
    self.language = language
    self.theme = theme
    self.focus = focus
    self.depth = depth
    self.kinds = kinds
    self.showsUnrelated = showsUnrelated
    self.crowd = crowd
    self.version = version
    self.title = title
    self.caption = caption
    self.credit = credit
    self.size = size
    self.dates = dates
    self.unfolding = unfolding
  }
}

extension DiagramOptions {
  /// What a picture was given of a graph, where that is not all of it.
  ///
  /// It narrows nothing by itself: whoever draws a part of a graph says here which.
  public struct Narrowing: Hashable, Sendable {
    /// The statuses of the relations that were left; empty for all.
    public var statuses: [Status]
    /// What is certain alone, or what is possible and not certain; nil for both.
    public var certainty: Certainty?
    /// The one source that speaks; nil for all.
    public var source: Source.ID?
    /// The day by which sources had been published; nil for all of them.
    public var knownAt: Day?

    /// Makes the description of a part; of all where nothing is given.
    public init(
      statuses: [Status] = [], certainty: Certainty? = nil, source: Source.ID? = nil, knownAt: Day? = nil
    ) {
      self.statuses = statuses
      self.certainty = certainty
      self.source = source
      self.knownAt = knownAt
    }
  }
}
