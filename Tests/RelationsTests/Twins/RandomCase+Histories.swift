import EDTF
import Queries
import RandomGraphs
import Relations
import Testing

extension RandomCase {
  /// A history holds each spell that may touch the date, in the order of time.
  func checkHistories() throws {
    let moment = try source.moment()
    let (first, second) = (actor(), actor())
    let answers = naive.findings(of: first, at: moment, narrowing)
    let shared = naive.findings(of: first, with: second, at: moment, narrowing)
    func spells(_ ids: some Sequence<Relation.ID>) -> [String] {
      ids.flatMap { id -> [String] in
        let claims = graph.relation(id)?.claims.filter { claim in
          let isPublished = narrowing.knownAt.map { naive.published[claim.source] ?? .max <= $0 }
          return claim.source == narrowing.witness && isPublished ?? true
        }
        let claimed = (claims ?? []).flatMap(\.when)
        let when = claimed.isEmpty ? graph.relation(id)?.when ?? [] : claimed
        // What is undated is one entry, for it may have been at any time.
        if when.isEmpty { return ["\(id) "] }
        // The common notation of the terms of a pact may contradict itself, and then says nothing.
        let touching = when.filter { spell in
          let extent = try? spell.extent(tolerance: contents.tolerance, asOf: contents.asOf)
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
    func isRight(_ history: History, _ answers: [Relation.ID: Answer]) -> Bool {
      history.entries.flatMap(\.findings).allSatisfy { answers[$0.id] == $0.answer }
    }
    let place: Comment = "seed \(seed), \(first) and \(second) in \(moment), \(narrowing)"
    let view = view(at: moment)
    let timeline = view.timeline(of: first, rollUp: narrowing.rollUp)
    let recorded = spells(answers.keys)
    try #require(spells(timeline) == recorded, place)
    try #require(timeline.entries == timeline.entries.sorted(), place)
    try #require(isRight(timeline, answers), place)
    let lives = contents.actors.first { $0.id == first }?.existence ?? []
    let lived = timeline.entries.count { $0.subject == .existence }
    let touching = lives.count { spell in
      let extent = try? spell.extent(tolerance: contents.tolerance, asOf: contents.asOf)
      return extent?.possibleDays.overlaps(moment.days) == true
    }
    try #require(contents.pacts.contains { $0.id == first } || lived == touching, place)
    let history = view.history(between: first, and: second, rollUp: narrowing.rollUp)
    let common = spells(shared.keys)
    try #require(spells(history) == common, place)
    try #require(isRight(history, shared), place)
  }
}
