extension Extent {
  /// Whether one spell of each of several conditions went on together with the others, on some one day of a moment.
  ///
  /// The greatest of the answers that ``answer(whereAll:ofWhichOwn:in:)`` gives for the choices of one spell from each
  /// condition, without going through the choices, of which there may be exponentially many: what casts doubt on a
  /// spell is that spell alone, or one other, so that pairs which can be chosen together tell all of the reasons.
  ///
  /// - Parameters:
  ///   - conditions: the spells to choose from, those of the relation first, then those of the lives of its ends.
  ///   - own: how many of the conditions belong to the relation.
  /// - Complexity: O(*n*² log *n*) in the number of spells.
  package static func answer(
    whereOneOfEach conditions: [[Extent]], ofWhichOwn own: Int, in moment: Moment
  ) -> Answer {
    if conditions.allSatisfy({ $0.count == 1 }) {
      return answer(whereAll: conditions.map { $0[0] }, ofWhichOwn: own, in: moment)
    }
    let choice = Choice(conditions, in: moment.days)
    if choice.days.isEmpty { return .no }
    if choice.isCertain { return .certain }
    var reasons: Reasons = []
    for (condition, candidates) in choice.candidates.enumerated() {
      for candidate in candidates {
        let doubts = choice.doubts(of: candidate, from: condition)
        if !doubts.isEmpty { reasons.formUnion(condition < own ? doubts : .actorExistence) }
      }
    }
    return .possible(reasons)
  }
}

/// The choices of one spell from each of several conditions.
private struct Choice {
  /// The days of the question on which a spell of each condition may have gone on.
  let days: DaySet
  /// The spells of each condition that can be chosen: on one of the days each of the others has a spell as well.
  let candidates: [[Extent]]
  private let asked: ClosedRange<Day>

  init(_ conditions: [[Extent]], in asked: ClosedRange<Day>) {
    self.asked = asked
    let common = conditions.reduce(DaySet(asked)) { $0.intersection(DaySet($1.map(\.possibleDays))) }
    days = common
    candidates = conditions.map { $0.filter { common.meets($0.possibleDays) } }
  }

  /// Whether a choice holds together however its bounds fall.
  ///
  /// Then no spell begins later than the days asked about or ends before them, and none may begin after another has
  /// ended. Of the spells of such a choice one begins last, and is all that the others have to be compared with.
  var isCertain: Bool {
    candidates.enumerated().contains { condition, spells in
      spells.contains { last in
        let start = last.start.upperBound
        guard start <= asked.upperBound, last.knownThrough >= asked.lowerBound,
          last.horizon == nil || start <= last.knownThrough
        else { return false }
        let latestStart = min(start, last.knownThrough)
        let earliestEnd = max(start, asked.lowerBound)
        return candidates.enumerated().allSatisfy { other, spells in
          other == condition
            || spells.contains { $0.start.upperBound <= latestStart && $0.knownThrough >= earliestEnd }
        }
      }
    }
  }

  /// What keeps a spell, in any choice of which it is one, from certainly meeting the days and the other spells.
  func doubts(of spell: Extent, from condition: Int) -> Reasons {
    var doubts: Reasons = []
    if spell.start.upperBound > asked.upperBound { doubts.formUnion(spell.startReason) }
    if spell.end.lowerBound < asked.lowerBound { doubts.formUnion(spell.endReason) }
    let isInDoubt = !doubts.isEmpty
    for (other, spells) in candidates.enumerated() where other != condition {
      for second in spells where canBeChosen(spell, second) {
        doubts.formUnion(spell.doubts(beside: second, in: asked))
      }
    }
    if !isInDoubt, isBeyondHorizon(spell, from: condition) { doubts.formUnion(.beyondAsOf) }
    return doubts
  }

  private func canBeChosen(_ one: Extent, _ other: Extent) -> Bool {
    let (first, second) = (one.possibleDays, other.possibleDays)
    return first.overlaps(second) && days.meets(first.clamped(to: second))
  }

  /// Whether the horizon of a spell is all that is in the way in some choice of which it is one.
  private func isBeyondHorizon(_ spell: Extent, from condition: Int) -> Bool {
    guard spell.horizon != nil else { return false }
    var common = DaySet([spell.possibleDays]).intersection(DaySet(asked))
    var later: [Extent] = []
    for (other, spells) in candidates.enumerated() where other != condition {
      let clear = spells.filter { spell.doubts(beside: $0, in: asked).isEmpty }
      common = common.intersection(DaySet(clear.map(\.possibleDays)))
      later += clear.filter {
        $0.start.upperBound <= asked.upperBound && spell.knownThrough < $0.start.upperBound
      }
    }
    if spell.knownThrough < asked.lowerBound || spell.knownThrough < spell.start.upperBound {
      return !common.isEmpty
    }
    return later.contains { common.meets($0.possibleDays) }
  }
}
