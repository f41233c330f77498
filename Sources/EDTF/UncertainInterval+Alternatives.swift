extension UncertainInterval {
  /// Whether any of several periods of one relation went on, on some day of a date query.
  ///
  /// The greatest of the answers. Where the date query lies after a last sighting in one period whose end is
  /// unknown, and before a first sighting in another whose start is unknown, a possible answer says so
  /// besides (``Reasons/betweenSightings``).
  ///
  /// Without any period the answer is no.
  ///
  /// - Complexity: O(*n*²) for *n* periods that were sighted, O(*n*) otherwise.
  public static func answer(whereAny periods: [UncertainInterval], in dateQuery: DateQuery) -> Answer {
    var answer = Answer.no
    for period in periods {
      answer = answer.or(period.answer(in: dateQuery))
      if answer.certainty == .certain { return answer }
    }
    guard answer.certainty == .possible, isBetweenSightings(dateQuery.days, of: periods) else {
      return answer
    }
    return answer.or(.possible(.betweenSightings))
  }

  private static func isBetweenSightings(_ days: ClosedRange<Day>, of periods: [UncertainInterval]) -> Bool {
    periods.indices.contains { earlier in
      periods[earlier].endSide == .sighted && periods[earlier].end.lowerBound < days.lowerBound
        && periods.indices.contains { later in
          later != earlier && periods[later].startSide == .sighted
            && days.upperBound < periods[later].start.upperBound
        }
    }
  }
}
