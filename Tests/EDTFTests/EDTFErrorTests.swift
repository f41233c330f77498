import EDTF
import Testing

@Suite("Refused texts")
struct EDTFErrorTests {
  private func expect(_ refused: Refused, from body: () throws -> Void) throws {
    let error = try #require(throws: EDTFError.self, performing: body)
    #expect(error.code == refused.code)
    #expect(error.offset == refused.offset)
    #expect(error.suggestion == refused.suggestion)
    #expect(error.text == refused.text)
  }

  @Test(
    "A span that is not one is refused at its place, with what to write instead",
    arguments: [unknowable, fields, unspecified, marks, years, intervals, sets].flatMap { $0 }
  )
  func span(_ refused: Refused) throws {
    try expect(refused) { _ = try EDTFInterval(refused.text) }
  }

  @Test("A date that is not one is refused at its place, with a date to write instead", arguments: dates)
  func date(_ refused: Refused) throws {
    try expect(refused) { _ = try EDTFDate(refused.text) }
  }

  @Test("A span whose sides are given is refused where its end lies before its start")
  func sides() throws {
    let (early, late) = (try EDTFDate("2012-12"), try EDTFDate("2013~"))
    let refused = Refused("2013~/2012-12", .endBeforeStart, at: 6, instead: "2012-12/2013~")
    try expect(refused) { _ = try EDTFInterval(start: .date(late), end: .date(early)) }
  }

  @Test(
    "The message names what the text has wrong",
    arguments: [
      ("2023-02-29", "February 2023 has 28 days"), ("2024-04-31", "April 2024 has 30 days"),
      ("03/04/2012", "2012-03-04"), ("2009/10", "2009/2010"), ("2012-22", "[2012-12..2013-02]"),
    ]
  )
  func message(text: String, part: String) throws {
    let error = try #require(throws: EDTFError.self) { try EDTFInterval(text) }
    #expect(error.message.contains(part))
    #expect(error.description.contains(error.message))
    #expect(error.description.contains(error.code.rawValue))
  }

  static let unknowable = [
    Refused("", .empty, at: 0, instead: "/"),
    Refused("present", .presentWord, at: 0, instead: "/.."),
    Refused("2012/present", .presentWord, at: 5, instead: "2012/.."),
    Refused("2012/Today", .presentWord, at: 5, instead: "2012/.."),
    Refused("2012/now", .presentWord, at: 5, instead: "2012/.."),
    Refused("now/2012", .presentWord, at: 0),
    Refused("unknown", .unknownWord, at: 0, instead: "/"),
    Refused("2012/unknown", .unknownWord, at: 5, instead: "2012/"),
    Refused("?/2012", .unknownWord, at: 0, instead: "/2012"),
    Refused("..", .openAlone, at: 0, instead: "../.."),
    Refused("2012/...", .openAlone, at: 5, instead: "2012/.."),
    Refused("March", .notADate, at: 0),
    Refused("2012/March", .notADate, at: 5),
    Refused("2012-W10", .notADate, at: 5),
  ]

  static let fields = [
    Refused("2012-03-05T14:00", .timeOfDay, at: 10, instead: "2012-03-05"),
    Refused("2012-03-05 14:00/2013", .timeOfDay, at: 10, instead: "2012-03-05/2013"),
    Refused("2012-03-05T14", .timeOfDay, at: 10, instead: "2012-03-05"),
    Refused("2012-21", .season, at: 5, instead: "[2012-03..2012-05]"),
    Refused("2012-24~/2013", .season, at: 5, instead: "[2012-12..2013-02]/2013"),
    Refused("2012-30", .season, at: 5, instead: "[2012-12..2013-02]"),
    Refused("9999-24", .season, at: 5, instead: "[9999-12..9999-12]"),
    Refused("2012-38", .thirdOfYear, at: 5, instead: "[2012-05..2012-08]"),
    Refused("2012-13", .noSuchMonth, at: 5, instead: "2012/2013"),
    Refused("2012-14-05", .noSuchMonth, at: 5, instead: "2012-05-14"),
    Refused("2012-13-40", .noSuchMonth, at: 5),
    Refused("2023-02-29", .noSuchDay, at: 8, instead: "2023-02-28"),
    Refused("2012/2023-04-31~", .noSuchDay, at: 13, instead: "2012/2023-04-30~"),
    Refused("2012-33-05", .noSuchDay, at: 8, instead: "2012-33"),
    Refused("2012-00-00", .zeroField, at: 5, instead: "2012"),
    Refused("2012-00", .zeroField, at: 5, instead: "2012"),
    Refused("2012-03-00", .zeroField, at: 8, instead: "2012-03"),
    Refused("2012-3-5", .singleDigit, at: 5, instead: "2012-03-05"),
    Refused("2012-03-5~/2013", .singleDigit, at: 8, instead: "2012-03-05~/2013"),
    Refused("22/03/2012", .notISO, at: 0, instead: "2012-03-22"),
    Refused("03/22/2012", .notISO, at: 0, instead: "2012-03-22"),
    Refused("03/04/2012", .notISO, at: 0, instead: "2012-04-03"),
    Refused("2012/3/5", .notISO, at: 0, instead: "2012-03-05"),
    Refused("03/2012", .notISO, at: 0, instead: "2012-03"),
    Refused("2012/03", .notISO, at: 4, instead: "2012-03"),
    Refused("22.03.2012", .notISO, at: 0, instead: "2012-03-22"),
    Refused("2011/22-03-2012", .notISO, at: 5, instead: "2011/2012-03-22"),
    Refused("20120322", .notISO, at: 0, instead: "2012-03-22"),
  ]

