import EDTF
import Relations
import Testing

/// Examples of what the indexes answer; `TwinTests` compares them with the definitions.
struct IndexTests {
  @Test("A journey passes each relation while it holds")
  func journey() throws {
    let graph = try RelationGraph(
      Relation("R1", "alliance", "a", "b", "2012-01-01/2012-02-01"),
      Relation("R2", "alliance", "b", "c", "2012-03-01/2012-04-01"),
      Relation("R3", "alliance", "a", "c", "2013-01-01/.."),
      Relation("R4", "alliance", "c", "d", "2012-02-01/2012-02-15"))
    let arrivals = graph.earliestArrivals(from: 0, on: try #require(Day("2011-01-01")))
    #expect(arrivals[2]?.description == "2012-03-01")
    #expect(arrivals.journey(to: 2)?.actors == [0, 1, 2])
    #expect(arrivals[3] == nil)
    #expect(arrivals.journey(to: 3) == nil)
    #expect(arrivals.count == 3)
  }

  @Test("Of two dates, what began and ended between them is a run")
  func changes() throws {
    let graph = try RelationGraph(
      Relation("R1", "alliance", "a", "b", "2012-01-01/2012-02-01"),
      Relation("R2", "alliance", "b", "c", "2012-02-02/.."),
      Relation("R3", "alliance", "a", "c", "2012-02/.."))
    let (first, last) = (try #require(Day("2012-02-01")), try #require(Day("2012-02-02")))
    #expect(Array(graph.started(after: first, through: last)) == [1])
    #expect(Array(graph.ended(from: first, before: last)) == [0])
    #expect(graph.started(after: last, through: first).isEmpty)
  }
}
