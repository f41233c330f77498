import EDTF
import TestSupport

/// A random interval within a few days, together with every way in which its bounds can fall.
struct RandomInterval {
  let interval: UncertainInterval
  let assignments: [(start: Int, end: Int)]
  /// The position after which nobody has looked.
  let horizon: Int?

  static let window = 0...13

  /// Nil where the bounds that were drawn exclude each other.
  init?(using generator: inout SeededGenerator) {
    let start = RandomInterval.range(using: &generator)
    let isOpen = generator.once(in: 4)
    let end = isOpen ? 99...99 : RandomInterval.range(using: &generator)
    horizon = isOpen && generator.once(in: 2) ? Int.random(in: RandomInterval.window, using: &generator) : nil
    assignments = start.flatMap { start in end.filter { start <= $0 }.map { (start, $0) } }
    guard
      let interval = UncertainInterval(
        start: RandomInterval.day(start.lowerBound)...RandomInterval.day(start.upperBound),
        end: RandomInterval.day(end.lowerBound)...RandomInterval.day(end.upperBound),
        horizon: horizon.map(RandomInterval.day)
      )
    else { return nil }
    self.interval = interval
  }

  static func day(_ position: Int) -> Day {
    position == 99 ? .max : Day(number: 15_390 + Int32(position))
  }

  /// Whether in some way in which the bounds can fall the intervals begin to be together, on one of the days, after the
  /// horizon of one of them.
  static func mayBeginUnseen(_ intervals: [RandomInterval], in days: ClosedRange<Int>) -> Bool {
    var common: [ClosedRange<Int>] = [days]
    for interval in intervals {
      common = common.flatMap { common in
        interval.assignments.compactMap { start, end -> ClosedRange<Int>? in
          let (first, last) = (max(start, common.lowerBound), min(end, common.upperBound))
          return first <= last ? first...last : nil
        }
      }
    }
    return common.contains { days in intervals.contains { $0.horizon.map { $0 < days.lowerBound } ?? false } }
  }

  private static func range(using generator: inout SeededGenerator) -> ClosedRange<Int> {
    let first = Int.random(in: 0...10, using: &generator)
    return first...(first + Int.random(in: 0...2, using: &generator))
  }

  /// Whether the intervals have a day in common with the days, for each way in which their bounds can fall.
  ///
  /// - Parameter isKnown: whether an open end counts no further than the horizon.
  static func outcomes(of intervals: [RandomInterval], in days: ClosedRange<Int>, isKnown: Bool) -> Set<Bool>
  {
    var choices: [ClosedRange<Int>?] = [days]
    for interval in intervals {
      choices = choices.flatMap { common -> [ClosedRange<Int>?] in
        interval.assignments.map { start, end in
          let last = isKnown ? min(end, interval.horizon ?? end) : end
          guard let common, max(start, common.lowerBound) <= min(last, common.upperBound) else { return nil }
          return max(start, common.lowerBound)...min(last, common.upperBound)
        }
      }
    }
    return Set(choices.map { $0 != nil })
  }
}
