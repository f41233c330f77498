import EDTF
import Relations
import Testing

struct DepartureTests {
  @Test(
    "Who was a party to the end of a pact did not leave it, and who may have been is not said to have left",
    arguments: [
      ("2020-01-01/2022", "2020-01-01/2022-06-30", Pact.Departure.unclear, "2022-06-30"),
      ("2020-01-01/2022-06", "2020-01-01/2022-06-30", .ended, "2022-06-30"),
      ("2020-01-01/2022-06-30", "2020-01-01/2022-06-30", .ended, "2022-06-30"),
      ("2020-01-01/2022-06-30", "2020-01-01/2022", .unclear, "2022-06-30"),
      ("2020-01-01/2023", "2020-01-01/2022", .left, "2022-12-31"),
      ("2020-01-01/2022", "2020-01-01/2022", .ended, "2022-12-31"),
      ("2020-01-01/..", "2020-01-01/2022-03-01", .left, "2022-03-01"),
      ("2020-01-01/", "2020-01-01/2022-12-31", .unclear, "2022-12-31"),
    ])
  func departures(_ pact: String, _ own: String, _ manner: Pact.Departure, _ last: String) throws {
    let reading = PeriodReading(asOf: Day("2025-12-31"))
    let force = reading.intervals(of: try periods(pact))
    let interval = try #require(reading.intervals(of: try periods(own)).first)
    let departure = Pact.departure(after: interval, from: force)
    #expect(departure.manner == manner && departure.last == Day(last))
    // What came later is another spell of the pact.
    let renewed = force + reading.intervals(of: try periods("2030/2040"))
    #expect(Pact.departure(after: interval, from: renewed).manner == manner)
  }
}
