/// What a source says that is no relation: an evaluation, a forecast, a recommendation.
public struct Statement: Identifiable, Hashable, Sendable {
  /// The identifier of a statement.
  public typealias ID = Identifier<Statement>

  /// The identifier, unique among the statements of a graph.
  public var id: ID
  /// Who says so, with the exact words.
  public var claim: Claim
  /// The actor that it is about.
  public var about: Actor.ID?

  /// Makes a statement.
  public init(id: ID, claim: Claim, about: Actor.ID? = nil) {
    self.id = id
    self.claim = claim
    self.about = about
  }
}
