extension Extent {
  /// Whether any of several spells of one relation went on, on some day of a moment.
  ///
  /// The greatest of the answers. Where the moment lies after a last sighting in one spell whose end is unknown, and
  /// before a first sighting in another whose start is unknown, a possible answer says so besides
  /// (``Reasons/betweenSightings``).
  ///
  /// - Parameters:
  ///   - spells: the spells of one relation; without any the answer is no.
  ///   - existences: what has to hold on the same day as a spell.
  ///   - moment: the date of the question.
  /// - Complexity: O(*n*) for *n* spells.
  public static func answer(
    whereAny spells: [Extent],
    alongside existences: [Extent] = [],
    in moment: Moment
  ) -> Answer {
    var answer = Answer.no
    for spell in spells {
      answer = answer.or(Extent.answer(whereAll: [spell] + existences, in: moment))
    }
    guard answer.certainty == .possible, isBetweenSightings(moment.days, of: spells) else { return answer }
    return answer.or(.possible(.betweenSightings))
  }

  private static func isBetweenSightings(_ days: ClosedRange<Day>, of spells: [Extent]) -> Bool {
    let isAfterOne = spells.map { $0.endSide == .sighted && $0.end.lowerBound < days.lowerBound }
    let isBeforeOne = spells.map { $0.startSide == .sighted && days.upperBound < $0.start.upperBound }
    return spells.indices.contains { earlier in
      isAfterOne[earlier] && spells.indices.contains { $0 != earlier && isBeforeOne[$0] }
    }
  }
}
