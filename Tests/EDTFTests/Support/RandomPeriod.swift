import EDTF
import TestSupport

/// A random period within a few days, together with every way in which its bounds can fall.
///
/// Days are positions: 0 is the first day of the calendar, 21 the last, and 1 to 20 the days from 2012-02-20.
struct RandomPeriod {
  struct Side {
    var text: String
    /// The positions that it may mean, and those that it may mean without its mark.
    var days: ClosedRange<Int>
    var bareDays: ClosedRange<Int>
  }

  static let calendar = 0...21
  static let window = 1...20

  let text: String
  let start: Side
  let end: Side
  let isOrdered: Bool
  let hasEnded: Bool
  let firstSeen: Side?
  let lastSeen: Side?
  let asOf: Int?

  init(using generator: inout SeededGenerator) {
    start = RandomPeriod.side(using: &generator)
    let isAlone = start.text != "" && start.text != ".." && generator.once(in: 5)
    end = isAlone ? start : RandomPeriod.side(isEnd: true, using: &generator)
    text = isAlone ? start.text : "\(start.text)/\(end.text)"
    hasEnded = generator.once(in: 4)
    firstSeen = generator.once(in: 3) ? RandomPeriod.dated(using: &generator) : nil
    lastSeen = generator.once(in: 3) ? RandomPeriod.dated(using: &generator) : nil
    asOf = generator.once(in: 2) ? Int.random(in: 5...16, using: &generator) : nil
    isOrdered = start.bareDays.lowerBound <= end.bareDays.upperBound
  }

  static func day(_ position: Int) -> Day {
    switch position {
    case 0: .min
    case 21: .max
    default: Day(number: 15_389 + Int32(position))
    }
  }

  /// Every start and end that go together with each other and with the sightings.
  var assignments: [(start: Int, end: Int)] {
    start.days.flatMap { start in
      lastDays.filter { isAllowed(start, $0) }.map { (start, $0) }
    }
  }

  var hasOpenEnd: Bool { end.text == ".." && !hasEnded }

  /// The position through which an open end is known to be open.
  var horizon: Int? {
    guard hasOpenEnd, let asOf else { return nil }
    return max(asOf, firstSeen?.days.lowerBound ?? 0, lastSeen?.days.lowerBound ?? 0)
  }

  var description: String {
    "\(text) ended \(hasEnded) seen \(firstSeen?.text ?? "-"), \(lastSeen?.text ?? "-") as of \(asOf ?? -1)"
  }

  func period() throws -> Period {
    Period(
      try EDTFInterval(text),
      hasEnded: hasEnded,
      firstSeen: try firstSeen.map { try EDTFDate($0.text) },
      lastSeen: try lastSeen.map { try EDTFDate($0.text) },
      asOf: asOf.map(RandomPeriod.day)
    )
  }

  private var lastDays: ClosedRange<Int> {
    guard hasEnded, end.text == "" || end.text == ".." else { return end.days }
    return 0...(asOf ?? 21)
  }

  /// Whether there are days for the sightings, the first no later than the last, from the start to the end.
  private func isAllowed(_ start: Int, _ end: Int) -> Bool {
    guard start <= end else { return false }
    let firstDays = (firstSeen?.days ?? start...start).filter { start <= $0 && $0 <= end }
    let lastDays = (lastSeen?.days ?? end...end).filter { start <= $0 && $0 <= end }
    return firstDays.contains { first in lastDays.contains { first <= $0 } }
  }
}

extension RandomPeriod {
  fileprivate static func side(isEnd: Bool = false, using generator: inout SeededGenerator) -> Side {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0:
      let limit = isEnd ? 21 : 0
      return Side(text: "..", days: limit...limit, bareDays: limit...limit)
    case 1:
      return Side(text: "", days: calendar, bareDays: calendar)
    default:
      return dated(using: &generator)
    }
  }

  fileprivate static func dated(using generator: inout SeededGenerator) -> Side {
    let first = Int.random(in: 5...14, using: &generator)
    let last = min(14, first + Int.random(in: 0...3, using: &generator))
    switch Int.random(in: 0..<7, using: &generator) {
    case 0:
      let mark = generator.pick(["?", "~", "%"])
      return Side(text: "\(day(first))\(mark)", days: first - 1...first + 1, bareDays: first...first)
    case 1:
      return Side(text: "[\(day(first))..\(day(last))]", days: first...last, bareDays: first...last)
    case 2:
      return Side(
        text: "[\(day(last))~,\(day(first))]", days: min(first, last - 1)...last + 1, bareDays: first...last)
    case 3:
      return Side(text: "[..\(day(last))]", days: 0...last, bareDays: 0...last)
    case 4:
      return Side(text: "[\(day(first))..]", days: first...21, bareDays: first...21)
    default:
      return Side(text: "\(day(first))", days: first...first, bareDays: first...first)
    }
  }
}
