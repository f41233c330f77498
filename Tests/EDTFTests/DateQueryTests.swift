import EDTF
import Testing

@Suite("Moments")
struct DateQueryTests {
  @Test("A literal is a moment without ado")
  func literal() throws {
    let dateQuery: DateQuery = "2022-03"
    #expect(dateQuery == (try DateQuery(String("2022-03"))))
    #expect(dateQuery.days.lowerBound == Day("2022-03-01"))
    #expect(dateQuery.days.upperBound == Day("2022-03-31"))
    #expect(!dateQuery.isSingleDay)
    #expect(dateQuery.description == "2022-03")
  }

  @Test(
    "A text that is no literal is read, and refused where it is no date",
    arguments: ["2012-13", "", "2012/.."])
  func computed(text: String) {
    #expect(throws: EDTFError.self) { try DateQuery(text) }
  }

  @Test("A day is a moment of one day")
  func day() throws {
    let day = try #require(Day("2022-06-01"))
    #expect(DateQuery(day).days == day...day)
    #expect(DateQuery(day).isSingleDay)
    #expect(DateQuery(day) == "2022-06-01")
  }

  @Test("A mark is kept and does not widen a moment")
  func qualified() {
    let dateQuery: DateQuery = "2022~"
    #expect(dateQuery.description == "2022~")
    #expect(dateQuery.days == ("2022" as DateQuery).days)
  }

  @Test("A one-of set asks about some day from its first to its last")
  func set() {
    let dateQuery: DateQuery = "[2022-03-01..2022-04-15]"
    #expect(dateQuery.days.lowerBound.description == "2022-03-01")
    #expect(dateQuery.days.upperBound.description == "2022-04-15")
  }

  @Test("Days from one to another are an interval, and one day is a day")
  func days() throws {
    let (first, last) = (try #require(Day("2022-06-01")), try #require(Day("2023-01-31")))
    #expect(DateQuery(first...last) == "2022-06-01/2023-01-31")
    #expect(DateQuery(first...last).days == first...last)
    #expect(DateQuery(first...first) == DateQuery(first))
    #expect(DateQuery.everyDay == "0001-01-01/9999-12-31")
    #expect(DateQuery.everyDay.days == Day.min...Day.max)
  }
}
