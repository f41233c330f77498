import EDTF
import Testing

@testable import Relations

/// Positions, counts, groups and paths against the findings of the same view, on random graphs.
struct IndexTests {
  @Test("Positions and counts are those of the findings, whatever narrows the view", arguments: 0..<10)
  func positions(_ batch: UInt64) throws {
    for seed in batch * 50..<(batch + 1) * 50 {
      var source = RandomGraph(seed: seed)
      let graph = try RelationGraph(source.contents())
      let moment = try source.moment()
      let all = graph.at(moment)
      let kind = RandomGraph.kinds.randomElement(using: &source.random) ?? "alliance"
      let sign = Sign.allCases.randomElement(using: &source.random) ?? .neutral
      let views = [
        all, all.only(.certain), all.only(.possible), all.only(.kind(kind)), all.only(.sign(sign)),
        all.only(.alliance).only(.certain), all.only(.family(.military), .sign(sign)),
        all.only(.status(.accepted)), all.according(to: "S1"),
      ]
      for (number, view) in views.enumerated() {
        let place: Comment = "seed \(seed) at \(moment), view \(number)"
        let naive = naivePositions(view)
        try #require(view.positions.sorted() == naive, place)
        try #require(view.count == naive.count, place)
        var visited: [Int32] = []
        view.visitPositions { for index in $0.indices { visited.append($0[index]) } }
        try #require(visited.sorted() == naive, place)
        for actor in graph.actors.indices {
          let touching = naive.filter { graph.relation(at: Int($0)).concerns(graph.actors[actor].id) }
          try #require(view.positions(of: actor).sorted() == touching, place)
          guard number == 0, moment.isSingleDay else { continue }
          var positions: [Int32] = [-1]
          graph.appendPositions(of: actor, on: moment.days.lowerBound, to: &positions)
          try #require(positions.sorted() == [-1] + touching, place)
        }
      }
      let findings = all.relations
      try #require(all.count(of: kind) == findings.count { $0.kind.id == kind }, "seed \(seed)")
      try #require(all.count(of: sign) == findings.count { $0.sign == sign }, "seed \(seed)")
      if moment.isSingleDay {
        try #require(graph.count(on: moment.days.lowerBound) == findings.count, "seed \(seed)")
      }
    }
  }

  /// The positions that a view shows, each relation looked at by itself.
  private func naivePositions(_ view: GraphView) -> [Int32] {
    view.graph.relations.indices.filter { view.finding($0) != nil }.map { Int32($0) }
  }

  @Test("Groups are those that following relations one by one finds", arguments: 0..<200)
  func components(_ seed: UInt64) throws {
    var source = RandomGraph(seed: seed)
    let graph = try RelationGraph(source.contents())
    let view = graph.at(try source.moment())
    let ties = view.relations.map(\.relation)
    let found = view.components()
    for (position, actor) in graph.actors.enumerated() {
      let group = distances(from: actor.id, along: ties).keys
      let least = group.compactMap { graph.position(of: $0) }.min()
      try #require(Int(found.leaders[position]) == least, "seed \(seed)")
    }
    #expect(found.count == Set(found.leaders).count)
    #expect(view.componentCount == found.count)
  }

  @Test("A path is as short as any, and each step of it holds", arguments: 0..<100)
  func paths(_ seed: UInt64) throws {
    var source = RandomGraph(seed: seed)
    let graph = try RelationGraph(source.contents())
    let moment = try source.moment()
    let kind = RandomGraph.kinds.randomElement(using: &source.random) ?? "alliance"
    let all = graph.at(moment)
    for view in [all, all.only(.certain), all.only(.kind(kind), .alliance), all.according(to: "S1")] {
      let findings = view.relations
      for source in graph.actors.indices.prefix(2) {
        let distances = distances(from: graph.actors[source].id, along: findings.map(\.relation))
        for target in graph.actors.indices {
          let path = view.shortestPath(from: source, to: target)
          try #require(path?.length == distances[graph.actors[target].id], "seed \(seed) at \(moment)")
          guard let path else { continue }
          try #require(path.actors.first == source && path.actors.last == target, "seed \(seed)")
          for (step, position) in path.relations.enumerated() {
            let relation = graph.relation(at: position)
            let ends = Set(path.actors[step...step + 1].map { graph.actors[$0].id })
            try #require(Set([relation.from, relation.to].compactMap { $0 }) == ends, "seed \(seed)")
            try #require(findings.contains { $0.id == relation.id }, "seed \(seed)")
          }
        }
      }
    }
  }

