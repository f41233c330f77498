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

  /// How somebody ceases to be a party.
  package enum Departure: Hashable, Sendable {
    /// It left, and the pact went on.
    case left
    /// The pact ended, and the party had not left before.
    case ended
    /// The one or the other, and nobody knows which.
    case unclear
  }

  /// How a party ceases to be one at the end of a period of its own, and the last day on which it may have been one.
  ///
  /// - Parameters:
  ///   - own: The period for which it was a party.
  ///   - force: The periods for which the pact was in force.
  package static func departure(
    after own: UncertainInterval, from force: [UncertainInterval]
  ) -> (manner: Departure, last: Day) {
    // A pact that was renewed later had ended all the same.
    let common = force.filter { $0.possibleDays.overlaps(own.possibleDays) }
    let end = common.map(\.end).max { ($0.upperBound, $0.lowerBound) < ($1.upperBound, $1.lowerBound) }
    guard let end else { return (.left, own.end.upperBound) }
    let last = min(end.upperBound, own.end.upperBound)
    if own.end.upperBound < end.lowerBound { return (.left, last) }
    // What is written alike of both is one day.
    return (end.upperBound <= own.end.lowerBound || end == own.end ? .ended : .unclear, last)
  }

  /// The parties that left it on the last day of a stretch, surely or, where it may have ended before, possibly.
  ///
  /// - Parameter last: the last day of what one of the relations of the pact is known to have touched.
  /// - Complexity: O(*n*) in the number of parties and their periods, for each period of the pact.
  package func partiesLeaving(
    after last: Day, _ reading: PeriodReading
  ) -> (surely: [Actor.ID], possibly: [Actor.ID]) {
    guard last < .max else { return ([], []) }
    let force = reading.intervals(of: when)
    var leaving: [Departure: Set<Actor.ID>] = [:]
    for party in parties {
      for own in reading.intervals(of: party.record.when) {
        let departure = Self.departure(after: own, from: force)
        if departure.last == last { leaving[departure.manner, default: []].insert(party.actor) }
      }
    }
    let surely = leaving[.left] ?? []
    return (surely.sorted(), (leaving[.unclear] ?? []).subtracting(surely).sorted())
  }
}
