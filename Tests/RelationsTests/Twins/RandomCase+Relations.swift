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
    let moment = try source.moment()
    let rollUp = narrowing.rollUp
    let view = view(at: moment)
    try #require(
      answers(view.relations) == naive.findings(at: moment, narrowing),
      "seed \(seed) at \(moment), \(narrowing)")
    let actor = actor()
    let place: Comment = "seed \(seed) at \(moment), of \(actor), \(narrowing)"
    let found = view.relations(of: actor, rollUp: rollUp)
    try #require(answers(found) == naive.findings(of: actor, at: moment, narrowing), place)
    try #require(view.parts(of: actor) == naive.parts(of: actor, at: moment), place)
    let kept = source.random.once(in: 2) ? [actor] : []
    let rolledUp = view.rolledUpRelations(keeping: kept)
    var folded = narrowing
    folded.rollUp = true
    let expected = naive.held(at: moment, folded, keeping: kept)
    try #require(rolledUp.map(key) == expected.map(\.key), place)
    try #require(rolledUp.map(\.answer) == expected.map(\.answer), place)
    let positive = naive.ties(of: actor, at: moment, narrowing.counting) { $0.sign == .positive }
    let negative = naive.ties(of: actor, at: moment, narrowing.counting) { $0.sign == .negative }
    let allied = naive.ties(of: actor, at: moment, narrowing.counting) {
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

  private func key(_ finding: Finding) -> String {
    "\(finding.id) \(finding.from) \(finding.to?.rawValue ?? "")"
  }

  private func answers(_ findings: [Finding]) -> [Relation.ID: Answer] {
    Dictionary(findings.map { ($0.id, $0.answer) }, uniquingKeysWith: { $1 })
  }

  private func answers(_ ties: [Tie]) -> [Actor.ID: Answer] {
    Dictionary(ties.map { ($0.actor, $0.answer) }, uniquingKeysWith: { $1 })
  }
}
