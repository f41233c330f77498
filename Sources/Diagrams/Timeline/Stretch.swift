import EDTF
import Relations

/// Days in a row on which the answer about a relation is the same.
struct Stretch: Hashable, Sendable {
  var days: ClosedRange<Day>
  let answer: Answer

  var isCertain: Bool { answer.certainty == .certain }
  /// Whether the only doubt is that nobody has looked since the as-of day.
  var isOnlyLater: Bool { answer.reasons == .beyondAsOf }

  /// Stretches of several relations as one: on each day the best answer of any.
  ///
  /// - Complexity: O(*n*²) in the number of stretches.
  static func union(_ all: [[Stretch]]) -> [Stretch] {
    let stretches = all.joined()
    let firsts = stretches.flatMap { stretch in
      [stretch.days.lowerBound]
        + (stretch.days.upperBound == .max ? [] : [stretch.days.upperBound.advanced(by: 1)])
    }
    let days = Set(firsts).sorted()
    return joined(
      days.enumerated().compactMap { index, day in
        var best = Answer.no
        for stretch in stretches where stretch.days.contains(day) { best = best.or(stretch.answer) }
        guard best.certainty != .no else { return nil }
        let last = index + 1 < days.count ? days[index + 1].advanced(by: -1) : day
        return Stretch(days: day...last, answer: best)
      })
  }

  /// Stretches in order, with neighbours of the same answer as one.
  static func joined(_ stretches: [Stretch]) -> [Stretch] {
    joined(stretches) { $0.answer == $1.answer }
  }

  /// Stretches in order, with neighbours that look the same as one: why one is not certain shows nowhere.
  static func drawn(_ stretches: [Stretch]) -> [Stretch] {
    joined(stretches) { $0.isCertain == $1.isCertain && $0.isOnlyLater == $1.isOnlyLater }
  }

  private static func joined(_ stretches: [Stretch], where areAlike: (Stretch, Stretch) -> Bool) -> [Stretch]
  {
    var joined: [Stretch] = []
    for stretch in stretches {
      if let last = joined.last, areAlike(last, stretch),
        last.days.upperBound.advanced(by: 1) == stretch.days.lowerBound
      {
        joined[joined.count - 1].days = last.days.lowerBound...stretch.days.upperBound
      } else {
        joined.append(stretch)
      }
    }
    return joined
  }
}
