import EDTF

extension Storage {
  /// Whether the actor existed; certain where nothing is recorded.
  func existence(of actor: Int, at moment: Moment) -> Answer {
    lives[actor].isEmpty ? .certain : Extent.answer(whereAny: lives[actor], in: moment)
  }

  /// Whether the relation held, given its terms and the lives of its ends.
  ///
  /// - Parameter claimed: Spells of a claim that stand in for the relation's own terms.
  func answer(_ relation: Int, at moment: Moment, claimed: [Extent]? = nil) -> Answer {
    let own = claimed.map { [$0] } ?? terms[relation]
    let lives = lives(ofEndsOf: relation)
    // On one day the answers combine by themselves. On some day of several they do not: two things may each hold on
    // some day and never on the same, so each choice of spells is weighed as a whole.
    if !moment.isSingleDay, own.count + lives.count > 1 {
      return answerOnSomeDay(own: own, lives: lives, moment)
    }
    var answer = Answer.certain
    for term in own {
      answer = answer.and(Extent.answer(whereAny: term, in: moment))
      if answer.certainty == .no { return .no }
    }
    for life in lives {
      switch Extent.answer(whereAny: life, in: moment).certainty {
      case .certain: continue
      case .possible: answer = answer.and(.possible(.actorExistence))
      case .no: return .no
      }
    }
    return answer
  }

  /// What is recorded of the lives that limit the relation.
  private func lives(ofEndsOf relation: Int) -> [[Extent]] {
    if relationKinds[relations[relation].kind]?.isLineage ?? false { return [] }
    let end = ends[relation]
    return [end.from, end.to].compactMap { $0 }.map { lives[$0] }.filter { !$0.isEmpty }
  }

  private func answerOnSomeDay(own: [[Extent]], lives: [[Extent]], _ moment: Moment) -> Answer {
    var best = Answer.no
    for spells in choices(of: own) {
      for life in choices(of: lives) {
        best = best.or(Extent.answer(whereAll: spells + life, ofWhichOwn: spells.count, in: moment))
      }
    }
    return best
  }

  private func choices(of terms: [[Extent]]) -> [[Extent]] {
    terms.reduce([[]]) { choices, term in
      choices.flatMap { choice in term.map { choice + [$0] } }
    }
  }
}
