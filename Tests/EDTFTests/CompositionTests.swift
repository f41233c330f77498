import EDTF
import TestSupport
import Testing

@Suite("Extents together, on some day of a moment")
struct CompositionTests {
  @Test(
    "All hold where every way the bounds can fall leaves a common day, and may hold where one does",
    arguments: [1, 2, 3],
    [41, 42] as [UInt64]
  )
  func brute(count: Int, seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for round in 0..<randomCount(600) {
      let randoms = (0..<count).compactMap { _ in RandomInterval(using: &generator) }
      let first = Int.random(in: RandomInterval.window, using: &generator)
      let last = Int.random(in: first...RandomInterval.window.upperBound, using: &generator)
      let dateQuery = try DateQuery("[\(RandomInterval.day(first))..\(RandomInterval.day(last))]")
      let intervals = randoms.map(\.interval)

      let mayHold = RandomInterval.outcomes(of: randoms, in: first...last, isKnown: false).contains(true)
      let mayFail = RandomInterval.outcomes(of: randoms, in: first...last, isKnown: true).contains(false)
      let expected: Certainty = mayHold ? (mayFail ? .possible : .certain) : .no
      let answer = UncertainInterval.answer(whereAll: intervals, in: dateQuery)
      try #require(answer.certainty == expected, "round \(round), seed \(seed), \(intervals), \(dateQuery)")
      try #require(answer.reasons.isEmpty == (expected != .possible), "round \(round), seed \(seed)")
      if intervals.count == 1 {
        try #require(intervals[0].answer(in: dateQuery) == answer, "round \(round), seed \(seed)")
      }
    }
  }

  @Test("On a single day all hold as their answers combine", arguments: [51, 52] as [UInt64])
  func singleDay(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for round in 0..<randomCount(2000) {
      let intervals = (0..<3).compactMap { _ in RandomInterval(using: &generator)?.interval }
      let day = RandomInterval.day(Int.random(in: RandomInterval.window, using: &generator))
      var expected = Answer.certain
      for (position, interval) in intervals.enumerated() {
        let answer = interval.answer(on: day)
        let isExistence = position > 0 && answer.certainty == .possible
        expected = expected.and(isExistence ? .possible(.actorExistence) : answer)
      }
      let answer = UncertainInterval.answer(whereAll: intervals, in: DateQuery(day))
      try #require(answer == expected, "round \(round), seed \(seed)")
    }
  }

  @Test(
    "An answer is beyond as-of alone where it is certain once the horizon is gone",
    arguments: [61, 62] as [UInt64])
  func beyondAsOf(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for round in 0..<randomCount(2000) {
      guard let interval = RandomInterval(using: &generator)?.interval else { continue }
      let unlimited = try #require(UncertainInterval(start: interval.start, end: interval.end))
      let first = Int.random(in: RandomInterval.window, using: &generator)
      let last = Int.random(in: first...RandomInterval.window.upperBound, using: &generator)
      let dateQuery = try DateQuery("[\(RandomInterval.day(first))..\(RandomInterval.day(last))]")
      let answer = interval.answer(in: dateQuery)
      let isLifted = answer.certainty == .possible && unlimited.answer(in: dateQuery) == .certain
      try #require((answer == .possible(.beyondAsOf)) == isLifted, "round \(round), seed \(seed)")
    }
  }

  @Test(
    "Beyond as-of stands beside other reasons, wherever the days in common may begin after a horizon",
    arguments: [1, 2, 3], [71, 72] as [UInt64])
  func beyondBesideOthers(count: Int, seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for round in 0..<randomCount(600) {
      let randoms = (0..<count).compactMap { _ in RandomInterval(using: &generator) }
      let first = Int.random(in: RandomInterval.window, using: &generator)
      let last = Int.random(in: first...RandomInterval.window.upperBound, using: &generator)
      let dateQuery = try DateQuery("[\(RandomInterval.day(first))..\(RandomInterval.day(last))]")
      let answer = UncertainInterval.answer(
        whereAll: randoms.map(\.interval), ofWhichOwn: randoms.count, in: dateQuery)
      let isUnseen = RandomInterval.mayBeginUnseen(randoms, in: first...last)
      try #require(answer.reasons.contains(.beyondAsOf) == isUnseen, "round \(round), seed \(seed)")
    }
  }

  @Test("What began and ended in one month was certainly there in its year, though on no day of it certainly")
  func someDayOfTheYear() throws {
    let interval = try Period(EDTFInterval("2012-03/2012-03")).interval()
    #expect(interval.answer(in: "2012") == .certain)
    #expect(interval.answer(in: "2012-03") == .certain)
    #expect(interval.answer(in: "2012-03-15") == .possible([.impreciseStart, .impreciseEnd]))
    #expect(interval.certainDays == nil)
  }

  @Test("Two that each hold in a year need not hold on one day of it")
  func neverTogether() throws {
    let spring = try Period(EDTFInterval("2012-03-01/2012-05-31")).interval()
    let autumn = try Period(EDTFInterval("2012-09-01/2012-11-30")).interval()
    #expect(UncertainInterval.answer(whereAll: [spring, autumn], in: "2012") == .no)
    #expect(spring.answer(in: "2012").and(autumn.answer(in: "2012")) == .certain)
  }

  @Test("Doubt about an existence is reported as that, about the relation by its own reasons")
  func existence() throws {
    let exact = try Period(EDTFInterval("2012-01-01/2012-12-31")).interval()
    let vague = try Period(EDTFInterval("2012-02/2012-06")).interval()
    #expect(
      UncertainInterval.answer(whereAll: [exact, vague], in: "2012-06-20") == .possible(.actorExistence))
    #expect(UncertainInterval.answer(whereAll: [vague, exact], in: "2012-06-20") == .possible(.impreciseEnd))
    #expect(
      UncertainInterval.answer(whereAll: [exact, vague], ofWhichOwn: 2, in: "2012-06-20")
        == .possible(.impreciseEnd))
  }

  @Test("Nothing to hold holds; nothing to choose from does not")
  func none() {
    #expect(UncertainInterval.answer(whereAll: [], in: "2012") == .certain)
    #expect(UncertainInterval.answer(whereAny: [], in: "2012") == .no)
  }

  @Test("What is always there is certain on every day", arguments: [Day.min, Day.max])
  func always(day: Day) {
    #expect(UncertainInterval.always.answer(on: day) == .certain)
    #expect(UncertainInterval.always.certainDays == Day.min...Day.max)
  }

  @Test("Whole days make an extent that is certain throughout and nowhere else")
  func wholeDays() throws {
    let (first, last) = (try #require(Day("2012-03-01")), try #require(Day("2012-03-31")))
    let interval = try #require(UncertainInterval(from: first, through: last, horizon: Day("2012-03-10")))
    #expect(interval.certainDays == first...last)
    #expect(interval.possibleDays == first...last)
    #expect(interval.horizon == nil)
    #expect(UncertainInterval(from: last, through: first) == nil)
    #expect(UncertainInterval(start: last...Day.max, end: first...first) == nil)
    let ongoing = try #require(UncertainInterval(from: first, through: .max, horizon: last))
    #expect(ongoing.certainDays == first...last)
    #expect(ongoing.answer(in: "2012-04-01") == .possible(.beyondAsOf))
  }
}
