import EDTF
import Queries
import RandomGraphs
import Relations
import Testing

extension RandomCase {
  /// Blocs are the components of the allying relations, with their certainty.
  func checkBlocs() throws {
    let dateQuery = try source.dateQuery()
    let holding = naive.held(at: dateQuery, narrowing.counting).filter { $0.to != nil }
    let ties = holding.filter { $0.row.kind.isAllying && $0.row.sign != .negative }
    let joined = NaiveGraph.closure(of: ties)
    let certain = NaiveGraph.closure(of: ties.filter { $0.answer == .certain })
    let blocs = view(at: dateQuery).blocs(rollUp: narrowing.rollUp)
    let place: Comment = "seed \(seed) at \(dateQuery), \(narrowing)"
    try #require(Set(blocs.map { Set($0.members) }) == Set(joined.values.filter { $0.count > 1 }), place)
    for bloc in blocs {
      let members = Set(bloc.members)
      let inside = ties.filter { members.contains($0.from) }
      try #require(bloc.ties.map(\.id) == inside.map(\.row.id), place)
      let conflicts = holding.filter { holding in
        holding.row.sign == .negative && holding.ends.isSubset(of: members)
      }
      try #require(bloc.conflicts.map(\.id) == conflicts.map(\.row.id), place)
      let cores = Set(bloc.members.compactMap { certain[$0] }.filter { $0.count > 1 })
      try #require(Set(bloc.cores.map { Set($0) }) == cores, place)
      try #require((bloc.answer == .certain) == (cores == [members]), place)
      let doubts = inside.filter { tie in
        tie.to.map { certain[tie.from]?.contains($0) != true && $0 != tie.from } == true
      }
      try #require(bloc.answer == doubts.reduce(Answer.certain) { $0.and($1.answer) }, place)
    }
  }
}
