public import EDTF

/// Somebody who stands in relations: a state, a junta, an organisation, an armed group, a person, a pact.
public struct Actor: Identifiable, Hashable, Sendable {
  /// The identifier of an actor.
  ///
  /// Pacts share it, because a pact is an actor too.
  public typealias ID = Identifier<Actor>

  /// The identifier, unique among the actors and pacts of a graph.
  public var id: ID
  /// What sort of actor this is.
  public var kind: ActorKind.ID
  /// Its names, each with the time for which it held.
  public var names: [Name]
  /// When it existed; empty where nothing is known, and then it limits no answer.
  public var existence: [Period]
  /// The actors that it belongs to, whatever the date; dated ties are relations.
  ///
  /// They make an organ or an authority a part, which counts for them where relations are rolled up, and nobody else.
  public var parents: [Actor.ID]
  /// Identifiers in other data sets, such as `iso3` or `wikidata`, by the name of the data set.
  public var externalIDs: [String: String]
  /// Where it is at home or at work.
  public var area: String?
  /// What the sources say of the actor itself.
  public var claims: [Claim]
  /// What a reader should know.
  public var note: String?

  /// Makes an actor.
  public init(
    id: ID,
    kind: ActorKind.ID,
    names: [Name] = [],
    existence: [Period] = [],
    parents: [Actor.ID] = [],
    externalIDs: [String: String] = [:],
    area: String? = nil,
    claims: [Claim] = [],
    note: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.names = names
    self.existence = existence
    self.parents = parents
    self.externalIDs = externalIDs
    self.area = area
    self.claims = claims
    self.note = note
  }
}
