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
    for round in 0..<3_000 {
      let randoms = (0..<count).compactMap { _ in RandomExtent(using: &generator) }
      let first = Int.random(in: RandomExtent.window, using: &generator)
      let last = Int.random(in: first...RandomExtent.window.upperBound, using: &generator)
      let moment = try Moment("[\(RandomExtent.day(first))..\(RandomExtent.day(last))]")
      let extents = randoms.map(\.extent)

      let mayHold = RandomExtent.outcomes(of: randoms, in: first...last, isKnown: false).contains(true)
      let mayFail = RandomExtent.outcomes(of: randoms, in: first...last, isKnown: true).contains(false)
      let expected: Certainty = mayHold ? (mayFail ? .possible : .certain) : .no
      let answer = Extent.answer(whereAll: extents, in: moment)
      try #require(answer.certainty == expected, "round \(round), seed \(seed), \(extents), \(moment)")
      try #require(answer.reasons.isEmpty == (expected != .possible), "round \(round), seed \(seed)")
      if extents.count == 1 {
        try #require(extents[0].answer(in: moment) == answer, "round \(round), seed \(seed)")
      }
    }
  }

  @Test("On a single day all hold as their answers combine", arguments: [51, 52] as [UInt64])
  func singleDay(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for round in 0..<10_000 {
      let extents = (0..<3).compactMap { _ in RandomExtent(using: &generator)?.extent }
      let day = RandomExtent.day(Int.random(in: RandomExtent.window, using: &generator))
      var expected = Answer.certain
      for (position, extent) in extents.enumerated() {
        let answer = extent.answer(on: day)
        let isExistence = position > 0 && answer.certainty == .possible
        expected = expected.and(isExistence ? .possible(.actorExistence) : answer)
      }
      let answer = Extent.answer(whereAll: extents, in: Moment(day))
      try #require(answer == expected, "round \(round), seed \(seed)")
    }
  }

  @Test(
    "An answer is beyond as-of alone where it is certain once the horizon is gone",
    arguments: [61, 62] as [UInt64])
  func beyondAsOf(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for round in 0..<10_000 {
      guard let extent = RandomExtent(using: &generator)?.extent else { continue }
      let unlimited = try #require(Extent(start: extent.start, end: extent.end))
      let first = Int.random(in: RandomExtent.window, using: &generator)
      let last = Int.random(in: first...RandomExtent.window.upperBound, using: &generator)
      let moment = try Moment("[\(RandomExtent.day(first))..\(RandomExtent.day(last))]")
      let answer = extent.answer(in: moment)
      let isLifted = answer.certainty == .possible && unlimited.answer(in: moment) == .certain
      try #require((answer == .possible(.beyondAsOf)) == isLifted, "round \(round), seed \(seed)")
    }
  }

  @Test("What began and ended in one month was certainly there in its year, though on no day of it certainly")
  func someDayOfTheYear() throws {
    let extent = try Spell(Span("2012-03/2012-03")).extent()
    #expect(extent.answer(in: "2012") == .certain)
    #expect(extent.answer(in: "2012-03") == .certain)
    #expect(extent.answer(in: "2012-03-15") == .possible([.impreciseStart, .impreciseEnd]))
    #expect(extent.certainDays == nil)
  }

  @Test("Two that each hold in a year need not hold on one day of it")
  func neverTogether() throws {
    let spring = try Spell(Span("2012-03-01/2012-05-31")).extent()
    let autumn = try Spell(Span("2012-09-01/2012-11-30")).extent()
    #expect(Extent.answer(whereAll: [spring, autumn], in: "2012") == .no)
    #expect(spring.answer(in: "2012").and(autumn.answer(in: "2012")) == .certain)
  }

  @Test("Doubt about an existence is reported as that, about the relation by its own reasons")
  func existence() throws {
    let exact = try Spell(Span("2012-01-01/2012-12-31")).extent()
    let vague = try Spell(Span("2012-02/2012-06")).extent()
    #expect(Extent.answer(whereAll: [exact, vague], in: "2012-06-20") == .possible(.actorExistence))
    #expect(Extent.answer(whereAll: [vague, exact], in: "2012-06-20") == .possible(.impreciseEnd))
    #expect(
      Extent.answer(whereAll: [exact, vague], ofWhichOwn: 2, in: "2012-06-20") == .possible(.impreciseEnd))
  }

  @Test("Nothing to hold holds; nothing to choose from does not")
  func none() {
    #expect(Extent.answer(whereAll: [], in: "2012") == .certain)
    #expect(Extent.answer(whereAny: [], in: "2012") == .no)
  }

  @Test("What is always there is certain on every day", arguments: [Day.min, Day.max])
  func always(day: Day) {
    #expect(Extent.always.answer(on: day) == .certain)
    #expect(Extent.always.certainDays == Day.min...Day.max)
  }

  @Test("Whole days make an extent that is certain throughout and nowhere else")
  func wholeDays() throws {
    let (first, last) = (try #require(Day("2012-03-01")), try #require(Day("2012-03-31")))
    let extent = try #require(Extent(from: first, through: last, horizon: Day("2012-03-10")))
    #expect(extent.certainDays == first...last)
    #expect(extent.possibleDays == first...last)
    #expect(extent.horizon == nil)
    #expect(Extent(from: last, through: first) == nil)
    #expect(Extent(start: last...Day.max, end: first...first) == nil)
    let ongoing = try #require(Extent(from: first, through: .max, horizon: last))
    #expect(ongoing.certainDays == first...last)
    #expect(ongoing.answer(in: "2012-04-01") == .possible(.beyondAsOf))
  }
}
