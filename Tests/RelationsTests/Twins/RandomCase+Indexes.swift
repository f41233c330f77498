import EDTF
import Queries
import RandomGraphs
import Relations
import TestSupport
import Testing

extension RandomCase {
  /// Positions, counts and dates of change are those of the relations shown, whatever narrows the view.
  func checkPositions() throws {
    let dateQuery = try source.dateQuery()
    let view = view(at: dateQuery)
    let expected = naive.holdings(at: dateQuery, narrowing)
    let place: Comment = "seed \(seed) at \(dateQuery), \(narrowing)"
    func ids(_ positions: [Int32]) -> [Relation.ID] {
      positions.map { graph.rows.relation(at: Int($0)).id }.sorted()
    }
    try #require(ids(view.rows.all) == expected.keys.sorted(), place)
    try #require(view.count == expected.count, place)
    var visited: [Int32] = []
    view.rows.visit { for index in $0.indices { visited.append($0[index]) } }
    try #require(ids(visited) == expected.keys.sorted(), place)
    for (position, actor) in graph.actors.enumerated() {
      let touching = naive.rows.filter { expected[$0.id] != nil && naive.touches($0, actor.id) }.map(\.id)
      try #require(ids(view.rows.touching(position)) == touching, place)
      let all = naive.rows.filter { naive.touches($0, actor.id) }.map(\.id)
      try #require(ids(Array(graph.rows.touching(position))) == all, place)
    }
    for kind in RandomGraph.kinds.prefix(4) {
      let rows = naive.rows.filter { expected[$0.id] != nil && $0.kind.id == kind }
      try #require(view.count(of: kind) == rows.count, place)
    }
    for sign in Sign.allCases {
      let rows = naive.rows.filter { expected[$0.id] != nil && $0.sign == sign }
      try #require(view.count(of: sign) == rows.count, place)
    }
    let (day, next) = (dateQuery.days.lowerBound, dateQuery.days.lowerBound.advanced(by: 1))
    let onDay = naive.holdings(at: DateQuery(day))
    try #require(graph.count(on: day) == onDay.count, place)
    for (position, actor) in graph.actors.enumerated() {
      var positions: [Int32] = []
      graph.rows.append(touching: position, on: day, to: &positions)
      let touching = naive.rows.filter { onDay[$0.id] != nil && naive.touches($0, actor.id) }.map(\.id)
      try #require(ids(positions) == touching, place)
    }
    let last = day.advanced(by: 30)
    graph.rows.visitChanges(from: day, to: last) { began, ended in
      #expect(began.indices.map { began[$0] } == Array(graph.rows.started(after: day, through: last)), place)
      #expect(ended.indices.map { ended[$0] } == Array(graph.rows.ended(from: day, before: last)), place)
    }
    if !graph.datesOfChange.contains(next) {
      try #require(naive.holdings(at: DateQuery(day)) == naive.holdings(at: DateQuery(next)), place)
    }
  }

  /// Groups and paths along relations in either direction are those that following them one by one finds.
  func checkGroups() throws {
    let dateQuery = try source.dateQuery()
    let view = view(at: dateQuery)
    let shown = naive.holdings(at: dateQuery, narrowing)
    let rows = naive.rows.filter { shown[$0.id] != nil }
    let place: Comment = "seed \(seed) at \(dateQuery), \(narrowing)"
    let groups = view.rows.components()
    try #require(groups.count == Set(groups.leaders).count, place)
    try #require(view.componentCount == groups.count, place)
    let start = actor()
    let distances = Self.distances(from: start, along: rows)
    guard let first = graph.rows.row(of: start) else { return }
    for (position, other) in graph.actors.enumerated() {
      let isJoined = groups.leaders[position] == groups.leaders[first]
      try #require(isJoined == (distances[other.id] != nil), place)
      try #require(groups.leaders[Int(groups.leaders[position])] == groups.leaders[position], place)
      let path = view.rows.shortestPath(from: first, to: position)
      try #require(path?.length == distances[other.id], place)
      guard let path else { continue }
      try #require(path.actors.first == first && path.actors.last == position, place)
      for (step, relation) in path.relations.enumerated() {
        let ends = Set(path.actors[step...step + 1].map { graph.actors[$0].id })
        let id = graph.rows.relation(at: relation).id
        try #require(rows.contains { $0.id == id && Set([$0.from, $0.to ?? $0.from]) == ends }, place)
      }
    }
  }

  /// Every actor is reached on the first day on which a relation leads there, by relations that hold in turn.
  func checkArrivals() throws {
    let start = try source.dateQuery().days.lowerBound
    let certainty: Certainty = source.random.once(in: 2) ? .certain : .possible
    let first = actor()
    var reached = [first: start]
    // Only on a day of change can anything new hold, and nobody arrives on the last day of the calendar.
    for day in [start] + graph.datesOfChange.filter({ start < $0 && $0 < .max }) {
      let shown = naive.holdings(at: DateQuery(day)).filter { $0.value.certainty >= certainty }
      let rows = naive.rows.filter { shown[$0.id] != nil }
      for other in reached.keys {
        for next in Self.distances(from: other, along: rows).keys where reached[next] == nil {
          reached[next] = day
        }
      }
    }
    guard let position = graph.rows.row(of: first) else { return }
    let arrivals = graph.rows.earliestArrivals(from: position, on: start, certainty: certainty)
    let place: Comment = "seed \(seed), \(certainty) from \(first) on \(start)"
    for (position, other) in graph.actors.enumerated() {
      try #require(arrivals[position] == reached[other.id], place)
      guard let journey = arrivals.journey(to: position) else { continue }
      try #require(graph.actors[journey.actors[0]].id == first, place)
      for (step, relation) in journey.relations.enumerated() {
        let relation = graph.rows.relation(at: relation)
        let ends = Set(journey.actors[step...step + 1].map { graph.actors[$0].id })
        try #require(ends == Set([relation.from, relation.to ?? relation.from]), place)
        let day = try #require(arrivals[journey.actors[step + 1]], place)
        try #require((naive.holdings(at: DateQuery(day))[relation.id] ?? .no).certainty >= certainty, place)
      }
    }
    try #require(arrivals.count == reached.count, place)
  }

  /// How many relations each actor is away from one.
  private static func distances(from actor: Actor.ID, along rows: [NaiveGraph.Row]) -> [Actor.ID: Int] {
    var distances = [actor: 0]
    var queue = [actor]
    while !queue.isEmpty {
      let actor = queue.removeFirst()
      for row in rows where row.from == actor || row.to == actor {
        guard let next = row.from == actor ? row.to : row.from, distances[next] == nil else { continue }
        distances[next] = (distances[actor] ?? 0) + 1
        queue.append(next)
      }
    }
    return distances
  }
}
