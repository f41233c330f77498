import EDTF
import Testing

@Suite("The checked cases")
struct VectorTests {
  @Test("There are fifty")
  func count() {
    #expect(Vector.all.count == 50)
  }

  @Test("Answer and bounds are as expected", arguments: Vector.all)
  func vector(_ vector: Vector) throws {
    let period = Period(
      try EDTFInterval(vector["when"]),
      hasEnded: vector["ended"] == "true",
      firstSeen: try date(vector["first_seen"]),
      lastSeen: try date(vector["last_seen"])
    )
    let interval = try period.interval(asOf: Day(vector["as_of"]))
    let day = try #require(Day(vector["at"]))
    #expect(interval.answer(on: day).certainty.rawValue == vector["expected"])
    #expect(interval.start.lowerBound.description == vector["start_lo"])
    #expect(interval.start.upperBound.description == vector["start_hi"])
    #expect(interval.end.lowerBound.description == vector["end_lo"])
    #expect(interval.end.upperBound.description == vector["end_hi"])
  }

  private func date(_ text: String) throws -> EDTFDate? {
    text.isEmpty ? nil : try EDTFDate(text)
  }
}
