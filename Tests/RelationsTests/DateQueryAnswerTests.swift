import EDTF
import Queries
import Relations
import Testing

struct DateQueryAnswerTests {
  let graph: RelationGraph

  init() throws {
    graph = try RelationGraph(
      try Relation("E1", "coup", "junta", "mali", "2021-05-24"),
      try Relation("E2", "attack", "jnim", "mali", "2021-06"),
      try Relation("E3", "inauguration", "goita", nil, "2021-06-07"),
      try Relation("R1", "alliance", "mali", "niger", "2021-05-30/2021-06-02"))
  }

  @Test("An event holds on its days and on no other")
  func events() {
    #expect(graph.at("2021-05-23").relations.isEmpty)
    #expect(graph.at("2021-05-24").relations.map(\.id) == ["E1"])
    #expect(graph.at("2021-05-25").relations.isEmpty)
    #expect(graph.at("2021-05-24").relations.map(\.temporality) == [.event])
  }

  @Test("An event of a month is possible on each of its days, and certain in the month")
  func impreciseEvents() {
    #expect(graph.answer("E2", at: "2021-06-15").certainty == .possible)
    #expect(graph.answer("E2", at: "2021-06") == .certain)
  }

  @Test("An event may concern one actor alone")
  func singleEnd() {
    #expect(graph.at("2021-06-07").relations(of: "goita").map(\.id) == ["E3"])
    #expect(graph.at("2021-06-07").relations(of: "mali").map(\.id) == ["E2"])
  }

  @Test("During a span asks for some day of it, both ends included")
  func during() {
    let ids = { (dateQuery: DateQuery) in graph.at(dateQuery).relations.map(\.id) }
    #expect(ids("2021-05-25/2021-05-29").isEmpty)
    #expect(ids("2021-05-24/2021-05-29") == ["E1"])
    #expect(ids("2021-05/2021-06") == ["E1", "E2", "E3", "R1"])
    #expect(graph.at("2021-05/2021-06").relations.allSatisfy { $0.certainty == .certain })
    #expect(graph.at("2021-06-01/2021-06-15").relations.first?.answer.certainty == .possible)
  }

  @Test("A view keeps the date as it was asked")
  func dateOfView() {
    #expect(graph.at("2021-05/2021-06").dateQuery.description == "2021-05/2021-06")
    #expect(graph.at("2021-05").dateQuery.description == "2021-05")
  }

  @Test("What is open is certain up to the day of the last look")
  func beyondAsOf() throws {
    let relation = try Relation("R1", "alliance", "a", "b", "2020/..")
    #expect(try RelationGraph(relation).answer("R1", at: "2025-12-31") == .certain)
    #expect(try RelationGraph(relation).answer("R1", at: "2026-01-01") == .possible(.beyondAsOf))
    #expect(try RelationGraph(relation, asOf: nil).answer("R1", at: "2026-01-01") == .certain)
  }
}
