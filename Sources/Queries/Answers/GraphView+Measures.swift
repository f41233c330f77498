import Relations

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
