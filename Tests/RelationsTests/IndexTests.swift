import EDTF
import Queries
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
    let arrivals = graph.rows.earliestArrivals(from: 0, on: try #require(Day("2011-01-01")))
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
    #expect(Array(graph.rows.started(after: first, through: last)) == [1])
    #expect(Array(graph.rows.ended(from: first, before: last)) == [0])
    #expect(graph.rows.started(after: last, through: first).isEmpty)
  }

  @Test("What begins on the last day of the calendar is found on it, and nothing else is lost for it")
  func lastDay() throws {
    let graph = try RelationGraph(
      Relation("R1", "alliance", "c", "d", "1971-01-01/2999-12-31"),
      Relation("R2", "alliance", "a", "b", "9999-12-31/9999-12-31"),
      Relation("R3", "alliance", "a", "c", "9999-12-31/.."))
    #expect(graph.at("2000-01-01").relations.map(\.id) == ["R1"])
    #expect(graph.at("9999-12-31").relations.map(\.id) == ["R2", "R3"])
    #expect(graph.at("9999").relations(of: "a").map(\.id) == ["R2", "R3"])
    #expect(graph.at("2000-01-01").relations(of: "c").map(\.id) == ["R1"])
  }

  @Test("Relations centuries apart answer alike, each on its days and in order")
  func centuries() throws {
    let graph = try RelationGraph(
      Relation("R1", "alliance", "a", "b", "1815-01-01/1820-01-01"),
      Relation("R2", "alliance", "b", "c", "1990-01-01/2000-01-01"),
      Relation("R3", "alliance", "a", "b", "1816-01-01/.."),
      Relation("R4", "alliance", "a", "c", "../1991-01-01"),
      Relation("R5", "alliance", "a", "b", "1992-01-01/2012-01-01"),
      Relation("R6", "alliance", "a", "b", "0001-06-01/9999-01-01"))
    let held = [
      ("0001-01-01", [3]), ("1815-01-01", [0, 3, 5]), ("1820-01-02", [2, 3, 5]), ("1995-01-01", [2, 4, 5]),
      ("5000-01-01", [2, 5]), ("9999-12-31", [2]),
    ]
    for (date, expected) in held {
      let day = try #require(Day(date))
      var positions: [Int32] = []
      graph.rows.append(touching: 0, on: day, to: &positions)
      #expect(positions.sorted() == expected.map(Int32.init), "\(date)")
      #expect(graph.count(on: day) == expected.count + (date == "1995-01-01" ? 1 : 0), "\(date)")
    }
    #expect(Array(graph.rows.touching(0)) == [3, 5, 0, 2, 4])
    #expect(graph.at("1995-01-01").rows.shortestPath(from: 0, to: 2)?.length == 2)
    #expect(graph.at("1815-06-01").rows.shortestPath(from: 0, to: 2)?.length == 1)
  }

  @Test("Nobody arrives at a row that the graph does not have")
  func noSuchRow() throws {
    let graph = try RelationGraph(Relation("R1", "alliance", "a", "b", "2012-01-01/2012-02-01"))
    let arrivals = graph.rows.earliestArrivals(from: 0, on: .min)
    for row in [-1, 2, Int.max] { #expect(arrivals[row] == nil && arrivals.journey(to: row) == nil) }
  }
}
