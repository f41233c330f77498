public import Relations

/// What can be counted of one actor among those that a view ties to each other.
public struct ActorMeasures: Identifiable, Hashable, Sendable {
  /// The actor.
  public let actor: Actor.ID
  /// With how many others it has positive pairs: its degree of that sign.
  public let positivePairs: Int
  /// With how many others it has negative pairs.
  public let negativePairs: Int
  /// With how many others it has relations of both signs.
  public let mixedPairs: Int
  /// With how many others it has relations without a sign alone.
  public let neutralPairs: Int
  /// The PN centrality, above 1 for who has friends with friends, below for who has enemies.
  ///
  /// (I − A / (2*n* − 2))⁻¹ 1, where A is the matrix of positive pairs less twice that of negative ones and *n* the
  /// number of actors: Everett and Borgatti, “Networks containing negative ties”, Social Networks 38 (2014).
  /// Nil where the matrix has no inverse or there are more than a thousand actors.
  public let centrality: Double?
  /// On what part of the shortest paths between others it lies, from 0 to 1, whatever the signs.
  ///
  /// Freeman, “A set of measures of centrality based on betweenness”, Sociometry 40 (1977), for undirected pairs,
  /// divided by the number of pairs of others. Nil where there are too many actors and pairs to try: the actors times
  /// the sum of both may be three hundred millions.
  public let betweenness: Double?
  /// How many pairs of its friends have no relation with each other: whom it could bring together.
  ///
  /// A broker as Gould and Fernandez define one, “Structures of mediation”, Sociological Methodology 19 (1989), in a
  /// graph without direction and without groups.
  public let openPairs: Int
  /// How many pairs of its friends are negative: between whom it could mediate.
  public let hostilePairs: Int

  /// The identifier of the actor.
  public var id: Actor.ID { actor }
}
