import EDTF

extension Storage {
  /// Whether the actor existed; certain where nothing is recorded.
  func existence(of actor: Int, at moment: Moment) -> Answer {
    lives[actor].isEmpty ? .certain : Extent.answer(whereAny: lives[actor], in: moment)
  }

  /// Whether the relation held, given its terms and the lives of its ends.
  ///
  /// - Parameters:
  ///   - claimed: Spells of a claim that stand in for the relation's own terms.
  ///   - chain: Relations that have to hold on the same day, so that this one counts for another actor.
  func answer(
    _ relation: Int, claimed: [Extent]? = nil, through chain: [Int] = [], at moment: Moment
  ) -> Answer {
    var own = claimed.map { [$0] } ?? terms[relation]
    var limiting = claimed == nil ? limits[relation] : ends(limiting: relation)
    for link in chain {
      own += terms[link]
      // The life of an actor counts once, however many of the relations it limits.
      limiting += limits[link].filter { !limiting.contains($0) }
    }
    return Conditions(terms: own, lives: limiting.map { lives[$0] }).answer(at: moment)
  }

  /// The actors at the ends of a relation whose lives are recorded and limit it.
  private func ends(limiting relation: Int) -> [Int] {
    Self.limits(ends[relation], kind: kinds[relation], lives: lives)
  }

  /// The actors whose lives are recorded and limit a relation between them; none limits one of lineage.
  static func limits(_ ends: (from: Int, to: Int?), kind: RelationKind, lives: [[Extent]]) -> [Int] {
    if kind.isLineage { return [] }
    let to = ends.to == ends.from ? nil : ends.to
    return [ends.from, to].compactMap { $0 }.filter { !lives[$0].isEmpty }
  }
}
