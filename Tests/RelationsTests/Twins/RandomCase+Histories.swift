import EDTF
import Queries
import RandomGraphs
import Relations
import Testing

extension RandomCase {
  /// A history holds each period that may touch the date, in the order of time.
  func checkHistories() throws {
    let dateQuery = try source.dateQuery()
    let (first, second) = (actor(), actor())
    let answers = naive.holdings(of: first, at: dateQuery, narrowing)
    let shared = naive.holdings(of: first, with: second, at: dateQuery, narrowing)
    func periods(_ ids: some Sequence<Relation.ID>) -> [String] {
      ids.flatMap { id -> [String] in
        let all = graph.relation(id)?.claims ?? []
        let claims = all.filter { claim in
          let isPublished = narrowing.knownAt.map { naive.published[claim.source] ?? .max <= $0 }
          return (narrowing.witness ?? claim.source) == claim.source && isPublished ?? true
        }
        let speaks =
          narrowing.witness != nil || (claims.count < all.count && claims.allSatisfy { !$0.when.isEmpty })
        let claimed = speaks ? claims.flatMap(\.when) : []
        let when = claimed.isEmpty ? graph.relation(id)?.when ?? [] : claimed
        // What is undated is one entry, for it may have been at any time.
        if when.isEmpty { return ["\(id) "] }
        // The common notation of the terms of a pact may contradict itself, and then says nothing.
        let touching = when.filter { period in
          let interval = try? period.interval(tolerance: contents.tolerance, asOf: contents.asOf)
          return interval?.possibleDays.overlaps(dateQuery.days) ?? true
        }
        return (touching.isEmpty ? when : touching).map { "\(id) \($0)" }
      }
      .sorted()
    }
    func periods(_ history: History) -> [String] {
      history.entries.flatMap { entry in
        entry.holdings.map { "\($0.id) \(entry.period.map { "\($0)" } ?? "")" }
      }
      .sorted()
    }
    func isRight(_ history: History, _ answers: [Relation.ID: Answer]) -> Bool {
      history.entries.flatMap(\.holdings).allSatisfy { answers[$0.id] == $0.answer }
    }
    let place: Comment = "seed \(seed), \(first) and \(second) in \(dateQuery), \(narrowing)"
    let view = view(at: dateQuery)
    let timeline = view.timeline(of: first, rollUp: narrowing.rollUp)
    let recorded = periods(answers.keys)
    try #require(periods(timeline) == recorded, place)
    try #require(timeline.entries == timeline.entries.sorted(), place)
    try #require(isRight(timeline, answers), place)
    let lives = contents.actors.first { $0.id == first }?.existence ?? []
    let lived = timeline.entries.count { $0.subject == .existence }
    let touching = lives.count { period in
      let interval = try? period.interval(tolerance: contents.tolerance, asOf: contents.asOf)
      return interval?.possibleDays.overlaps(dateQuery.days) == true
    }
    try #require(contents.pacts.contains { $0.id == first } || lived == touching, place)
    let history = view.history(between: first, and: second, rollUp: narrowing.rollUp)
    let common = periods(shared.keys)
    try #require(periods(history) == common, place)
    try #require(isRight(history, shared), place)
  }
}
