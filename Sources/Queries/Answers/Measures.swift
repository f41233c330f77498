public import Relations

/// What can be counted of a view as a whole: its ties, its triangles, its camps.
///
/// Two actors with relations between them are a pair: positive or negative where all its signed relations agree,
/// mixed where they do not, neutral where it has none. Only positive and negative pairs have a part in balance.
public struct Measures: Hashable, Sendable {
  /// Triangles of positive and negative pairs.
  public struct Triangles: Hashable, Sendable {
    /// Those with an even number of negative pairs.
    public internal(set) var balanced = 0
    /// Those with an odd number of negative pairs.
    public internal(set) var unbalanced = 0
  }

  /// How many relations hold, by kind and by sign.
  public let tally: Tally
  /// How many actors are tied to another.
  public let actorCount: Int
  /// How many pairs have signed relations that are all positive.
  public let positivePairs: Int
  /// How many pairs have signed relations that are all negative.
  public let negativePairs: Int
  /// How many pairs have relations of both signs.
  public let mixedPairs: Int
  /// How many pairs have relations without a sign alone.
  public let neutralPairs: Int
  /// Pairs that are tied among all pairs of tied actors, from 0 to 1; 0 where nobody is tied.
  public let density: Double
  /// The triangles, balanced and not.
  ///
  /// A cycle is balanced if the product of its signs is positive: Cartwright and Harary, “Structural balance: a
  /// generalization of Heider’s theory”, Psychological Review 63 (1956).
  public let triangles: Triangles
  /// The line index of balance: how few pairs would have to change their sign, or go, for all cycles to be balanced.
  ///
  /// Harary, “On the measurement of structural balance”, Behavioral Science 4 (1959); also called frustration index.
  /// Exact; nil where the graph is too large or too tangled for that.
  public let lineIndex: Int?
  /// Polarisation: the most polarity that any two camps can have, at least 0.
  ///
  /// Two camps have as polarity the pairs that speak for them (positive ones within a camp, negative ones between the
  /// two) less the pairs that speak against them, twice, for each actor in a camp; no actor has to be in one. This is
  /// its relaxation to degrees of belonging, the largest eigenvalue of the signed adjacency matrix, which no two
  /// camps exceed. One camp may be empty, so that friends alone have polarity too, and it says more beside the number
  /// of negative pairs: Bonchi, Galimberti, Gionis, Ordozgoiti and Ruffo, “Discovering polarized communities in signed
  /// networks” (CIKM 2019).
  public let polarity: Double

  /// Balanced triangles among all, from 0 to 1; nil where there is none.
  public var balance: Double? {
    let all = triangles.balanced + triangles.unbalanced
    return all == 0 ? nil : Double(triangles.balanced) / Double(all)
  }
}

extension GraphView {
  /// What can be counted of the relations that the view shows, as a whole; the possible count like the certain, and what is
  /// denied or rejected counts where a status is asked for.
  ///
  /// - Parameter rollUp: Whether relations of components, operations and missions count for their wholes; see
  ///   ``rolledUpRelations(keeping:)``.
  /// - Complexity: O(*n* + *p*^1.5) in the relations of the graph and the tied pairs, and searches for the line index
  ///   and the polarity that end after a fixed number of steps.
  public func measures(rollUp: Bool = false) -> Measures {
    let shown = counted(relations(rollUp: rollUp))
    let network = SignedNetwork(shown)
    let actors = network.actors.count
    return Measures(
      tally: Tally(shown), actorCount: actors, positivePairs: network.pairCount(of: .positive),
      negativePairs: network.pairCount(of: .negative), mixedPairs: network.pairCount(of: .mixed),
      neutralPairs: network.pairCount(of: .neutral),
      density: actors < 2 ? 0 : 2 * Double(network.pairCount) / (Double(actors) * Double(actors - 1)),
      triangles: network.triangles, lineIndex: network.lineIndex, polarity: network.polarity)
  }

  /// What can be counted of each actor that is tied to another in the view, by identifier.
  ///
  /// - Parameter rollUp: Whether relations of components, operations and missions count for their wholes; see
  ///   ``rolledUpRelations(keeping:)``.
  /// - Complexity: O(*n* + *p*^1.5) in the relations of the graph and the tied pairs, and as far as they are small enough
  ///   for the centralities O(*a* · *p* + *a*³) in the tied actors.
  public func actorMeasures(rollUp: Bool = false) -> [ActorMeasures] {
    let network = SignedNetwork(counted(relations(rollUp: rollUp)))
    let centralities = network.positiveNegativeCentralities
    let betweenness = network.betweenness
    return network.actors.indices.map { actor in
      let counts = { network.neighbours(of: actor, stance: $0).count }
      let brokered = network.brokeredPairs(of: actor)
      return ActorMeasures(
        actor: network.actors[actor], positivePairs: counts(.positive), negativePairs: counts(.negative),
        mixedPairs: counts(.mixed), neutralPairs: counts(.neutral),
        centrality: centralities.map { $0[actor] }, betweenness: betweenness.map { $0[actor] },
        openPairs: brokered.open, hostilePairs: brokered.hostile)
    }
  }
}

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
