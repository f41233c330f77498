import Queries
import Relations

/// What the foot of a picture says of its sources.
enum SourceListing {
  /// The numbers that words in the picture lead to.
  case numbered([Source])
  /// What each relation rests on, where no words in the picture have room for a number.
  case byTie([(tie: String, sources: [Source])])
  /// What all of it rests on, where there are too many relations to name each.
  case plain([Source])

  /// The most ties that are listed.
  static let tieLimit = 160
}

extension Scene {
  /// The sources of what is shown: with the numbers that lead to them, else by the relation that rests on them.
  var listing: SourceListing {
    guard numbers.isEmpty else { return .numbered(sources) }
    var ties: [(tie: String, ids: [Source.ID])] = []
    for hull in hulls { ties.append((hull.label, hull.holdings.flatMap(\.sources))) }
    var pairs: [[Actor.ID]: Int] = [:]
    for edge in edges where edge.pact == nil {
      let pair = [edge.from, edge.to].sorted()
      let ids = edge.holdings.flatMap(\.sources)
      if let known = pairs[pair] {
        ties[known].ids += ids
      } else {
        pairs[pair] = ties.count
        ties.append(("\(label(of: edge.from)) – \(label(of: edge.to))", ids))
      }
    }
    let cited = ties.map { tie, ids in
      (tie: tie, sources: SourceOrder.sorted(Set(ids).compactMap { graph.source($0) }))
    }
    .filter { !$0.sources.isEmpty }
    guard cited.count <= SourceListing.tieLimit else { return .plain(sources) }
    return .byTie(cited.sorted { $0.tie.lowercased() < $1.tie.lowercased() })
  }
}
