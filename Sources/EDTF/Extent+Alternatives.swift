extension Extent {
  /// Whether any of several spells of one relation went on, on some day of a moment.
  ///
  /// The greatest of the answers. Where the moment lies after a last sighting in one spell whose end is unknown, and
  /// before a first sighting in another whose start is unknown, a possible answer says so besides
  /// (``Reasons/betweenSightings``).
  ///
  /// Without any spell the answer is no.
  ///
  /// - Complexity: O(*n*²) for *n* spells of which some end, and some begin, with a sighting; O(*n*) otherwise.
  public static func answer(whereAny spells: [Extent], in moment: Moment) -> Answer {
    var answer = Answer.no
    for spell in spells {
      answer = answer.or(spell.answer(in: moment))
      if answer.certainty == .certain { return answer }
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
