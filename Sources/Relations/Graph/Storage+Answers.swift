package import EDTF

extension Storage {
  /// Whether the actor existed; certain where nothing is recorded.
  package func existence(of actor: Int, at dateQuery: DateQuery) -> Answer {
    actors.life(at: actor).answer(at: dateQuery)
  }

  /// Whether the relation held, given its terms and the lives of its ends.
  ///
  /// - Parameters:
  ///   - claimed: Periods of a claim that stand in for the relation's own terms.
  ///   - chain: Relations that have to hold on the same day, so that this one counts for another actor.
  package func answer(
    _ relation: Int, claimed: [UncertainInterval]? = nil, through chain: [Int] = [], at dateQuery: DateQuery
  ) -> Answer {
    var own = claimed.map { [$0] } ?? terms(at: relation)
    var limiting = limits(at: relation)
    // A life counts once, however many of the relations it limits, and that of a pact not beside its terms.
    var pacts = claimed == nil ? [pactOfTerms(at: relation)] : []
    for link in chain {
      own += terms(at: link)
      limiting += limits(at: link).filter { !limiting.contains($0) }
      pacts.append(pactOfTerms(at: link))
    }
    limiting.removeAll { pacts.contains($0) }
    return Conditions(terms: own, lives: limiting.map { actors.life(at: $0) }).answer(at: dateQuery)
  }
}

extension [UncertainInterval] {
  /// Whether somebody with this life existed; certain where nothing is recorded.
  fileprivate func answer(at dateQuery: DateQuery) -> Answer {
    isEmpty ? .certain : UncertainInterval.answer(whereAny: self, in: dateQuery)
  }
}
