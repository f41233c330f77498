import EDTF
import Testing

@Suite("Moments")
struct MomentTests {
  @Test("A literal is a moment without ado")
  func literal() throws {
    let moment: Moment = "2022-03"
    #expect(moment == (try Moment(String("2022-03"))))
    #expect(moment.days.lowerBound == Day("2022-03-01"))
    #expect(moment.days.upperBound == Day("2022-03-31"))
    #expect(!moment.isSingleDay)
    #expect(moment.description == "2022-03")
  }

  @Test(
    "A text that is no literal is read, and refused where it is no date",
    arguments: ["2012-13", "", "2012/.."])
  func computed(text: String) {
    #expect(throws: EDTFError.self) { try Moment(text) }
  }

  @Test("A day is a moment of one day")
  func day() throws {
    let day = try #require(Day("2022-06-01"))
    #expect(Moment(day).days == day...day)
    #expect(Moment(day).isSingleDay)
    #expect(Moment(day) == "2022-06-01")
  }

  @Test("A mark is kept and does not widen a moment")
  func qualified() {
    let moment: Moment = "2022~"
    #expect(moment.description == "2022~")
    #expect(moment.days == ("2022" as Moment).days)
  }

  @Test("A one-of set asks about some day from its first to its last")
  func set() {
    let moment: Moment = "[2022-03-01..2022-04-15]"
    #expect(moment.days.lowerBound.description == "2022-03-01")
    #expect(moment.days.upperBound.description == "2022-04-15")
  }
}
