import Testing

@testable import Diagrams

@Suite("Counting the faults of an arrangement")
struct ArrangementTests {
  @Test("What moves change is what counting anew finds", arguments: 1...40)
  func incrementalCounts(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let problem = Problems.random(&generator, nodes: 2...14)
    var arrangement = Arrangement(problem, at: Problems.positions(for: problem, &generator))
    var tally = arrangement.tally()
    for _ in 0..<20 {
      let first = generator.below(problem.nodes.count)
      let second = generator.below(problem.nodes.count)
      let movers = Arrangement.Movers(first, second)
      let targets = Problems.positions(for: problem, &generator).prefix(movers.nodes.count)
      tally = tally - arrangement.tally(around: movers)
      arrangement.move(movers, to: Array(targets))
      tally = tally + arrangement.tally(around: movers)
      #expect(tally == arrangement.tally(), "seed \(seed)")
    }
    #expect(arrangement.tally() == Arrangement(problem, at: arrangement.positions).tally(), "seed \(seed)")
  }

  @Test("Crossings are those of every two edges that a scene shows together", arguments: 1...40)
  func crossings(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let problem = Problems.random(&generator, nodes: 4...14)
    let positions = Problems.positions(for: problem, &generator)
    var expected = 0
    for scene in 0..<problem.sceneCount {
      let live = zip(problem.pairs, problem.masks).filter { $1 >> UInt64(scene) & 1 == 1 }.map(\.0)
      for a in live.indices {
        for b in live.indices where b > a {
          let ends = Set([live[a].first, live[a].second, live[b].first, live[b].second])
          let one = Segment(positions[live[a].first], positions[live[a].second])
          let other = Segment(positions[live[b].first], positions[live[b].second])
          if ends.count == 4, one.meets(other) { expected += 1 }
        }
      }
    }
    let score = problem.score(at: positions)
    #expect(score.crossings == Double(expected) / Double(problem.sceneCount), "seed \(seed)")
  }

  @Test("Boxes that are moved apart keep their distance", arguments: 1...30)
  func separation(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let problem = Problems.random(&generator, nodes: 1...40)
    let squeezed = Problems.positions(for: problem, &generator).map { Position(x: $0.x / 20, y: $0.y / 20) }
    // Without pushes all the work falls to the search for a free place.
    for pushes in [0, 40] {
      var arrangement = Arrangement(problem, at: squeezed)
      arrangement.separate(pushes: pushes)
      #expect(arrangement.tally().overlaps == 0, "seed \(seed), \(pushes) pushes")
    }
  }

  @Test("Each fault costs what its description says")
  func faults() {
    let nodes = ["a", "b", "c", "d", "e"].map { PlacementProblem.Node(id: $0, width: 20, height: 20) }
    let cross = PlacementProblem(nodes: nodes, pairs: [.init(0, 1), .init(2, 3)])
    let corners = [(0, 0), (300, 200), (300, 0), (0, 200)].map { Position(x: $0.0, y: $0.1) }
    #expect(cross.score(at: corners + [Position(x: 150, y: 0)]).crossings == 1)
    #expect(cross.score(at: corners + [Position(x: 150, y: 0)]).grazes == 0)
    // In the middle the fifth stands on both edges, and both go through its box.
    #expect(cross.score(at: corners + [Position(x: 150, y: 100)]).grazes == 6)

    let group = PlacementProblem(nodes: nodes, pairs: [], groups: [[0, 1, 2, 3]])
    #expect(group.score(at: corners + [Position(x: 150, y: 0)]).outsiders == 5)
    #expect(group.score(at: corners + [Position(x: 150, y: -37)]).outsiders == 0)

    let pair = PlacementProblem(nodes: Array(nodes.prefix(2)), pairs: [.init(0, 1)])
    let gaps = [13, 14, 39, 40].map { gap in
      pair.score(at: [Position(x: 0, y: 0), Position(x: 20 + gap, y: 0)])
    }
    #expect(gaps.map(\.overlaps) == [25, 0, 0, 0])
    #expect(gaps.map(\.tight) == [1, 1, 1, 0])
  }

  @Test("A pair that no scene shows crosses nothing")
  func sceneless() {
    let nodes = ["a", "b", "c", "d"].map { PlacementProblem.Node(id: $0, width: 20, height: 20) }
    let corners = [(0, 0), (300, 200), (300, 0), (0, 200)].map { Position(x: $0.0, y: $0.1) }
    let apart = PlacementProblem(
      nodes: nodes,
      pairs: [.init(0, 1), .init(2, 3)],
      scenes: [[(0, 1)], [(2, 3)]]
    )
    #expect(apart.score(at: corners).crossings == 0)
    let together = PlacementProblem(
      nodes: nodes,
      pairs: [.init(0, 1), .init(2, 3)],
      scenes: [[(0, 1), (3, 2)], []]
    )
    #expect(together.score(at: corners).crossings == 0.5)
  }

  @Test("The table of a score ends with the sum of its rows")
  func table() throws {
    var tally = PlacementTally()
    tally.crossings = 4
    tally.tight = 3
    let frame = Frame(left: 0, top: 0, right: 300, bottom: 200)
    let score = PlacementScore(tally, frame: frame, sceneCount: 2)
    #expect(score.total == 6)
    let lines = score.description.split(separator: "\n")
    #expect(lines.count == 10)
    #expect(lines.first == "crossings                   2.0")
    #expect(lines.last == "total                       6.0")
  }

  @Test("More scenes than there are bits are thinned, first and last kept")
  func manyScenes() {
    let nodes = ["a", "b", "c"].map { PlacementProblem.Node(id: $0, width: 20, height: 20) }
    var scenes = [[(Int, Int)]](repeating: [(0, 1)], count: 200)
    scenes[0] = [(1, 2)]
    scenes[199] = [(1, 2)]
    let problem = PlacementProblem(nodes: nodes, pairs: [.init(0, 1), .init(1, 2)], scenes: scenes)
    #expect(problem.sceneCount == 64)
    let ends: UInt64 = 1 | 1 << 63
    #expect(problem.masks == [~ends, ends])
  }

  @Test("Nodes are sorted by id, and ties of the same two are added up")
  func normalisation() {
    let nodes = ["b", "c", "a"].map { PlacementProblem.Node(id: $0, width: 20, height: 20) }
    let problem = PlacementProblem(
      nodes: nodes,
      pairs: [.init(0, 2, weight: 1), .init(2, 0, weight: 2), .init(1, 1), .init(1, 0)],
      groups: [[1, 2, 1], [0]]
    )
    #expect(problem.nodes.map(\.id) == ["a", "b", "c"])
    #expect(problem.pairs == [.init(0, 1, weight: 3), .init(1, 2, weight: 1)])
    #expect(problem.groups == [[0, 2]])
  }
}
