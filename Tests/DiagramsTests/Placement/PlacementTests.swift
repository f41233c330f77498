import Graphviz
import Testing

@testable import Diagrams

@Suite("Placing actors")
struct PlacementTests {
  @Test("Our arrangement reads better than the first that Graphviz gives")
  func betterThanPlain() throws {
    let problem = try Problems.eighteenActors()
    let (placement, report) = try place(problem, seeds: 12)
    let plain = try Graphviz.layout(problem.graph(seed: 1), engine: .neato)
    let first = problem.score(at: plain.nodes.map { Position(x: Int($0.x), y: -Int($0.y)) })
    #expect(report.score.total <= first.total)
    #expect(report.score.crossings <= first.crossings)
    #expect(report.score.outsiders == 0)
    #expect(report.score == problem.score(of: placement))
    #expect(report.placed == problem.nodes.map(\.id))
    #expect(report.candidates == 72)
    #expect(try collisions(in: problem, placement) == [])
  }

  @Test("The same problem gives the same bytes, here and in another process")
  func reproducible() throws {
    let problem = try Problems.eighteenActors()
    let first = try place(problem, seeds: 3).placement.text
    _ = try place(try Problems.eighteenActors(without: ["chad"]), seeds: 2)
    #expect(try place(problem, seeds: 3).placement.text == first)
    #expect(
      try place(problem, seeds: 3, in: .worker(Limits(seconds: 60, cpuSeconds: 60))).placement.text == first
    )
  }

  @Test("A new actor moves nobody and stands clear of all", arguments: ["wagner", "chad", "jnim", "ecowas"])
  func addition(id: String) throws {
    let before = try place(try Problems.eighteenActors(without: [id]), seeds: 2).placement
    let problem = try Problems.eighteenActors()
    let (after, report) = try place(problem, keeping: before)
    #expect(before.positions.allSatisfy { after.positions[$0.key] == $0.value })
    #expect(report.placed.contains(id))
    #expect(Set(report.placed).isDisjoint(with: before.positions.keys))
    #expect(try collisions(in: problem, after) == [])
    #expect((after.engine, after.seed, after.score) == (before.engine, before.seed, before.score))
    let centres = before.positions.values.map { Frame(centre: $0, halfWidth: 0, halfHeight: 0) }
    let whole = try #require(Frame(around: centres))
    let place = try #require(after.positions[id])
    let spot = Frame(centre: place, halfWidth: 0, halfHeight: 0)
    #expect(whole.grown(by: 250).meets(spot), "\(id) is far away")
  }

  @Test("An actor that leaves the graph keeps its place until it is pruned")
  func removal() throws {
    let before = try place(try Problems.eighteenActors(), seeds: 2).placement
    let problem = try Problems.eighteenActors(without: ["wagner"])
    let (after, report) = try place(problem, keeping: before)
    #expect(after == before)
    #expect(report.unused == ["wagner"])
    #expect(report.placed == [])
    let pruned = after.pruned(to: problem.nodes.map(\.id))
    #expect(pruned.positions["wagner"] == nil)
    #expect(pruned.positions.count == 17)
  }

  @Test("A report says who is new, who stayed, who is gone, and what the result costs")
  func report() throws {
    let nodes = ["a", "new"].map { PlacementProblem.Node(id: $0, width: 60, height: 36) }
    let problem = PlacementProblem(nodes: nodes, pairs: [.init(0, 1)])
    let known = ["a": Position(x: 0, y: 0), "gone": Position(x: 300, y: 0)]
    let kept = Placement(engine: "neato", seed: 1, score: 0, positions: known)
    let (_, report) = try place(problem, keeping: kept)
    let head = "placed 1, kept 1\nnew: new\nnot in the graph: gone\n"
    #expect(report.description == head + report.score.description)
    let fresh = try place(problem).report
    #expect(fresh.description == "placed 2, kept 0\n" + fresh.score.description)
  }

  @Test("Nobody takes the place of an actor that may come back")
  func reservedPlace() throws {
    let nodes = ["a", "b", "new"].map { PlacementProblem.Node(id: $0, width: 60, height: 36) }
    let problem = PlacementProblem(nodes: nodes, pairs: [.init(0, 2), .init(1, 2)])
    var known = ["a": Position(x: 0, y: 0), "b": Position(x: 300, y: 0)]
    let free = try place(problem, keeping: Placement(engine: "neato", seed: 1, score: 0, positions: known))
    let spot = try #require(free.placement.positions["new"])
    known["gone"] = spot
    let taken = try place(problem, keeping: Placement(engine: "neato", seed: 1, score: 0, positions: known))
    let other = try #require(taken.placement.positions["new"])
    #expect(box(nodes[2], at: other).squaredGap(to: box(nodes[2], at: spot)) >= 14 * 14)
  }

  @Test("Any problem is placed at the origin without two boxes in each other's way", arguments: 1...16)
  func randomProblems(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let problem = Problems.random(&generator)
    let (placement, _) = try place(problem, seeds: 1)
    #expect(try collisions(in: problem, placement) == [], "seed \(seed)")
    let positions = try problem.nodes.map { try #require(placement.positions[$0.id]) }
    let frame = Arrangement(problem, at: positions).frame
    #expect((frame.left, frame.top) == (0, 0), "seed \(seed)")
  }

  @Test("Any addition leaves the others alone", arguments: 1...16)
  func randomAdditions(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let problem = Problems.random(&generator, nodes: 4...16)
    let half = problem.nodes.indices.filter { _ in generator.below(2) == 0 }
    let before = try place(problem.restricted(to: half), seeds: 1).placement
    let (after, report) = try place(problem, keeping: before)
    #expect(before.positions.allSatisfy { after.positions[$0.key] == $0.value }, "seed \(seed)")
    #expect(report.kept.count == half.count, "seed \(seed)")
    #expect(try collisions(in: problem, after) == [], "seed \(seed)")
  }

  @Test("Nothing, one actor and two are placed too", arguments: 0...2)
  func tiny(count: Int) throws {
    let nodes = (0..<count).map { PlacementProblem.Node(id: "a\($0)", width: 50, height: 36) }
    let problem = PlacementProblem(nodes: nodes, pairs: count == 2 ? [.init(0, 1)] : [])
    let (placement, report) = try place(problem)
    #expect(placement.positions.count == count)
    #expect(report.score.tight == 0)
    #expect(placement.positions["a0"] == (count > 0 ? Position(x: 25, y: 18) : nil))
  }

  @Test("Actors without ties stand beside the others, not far away")
  func isolated() throws {
    let ties = try Problems.eighteenActors()
    let loners = (0..<12).map { PlacementProblem.Node(id: "loner\($0)", width: 90, height: 36) }
    let problem = PlacementProblem(nodes: ties.nodes + loners, pairs: ties.pairs, groups: ties.groups)
    let (placement, _) = try place(problem, seeds: 1)
    let boxes = try problem.nodes.map { box($0, at: try #require(placement.positions[$0.id])) }
    let whole = try #require(Frame(around: boxes))
    let tied = try #require(Frame(around: boxes.prefix(ties.nodes.count)))
    #expect(whole.width * whole.height <= 2 * tied.width * tied.height)
  }

  @Test("Above three hundred actors the quicker engine places all without a collision")
  func large() throws {
    var generator = SeededGenerator(seed: 7)
    let nodes = (0..<320).map { PlacementProblem.Node(id: "a\($0)", width: 80, height: 36) }
    let pairs = (1..<320).map { PlacementProblem.Pair($0, generator.below($0)) }
    let problem = PlacementProblem(nodes: nodes, pairs: pairs)
    let (placement, _) = try place(problem, seeds: 1)
    #expect(placement.engine == "sfdp")
    #expect(try collisions(in: problem, placement) == [])
  }

  @Test("The more lines, the fewer moves, so that a crowd is placed in time", arguments: [200, 2_000])
  func effort(nodes: Int) {
    var last = Int.max
    for lines in stride(from: nodes, through: 40 * nodes, by: nodes) {
      let rounds = Effort(nodes: nodes, lines: lines, seeds: 60).rounds
      let moves = rounds.reduce(0) { $0 + $1.survivors * $1.moves }
      #expect(moves <= last && moves >= 0)
      // What is looked at, in pairs of a line and a line or a box.
      #expect(moves * lines / nodes * (lines + nodes) <= 900_000_000)
      last = moves
    }
    #expect(Effort(nodes: 68, lines: 172, seeds: 60).rounds.map(\.moves) == [8_160, 60_000])
  }

  @Test("A search never returns something worse than it was given", arguments: 1...8)
  func searchImproves(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let problem = Problems.random(&generator, nodes: 3...12)
    var start = Arrangement(problem, at: Problems.positions(for: problem, &generator))
    start.separate()
    var search = LocalSearch(from: start, seed: seed)
    search.run(moves: 500, threshold: 3)
    #expect(search.bestTotal <= start.score.total, "seed \(seed)")
    #expect(search.bestTotal == search.best.score.total, "seed \(seed)")
    #expect(search.best.tally().overlaps == 0, "seed \(seed)")
  }

  @Test("Parts are what ties and groups hold together, the largest first")
  func parts() {
    let nodes = (0..<7).map { PlacementProblem.Node(id: "a\($0)", width: 50, height: 36) }
    let problem = PlacementProblem(nodes: nodes, pairs: [.init(0, 6), .init(2, 3)], groups: [[3, 5]])
    #expect(problem.parts == [[2, 3, 5], [0, 6], [1], [4]])
  }

  @Test("Parts side by side do not touch", arguments: 1...20)
  func shelves(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let frames = (0..<generator.within(1, 30)).map { _ in
      Frame(left: 0, top: 0, right: generator.within(10, 400), bottom: generator.within(10, 400))
    }
    let corners = Shelves(of: frames, gap: 40).corners
    let placed = zip(frames, corners).map { $0.moved(x: $1.x, y: $1.y) }
    for a in placed.indices {
      for b in placed.indices where b > a {
        #expect(placed[a].squaredGap(to: placed[b]) >= 40 * 40, "seed \(seed)")
      }
    }
  }

  @Test("Rings visit every place of a square once, the near ones first")
  func rings() {
    var ring = Ring(around: Position(x: 5, y: 7), step: 10)
    let places = (0..<(8 + 16 + 24)).map { _ in ring.next() }
    let radii = places.map { max(abs($0.x - 5), abs($0.y - 7)) }
    #expect(Set(places).count == places.count)
    #expect(radii == radii.sorted())
    #expect(radii.last == 30)
  }

  @Test("No effort is too much to be counted", arguments: [2, 59, 90, 1001])
  func mostEffort(nodes: Int) {
    let (most, much) = (
      Effort(nodes: nodes, lines: nodes, seeds: .max), Effort(nodes: nodes, lines: nodes, seeds: 1_000_000)
    )
    #expect(most.seeds == much.seeds && most.rounds.map(\.moves) == much.rounds.map(\.moves))
    #expect(most.rounds.allSatisfy { $0.moves > 0 })
  }
}
