import EDTF
public import Relations

/// How many relations hold, certainly and possibly, by kind and by sign.
public struct Tally: Hashable, Sendable {
  /// A number of relations.
  public struct Count: Hashable, Sendable {
    /// How many certainly hold.
    public internal(set) var certain = 0
    /// How many possibly hold and not certainly.
    public internal(set) var possible = 0

    /// How many hold, certainly or possibly.
    public var all: Int { certain + possible }
  }

  /// All relations.
  public internal(set) var total = Count()
  /// Those of each kind that occurs.
  public internal(set) var byKind: [RelationKind.ID: Count] = [:]
  /// Those of each sign, the ones that do not occur included.
  public internal(set) var bySign: [Sign: Count]
  /// Those of each status that occurs.
  public internal(set) var byStatus: [Status: Count] = [:]

  init(_ holdings: some Sequence<Holding>) {
    bySign = Dictionary(Sign.allCases.map { ($0, Count()) }, uniquingKeysWith: { first, _ in first })
    for holding in holdings {
      let part: WritableKeyPath<Count, Int> = holding.certainty == .certain ? \.certain : \.possible
      total[keyPath: part] += 1
      byKind[holding.kind.id, default: Count()][keyPath: part] += 1
      bySign[holding.sign, default: Count()][keyPath: part] += 1
      byStatus[holding.status, default: Count()][keyPath: part] += 1
    }
  }
}

extension GraphView {
  /// How many relations the view shows, by kind and by sign.
  ///
  /// - Complexity: O(*n*) in the number of relations of the graph.
  public func tally() -> Tally {
    Tally(relations)
  }
}
