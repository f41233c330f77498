public import EDTF
public import Relations
public import Revisions

/// A relation for which two versions of a graph have different answers on a date.
public struct RevisedAnswer: Identifiable, Hashable, Sendable {
  /// How the answers differ.
  public enum Sort: String, Hashable, Sendable, CaseIterable, Codable {
    /// It holds by the later version alone.
    case holds
    /// It holds by the earlier version alone.
    case holdsNoLonger = "holds-no-longer"
    /// It is of another kind, sign or status, or ties others.
    case differs
    /// It was possible, and is certain.
    case becameCertain = "became-certain"
    /// It was certain, and is possible.
    case becamePossible = "became-possible"
  }

  /// How the answers differ.
  public let sort: Sort
  /// What the earlier version says; nil where the relation does not hold by it.
  public let before: Holding?
  /// What the later version says.
  public let after: Holding?

  /// The identifier of the relation.
  public let id: Relation.ID

  init?(_ id: Relation.ID, before: Holding?, after: Holding?) {
    switch (before, after) {
    case (nil, nil): return nil
    case (nil, .some): sort = .holds
    case (.some, nil): sort = .holdsNoLonger
    case (let before?, let after?):
      if before.isUnlike(after) {
        sort = .differs
      } else if before.certainty != after.certainty {
        sort = after.certainty == .certain ? .becameCertain : .becamePossible
      } else {
        return nil
      }
    }
    self.id = id
    self.before = before
    self.after = after
  }
}

/// A pair of actors that are tied otherwise on a date by one version of a graph than by another.
public struct RevisedPair: Hashable, Sendable {
  /// The two actors, by identifier.
  public let actors: [Actor.ID]
  /// The signs of their relations by the earlier version, without neutral ones.
  public let before: Set<Sign>
  /// The signs of their relations by the later version.
  public let after: Set<Sign>
}

extension GraphRevision {
  /// The relations for which the versions have different answers on a date, by sort, then by identifier.
  ///
  /// - Complexity: O(*n* log *n*) in the number of relations that hold.
  public func answers(at dateQuery: DateQuery) -> [RevisedAnswer] {
    let (old, new) = (before.at(dateQuery).byID, after.at(dateQuery).byID)
    let ids = Set(old.keys).union(new.keys).sorted()
    let answers = ids.compactMap { RevisedAnswer($0, before: old[$0], after: new[$0]) }
    return RevisedAnswer.Sort.allCases.flatMap { sort in answers.filter { $0.sort == sort } }
  }

  /// The pairs of actors that turned from allied or hostile or neither to something else on a date, by identifier; what is
  /// denied or rejected makes them neither.
  ///
  /// - Complexity: O(*n* log *n*) in the number of relations that hold.
  public func pairs(at dateQuery: DateQuery) -> [RevisedPair] {
    let (old, new) = (before.at(dateQuery).signs, after.at(dateQuery).signs)
    return Set(old.keys).union(new.keys).sorted { $0.lexicographicallyPrecedes($1) }.compactMap { pair in
      let signs = (old[pair] ?? [], new[pair] ?? [])
      return signs.0 == signs.1 ? nil : RevisedPair(actors: pair, before: signs.0, after: signs.1)
    }
  }
}

extension GraphView {
  fileprivate var byID: [Relation.ID: Holding] {
    Dictionary(relations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  fileprivate var signs: [[Actor.ID]: Set<Sign>] {
    var signs: [[Actor.ID]: Set<Sign>] = [:]
    for holding in relations where holding.sign != .neutral && holding.status.isCounted {
      guard let to = holding.relation.to, to != holding.relation.from else { continue }
      signs[[holding.relation.from, to].sorted(), default: []].insert(holding.sign)
    }
    return signs
  }
}

extension Holding {
  fileprivate func isUnlike(_ other: Holding) -> Bool {
    kind.id != other.kind.id || sign != other.sign || status != other.status || via != other.via
      || relation.from != other.relation.from || relation.to != other.relation.to
  }
}
