import EDTF
import Testing

@Suite("Spans of two dates that are written in different ways")
struct HalfTests {
  private func refusal(_ text: String) throws -> EDTFError {
    try #require(throws: EDTFError.self) { _ = try EDTFInterval(text) }
  }

  @Test(
    "Each side of a span is read by itself, and nothing of it is left out",
    arguments: [
      ("2012/15/04/2013", "2012/2013-04-15"), ("2012 / 15/04/2013", "2012/2013-04-15"),
      ("2012/31/12/2013", "2012/2013-12-31"), ("05/2012/2014", "2012-05/2014"), ("05/2012/", "2012-05/"),
      ("05/2012 – 18-Jun-2014", "2012-05/2014-06-18"), ("2012?-2014", "2012?/2014"),
      ("2012?-18-06-2014", "2012?/2014-06-18"), ("2012? – 2014", "2012?/2014"),
      ("? – 06/2014", "/2014-06"), ("? - 06/2014", "/2014-06"), ("2014 - 2016?", "2014/2016?"),
      ("2014-2016?", "2014/2016?"), ("c. 2012 - 06/2014", "2012~/2014-06"),
      ("2010s..18 June 2014", "201X/2014-06-18"), ("2012-18-06-2014", "2012/2014-06-18"),
      ("15/04-20/05/2023", "2023-04-15/2023-05-20"), ("15-20/04/2023", "2023-04-15/2023-04-20"),
      ("12-15/03/2012", "2012-03-12/2012-03-15"), ("20230415-20230520", "2023-04-15/2023-05-20"),
      ("15/04/2023/ongoing", "2023-04-15/.."), ("15/04/2023 - ongoing", "2023-04-15/.."),
      ("15/04/2023 – présent", "2023-04-15/.."), ("2012-..", "2012/.."), ("March 2012..", "2012-03/.."),
      ("mars 2012..", "2012-03/.."), ("../mars 2012", "../2012-03"), ("2012/présent", "2012/.."),
      ("2012 - présent", "2012/.."), ("décembre 2022-janvier 2023", "2022-12/2023-01"),
      ("March 2012/", "2012-03/"), ("/March 2012", "/2012-03"), ("1960s-1970s", "196X/197X"),
      ("2012→2014", "2012/2014"), ("2012 -> mai 2014", "2012/2014-05"), ("2012-Q2 – 2014", "2012-34/2014"),
      ("2014/2015 or 2016", "2014/[2015,2016]"), ("2014/2015 ou 2016", "2014/[2015,2016]"),
      ("31/06/2014 - 2015", "2014-06-30/2015"), ("2012-05 à June 2014", "2012-05/2014-06"),
      ("May 2012 à 18/06/2014", "2012-05/2014-06-18"), ("mai 2012 au 06/2014", "2012-05/2014-06"),
      ("03/04/2012 - 05/13/2012", "2012-03-04/2012-05-13"),
    ])
  func halves(_ text: String, _ suggestion: String) throws {
    let error = try refusal(text)
    #expect(error.suggestion == suggestion && !error.isAsked, "\(error)")
    _ = try EDTFInterval(suggestion)
  }

  @Test(
    "Where a span can be read in several ways, all of them are named and none is written",
    arguments: [
      ("2012/04/05/2013", ["2012/2013-05-04", "2012/2013-04-05", "2012-04-05/2013"]),
      ("04/05/2014 - 06/07/2014", ["2014-05-04/2014-07-06", "2014-04-05/2014-06-07"]),
      ("2012-05-18/06/2014", ["2012-05-18/2014-06", "2012-05/2014-06-18"]),
      ("17-May-2012 –", ["2012-05-17/..", "2012-05-17/"]), ("2014–", ["2014/..", "2014/"]),
      ("2012-", ["2012/..", "2012/"]), ("March 2012 -", ["2012-03/..", "2012-03/"]),
      ("15/04/2023-", ["2023-04-15/..", "2023-04-15/"]), ("mars 2012-", ["2012-03/..", "2012-03/"]),
    ])
  func several(_ text: String, _ readings: [String]) throws {
    let error = try refusal(text)
    #expect(error.isAsked && !error.isCertain, "\(error)")
    #expect(readings.allSatisfy { error.message.contains($0) }, "\(error)")
  }

  @Test(
    "What a mark, a dot or a hyphen leaves in doubt is written by a person alone",
    arguments: [
      "2012?-2014", "2014 - 2016?", "2012-18-06-2014", "mars 2012..mai 2013", "c. 2012 - 06/2014", "2014–?",
      "01/05/2014 - 01/04/2013",
    ])
  func doubtful(_ text: String) throws {
    #expect(try !refusal(text).isCertain)
  }

  @Test(
    "Where not all that is written can be read, nothing is suggested",
    arguments: [
      "2012? – 14", "20120517–14", "2020/123", "2020-1231", "2023-42", "2014-?", "201-", "May 2012-14",
      "2012-05 - 14", "années 1990-2000", "winter 2022-2024", "2012-06-30/05", "2012/31/31/2013",
      "15/04/2014 au", "2014 au", "12 et 15 mars 2012", "5 1990s", "Q1 Q2 2012", "2012 mars 14 à 15 mai",
    ])
  func nothing(_ text: String) throws {
    let error = try refusal(text)
    #expect(error.suggestion == nil, "\(error)")
  }

  @Test(
    "An end that leaves out its year is that of the start, or over New Year of the next",
    arguments: [
      ("2012-11/02", "2012-11/2013-02"), ("2012-06-30/07-02", "2012-06-30/2012-07-02"),
      ("2023-04-15/05-20", "2023-04-15/2023-05-20"), ("2012-12-30/01-02", "2012-12-30/2013-01-02"),
    ])
  func shortened(_ text: String, _ suggestion: String) throws {
    let error = try refusal(text)
    #expect(error.suggestion == suggestion && !error.isCertain, "\(error)")
  }

  @Test("A span that is joined in every possible place is read in no time")
  func joints() throws {
    for text in [
      String(repeating: "1-", count: 40), String(repeating: "–/", count: 40),
      String(repeating: "1/2?", count: 20),
    ] {
      _ = try refusal(text)
    }
  }
}
