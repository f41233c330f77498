import EDTF
import TestSupport
import Testing

@Suite("Printing what was read")
struct RoundTripTests {
  @Test("A random date prints back as it was written", arguments: [11, 12, 13] as [UInt64])
  func dates(seed: UInt64) throws {
    var expressions = RandomExpressions(seed: seed)
    for _ in 0..<randomCount(1000) {
      let text = expressions.date()
      let date = try EDTFDate(text)
      try #require(date.description == text, "seed \(seed)")
      try #require(try EDTFDate(date.description) == date, "\(text), seed \(seed)")
    }
  }

  @Test(
    "A random span prints back as it was written, and so does one made of its two sides",
    arguments: [21, 22, 23] as [UInt64])
  func spans(seed: UInt64) throws {
    var expressions = RandomExpressions(seed: seed)
    for _ in 0..<randomCount(1000) {
      let text = expressions.span()
      let span = try EDTFInterval(text)
      try #require(span.description == text, "seed \(seed)")
      try #require(span.isInterval == text.contains("/"), "\(text), seed \(seed)")
      let rebuilt = try EDTFInterval(start: span.start, end: span.end)
      try #require(
        rebuilt.description == (span.isInterval ? text : "\(text)/\(text)"), "\(text), seed \(seed)")
    }
  }

  @Test(
    "Either side may be open or unknown",
    arguments: ["/", "../..", "/..", "../", "2012/", "/2012", "../2012", "2012/.."])
  func openAndUnknown(text: String) throws {
    let span = try EDTFInterval(text)
    #expect(span.description == text)
    #expect(span.isInterval)
    #expect(!span.isSingleDay)
  }

  @Test("A day is written in full")
  func day() throws {
    let day = try #require(Day("2012-03-05"))
    #expect(EDTFDate(day).description == "2012-03-05")
    #expect(try EDTFDate("2012-03-05") == EDTFDate(day))
  }

  @Test(
    "A span is a single day only where it names one and puts no mark after it",
    arguments: [
      ("2012-03-05", true), ("2012-03-05/2012-03-05", true), ("2012-03-05?", false), ("2012-03", false),
      ("2012-03-05/2012-03-06", false), ("2012-03-05/..", false), ("2012-03-05~/2012-03-05", false),
    ]
  )
  func singleDay(text: String, isSingleDay: Bool) throws {
    #expect(try EDTFInterval(text).isSingleDay == isSingleDay)
  }
}
