import EDTF

/// Whether terms and lives hold together, from the definition of certain and possible.
struct NaiveTerms {
  /// One spell with its bounds and the names of its doubts.
  private struct Bounds: Hashable {
    let start: ClosedRange<Day>
    let end: ClosedRange<Day>
    /// The last day for which it is known to go on.
    let known: Day
    let startDoubt: Reasons
    let endDoubt: Reasons
    let isSeenBefore: Bool
    let isSeenAfter: Bool
  }

  private let terms: [[Bounds]]
  private let lives: [[Bounds]]

  init(terms: [[Spell]], lives: [[Spell]], tolerance: Tolerance, asOf: Day?) {
    func bounds(_ spell: Spell) -> Bounds? {
      guard let extent = try? spell.extent(tolerance: tolerance, asOf: asOf) else { return nil }
      let hasUnknownEnd = spell.span.end == .unknown || spell.hasEnded && spell.span.end == .open
      let isSeen = spell.firstSeen != nil || spell.lastSeen != nil
      func doubt(
        _ range: ClosedRange<Day>, _ isUnknown: Bool, _ unknown: Reasons, _ imprecise: Reasons
      ) -> Reasons {
        range.lowerBound == range.upperBound ? [] : isUnknown ? unknown : imprecise
      }
      return Bounds(
        start: extent.start, end: extent.end, known: min(extent.end.lowerBound, extent.horizon ?? .max),
        startDoubt: doubt(extent.start, spell.span.start == .unknown, .unknownStart, .impreciseStart),
        endDoubt: doubt(extent.end, hasUnknownEnd, .unknownEnd, .impreciseEnd),
        isSeenBefore: isSeen && hasUnknownEnd, isSeenAfter: isSeen && spell.span.start == .unknown)
    }
    self.terms = terms.map { $0.compactMap(bounds) }
    self.lives = lives.map { $0.compactMap(bounds) }
  }

  func answer(in days: ClosedRange<Day>) -> Answer {
    days.lowerBound == days.upperBound ? answer(on: days.lowerBound) : weighed(in: days)
  }

  // MARK: A day

  /// Certain at D: start.hi <= D <= end.lo, and D <= as-of; possible at D: start.lo <= D <= end.hi; no
  /// outside.
  private func answer(on day: Day) -> Answer {
    var answer = Answer.certain
    for term in terms { answer = answer.and(best(of: term, on: day)) }
    for life in lives {
      let existence = best(of: life, on: day)
      answer = answer.and(existence.certainty == .possible ? .possible(.actorExistence) : existence)
    }
    return answer
  }

  private func best(of spells: [Bounds], on day: Day) -> Answer {
    let answers = spells.map { spell -> Answer in
      if day < spell.start.lowerBound || day > spell.end.upperBound { return .no }
      if spell.start.upperBound <= day && day <= spell.known { return .certain }
      var reasons: Reasons = []
      if day < spell.start.upperBound { reasons.formUnion(spell.startDoubt) }
      if day > spell.end.lowerBound { reasons.formUnion(spell.endDoubt) }
      return .possible(reasons.isEmpty ? .beyondAsOf : reasons)
    }
    let best = answers.reduce(Answer.no) { $0.or($1) }
    return best.certainty == .possible && isBetweenSightings(day...day, of: spells)
      ? best.or(.possible(.betweenSightings)) : best
  }

  private func isBetweenSightings(_ days: ClosedRange<Day>, of spells: [Bounds]) -> Bool {
    for (position, before) in spells.enumerated() where before.isSeenBefore {
      guard before.end.lowerBound < days.lowerBound else { continue }
      for (other, after) in spells.enumerated() where other != position && after.isSeenAfter {
        if days.upperBound < after.start.upperBound { return true }
      }
    }
    return false
  }

  // MARK: Some day of several

  /// The best of the choices of one spell from each term and life.
  private func weighed(in days: ClosedRange<Day>) -> Answer {
    var choices: [[Bounds]] = [[]]
    for spells in terms + lives { choices = choices.flatMap { choice in spells.map { choice + [$0] } } }
    var best = choices.reduce(Answer.no) { $0.or(together($1, in: days)) }
    for term in terms where best.certainty == .possible {
      let own = term.reduce(Answer.no) { $0.or(together([$1], in: days)) }
      if own.certainty == .possible, isBetweenSightings(days, of: term) {
        best = best.or(.possible(.betweenSightings))
      }
    }
    return best
  }

  /// Possible if some one day is possible in all; certain if no two bounds can fall so that no day is left.
  private func together(_ spells: [Bounds], in days: ClosedRange<Day>) -> Answer {
    // The first day that they have in common is the first of the days asked about, or on which one may begin.
    let isPossible = ([days.lowerBound] + spells.map(\.start.lowerBound)).contains { day in
      days.contains(day) && spells.allSatisfy { $0.start.lowerBound <= day && day <= $0.end.upperBound }
    }
    guard isPossible else { return .no }
    var reasons: Reasons = []
    for (position, spell) in spells.enumerated() {
      let doubts = doubts(of: spell, at: position, among: spells, in: days)
      if !doubts.isEmpty { reasons.formUnion(position < terms.count ? doubts : .actorExistence) }
    }
    return reasons.isEmpty ? .certain : .possible(reasons)
  }

  private func doubts(
    of spell: Bounds, at position: Int, among spells: [Bounds], in days: ClosedRange<Day>
  ) -> Reasons {
    var doubts: Reasons = []
    var isKnown = spell.known >= days.lowerBound && spell.known >= spell.start.upperBound
    if spell.start.upperBound > days.upperBound { doubts.formUnion(spell.startDoubt) }
    if spell.end.lowerBound < days.lowerBound { doubts.formUnion(spell.endDoubt) }
    for (other, second) in spells.enumerated() where other != position {
      let startIsIn = spell.start.upperBound <= days.upperBound
      let otherStartIsIn = second.start.upperBound <= days.upperBound
      if startIsIn, second.end.lowerBound >= days.lowerBound, spell.start.upperBound > second.end.lowerBound {
        doubts.formUnion(spell.startDoubt)
      }
      if otherStartIsIn, spell.end.lowerBound >= days.lowerBound,
        second.start.upperBound > spell.end.lowerBound
      {
        doubts.formUnion(spell.endDoubt)
      }
      if otherStartIsIn, spell.known < second.start.upperBound { isKnown = false }
    }
    // A horizon is the only bound that the end does not have itself.
    return doubts.isEmpty && !isKnown && spell.known < spell.end.lowerBound ? .beyondAsOf : doubts
  }
}