  static let unspecified = [
    Refused("2012-xx", .lowerCaseX, at: 5, instead: "2012-XX"),
    Refused("201x/2013", .lowerCaseX, at: 3, instead: "201X/2013"),
    Refused("XXXX/2012", .unspecifiedDigit, at: 0, instead: "/2012"),
    Refused("2XXX", .unspecifiedDigit, at: 1, instead: "[2000..2999]"),
    Refused("19X5", .unspecifiedDigit, at: 2, instead: "19XX"),
    Refused("201X-03", .unspecifiedDigit, at: 3, instead: "201X"),
    Refused("2012-X", .unspecifiedDigit, at: 5, instead: "2012-XX"),
    Refused("2012-1X", .unspecifiedDigit, at: 5, instead: "[2012-10..2012-12]"),
    Refused("2012-XX-05", .unspecifiedDigit, at: 8, instead: "2012-XX"),
    Refused("2012-02-2X", .unspecifiedDigit, at: 8, instead: "[2012-02-20..2012-02-29]"),
    Refused("2012-12-X", .unspecifiedDigit, at: 8, instead: "2012-12-XX"),
  ]

  static let marks = [
    Refused("2012-~03", .innerQualifier, at: 5, instead: "2012-03~"),
    Refused("2012?-03-05~", .innerQualifier, at: 4, instead: "2012-03-05%"),
    Refused("2012?~", .doubleQualifier, at: 4, instead: "2012%"),
    Refused("2012/2013~~", .doubleQualifier, at: 9, instead: "2012/2013~"),
    Refused("2012 / 2013", .space, at: 4, instead: "2012/2013"),
    Refused("12 March 2012", .inWords, at: 0, instead: "2012-03-12"),
    Refused("2012–2013", .dash, at: 4, instead: "2012/2013"),
    Refused("2012–03", .dash, at: 4, instead: "2012-03"),
    Refused("2012 – 2013", .dash, at: 5, instead: "2012/2013"),
    Refused("2012−03−05", .dash, at: 4, instead: "2012-03-05"),
  ]

  static let years = [
    Refused("Y2012", .exponentialYear, at: 0, instead: "2012"),
    Refused("Y-17E7", .exponentialYear, at: 0),
    Refused("1950S2", .exponentialYear, at: 4, instead: "1950"),
    Refused("0000", .yearOutOfRange, at: 0),
    Refused("-0500/2012", .yearOutOfRange, at: 0, instead: "../2012"),
    Refused("2012/10000", .yearOutOfRange, at: 5, instead: "2012/.."),
    Refused("476", .shortYear, at: 0, instead: "0476"),
    Refused("2012/13", .shortYear, at: 5, instead: "2012/2013"),
  ]

  static let intervals = [
    Refused("2013/2012", .endBeforeStart, at: 5, instead: "2012/2013"),
    Refused("2012-03/2012-02~", .endBeforeStart, at: 8, instead: "2012-02~/2012-03"),
    Refused("2012/2013/2014", .twoSlashes, at: 9, instead: "2012/2014"),
    Refused("2012//2013", .twoSlashes, at: 5, instead: "2012/2013"),
    Refused("2012-2013", .dashedInterval, at: 4, instead: "2012/2013"),
    Refused("2012-03-2012-05", .dashedInterval, at: 7, instead: "2012-03/2012-05"),
    Refused("2012..2013", .dottedInterval, at: 4, instead: "2012/2013"),
    Refused("2012..", .dottedInterval, at: 4, instead: "2012/.."),
    Refused("2012-13/2013-2-30", .noSuchMonth, at: 5, instead: "2012/2013-02-28"),
  ]

  static let sets = [
    Refused("{2012,2013}", .setOfAll, at: 0),
    Refused("{2012..2014}", .setOfAll, at: 0, instead: "2012/2014"),
    Refused("[2012..2013", .malformedSet, at: 0, instead: "[2012..2013]"),
    Refused("2012]", .malformedSet, at: 4, instead: "2012"),
    Refused("[2012/2013]", .malformedSet, at: 5, instead: "[2012..2013]"),
    Refused("[2012,]", .malformedSet, at: 6, instead: "[2012]"),
    Refused("[..]/2012", .malformedSet, at: 1, instead: "../2012"),
    Refused("[2012...2013]", .malformedSet, at: 5, instead: "[2012..2013]"),
    Refused("[2012..2013]~", .malformedSet, at: 12, instead: "[2012..2013]"),
    Refused("[[2012]]", .malformedSet, at: 1, instead: "[2012]"),
    Refused("[2012..2010]", .endBeforeStart, at: 7, instead: "[2010..2012]"),
    Refused("[2012,2013-02-30]", .noSuchDay, at: 14, instead: "[2012,2013-02-28]"),
    Refused("[2012-1X]", .unspecifiedDigit, at: 6, instead: "[2012-10..2012-12]"),
    Refused("[2012..now]", .presentWord, at: 7, instead: "[2012..]"),
  ]

  static let dates = [
    Refused("", .empty, at: 0),
    Refused("2012/2013", .intervalForDate, at: 4, instead: "[2012..2013]"),
    Refused("2012/..", .intervalForDate, at: 4, instead: "[2012..]"),
    Refused("2012-2013", .dashedInterval, at: 4, instead: "[2012..2013]"),
    Refused("2012..2013", .dottedInterval, at: 4, instead: "[2012..2013]"),
    Refused("..", .openAlone, at: 0),
    Refused("unknown", .unknownWord, at: 0),
    Refused("03/2012", .notISO, at: 0, instead: "2012-03"),
  ]
}
