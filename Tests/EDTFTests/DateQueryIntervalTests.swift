import EDTF
import Testing

struct DateQueryIntervalTests {
  @Test(
    "An interval asks about the days from the first of its start to the last of its end",
    arguments: [
      ("2022-03/2022-06", "2022-03-01", "2022-06-30"), ("2022-03-10/2022-03-10", "2022-03-10", "2022-03-10"),
      ("2022~/2023?", "2022-01-01", "2023-12-31"), ("2022-03/2022-03-10", "2022-03-01", "2022-03-10"),
      ("2022-03-10/2022-03", "2022-03-10", "2022-03-31"), ("[2021,2022]/2023-33", "2021-01-01", "2023-03-31"),
    ])
  func days(_ text: String, _ first: String, _ last: String) throws {
    let dateQuery = try DateQuery(text)
    #expect(dateQuery.days.lowerBound == Day(first))
    #expect(dateQuery.days.upperBound == Day(last))
    #expect(dateQuery.description == text)
    #expect(dateQuery.isSingleDay == (first == last))
  }

  @Test("A literal may be an interval")
  func literal() throws {
    let text = "2022-03/2022-06"
    let dateQuery: DateQuery = "2022-03/2022-06"
    #expect(dateQuery == (try DateQuery(text)))
    #expect(dateQuery != "2022")
  }

  @Test(
    "An end that is open or empty is refused, with the other end instead",
    arguments: [
      ("2022-03/..", 8, "2022-03"), ("2022-03/", 8, "2022-03"), ("../2022-06", 0, "2022-06"),
      ("/2022-06", 0, "2022-06"),
      ("../..", 0, nil), ("/", 0, nil),
    ])
  func unbounded(_ text: String, _ offset: Int, _ suggestion: String?) throws {
    let error = try #require(throws: EDTFError.self) { try DateQuery(text) }
    #expect(error.code == .unboundedQuery)
    #expect(error.text == text)
    #expect(error.offset == offset)
    #expect(error.suggestion == suggestion)
  }

  @Test(
    "What is no interval is refused as one, and what is no date as one",
    arguments: [
      ("2022-06/2022-03", EDTFError.Code.endBeforeStart), ("2022/2023/2024", .twoSlashes),
      ("2022-13", .noSuchMonth),
      ("", .empty),
    ])
  func otherErrors(_ text: String, _ code: EDTFError.Code) throws {
    let error = try #require(throws: EDTFError.self) { try DateQuery(text) }
    #expect(error.code == code)
  }
}
