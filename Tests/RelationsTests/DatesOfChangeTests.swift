import EDTF
import Queries
import RandomGraphs
import Relations
import Testing

struct DatesOfChangeTests {
  @Test("The dates of change are the first days on which an answer differs from the day before")
  func certainDates() throws {
    let graph = try RelationGraph(
      try Relation("R1", "alliance", "a", "b", "2020-03/2021-06-30"),
      try Relation("R2", "alliance", "a", "c", "2022-01-01/.."),
      actors: [try Actor("b", exists: "2019-05-05/..")])
    let days = ["2019-05-05", "2020-03-01", "2020-03-31", "2021-07-01", "2022-01-01", "2026-01-01"]
    #expect(graph.datesOfChange == days.compactMap { Day($0) })
  }

  @Test("A graph without a date never changes")
  func never() throws {
    #expect(
      try RelationGraph(try Relation("R1", "alliance", "a", "b", "../.."), asOf: nil).datesOfChange.isEmpty)
  }

  @Test("Between two dates of change no answer of any relation changes", arguments: 0..<40)
  func nothingInBetween(_ seed: UInt64) throws {
    var source = RandomGraph(seed: seed)
    let graph = try RelationGraph(try source.contents())
    let changes = Set(graph.datesOfChange)
    var previous: [Holding]?
    let window: DateQuery = "2019-10/2020-04"
    let days = window.days
    var day = days.lowerBound
    while day <= days.upperBound {
      let holdings = graph.at(DateQuery(day)).relations
      if let previous, !changes.contains(day) {
        #expect(holdings == previous, "seed \(seed), \(day)")
      }
      previous = holdings
      day = day.advanced(by: 1)
    }
  }
}
