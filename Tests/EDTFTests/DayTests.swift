import EDTF
import Testing

@Suite("Days")
struct DayTests {
  @Test("Every day of the calendar follows the one before it, by the rules of the calendar")
  func everyDay() {
    var expected = (year: 1, month: 1, day: 1)
    var mismatches: [Int32] = []
    for number in Day.min.number...Day.max.number {
      let civil = Day(number: number).civil
      if (civil.year, civil.month, civil.day) != expected { mismatches.append(number) }
      let isLeap =
        expected.year.isMultiple(of: 4)
        && (!expected.year.isMultiple(of: 100) || expected.year.isMultiple(of: 400))
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      if expected.day < lengths[expected.month - 1] {
        expected.day += 1
      } else if expected.month < 12 {
        expected = (expected.year, expected.month + 1, 1)
      } else {
        expected = (expected.year + 1, 1, 1)
      }
    }
    #expect(mismatches.isEmpty)
    #expect(expected == (10_000, 1, 1))
  }

  @Test("A day is made again from its civil date and from its text")
  func roundTrip() throws {
    for number in stride(from: Day.min.number, through: Day.max.number, by: 31) {
      let day = Day(number: number)
      let civil = day.civil
      try #require(Day(year: civil.year, month: civil.month, day: civil.day) == day)
      try #require(Day(day.description) == day)
    }
  }

  @Test(
    "Known days have their known numbers",
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017), ("2024-02-29", 19_782),
      ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ] as [(String, Int32)]
  )
  func knownNumbers(text: String, number: Int32) throws {
    let day = try #require(Day(text))
    #expect(day.number == number)
    #expect(day.description == text)
  }

  @Test(
    "A text that is not exactly a day is none",
    arguments: [
      "", "2012", "2012-03", "2012-3-05", "2012-02-30", "1900-02-29", "0000-01-01", "2012-13-01",
      "2012-03-05 ",
      " 2012-03-05", "2012-03-05?", "2012-03-XX", "+2012-03-05", "２０１２-03-05", "2012/03/05", "20120305",
    ]
  )
  func notDays(text: String) {
    #expect(Day(text) == nil)
  }

  @Test("A leap day exists in leap years only")
  func leapDays() {
    #expect([1600, 2000, 2012, 2024].allSatisfy { Day(year: $0, month: 2, day: 29) != nil })
    #expect([1700, 1900, 2013, 2100].allSatisfy { Day(year: $0, month: 2, day: 29) == nil })
  }

  @Test("No civil date outside the calendar is a day")
  func outsideTheCalendar() {
    #expect(Day(year: 0, month: 1, day: 1) == nil)
    #expect(Day(year: 10_000, month: 1, day: 1) == nil)
    #expect(Day(year: 2012, month: 0, day: 1) == nil)
    #expect(Day(year: 2012, month: 1, day: 0) == nil)
    #expect(Day(year: .max, month: .max, day: .max) == nil)
    #expect(Day(year: .min, month: .min, day: .min) == nil)
  }

  @Test("Arithmetic stops at the first and the last day")
  func saturation() throws {
    #expect(Day.max.advanced(by: 1) == .max)
    #expect(Day.min.advanced(by: -1) == .min)
    #expect(Day.max.advanced(by: .max) == .max)
    #expect(Day.min.advanced(by: .min) == .min)
    #expect(Day.max.advanced(by: .min) == .min)
    #expect(Day(number: .max) == .max)
    #expect(Day(number: .min) == .min)
    let leapDay = try #require(Day("2012-02-29"))
    #expect(leapDay.advanced(by: 1).description == "2012-03-01")
    #expect(Day.min.distance(to: .max) == 3_652_058)
    #expect(leapDay.advanced(by: -400).distance(to: leapDay) == 400)
  }
}
