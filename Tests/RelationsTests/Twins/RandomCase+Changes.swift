import EDTF
import Queries
import RandomGraphs
import Relations
import TestSupport
import Testing

extension RandomCase {
  /// The changes between two dates are those of the definition.
  func checkChanges() throws {
    let dateQueries = [try source.dateQuery(), try source.dateQuery()]
    // The definition looks at each day between the two.
    guard abs(dateQueries[0].days.lowerBound.distance(to: dateQueries[1].days.lowerBound)) < 1_000 else {
      return
    }
    let kinds = Dictionary(contents.pacts.map { ($0.id, $0.kind) }, uniquingKeysWith: { $1 })
    let kept = source.random.once(in: 2) ? [actor()] : []
    let expected = try naive.changes(
      from: dateQueries[0], to: dateQueries[1], narrowing, keeping: kept, pactKinds: kinds, isParty: isParty)
    let changes = view(at: dateQueries[0])
      .changes(to: dateQueries[1], rollUp: narrowing.rollUp, keeping: kept)
    let found = changes.map { NaiveGraph.text($0.sort, $0.actors, $0.before.map(\.id), $0.after.map(\.id)) }
    let place: Comment = "seed \(seed), \(dateQueries), \(narrowing), keeping \(kept)"
    try #require(Set(found) == expected, place)
    try #require(found.count == expected.count, place)
    let held = dateQueries.map { naive.held(at: $0, narrowing, keeping: kept) }
    func isRight(_ holding: Holding, _ held: [NaiveGraph.Held]) -> Bool {
      held.contains {
        $0.row.id == holding.id && $0.from == holding.from && $0.to == holding.to
          && $0.answer == holding.answer
      }
    }
    for change in changes where !change.after.contains(where: { $0.kind.isLineage }) {
      try #require(change.before.allSatisfy { isRight($0, held[0]) }, place)
      try #require(change.after.allSatisfy { isRight($0, held[1]) }, place)
    }
  }

  /// Whether an entry of a pact makes an actor a party on some day of a date query, looking at each day.
  private func isParty(_ actor: Actor.ID, _ id: Actor.ID, _ dateQuery: DateQuery) -> Bool {
    let days = dateQuery.days.lowerBound.number...dateQuery.days.upperBound.number
    guard let pact = contents.pacts.first(where: { $0.id == id }) else { return false }
    return pact.parties.contains { party in
      party.actor == actor
        && days.contains { number in
          [party.record.when, pact.when].allSatisfy { periods in
            periods.isEmpty
              || periods.contains { period in
                (try? period.interval(tolerance: contents.tolerance, asOf: contents.asOf))?
                  .answer(on: Day(number: number)).certainty ?? .no != .no
              }
          }
        }
    }
  }
}
