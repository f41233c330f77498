public import EDTF
public import Relations

/// A way from one actor to another along relations, that passes no actor twice.
public struct GraphPath: Hashable, Sendable {
  /// One step of the way, and every relation that makes it.
  public struct Step: Hashable, Sendable {
    /// Where it starts.
    public let from: Actor.ID
    /// Where it leads.
    public let to: Actor.ID
    /// The relations between the two along which it goes, by identifier; at least one.
    public let relations: [Holding]

    /// The sign that all its relations have that are not neutral, or neutral where none is another; nil of a mixed pair, which
    /// has no one sign.
    public var sign: Sign? { relations.sign }

    /// Whether one of its relations holds: the best of their answers.
    public var answer: Answer { relations.reduce(.no) { $0.or($1.answer) } }
  }

  /// The steps in order; none from an actor to itself.
  public let steps: [Step]

  /// Whether every step holds.
  ///
  /// On an imprecise date each step holds on some day of it, not all of them on the same.
  public var answer: Answer { steps.reduce(.certain) { $0.and($1.answer) } }

  /// The product of the signs of the steps; nil where a step is neutral or mixed.
  ///
  /// Two negative steps make a positive path: the enemy of my enemy (Cartwright and Harary, “Structural balance: a
  /// generalization of Heider’s theory”, Psychological Review 63, 1956).
  public var sign: Sign? {
    var product = Sign.positive
    for step in steps {
      switch step.sign {
      case .positive: continue
      case .negative: product = product == .positive ? .negative : .positive
      case .neutral, nil: return nil
      }
    }
    return product
  }

  /// The actors in order, both ends included; none of a path without a step.
  public var actors: [Actor.ID] {
    (steps.first.map { [$0.from] } ?? []) + steps.map(\.to)
  }
}

extension GraphView {
  /// The shortest paths from one actor to another along the relations that the view shows.
  ///
  /// By the identifiers of the actors passed. A step stands for all relations between its two actors. What is denied or
  /// rejected leads nowhere. To go along relations of some kinds or signs alone, narrow the view first.
  ///
  /// - Parameters:
  ///   - isDirected: Whether a relation of a directed kind leads from its first end to its second alone.
  ///   - limit: How many paths at most; there may be exponentially many.
  ///   - rollUp: Whether relations of components, operations and missions count for their wholes, except that the two
  ///     ends stand for themselves and their own parts; see ``rolledUpRelations(keeping:)``.
  /// - Complexity: O(*n*) in the number of relations of the graph, and the length of the paths found.
  public func shortestPaths(
    from start: Actor.ID, to end: Actor.ID, isDirected: Bool = false, limit: Int = 100, rollUp: Bool = false
  ) -> [GraphPath] {
    guard graph.actor(start) != nil, graph.actor(end) != nil else { return [] }
    let neighbours = StepIndex(
      counted(relations(rollUp: rollUp, keeping: [start, end])), isDirected: isDirected)
    let distances = neighbours.distances(to: end)
    guard distances[start] != nil else { return [] }
    if start == end { return [GraphPath(steps: [])] }
    let nearer = { (actor: Actor.ID) -> ArraySlice<GraphPath.Step> in
      guard let left = distances[actor] else { return [] }
      return neighbours.steps(from: actor).filter { distances[$0.to] == left - 1 }
        .map { GraphPath.Step(from: actor, to: $0.to, relations: $0.relations) }[...]
    }
    var paths: [GraphPath] = []
    // The steps so far, and those still to be tried from where each begins.
    var way: [GraphPath.Step] = []
    var untried = [nearer(start)]
    while let next = untried.last, paths.count < limit {
      guard let step = next.first else {
        untried.removeLast()
        _ = way.popLast()
        continue
      }
      untried[untried.count - 1].removeFirst()
      if step.to == end {
        paths.append(GraphPath(steps: way + [step]))
      } else {
        way.append(step)
        untried.append(nearer(step.to))
      }
    }
    return paths
  }

  /// The shortest paths whose signs multiply to a given one; neutral relations are left out.
  ///
  /// A positive path of two negative steps leads to the enemy of an enemy. A step goes along the relations of one sign
  /// between its two actors, so that a mixed pair can be passed as either. No actor is passed twice, which makes the
  /// search exponential in the length at worst: there is no polynomial algorithm known for directed relations.
  ///
  /// - Parameters:
  ///   - sign: Positive or negative; of a neutral sign there is no path.
  ///   - isDirected: Whether a relation of a directed kind leads from its first end to its second alone.
  ///   - length: How many steps at most.
  ///   - limit: How many paths at most.
  ///   - rollUp: Whether relations of components, operations and missions count for their wholes, as for all paths.
  /// - Complexity: O(*n* + *d*^*l*) at worst, in the relations of the graph, those of an actor and the length.
  public func shortestPaths(
    from start: Actor.ID, to end: Actor.ID, ofSign sign: Sign, isDirected: Bool = false, length: Int = 6,
    limit: Int = 100, rollUp: Bool = false
  ) -> [GraphPath] {
    guard sign != .neutral, graph.actor(start) != nil, graph.actor(end) != nil else { return [] }
    let shown = counted(relations(rollUp: rollUp, keeping: [start, end]))
    let search = SignedSearch(
      positive: StepIndex(shown.filter { $0.sign == .positive }, isDirected: isDirected),
      negative: StepIndex(shown.filter { $0.sign == .negative }, isDirected: isDirected), end: end,
      limit: limit)
    return search.paths(from: start, sign: sign, length: length)
  }
}
