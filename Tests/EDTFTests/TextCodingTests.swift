import EDTF
import Foundation
import Testing

@Suite("Dates in a program's own JSON")
struct TextCodingTests {
  /// A type of somebody else's.
  private struct Row: Codable, Equatable {
    var day: Day
    var date: EDTFDate
    var when: EDTFInterval
    var asked: DateQuery
    var certainty: Certainty
    var reasons: Reasons
  }

  private let text = """
    {"asked":"2023","certainty":"possible","date":"2012-03~","day":"2023-10-15","reasons":["imprecise-start",\
    "beyond-as-of"],"when":"[2012-01..2012-03]\\/.."}
    """

  @Test("Dates, certainty and reasons are coded as the text of a file, and come back")
  func roundTrip() throws {
    let row = try JSONDecoder().decode(Row.self, from: Data(text.utf8))
    #expect(row.day == Day("2023-10-15"))
    #expect(row.when == (try EDTFInterval("[2012-01..2012-03]/..")))
    #expect(row.reasons == [.impreciseStart, .beyondAsOf])
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(String(decoding: try encoder.encode(row), as: UTF8.self) == text)
  }

  @Test(
    "What is none is refused with the place and with what to write",
    arguments: [
      ("2023-10-15", "2023-13-01", "day", "no day"), ("2012-03~", "March 2012", "date", "write '2012-03'"),
      ("2012-01..2012-03", "2012-03..2012-01", "when", "before its first"),
      ("2023\",\"c", "23\",\"c", "asked", "year"),
      ("beyond-as-of", "beyond", "reasons", "‘beyond’ is no reason"),
    ])
  func refused(right: String, wrong: String, key: String, words: String) throws {
    let data = Data(text.replacing(right, with: wrong).utf8)
    let error = #expect(throws: DecodingError.self) { try JSONDecoder().decode(Row.self, from: data) }
    guard case .dataCorrupted(let context) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(context.codingPath.map(\.stringValue) == [key])
    #expect(context.debugDescription.contains(words), "\(context.debugDescription)")
  }
}
