import EDTF

/// What has to hold on the same day for a relation to hold.
struct Conditions {
  /// The terms of the relation, and of those through which it counts for another actor; each a choice of
  /// periods.
  var terms: [[UncertainInterval]]
  /// The lives of the actors at its ends, each a choice of periods; any doubt from them is one about
  /// existence.
  var lives: [[UncertainInterval]]

  /// Whether all of them held together, on some day of a date query.
  ///
  /// - Complexity: O(*n*) in the number of periods for a day, O(*n*² log *n*) for some day of several.
  func answer(at dateQuery: DateQuery) -> Answer {
    // On one day the answers combine by themselves. On some day of several they do not: two things may each
    // hold on some day and never on the same, so each choice of periods is weighed as a whole.
    dateQuery.isSingleDay || terms.count + lives.count == 1 ? combined(in: dateQuery) : weighed(in: dateQuery)
  }

  private func combined(in dateQuery: DateQuery) -> Answer {
    var answer = Answer.certain
    for term in terms {
      answer = answer.and(UncertainInterval.answer(whereAny: term, in: dateQuery))
      if answer.certainty == .no { return .no }
    }
    for life in lives {
      switch UncertainInterval.answer(whereAny: life, in: dateQuery).certainty {
      case .certain: continue
      case .possible: answer = answer.and(.possible(.actorExistence))
      case .no: return .no
      }
    }
    return answer
  }

  private func weighed(in dateQuery: DateQuery) -> Answer {
    var best = UncertainInterval.answer(whereOneOfEach: terms + lives, ofWhichOwn: terms.count, in: dateQuery)
    guard best.certainty == .possible else { return best }
    for term in terms where term.count > 1 {
      let reasons = UncertainInterval.answer(whereAny: term, in: dateQuery).reasons
      best = best.or(.possible(reasons.intersection(.betweenSightings)))
    }
    return best
  }
}
