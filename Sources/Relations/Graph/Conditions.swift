import EDTF

/// What has to hold on the same day for a relation to hold.
struct Conditions {
  /// The terms of the relation, and of those through which it counts for another actor; each a choice of
  /// spells.
  var terms: [[Extent]]
  /// The lives of the actors at its ends, each a choice of spells; any doubt from them is one about
  /// existence.
  var lives: [[Extent]]

  /// Whether all of them held together, on some day of a moment.
  ///
  /// - Complexity: O(*n*) in the number of spells for a day, O(*n*² log *n*) for some day of several.
  func answer(at moment: Moment) -> Answer {
    // On one day the answers combine by themselves. On some day of several they do not: two things may each
    // hold on some day and never on the same, so each choice of spells is weighed as a whole.
    moment.isSingleDay || terms.count + lives.count == 1 ? combined(in: moment) : weighed(in: moment)
  }

  private func combined(in moment: Moment) -> Answer {
    var answer = Answer.certain
    for term in terms {
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

  private func weighed(in moment: Moment) -> Answer {
    var best = Extent.answer(whereOneOfEach: terms + lives, ofWhichOwn: terms.count, in: moment)
    guard best.certainty == .possible else { return best }
    for term in terms where term.count > 1 {
      let reasons = Extent.answer(whereAny: term, in: moment).reasons
      best = best.or(.possible(reasons.intersection(.betweenSightings)))
    }
    return best
  }
}
