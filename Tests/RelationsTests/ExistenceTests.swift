import EDTF
import Queries
import Relations
import Testing

struct ExistenceTests {
  @Test("A relation is no more certain than the existence of its ends")
  func existenceLimits() throws {
    let graph = try RelationGraph(
      try Relation("R1", "alliance", "a", "b", "2010/2020"),
      actors: [try Actor("b", exists: "2015-06/2018-03-01")])
    #expect(graph.answer("R1", at: "2015-05-31") == .no)
    #expect(graph.answer("R1", at: "2015-06-10") == .possible(.actorExistence))
    #expect(graph.answer("R1", at: "2015-06-30") == .certain)
    #expect(graph.answer("R1", at: "2018-03-02") == .no)
  }

  @Test("The doubts of the relation and of its ends are told apart")
  func bothDoubts() throws {
    let graph = try RelationGraph(
      try Relation("R1", "alliance", "a", "b", "2015-06/2020"), actors: [try Actor("b", exists: "2015-06/..")]
    )
    #expect(graph.answer("R1", at: "2015-06-10") == .possible([.impreciseStart, .actorExistence]))
  }

  @Test("Nothing recorded of a life limits nothing")
  func unrecordedLife() throws {
    let graph = try RelationGraph(try Relation("R1", "alliance", "a", "b", "1500/1600"))
    #expect(graph.answer("R1", at: "1550") == .certain)
    #expect(graph.existence(of: "a", at: "0500") == .certain)
    #expect(graph.existence(of: "nobody", at: "2020") == .no)
  }

  @Test(
    "Lineage reaches beyond the life of its ends", arguments: ["succession", "merger", "split", "founding"])
  func lineage(_ kind: String) throws {
    let graph = try RelationGraph(
      try Relation("R1", RelationKind.ID(kind), "old", "new", "2024-05-10"),
      actors: [try Actor("old", exists: "2014/2024-05-09"), try Actor("new", exists: "2024-05-11/..")])
    #expect(graph.answer("R1", at: "2024-05-10") == .certain)
  }

  @Test("On some day of a month all must hold on the same day")
  func sameDay() throws {
    let graph = try RelationGraph(
      try Relation("R1", "alliance", "a", "b", "2020-03-01/2020-03-10"),
      actors: [try Actor("a", exists: "2020-03-05/.."), try Actor("b", exists: "2020-03-11/..")])
    #expect(graph.answer("R1", at: "2020-03") == .no)
    let shorter = try RelationGraph(
      try Relation("R1", "alliance", "a", "b", "2020-03-01/2020-03-10"),
      actors: [try Actor("a", exists: "2020-03-05/..")])
    #expect(shorter.answer("R1", at: "2020-03") == .certain)
  }

  @Test("Each way in which spells of the relation and of a life meet is weighed")
  func severalPeriods() throws {
    let graph = try RelationGraph(
      try Relation("R1", "alliance", "a", "b", "2020-01", "2020-03-01/2020-03-10"),
      actors: [try Actor("b", exists: "2019/2019-06-30", "2020-02-10/..")])
    #expect(graph.answer("R1", at: "2020-01") == .no)
    #expect(graph.answer("R1", at: "2020") == .certain)
  }

  @Test("An actor whose spells meet nobody's is absent, and one that may exist is shown")
  func actorsOfView() throws {
    let graph = try RelationGraph(actors: [
      try Actor("a", exists: "2015-06/.."), try Actor("b", exists: "2020/.."),
      try Actor("c", exists: "../2010"),
    ])
    #expect(graph.at("2015-06-02").actors.map(\.id) == ["a"])
    #expect(graph.existence(of: "a", at: "2015-06-02") == .possible(.impreciseStart))
  }

  @Test("A fact without a date may have held on any day")
  func undated() throws {
    let graph = try RelationGraph(try Relation("R1", "alliance", "a", "b"))
    #expect(graph.answer("R1", at: "2020-01-01") == .possible([.unknownStart, .unknownEnd]))
  }

  @Test("Between two sightings a possible answer says so, whatever limits it besides")
  func betweenSightings() throws {
    var first = Period(try EDTFInterval("2020-01-01/"))
    first.lastSeen = try EDTFDate("2020-01-05")
    var second = Period(try EDTFInterval("/2020-02-20"))
    second.firstSeen = try EDTFDate("2020-02-10")
    var relation = try Relation("R1", "alliance", "a", "b")
    relation.when = [first, second]
    let graph = try RelationGraph(relation, actors: [try Actor("a", exists: "2010/..")])
    #expect(graph.answer("R1", at: "2020-01-20").reasons.contains(.betweenSightings))
    #expect(graph.answer("R1", at: "2020-01-20/2020-01-25").reasons.contains(.betweenSightings))
    #expect(graph.answer("R1", at: "2020-01-04/2020-01-25") == .certain)
  }
}
