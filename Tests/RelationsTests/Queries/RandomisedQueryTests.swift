import EDTF
import Relations
import Testing

/// Ten thousand random graphs, asked everything, against their naive twins.
struct RandomisedQueryTests {
  private struct Case {
    let seed: UInt64
    let contents: GraphContents
    let graph: RelationGraph
    let naive: NaiveGraph
    var source: RandomGraph

    init(seed: UInt64) throws {
      self.seed = seed
      source = RandomGraph(seed: seed)
      contents = try source.contents()
      graph = try RelationGraph(contents)
      naive = NaiveGraph(contents)
    }

    mutating func actor() -> Actor.ID {
      graph.actors[Int.random(in: graph.actors.indices, using: &source.random)].id
    }
  }

  private func cases(of batch: UInt64) throws -> [Case] {
    try (batch * 100..<(batch + 1) * 100).map { try Case(seed: $0) }
  }

  @Test("The changes between two dates are those of the definition", arguments: 0..<100)
  func changes(_ batch: UInt64) throws {
    for var one in try cases(of: batch) {
      let moments = [try one.source.moment(), try one.source.moment()]
      let kinds = Dictionary(one.contents.pacts.map { ($0.id, $0.kind) }, uniquingKeysWith: { $1 })
      let expected = one.naive.changes(from: moments[0], to: moments[1], pactKinds: kinds)
      let changes = one.graph.changes(from: moments[0], to: moments[1])
      let found = changes.map { NaiveGraph.text($0.sort, $0.actors, $0.before.map(\.id), $0.after.map(\.id)) }
      let place: Comment = "seed \(one.seed), \(moments)"
      try #require(Set(found) == expected, place)
      try #require(found.count == expected.count, place)
      let answers = [one.naive.findings(at: moments[0]), one.naive.findings(at: moments[1])]
      for change in changes where !change.after.contains(where: { $0.kind.isLineage }) {
        try #require(change.before.allSatisfy { answers[0][$0.id] == $0.answer }, place)
        try #require(change.after.allSatisfy { answers[1][$0.id] == $0.answer }, place)
      }
    }
  }

  @Test("A history holds each spell that may touch the date, in the order of time", arguments: 0..<100)
  func histories(_ batch: UInt64) throws {
    for var one in try cases(of: batch) {
      let moment = try one.source.moment()
      let (first, second) = (one.actor(), one.actor())
      let answers = one.naive.findings(of: first, at: moment)
      func spells(_ ids: some Sequence<Relation.ID>) -> [String] {
        ids.flatMap { id -> [String] in
          let when = one.graph.relation(id)?.when ?? []
          // What is undated is one entry, for it may have been at any time.
          if when.isEmpty { return ["\(id) "] }
          // The common notation of the terms of a pact may contradict itself, and then says nothing.
          let touching = when.filter { spell in
            let extent = try? spell.extent(tolerance: one.contents.tolerance, asOf: one.contents.asOf)
            return extent?.possibleDays.overlaps(moment.days) ?? true
          }
          return (touching.isEmpty ? when : touching).map { "\(id) \($0)" }
        }
        .sorted()
      }
      func spells(_ history: History) -> [String] {
        history.entries.flatMap { entry in
          entry.findings.map { "\($0.id) \(entry.spell.map { "\($0)" } ?? "")" }
        }
        .sorted()
      }
      let place: Comment = "seed \(one.seed), \(first) and \(second) in \(moment)"
      let timeline = one.graph.during(moment).timeline(of: first)
      let recorded = spells(answers.keys)
      try #require(spells(timeline) == recorded, place)
      try #require(timeline.entries == timeline.entries.sorted(), place)
      let common = one.naive.rows.filter {
        answers[$0.id] != nil
          && ($0.from == first && $0.to == second || $0.from == second && $0.to == first)
      }
      let history = one.graph.during(moment).history(between: first, and: second)
      let shared = spells(common.map(\.id))
      try #require(spells(history) == shared, place)
    }
  }

  @Test("Blocs are the components of the allying relations, with their certainty", arguments: 0..<100)
  func blocs(_ batch: UInt64) throws {
    for var one in try cases(of: batch) {
      let moment = try one.source.moment()
      let holding = one.naive.holding(at: moment).filter { $0.row.to != nil }
      let ties = holding.filter { $0.row.kind.isAllying && $0.row.sign != .negative }
      let joined = NaiveGraph.closure(of: ties.map(\.row))
      let certain = NaiveGraph.closure(of: ties.filter { $0.answer == .certain }.map(\.row))
      let blocs = one.graph.at(moment).blocs()
      let place: Comment = "seed \(one.seed) at \(moment)"
      try #require(Set(blocs.map { Set($0.members) }) == Set(joined.values.filter { $0.count > 1 }), place)
      for bloc in blocs {
        let members = Set(bloc.members)
        let inside = ties.filter { members.contains($0.row.from) }
        try #require(bloc.ties.map(\.id) == inside.map(\.row.id), place)
        let conflicts = holding.filter { finding in
          finding.row.sign == .negative && members.contains(finding.row.from)
            && finding.row.to.map(members.contains) == true
        }
        try #require(bloc.conflicts.map(\.id) == conflicts.map(\.row.id), place)
        let cores = Set(bloc.members.compactMap { certain[$0] }.filter { $0.count > 1 })
        try #require(Set(bloc.cores.map { Set($0) }) == cores, place)
        try #require((bloc.answer == .certain) == (cores == [members]), place)
        let doubts = inside.filter { tie in
          tie.row.to.map { certain[tie.row.from]?.contains($0) != true && $0 != tie.row.from } == true
        }
        try #require(bloc.answer == doubts.reduce(Answer.certain) { $0.and($1.answer) }, place)
      }
    }
  }

