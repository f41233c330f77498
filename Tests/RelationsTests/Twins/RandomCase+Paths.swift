import EDTF
import Queries
import RandomGraphs
import Relations
import TestSupport
import Testing

extension RandomCase {
  /// Shortest paths are the shortest of all paths, and so are those of a sign.
  func checkPaths() throws {
    let dateQuery = try source.dateQuery()
    let isDirected = source.random.once(in: 2)
    let (start, end) = (actor(), actor())
    let rollUp = narrowing.rollUp
    let steps = naive.steps(
      at: dateQuery, narrowing.counting, between: [start, end], isDirected: isDirected)
    let all = NaiveGraph.paths(steps, from: start, to: end)
    func shortest(_ paths: [(actors: [Actor.ID], sign: Sign?)]) -> Set<[Actor.ID]> {
      let least = paths.map(\.actors.count).min()
      return Set(paths.map(\.actors).filter { $0.count == least })
    }
    let place: Comment =
      "seed \(seed) at \(dateQuery), \(start) to \(end), directed \(isDirected), \(narrowing)"
    let view = view(at: dateQuery)
    let paths = view.shortestPaths(
      from: start, to: end, isDirected: isDirected, limit: .max, rollUp: rollUp)
    let passed = { (path: GraphPath) in path.steps.isEmpty ? [start] : path.actors }
    try #require(Set(paths.map(passed)) == shortest(all), place)
    try #require(paths.count == shortest(all).count, place)
    for step in paths.flatMap(\.steps) {
      let between = steps.filter { $0.from == step.from && $0.to == step.to }
      try #require(step.relations.map(\.id) == between.map(\.row.id), place)
      try #require(step.relations.map(\.answer) == between.map(\.answer), place)
      try #require(step.answer == between.reduce(.no) { $0.or($1.answer) }, place)
    }
    for sign in [Sign.positive, .negative] {
      let expected = shortest(all.filter { $0.sign == sign })
      let found = view.shortestPaths(
        from: start, to: end, ofSign: sign, isDirected: isDirected, length: 20, limit: .max,
        rollUp: rollUp)
      try #require(Set(found.map(passed)) == expected, "\(place.rawValue), \(sign)")
      try #require(found.allSatisfy { $0.sign == sign }, "\(place.rawValue), \(sign)")
    }
  }

  /// The earliest journey arrives on the earliest day, by legs that hold on theirs.
  func checkJourneys() throws {
    let dateQuery = try source.dateQuery()
    let isDirected = source.random.once(in: 2)
    let certainty: Certainty = source.random.once(in: 2) ? .certain : .possible
    let (start, end) = (actor(), actor())
    let expected = naive.earliestArrival(
      from: start, to: end, in: dateQuery.days, certainty: certainty, narrowing.counting,
      isDirected: isDirected)
    let journey = view(at: dateQuery).earliestJourney(
      from: start, to: end, certainty: certainty, isDirected: isDirected, rollUp: narrowing.rollUp)
    let place: Comment = "seed \(seed) in \(dateQuery), \(start) to \(end), \(narrowing)"
    try #require(journey?.arrival == expected, place)
    var actor = start
    var day = dateQuery.days.lowerBound
    for leg in journey?.legs ?? [] {
      try #require(leg.from == actor && day <= leg.day, place)
      let steps = naive.steps(
        at: DateQuery(leg.day), narrowing.counting, between: [start, end], isDirected: isDirected)
      let step = steps.first {
        $0.row.id == leg.relation.id && $0.from == leg.from && $0.to == leg.to
      }
      try #require(step?.answer == leg.relation.answer, place)
      try #require(leg.relation.certainty >= certainty, place)
      (actor, day) = (leg.to, leg.day)
    }
    if journey != nil { try #require(actor == end, place) }
  }
}
