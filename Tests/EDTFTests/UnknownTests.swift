import EDTF
import Testing

@Suite("What stands for no date, or for several")
struct UnknownTests {
  private func refusal(_ text: String) throws -> EDTFError {
    try #require(throws: EDTFError.self) { _ = try EDTFInterval(text) }
  }

  @Test(
    "A dash beside a slash is one thing, whichever dash a word processor makes of it, and a person says what it means",
    arguments: ["-", "–", "—", "−", "--", " – "])
  func dash(_ dash: String) throws {
    for (text, unknown, open) in [
      ("\(dash)/2020", "/2020", "../2020"), ("2020/\(dash)", "2020/", "2020/.."),
      ("\(dash)/..", "/..", "../.."),
      ("\(dash)/\(dash)", "/", "../.."),
    ] {
      let error = try refusal(text)
      #expect(error.code == .dash && !error.isCertain && error.suggestion == unknown, "\(error)")
      #expect(error.message.contains("'\(unknown)'") && error.message.contains("'\(open)'"), "\(error)")
    }
    let alone = try refusal(dash)
    #expect(alone.code == .dash && !alone.isCertain && alone.suggestion == "/", "\(alone)")
  }

  @Test(
    "A dash before a date may be a minus, so that no program takes it away", arguments: ["−0044", "–2012"])
  func minus(_ text: String) throws {
    let error = try refusal(text)
    #expect(!error.isCertain && error.message.contains("before the year 1"), "\(error)")
  }

  @Test(
    "Words and noughts for what nobody knows leave their side empty",
    arguments: [
      ("n/a/2012", "/2012", true), ("2012/N/A", "2012/", true), ("N/A", "/", false), ("n/a", "/", false),
      ("0000-00-00/2020-01-01", "/2020-01-01", true), ("2020/0000-00-00", "2020/", false),
    ])
  func unknown(_ text: String, _ suggestion: String, _ isCertain: Bool) throws {
    let error = try refusal(text)
    #expect(error.suggestion == suggestion && error.isCertain == isCertain, "\(error)")
  }

  @Test(
    "Several spans in one text are no span from the first to the last, whose gaps would be filled",
    arguments: [
      ("2020/2021; 2023/2024", "[2020/2021, 2023/2024]"), ("2010/2011, 2013/2014", "[2010/2011, 2013/2014]"),
      ("2010/2011 and 2013/2014", "[2010/2011, 2013/2014]"),
      ("2010/2011 2013/2014", "[2010/2011, 2013/2014]"),
      ("2010/2011;2013/2014", "[2010/2011, 2013/2014]"), ("2010~ et 2013-05/..", "[2010~, 2013-05/..]"),
      ("2020 or 2021", "\"[2020,2021]\""), ("[2010..2012]/2013; 2015", "[[2010..2012]/2013, 2015]"),
    ])
  func several(_ text: String, _ list: String) throws {
    let error = try refusal(text)
    #expect(error.code == .severalSpans && error.suggestion == nil, "\(error)")
    #expect(error.message.contains(list), "\(error)")
  }

  @Test("Blanks in one span are blanks in one span", arguments: ["2012 / 2013", "2012/ 2013", "2012 /2013"])
  func blanks(_ text: String) throws {
    let error = try refusal(text)
    #expect(error.code == .space && error.isCertain && error.suggestion == "2012/2013", "\(error)")
  }

  @Test(
    "A hyphen between dates with other marks is between the dates, as it is with blanks around it",
    arguments: [
      ("2020/03/04-2021/05/06", "2020-03-04/2021-05-06"), ("03/2020-05/2021", "2020-03/2021-05"),
      ("01/2020-12/2020", "2020-01/2020-12"), ("2020/01-2020/06", "2020-01/2020-06"),
      ("14.03.2020-15.06.2021", "2020-03-14/2021-06-15"),
    ])
  func marked(_ text: String, _ suggestion: String) throws {
    let error = try refusal(text)
    #expect(error.suggestion == suggestion && error.isCertain, "\(error)")
  }

  @Test("Which of two readings is meant is asked, and not answered in the same breath")
  func asked() throws {
    for text in [
      "03/04/2020-05/06/2021", "1/2/2024", "1.2.2024", "2012–", "2010–11", "4/5/23", "1/2/2024/..",
    ] {
      let error = try refusal(text)
      #expect(error.description.hasSuffix("write the one that is meant"), "\(error)")
    }
    #expect(try refusal("13/2/2024").description.hasSuffix("write '2024-02-13'"))
  }

  @Test(
    "Where it does not help to take spaces out, they are not what is wrong",
    arguments: ["near 2020", "some 2020/..", "about noon/2020"])
  func words(_ text: String) throws {
    #expect(try refusal(text).code == .notADate)
  }
}
