import Relations

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
