import EDTF
import RandomGraphs
import TestSupport
import Testing

@testable import Relations

struct ConditionsTests {
  @Test("Together they hold as every way says in which their bounds can fall", arguments: 0..<20)
  func enumeration(_ batch: UInt64) throws {
    var random = SeededGenerator(seed: batch)
    for _ in 0..<50 {
      let intervals = (0..<Int.random(in: 1...3, using: &random)).map { _ in interval(using: &random) }
      let days = range(longest: 6, using: &random)
      let dateQuery = try DateQuery("\(days.lowerBound)/\(days.upperBound)")
      let split = Int.random(in: 1...intervals.count, using: &random)
      let conditions = Conditions(
        terms: intervals[..<split].map { [$0] }, lives: intervals[split...].map { [$0] })
      let answer = conditions.answer(at: dateQuery)
      #expect(
        answer.certainty == certainty(of: intervals, in: days), "seed \(batch): \(intervals) in \(days)")
      #expect((answer.certainty == .possible) == !answer.reasons.isEmpty)
    }
  }

  @Test("Many spells that cannot hold together are not weighed together")
  func manyPeriods() throws {
    let days = (0..<400).map { Day(number: Int32($0 * 10)) }
    let periods = days.compactMap { UncertainInterval(from: $0, through: $0.advanced(by: 5)) }
    let conditions = Conditions(terms: [periods, periods, periods], lives: [periods, periods])
    #expect(conditions.answer(at: "1970/1975") == .certain)
    #expect(conditions.answer(at: "1970-01-07/1970-01-10") == .no)
  }

  @Test("Of several spells each, they hold as the best of all choices says", arguments: 0..<20)
  func choices(_ batch: UInt64) throws {
    var random = SeededGenerator(seed: batch)
    for round in 0..<100 {
      let conditions = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        (0..<Int.random(in: 0...3, using: &random)).map { _ in interval(using: &random, hasHorizon: true) }
      }
      let own = Int.random(in: 0...conditions.count, using: &random)
      let days = range(longest: 6, using: &random)
      let dateQuery = try DateQuery("\(days.lowerBound)/\(days.upperBound)")
      let all = conditions.reduce([[]]) { choices, periods in
        choices.flatMap { choice in periods.map { choice + [$0] } }
      }
      let best = all.reduce(Answer.no) {
        $0.or(UncertainInterval.answer(whereAll: $1, ofWhichOwn: own, in: dateQuery))
      }
      let found = UncertainInterval.answer(whereOneOfEach: conditions, ofWhichOwn: own, in: dateQuery)
      #expect(found == best, "batch \(batch), round \(round): \(conditions), \(own) own, in \(days)")
    }
  }

  @Test("Spells that overlap are not weighed in all ways in which one of each can be chosen")
  func overlappingPeriods() throws {
    let periods = (0..<60).compactMap {
      UncertainInterval(from: Day(number: Int32($0)), through: Day(number: Int32($0 + 500)))
    }
    let conditions = Conditions(terms: Array(repeating: periods, count: 12), lives: [periods, periods])
    #expect(conditions.answer(at: "1971") == .certain)
    #expect(conditions.answer(at: "1980/1981") == .no)
  }

  /// Certain if a day is left in every way, possible if in some.
  private func certainty(of intervals: [UncertainInterval], in days: ClosedRange<Day>) -> Certainty {
    var ways: [ClosedRange<Day>?] = [days]
    for interval in intervals {
      ways = ways.flatMap { way in
        self.days(of: interval.start).flatMap { start in
          self.days(of: interval.end).filter { start <= $0 }.map { end -> ClosedRange<Day>? in
            guard let way, way.overlaps(start...end) else { return nil }
            return way.clamped(to: start...end)
          }
        }
      }
    }
    let left = ways.count { $0 != nil }
    return left == ways.count ? .certain : left == 0 ? .no : .possible
  }

  private func days(of range: ClosedRange<Day>) -> [Day] {
    (range.lowerBound.number...range.upperBound.number).map { Day(number: $0) }
  }

  private func interval(using random: inout SeededGenerator, hasHorizon: Bool = false) -> UncertainInterval {
    while true {
      let start = range(longest: 3, using: &random)
      if hasHorizon, random.once(in: 3) {
        let horizon = random.once(in: 4) ? nil : Day(number: Int32.random(in: 0..<12, using: &random))
        if let interval = UncertainInterval(start: start, end: Day.max...Day.max, horizon: horizon) {
          return interval
        }
      }
      if let interval = UncertainInterval(start: start, end: range(longest: 3, using: &random)) {
        return interval
      }
    }
  }

  private func range(longest: Int, using random: inout SeededGenerator) -> ClosedRange<Day> {
    let first = Day(number: Int32.random(in: 0..<12, using: &random))
    return first...first.advanced(by: Int.random(in: 0..<longest, using: &random))
  }
}
