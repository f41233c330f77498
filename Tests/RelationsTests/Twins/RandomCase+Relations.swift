import EDTF
import Queries
import RandomGraphs
import Relations
import TestSupport
import Testing

extension RandomCase {
  /// What holds, of whom, and through which parts, is what the definitions say, with the same certainty and reasons.
  func checkRelations() throws {
    try #require(graph.checkInvariants() == [], "seed \(seed)")
    let dateQuery = try source.dateQuery()
    let rollUp = narrowing.rollUp
    let view = view(at: dateQuery)
    try #require(
      answers(view.relations) == naive.holdings(at: dateQuery, narrowing),
      "seed \(seed) at \(dateQuery), \(narrowing)")
    let actor = actor()
    let place: Comment = "seed \(seed) at \(dateQuery), of \(actor), \(narrowing)"
    let found = view.relations(of: actor, rollUp: rollUp)
    try #require(answers(found) == naive.holdings(of: actor, at: dateQuery, narrowing), place)
    try #require(view.parts(of: actor) == naive.parts(of: actor, at: dateQuery), place)
    let kept = source.random.once(in: 2) ? [actor] : []
    let rolledUp = view.rolledUpRelations(keeping: kept)
    var folded = narrowing
    folded.rollUp = true
    let expected = naive.held(at: dateQuery, folded, keeping: kept)
    try #require(rolledUp.map(key) == expected.map(\.key), place)
    try #require(rolledUp.map(\.answer) == expected.map(\.answer), place)
    let positive = naive.ties(of: actor, at: dateQuery, narrowing.counting) { $0.sign == .positive }
    let negative = naive.ties(of: actor, at: dateQuery, narrowing.counting) { $0.sign == .negative }
    let allied = naive.ties(of: actor, at: dateQuery, narrowing.counting) {
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

  private func key(_ holding: Holding) -> String {
    "\(holding.id) \(holding.from) \(holding.to?.rawValue ?? "")"
  }

  private func answers(_ holdings: [Holding]) -> [Relation.ID: Answer] {
    Dictionary(holdings.map { ($0.id, $0.answer) }, uniquingKeysWith: { $1 })
  }

  private func answers(_ ties: [Tie]) -> [Actor.ID: Answer] {
    Dictionary(ties.map { ($0.actor, $0.answer) }, uniquingKeysWith: { $1 })
  }
}
