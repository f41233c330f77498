import EDTF
import TestSupport
import Testing

@Suite("Spells")
struct PeriodTests {
  @Test(
    "A spell is certain where every way its bounds can fall agrees, and possible where one does",
    arguments: [31, 32, 33, 34] as [UInt64]
  )
  func brute(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<randomCount(4_000) {
      let random = RandomPeriod(using: &generator)
      guard random.isOrdered else {
        try #require(throws: EDTFError.self, "\(random.description), seed \(seed)") { try random.period() }
        continue
      }
      let period = try random.period()
      let assignments = random.assignments
      guard !assignments.isEmpty else {
        try #require(throws: EDTFError.self, "\(random.description), seed \(seed)") { try period.interval() }
        continue
      }
      try compare(try period.interval(), random, assignments, "\(random.description), seed \(seed)")
    }
  }

  private func compare(
    _ interval: UncertainInterval,
    _ random: RandomPeriod,
    _ assignments: [(start: Int, end: Int)],
    _ comment: Comment
  ) throws {
    for position in RandomPeriod.window {
      let holds = assignments.map { $0.start <= position && position <= $0.end }
      let isKnown = random.horizon.map { position <= $0 } ?? true
      let expected: Certainty =
        holds.contains(true) ? (isKnown && !holds.contains(false) ? .certain : .possible) : .no
      let day = RandomPeriod.day(position)
      let answer = interval.answer(on: day)
      try #require(answer.certainty == expected, "\(day): \(comment)")
      try #require(answer.reasons.isEmpty == (expected != .possible), "\(day): \(comment)")
      try #require(interval.possibleDays.contains(day) == (expected >= .possible), "\(day): \(comment)")
      try #require(
        (interval.certainDays?.contains(day) ?? false) == (expected == .certain), "\(day): \(comment)")
    }
    let starts = assignments.map { RandomPeriod.day($0.start) }
    let ends = assignments.map { RandomPeriod.day($0.end) }
    try #require(
      interval.start.lowerBound == starts.min() && interval.start.upperBound == starts.max(), comment)
    try #require(interval.end.lowerBound == ends.min() && interval.end.upperBound == ends.max(), comment)
  }

  @Test(
    "A possible answer says what stands in the way",
    arguments: [
      ("2021-12/2025-06-06", "2021-12-15", ["imprecise-start"]),
      ("2013-04-25/2023", "2023-05-01", ["imprecise-end"]),
      ("2012-03", "2012-03-15", ["imprecise-start", "imprecise-end"]),
      ("/2015-12-04", "2014-01-01", ["unknown-start"]),
      ("2014-12-12/", "2019-01-01", ["unknown-end"]),
      ("/", "2019-01-01", ["unknown-start", "unknown-end"]),
      ("/2012", "2012-06-01", ["imprecise-end", "unknown-start"]),
      ("2023-09-16/..", "2026-06-01", ["beyond-as-of"]),
      ("../..", "2026-06-01", ["beyond-as-of"]),
      ("2026/..", "2026-06-01", ["imprecise-start", "beyond-as-of"]),
      ("2026-02-01/..", "2026-06-01", ["beyond-as-of"]),
      ("2014-12-12/", "2014-12-12", []),
      ("../..", "1066-10-14", []),
    ]
  )
  func reasons(when: String, at: String, names: [String]) throws {
    let interval = try Period(EDTFInterval(when)).interval(asOf: Day("2026-01-01"))
    #expect(interval.answer(on: try #require(Day(at))).reasons.names == names)
  }

  @Test("The spell's own as-of day comes before that of the graph")
  func ownAsOf() throws {
    let period = Period(try EDTFInterval("2012/.."), asOf: Day("2020-01-01"))
    let interval = try period.interval(asOf: Day("2026-01-01"))
    #expect(interval.horizon == Day("2020-01-01"))
    #expect(
      try Period(EDTFInterval("2012/..")).interval(asOf: Day("2026-01-01")).horizon == Day("2026-01-01"))
  }

  @Test("The as-of day limits an open end and no other", arguments: ["2012/2030", "2012/", "2012"])
  func horizonOfOtherEnds(when: String) throws {
    #expect(try Period(EDTFInterval(when)).interval(asOf: Day("2020-01-01")).horizon == nil)
  }

  @Test("A sighting after the as-of day carries an open end further")
  func lateSighting() throws {
    let period = Period(try EDTFInterval("2012-01-01/.."), lastSeen: try EDTFDate("2021-05-01"))
    let interval = try period.interval(asOf: Day("2020-01-01"))
    #expect(interval.answer(in: "2021-05-01") == .certain)
    #expect(interval.answer(in: "2021-05-02") == .possible(.beyondAsOf))
  }

  @Test("One sighting alone makes its day certain, whether it is the first or the last")
  func oneSighting() throws {
    let seen = try EDTFDate("2012-07-01")
    for period in [
      Period(try EDTFInterval("/"), firstSeen: seen), Period(try EDTFInterval("/"), lastSeen: seen),
    ] {
      let interval = try period.interval()
      #expect(interval.answer(in: "2012-07-01") == .certain)
      #expect(interval.answer(in: "2012-06-30") == .possible(.unknownStart))
      #expect(interval.answer(in: "2012-07-02") == .possible(.unknownEnd))
    }
  }

  @Test("A tolerance of none leaves a qualified date as it is without its mark")
  func tolerance() throws {
    let period = Period(try EDTFInterval("2021-12~/2023"))
    #expect(try period.interval(tolerance: .none).answer(in: "2021-11-30") == .no)
    #expect(try period.interval().answer(in: "2021-11-30") == .possible(.impreciseStart))
  }

  @Test(
    "What excludes itself is refused",
    arguments: [
      ("2012/2014", false, nil, "2015", nil), ("2012/2014", false, "2011", nil, nil),
      ("2012/2014", false, "2014", "2013", nil), ("2012/", true, nil, nil, "2011-12-31"),
      ("/", true, nil, "2013", "2012-12-31"), ("2012/..", true, nil, nil, "2010-01-01"),
    ] as [(String, Bool, String?, String?, String?)]
  )
  func contradictions(when: String, hasEnded: Bool, first: String?, last: String?, asOf: String?) throws {
    let period = Period(
      try EDTFInterval(when),
      hasEnded: hasEnded,
      firstSeen: try first.map { try EDTFDate($0) },
      lastSeen: try last.map { try EDTFDate($0) },
      asOf: asOf.flatMap { Day($0) }
    )
    let error = try #require(throws: EDTFError.self) { try period.interval() }
    #expect(error.code == .contradiction)
    #expect(error.text == when)
  }
}
