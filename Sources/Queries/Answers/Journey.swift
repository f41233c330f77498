public import EDTF
public import Relations

/// A way through time from one actor to another, each leg no earlier than the one before.
public struct Journey: Hashable, Sendable {
  /// One relation, gone along on a day on which it holds.
  public struct Leg: Hashable, Sendable {
    /// Where it starts.
    public let from: Actor.ID
    /// Where it leads.
    public let to: Actor.ID
    /// The first day, no earlier than that of the leg before, on which the relation holds.
    public let day: Day
    /// The relation, as it holds on that day.
    public let relation: Holding
  }

  /// The legs in order; none from an actor to itself.
  public let legs: [Leg]
  /// The day of the last leg; the first day of the span where there is none.
  public let arrival: Day

  /// Whether every leg holds on its day.
  public var answer: Answer { legs.reduce(.certain) { $0.and($1.relation.answer) } }
}

extension GraphView {
  /// The journey that arrives earliest, within the days of the view, along relations at least so certain.
  ///
  /// A journey respects time: it goes along a relation on a day on which that holds, and along the next on the same
  /// day or later. Several legs may be gone on one day. Of the journeys that arrive on one day it is one of the
  /// fewest legs after the earliest arrival at each actor passed (foremost journeys: Bui Xuan, Ferreira and Jarry,
  /// “Computing shortest, fastest, and foremost journeys in dynamic networks”, 2003).
  ///
  /// - Parameters:
  ///   - certainty: What each leg has to be on its day, at least; certain, or possible, which takes the certain too.
  ///     There is no journey for `.no`.
  ///   - isDirected: Whether a relation of a directed kind leads from its first end to its second alone.
  ///   - rollUp: Whether relations of components, operations and missions count for their wholes on each day, except
  ///     that the two ends stand for themselves and their own parts; see ``rolledUpRelations(keeping:)``.
  /// - Returns: Nil where none arrives.
  /// - Complexity: O(*d* · *n*) in the number of days of the view on which an answer changes and of relations.
  public func earliestJourney(
    from start: Actor.ID, to end: Actor.ID, certainty: Certainty = .certain, isDirected: Bool = false,
    rollUp: Bool = false
  ) -> Journey? {
    guard certainty != .no, graph.actor(start) != nil, graph.actor(end) != nil else { return nil }
    var legs: [Actor.ID: Journey.Leg] = [:]
    var reached: Set = [start]
    // Between two changes nothing new holds, so whoever is reached is so on one of these days.
    let first = dateQuery.days.lowerBound
    let days = Set(graph.datesOfChange).union(graph.startsOfClaims).filter {
      first < $0 && dateQuery.days.contains($0)
    }
    for day in [first] + days.sorted() where !reached.contains(end) {
      let holdings = counted(moved(to: DateQuery(day)).relations(rollUp: rollUp, keeping: [start, end]))
        .filter { $0.certainty >= certainty }
      let neighbours = StepIndex(holdings, isDirected: isDirected)
      var frontier = reached.sorted()
      while !frontier.isEmpty {
        var next: [Actor.ID] = []
        for actor in frontier {
          for (to, relations) in neighbours.steps(from: actor) where reached.insert(to).inserted {
            guard let relation = relations.first else { continue }
            legs[to] = Journey.Leg(from: actor, to: to, day: day, relation: relation)
            next.append(to)
          }
        }
        frontier = next
      }
    }
    guard reached.contains(end) else { return nil }
    var journey: [Journey.Leg] = []
    var actor = end
    while actor != start, let leg = legs[actor] {
      journey.append(leg)
      actor = leg.from
    }
    return Journey(legs: journey.reversed(), arrival: journey.first?.day ?? first)
  }
}

extension RelationGraph {
  /// The days on which a relation may begin according to a source that differs from the editors.
  fileprivate var startsOfClaims: Set<Day> {
    var days: Set<Day> = []
    for period in relations.lazy.flatMap(\.claims).flatMap(\.when) {
      guard let interval = try? period.interval(tolerance: tolerance, asOf: asOf) else { continue }
      days.formUnion([interval.start.lowerBound, interval.start.upperBound])
    }
    return days
  }
}
