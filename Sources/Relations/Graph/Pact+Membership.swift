package import EDTF

extension Pact {
  /// Whether an actor is a party on a date, by its own terms and those of the pact, whoever else is one; nil where it
  /// never is.
  ///
  /// - Complexity: O(*n*) in the number of its periods and of the parties.
  package func membership(of actor: Actor.ID, at dateQuery: DateQuery, _ reading: PeriodReading) -> Answer? {
    var answer: Answer?
    for party in parties where party.actor == actor {
      let terms = [party.record.when, when].filter { !$0.isEmpty }.map(reading.intervals)
      answer = (answer ?? .no).or(Conditions(terms: terms, lives: []).answer(at: dateQuery))
    }
    return answer
  }

  /// The parties that left it on the last day of a stretch, or may have, though it went on.
  ///
  /// - Parameter last: the last day of what one of the relations of the pact is known to have touched.
  /// - Complexity: O(*n*) in the number of parties and their periods.
  package func partiesLeaving(after last: Day, _ reading: PeriodReading) -> [Actor.ID] {
    guard last < .max else { return [] }
    if let end = reading.intervals(of: when).map(\.end.upperBound).max(), end <= last { return [] }
    let leaving = parties.filter { party in
      reading.intervals(of: party.record.when).contains { $0.end.upperBound == last }
    }
    return Set(leaving.map(\.actor)).sorted()
  }
}
