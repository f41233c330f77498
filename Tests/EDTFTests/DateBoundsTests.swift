import EDTF
import TestSupport
import Testing

@Suite("The days that a date may mean")
struct DateBoundsTests {
  @Test(
    "They are the days whose own text fits the pattern that is written", arguments: [1, 2, 3] as [UInt64])
  func brute(seed: UInt64) throws {
    var expressions = RandomExpressions(seed: seed)
    for _ in 0..<randomCount(600) {
      let text = expressions.unit()
      let bounds = try EDTFDate(text).bounds()
      let (first, last) = (bounds.lowerBound, bounds.upperBound)
      try #require(fits(first, text) && fits(last, text), "\(text), seed \(seed)")
      try #require(first == .min || !fits(first.advanced(by: -1), text), "\(text), seed \(seed)")
      try #require(last == .max || !fits(last.advanced(by: 1), text), "\(text), seed \(seed)")
    }
  }

  /// Whether a day is one of those of a date without a mark, digit by digit.
  private func fits(_ day: Day, _ text: String) -> Bool {
    let parts: [String: ClosedRange<Int>] = [
      "33": 1...3, "34": 4...6, "35": 7...9, "36": 10...12, "40": 1...6, "41": 7...12,
    ]
    let fields = text.split(separator: "-")
    if fields.count == 2, let months = parts[String(fields[1])] {
      return day.description.hasPrefix(fields[0]) && months.contains(day.civil.month)
    }
    return zip(day.description, text).allSatisfy { $0 == $1 || $1 == "X" }
  }

  @Test(
    "A mark widens a date by units of its own precision",
    arguments: [
      ("2012-03-01?", "2012-02-29", "2012-03-02"), ("2012-03~", "2012-02-01", "2012-04-30"),
      ("2012-12%", "2012-11-01", "2013-01-31"), ("2012-03-XX~", "2012-02-01", "2012-04-30"),
      ("2012~", "2011-01-01", "2013-12-31"), ("2012-XX?", "2011-01-01", "2013-12-31"),
      ("201X~", "2000-01-01", "2029-12-31"), ("20XX~", "1900-01-01", "2199-12-31"),
      ("2012-33~", "2011-10-01", "2012-06-30"), ("2012-41~", "2012-01-01", "2013-06-30"),
      ("0001-01-01~", "0001-01-01", "0001-01-02"), ("9999~", "9998-01-01", "9999-12-31"),
      ("[2012-03~..2012-05-02?]", "2012-02-01", "2012-05-03"), ("[2012~,2010]", "2010-01-01", "2013-12-31"),
      ("000X", "0001-01-01", "0009-12-31"), ("99XX~", "9800-01-01", "9999-12-31"),
    ]
  )
  func widening(text: String, first: String, last: String) throws {
    let bounds = try EDTFDate(text).bounds()
    #expect(bounds.lowerBound.description == first)
    #expect(bounds.upperBound.description == last)
  }

  @Test(
    "A tolerance counts in the unit that it names",
    arguments: [
      ("2012-03-10~", "2012-03-08", "2012-03-12"), ("2012-03~", "2011-12-01", "2012-06-30"),
      ("2012-34~", "2011-07-01", "2013-03-31"), ("2012~", "2008-01-01", "2016-12-31"),
    ]
  )
  func tolerance(text: String, first: String, last: String) throws {
    let date = try EDTFDate(text)
    let bounds = date.bounds(tolerance: Tolerance(day: 2, month: 3, year: 4))
    #expect(bounds.lowerBound.description == first)
    #expect(bounds.upperBound.description == last)
    let bare = try EDTFDate(String(text.dropLast())).bounds()
    #expect(date.bounds(tolerance: .none) == bare)
    #expect(date.bounds(tolerance: Tolerance(day: -5, month: -5, year: .min)) == bare)
  }

  @Test(
    "A tolerance beyond all measure reaches both ends of the calendar",
    arguments: ["2012-03-10~", "2012-40?", "20XX%"])
  func hugeTolerance(text: String) throws {
    let bounds = try EDTFDate(text).bounds(tolerance: Tolerance(day: .max, month: .max, year: .max))
    #expect(bounds == Day.min...Day.max)
  }

  @Test(
    "A set reaches from its earliest member to its latest",
    arguments: [
      ("[2012-03..2012-05]", "2012-03-01", "2012-05-31"), ("[2014,2012-06]", "2012-06-01", "2014-12-31"),
      ("[..2012-01-12]", "0001-01-01", "2012-01-12"), ("[2012-01-12..]", "2012-01-12", "9999-12-31"),
      ("[2012,2014..2015,2013]", "2012-01-01", "2015-12-31"), ("[2012-03-05]", "2012-03-05", "2012-03-05"),
      ("[2012..2012-03]", "2012-01-01", "2012-03-31"), ("[..2012,2014..]", "0001-01-01", "9999-12-31"),
    ]
  )
  func sets(text: String, first: String, last: String) throws {
    let date = try EDTFDate(text)
    #expect(date.precision == .oneOf)
    #expect(date.qualifier == nil)
    #expect(date.bounds().lowerBound.description == first)
    #expect(date.bounds().upperBound.description == last)
  }

  @Test(
    "Precision and mark are those that are written",
    arguments: [
      ("2012-03-05", .day, nil), ("2012-03", .month, nil), ("2012-03-XX?", .month, .uncertain),
      ("2012-36", .quarter, nil), ("2012-40~", .half, .approximate), ("2012", .year, nil),
      ("2012-XX%", .year, .both), ("2012-XX-XX", .year, nil), ("201X", .decade, nil),
      ("20XX~", .century, .approximate),
    ] as [(String, EDTFDate.Precision, EDTFDate.Qualifier?)]
  )
  func precision(text: String, precision: EDTFDate.Precision, qualifier: EDTFDate.Qualifier?) throws {
    let date = try EDTFDate(text)
    #expect(date.precision == precision)
    #expect(date.qualifier == qualifier)
  }
}
