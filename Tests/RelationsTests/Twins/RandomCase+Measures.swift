import EDTF
import Queries
import RandomGraphs
import Relations
import Testing

extension RandomCase {
  /// Relations are counted by kind and sign, and pairs by what all their relations say together.
  func checkMeasures() throws {
    let dateQuery = try source.dateQuery()
    let held = naive.held(at: dateQuery, narrowing.counting)
    let view = view(at: dateQuery)
    let measures = view.measures(rollUp: narrowing.rollUp)
    let place: Comment = "seed \(seed) at \(dateQuery), \(narrowing)"
    func isRight(_ count: Tally.Count?, _ held: [NaiveGraph.Held]) -> Bool {
      let certain = held.count { $0.answer == .certain }
      return (count?.certain ?? 0, count?.possible ?? 0) == (certain, held.count - certain)
    }
    try #require(isRight(measures.tally.total, held), place)
    for sign in Sign.allCases {
      try #require(isRight(measures.tally.bySign[sign], held.filter { $0.row.sign == sign }), place)
    }
    for kind in Set(held.map(\.row.kind.id)) {
      try #require(isRight(measures.tally.byKind[kind], held.filter { $0.row.kind.id == kind }), place)
    }
    let pairs = Dictionary(grouping: held.filter { $0.ends.count == 2 && $0.to != nil }, by: \.ends)
    func count(_ signs: Set<Sign>, of actor: Actor.ID? = nil) -> Int {
      pairs.count { ends, held in
        Set(held.map(\.row.sign)).subtracting([.neutral]) == signs && actor.map(ends.contains) ?? true
      }
    }
    try #require(measures.positivePairs == count([.positive]), place)
    try #require(measures.negativePairs == count([.negative]), place)
    try #require(measures.mixedPairs == count([.positive, .negative]), place)
    try #require(measures.neutralPairs == count([]), place)
    let tied = Set(pairs.keys.joined())
    try #require(measures.actorCount == tied.count, place)
    let possible = Double(tied.count * (tied.count - 1)) / 2
    try #require(abs(measures.density * possible - Double(pairs.count)) < 1e-9, place)
    let standings = view.actorMeasures(rollUp: narrowing.rollUp)
    try #require(standings.map(\.actor) == tied.sorted(), place)
    for standing in standings {
      try #require(standing.positivePairs == count([.positive], of: standing.actor), place)
      try #require(standing.negativePairs == count([.negative], of: standing.actor), place)
      try #require(standing.mixedPairs == count([.positive, .negative], of: standing.actor), place)
      try #require(standing.neutralPairs == count([], of: standing.actor), place)
    }
  }
}