  /// How many relations each actor is away from one.
  private func distances(from actor: Actor.ID, along relations: [Relation]) -> [Actor.ID: Int] {
    var distances = [actor: 0]
    var queue = [actor]
    while !queue.isEmpty {
      let actor = queue.removeFirst()
      for relation in relations {
        guard let next = relation.counterpart(of: actor), distances[next] == nil else { continue }
        distances[next] = (distances[actor] ?? 0) + 1
        queue.append(next)
      }
    }
    return distances
  }

  @Test("An actor is reached on the first day on which a relation leads there", arguments: 0..<100)
  func arrivals(_ seed: UInt64) throws {
    var source = RandomGraph(seed: seed)
    let graph = try RelationGraph(source.contents())
    let start = try source.moment().days.lowerBound
    let actor = Int.random(in: graph.actors.indices, using: &source.random)
    for certainty in [Certainty.possible, .certain] {
      var reached = [graph.actors[actor].id: start]
      // Every start lies in these days or before them.
      for day in (0...100).map({ start.advanced(by: $0) }) {
        let holding = graph.at(Moment(day)).relations.filter { $0.certainty >= certainty }
        for other in reached.keys {
          for next in distances(from: other, along: holding.map(\.relation)).keys where reached[next] == nil {
            reached[next] = day
          }
        }
      }
      let arrivals = graph.earliestArrivals(from: actor, on: start, certainty: certainty)
      for (position, actor) in graph.actors.enumerated() {
        try #require(arrivals[position] == reached[actor.id], "seed \(seed), \(certainty) from \(start)")
      }
      #expect(arrivals.count == reached.count)
    }
  }

  @Test("A journey passes each relation while it holds")
  func journey() throws {
    let graph = try RelationGraph(
      Relation("R1", "alliance", "a", "b", "2012-01-01/2012-02-01"),
      Relation("R2", "alliance", "b", "c", "2012-03-01/2012-04-01"),
      Relation("R3", "alliance", "a", "c", "2013-01-01/.."),
      Relation("R4", "alliance", "c", "d", "2012-02-01/2012-02-15"))
    let arrivals = graph.earliestArrivals(from: 0, on: try #require(Day("2011-01-01")))
    #expect(arrivals[2]?.description == "2012-03-01")
    #expect(arrivals.journey(to: 2)?.actors == [0, 1, 2])
    #expect(arrivals[3] == nil)
    #expect(arrivals.journey(to: 3) == nil)
    #expect(arrivals.count == 3)
  }

  @Test("Of two dates, what began and ended between them is a run")
  func changes() throws {
    let graph = try RelationGraph(
      Relation("R1", "alliance", "a", "b", "2012-01-01/2012-02-01"),
      Relation("R2", "alliance", "b", "c", "2012-02-02/.."),
      Relation("R3", "alliance", "a", "c", "2012-02/.."))
    let (first, last) = (try #require(Day("2012-02-01")), try #require(Day("2012-02-02")))
    #expect(Array(graph.started(after: first, through: last)) == [1])
    #expect(Array(graph.ended(from: first, before: last)) == [0])
    #expect(graph.started(after: last, through: first).isEmpty)
    graph.visitChanges(from: first, to: last) { began, ended in
      #expect(began.count == 1 && began[0] == 1)
      #expect(ended.count == 1 && ended[0] == 0)
    }
  }
}
