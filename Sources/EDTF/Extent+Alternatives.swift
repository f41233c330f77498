extension Extent {
  /// Whether any of several spells of one relation went on, on some day of a moment.
  ///
  /// The greatest of the answers. Where the moment lies after a last sighting in one spell whose end is
  /// unknown, and before a first sighting in another whose start is unknown, a possible answer says so
  /// besides (``Reasons/betweenSightings``).
  ///
  /// Without any spell the answer is no.
  ///
  /// - Complexity: O(*n*²) for *n* spells that were sighted, O(*n*) otherwise.
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
    spells.indices.contains { earlier in
      spells[earlier].endSide == .sighted && spells[earlier].end.lowerBound < days.lowerBound
        && spells.indices.contains { later in
          later != earlier && spells[later].startSide == .sighted
            && days.upperBound < spells[later].start.upperBound
        }
    }
  }
}
