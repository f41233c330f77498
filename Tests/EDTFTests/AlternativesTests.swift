import EDTF
import Testing

@Suite("Several spells of one relation")
struct AlternativesTests {
  private func interval(_ when: String, first: String? = nil, last: String? = nil) throws -> UncertainInterval
  {
    let period = Period(
      try EDTFInterval(when),
      firstSeen: try first.map { try EDTFDate($0) },
      lastSeen: try last.map { try EDTFDate($0) }
    )
    return try period.interval()
  }

  @Test("The greatest answer counts")
  func greatest() throws {
    let periods = [try interval("2012/2013-06-30"), try interval("2015-01-01/2016")]
    #expect(UncertainInterval.answer(whereAny: periods, in: "2013-01-01") == .certain)
    #expect(UncertainInterval.answer(whereAny: periods, in: "2014") == .no)
    #expect(UncertainInterval.answer(whereAny: periods, in: "2012-05") == .possible(.impreciseStart))
    #expect(UncertainInterval.answer(whereAny: periods, in: "2016-05") == .possible(.impreciseEnd))
  }

  @Test("Between the last sighting in one spell and the first in another, the answer says so")
  func betweenSightings() throws {
    let periods = [
      try interval("2012-01-01/", last: "2013-05-01"), try interval("/2016-01-01", first: "2015-03-01"),
    ]
    let expected = Answer.possible([.unknownStart, .unknownEnd, .betweenSightings])
    #expect(UncertainInterval.answer(whereAny: periods, in: "2014-01-01") == expected)
    #expect(UncertainInterval.answer(whereAny: periods, in: "2014") == expected)
    #expect(UncertainInterval.answer(whereAny: periods.reversed(), in: "2014") == expected)
    #expect(UncertainInterval.answer(whereAny: periods, in: "2013-05-01") == .certain)
    #expect(UncertainInterval.answer(whereAny: periods, in: "2013") == .certain)
    #expect(UncertainInterval.answer(whereAny: periods, in: "2011-06-01") == .possible(.unknownStart))
  }

  @Test("A gap is not between sightings where nobody saw what begins after it, or ends before it")
  func noSighting() throws {
    let seenLast = try interval("2012-01-01/", last: "2013-05-01")
    let unseenLast = try interval("2012-01-01/")
    let seenFirst = try interval("/2016-01-01", first: "2015-03-01")
    let unseenFirst = try interval("/2016-01-01")
    let datedFirst = try interval("2015-01/2016-01-01", first: "2015-01-20")
    let expected = Answer.possible([.unknownStart, .unknownEnd])
    #expect(UncertainInterval.answer(whereAny: [seenLast, unseenFirst], in: "2014-01-01") == expected)
    #expect(UncertainInterval.answer(whereAny: [unseenLast, seenFirst], in: "2014-01-01") == expected)
    #expect(
      UncertainInterval.answer(whereAny: [seenLast, datedFirst], in: "2014-01-01") == .possible(.unknownEnd))
    #expect(UncertainInterval.answer(whereAny: [seenLast], in: "2014-01-01") == .possible(.unknownEnd))
  }

  @Test("One vague sighting is not both before and after a gap")
  func oneVagueSighting() throws {
    let period = try interval("/", first: "2013", last: "2013")
    #expect(
      UncertainInterval.answer(whereAny: [period], in: "2013-06-01")
        == .possible([.unknownStart, .unknownEnd]))
  }
}
