import EDTF
import Relations
import Testing

/// Ten thousand random graphs against their naive twins.
struct RandomisedTests {
  @Test("A graph answers as the definitions do, with the same certainty and reasons", arguments: 0..<100)
  func agreement(_ batch: UInt64) throws {
    for seed in batch * 100..<(batch + 1) * 100 {
      var source = RandomGraph(seed: seed)
      let contents = try source.contents()
      let graph = try RelationGraph(contents)
      try #require(graph.checkInvariants() == [], "seed \(seed)")
      let naive = NaiveGraph(contents)
      let moment = try source.moment()
      let view = graph.at(moment)
      try #require(answers(view.relations) == naive.findings(at: moment), "seed \(seed) at \(moment)")
      guard let actor = graph.actors.randomElement(using: &source.random)?.id else { continue }
      let place: Comment = "seed \(seed) at \(moment), of \(actor)"
      try #require(answers(view.relations(of: actor)) == naive.findings(of: actor, at: moment), place)
      try #require(view.parts(of: actor) == naive.parts(of: actor, at: moment), place)
      let rolledUp = view.relations(of: actor, rollUp: true)
      try #require(answers(rolledUp) == naive.rolledUp(actor, at: moment), place)
      let rollUp = source.random.once(in: 2)
      let positive = naive.ties(of: actor, rollUp: rollUp, at: moment) { $0.sign == .positive }
      let negative = naive.ties(of: actor, rollUp: rollUp, at: moment) { $0.sign == .negative }
      let allied = naive.ties(of: actor, rollUp: rollUp, at: moment) {
        $0.kind.isAllying && $0.sign != .negative
      }
      let allies = view.allies(of: actor, rollUp: rollUp)
      try #require(answers(allies) == allied, place)
      try #require(
        Set(allies.filter(\.isMixed).map(\.actor)) == Set(negative.keys).intersection(allied.keys), place)
      let adversaries = view.adversaries(of: actor, rollUp: rollUp)
      try #require(answers(adversaries) == negative, place)
      let mixed = Set(adversaries.filter(\.isMixed).map(\.actor))
      try #require(mixed == Set(positive.keys).intersection(negative.keys), place)
    }
  }

  private func answers(_ findings: [Finding]) -> [Relation.ID: Answer] {
    Dictionary(findings.map { ($0.id, $0.answer) }, uniquingKeysWith: { $1 })
  }

  private func answers(_ ties: [Tie]) -> [Actor.ID: Answer] {
    Dictionary(ties.map { ($0.actor, $0.answer) }, uniquingKeysWith: { $1 })
  }
}
