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

  @Test(
    "A set that leaves out days in between is refused, with what to ask instead",
    arguments: [
      ("[2020,2022]", "the days from 2021-01-01 to 2021-12-31", "[2020-01-01..2022-12-31]"),
      ("[2022,2020]", "the days from 2021-01-01 to 2021-12-31", "[2020-01-01..2022-12-31]"),
      ("[2020-01-01,2020-01-03]", "leaves out 2020-01-02;", "[2020-01-01..2020-01-03]"),
      ("[..2020,2022]", "the days from 2021-01-01 to 2021-12-31", "[..2022-12-31]"),
    ])
  func gaps(_ text: String, _ gap: String, _ whole: String) throws {
    let error = try #require(throws: EDTFError.self) { try DateQuery(text) }
    #expect(error.code == .gappedQuery && error.text == text)
    #expect(error.message.contains(gap) && error.message.hasSuffix("or about \(whole)"), "\(error)")
    _ = try DateQuery(whole)
    for whole in ["[2020,2021]", "[2020..2022]", "[2020,2020-05]", "[2021,2019..2020]"] {
      _ = try DateQuery(whole)
    }
  }

  @Test("A literal may be an interval")
  func literal() throws {
    let text = "2022-03/2022-06"
    let dateQuery: DateQuery = "2022-03/2022-06"
    #expect(dateQuery == (try DateQuery(text)))
    #expect(dateQuery != "2022")
  }

  @Test(
    "An end that is open or empty is refused, and no date of the other end is another question",
    arguments: [
      ("2022-03/..", 8, "2022-03/2022-03-31"), ("2022-03/", 8, "2022-03/2022-03-31"),
      ("../2022-06", 0, "2022-06-01/2022-06"), ("/2022-06", 0, "2022-06-01/2022-06"),
      ("../..", 0, "2022/2023-06-30"), ("/", 0, "2022/2023-06-30"),
    ])
  func unbounded(_ text: String, _ offset: Int, _ example: String) throws {
    let error = try #require(throws: EDTFError.self) { try DateQuery(text) }
    #expect(error.code == .unboundedQuery)
    #expect(error.text == text)
    #expect(error.offset == offset)
    #expect(error.suggestion == nil && error.message.hasSuffix("as in \(example)"), "\(error)")
    _ = try DateQuery(example)
  }

  @Test(
    "What is no date may have been meant for a span, which can be asked about as well",
    arguments: [
      ("2021-2022", "2021/2022"), ("2021-22", "2021/2022"), ("March 2021 to May 2022", "2021-03/2022-05"),
    ])
  func spans(_ text: String, _ suggestion: String) throws {
    let error = try #require(throws: EDTFError.self) { try DateQuery(text) }
    #expect(error.suggestion == suggestion, "\(error)")
    _ = try DateQuery(suggestion)
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