  @Test("Shortest paths are the shortest of all paths, and so are those of a sign", arguments: 0..<100)
  func paths(_ batch: UInt64) throws {
    for var one in try cases(of: batch) {
      let moment = try one.source.moment()
      let isDirected = one.source.random.once(in: 2)
      let (start, end) = (one.actor(), one.actor())
      let steps = one.naive.steps(at: moment, isDirected: isDirected)
      let all = NaiveGraph.paths(steps, from: start, to: end)
      func shortest(_ paths: [(actors: [Actor.ID], sign: Sign?)]) -> Set<[Actor.ID]> {
        let least = paths.map(\.actors.count).min()
        return Set(paths.map(\.actors).filter { $0.count == least })
      }
      let place: Comment = "seed \(one.seed) at \(moment), \(start) to \(end), directed \(isDirected)"
      let view = one.graph.at(moment)
      let paths = view.shortestPaths(from: start, to: end, isDirected: isDirected, limit: .max)
      let passed = { (path: GraphPath) in path.steps.isEmpty ? [start] : path.actors }
      try #require(Set(paths.map(passed)) == shortest(all), place)
      try #require(paths.count == shortest(all).count, place)
      let answers = one.naive.findings(at: moment)
      for step in paths.flatMap(\.steps) {
        let between = steps.filter { $0.from == step.from && $0.to == step.to }.map(\.row.id)
        try #require(step.relations.map(\.id) == between, place)
        try #require(step.answer == between.compactMap { answers[$0] }.reduce(.no) { $0.or($1) }, place)
      }
      for sign in [Sign.positive, .negative] {
        let expected = shortest(all.filter { $0.sign == sign })
        let found = view.shortestPaths(
          from: start, to: end, ofSign: sign, isDirected: isDirected, length: 20, limit: .max)
        try #require(Set(found.map(passed)) == expected, "\(place.rawValue), \(sign)")
        try #require(found.allSatisfy { $0.sign == sign }, "\(place.rawValue), \(sign)")
      }
    }
  }

  @Test("The earliest journey arrives on the earliest day, by legs that hold on theirs", arguments: 0..<100)
  func journeys(_ batch: UInt64) throws {
    for var one in try cases(of: batch) {
      let moment = try one.source.moment()
      let isDirected = one.source.random.once(in: 2)
      let certainty: Certainty = one.source.random.once(in: 2) ? .certain : .possible
      let (start, end) = (one.actor(), one.actor())
      let expected = one.naive.earliestArrival(
        from: start, to: end, in: moment.days, certainty: certainty, isDirected: isDirected)
      let journey = one.graph.during(moment).earliestJourney(
        from: start, to: end, certainty: certainty, isDirected: isDirected)
      let place: Comment = "seed \(one.seed) in \(moment), \(start) to \(end)"
      try #require(journey?.arrival == expected, place)
      var actor = start
      var day = moment.days.lowerBound
      for leg in journey?.legs ?? [] {
        try #require(leg.from == actor && day <= leg.day, place)
        let steps = one.naive.steps(at: Moment(leg.day), isDirected: isDirected)
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

  @Test("A lineage holds whoever relations of lineage lead to, each once with branches", arguments: 0..<100)
  func lineages(_ batch: UInt64) throws {
    for var one in try cases(of: batch) {
      let actor = one.actor()
      let always: Moment = "0001-01-01/9999-12-31"
      let held = one.graph.at(always).relations
      let steps = held.compactMap { finding -> (older: Actor.ID, younger: Actor.ID)? in
        guard finding.kind.isLineage, finding.kind.id != "dissolution", let to = finding.relation.to,
          to != finding.relation.from
        else { return nil }
        let isReversed = ["split", "origin"].contains(finding.kind.id.rawValue)
        return isReversed ? (to, finding.relation.from) : (finding.relation.from, to)
      }
      let lineage = one.graph.lineage(of: actor)
      for isBackward in [true, false] {
        var expected: Set = [actor]
        for _ in steps {
          for step in steps where expected.contains(isBackward ? step.younger : step.older) {
            expected.insert(isBackward ? step.older : step.younger)
          }
        }
        var branching: [Actor.ID] = []
        var edges = 0
        func visit(_ node: Lineage.Node) {
          if !node.isRepeated { branching.append(node.actor) }
          edges += node.branches.map(\.relations.count).reduce(0, +)
          for branch in node.branches { visit(branch) }
        }
        visit(isBackward ? lineage.origins : lineage.successors)
        let place: Comment = "seed \(one.seed), \(actor), backward \(isBackward)"
        try #require(branching.count == Set(branching).count, place)
        try #require(Set(branching) == expected, place)
        let inside = steps.filter { expected.contains(isBackward ? $0.younger : $0.older) }
        try #require(edges == inside.count, place)
      }
    }
  }
}
