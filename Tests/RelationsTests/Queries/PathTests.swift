import EDTF
import Queries
import Relations
import Testing

struct PathTests {
  @Test("A path of twenty thousand steps is found, of whatever sign")
  func longPath() throws {
    let length = 20_000
    let name = { (number: Int) in Actor.ID("a" + String(100_000 + number)) }
    let graph = try RelationGraph(
      GraphContents(
        relations: (0..<length).map {
          try Relation(Relation.ID("R\($0)"), "alliance", name($0), name($0 + 1), "2010/..")
        }, actors: (0...length).map { Actor(id: name($0), kind: "state") }))
    let view = graph.at("2012")
    #expect(view.shortestPaths(from: name(0), to: name(length)).map(\.steps.count) == [length])
    let signed = view.shortestPaths(from: name(0), to: name(length), ofSign: .positive, length: length)
    #expect(signed.map(\.steps.count) == [length])
    #expect(view.shortestPaths(from: name(0), to: name(length), ofSign: .negative, length: length).isEmpty)
  }

  @Test("The enemy of an enemy is at the end of a positive path of two negative steps")
  func enemyOfEnemy() throws {
    let graph = try RelationGraph(
      Relation("R1", "hostility", "a", "b", "2010/.."), Relation("R2", "hostility", "b", "c", "2010/.."),
      Relation("R3", "hostility", "a", "c", "2010/..", sign: .neutral))
    let view = graph.at("2012-01-01")
    let path = try #require(view.shortestPaths(from: "a", to: "c", ofSign: .positive).first)
    #expect(path.actors == ["a", "b", "c"])
    #expect(path.sign == .positive)
    #expect(view.shortestPaths(from: "a", to: "c", ofSign: .negative).isEmpty)
    #expect(view.shortestPaths(from: "a", to: "c").map(\.sign) == [nil])
  }

  @Test("A path of a sign visits no actor twice, where the shortest walk would")
  func simple() throws {
    // The walk a b c d b e is the shortest of negative sign, but passes b twice; the path round f g h is longer.
    let graph = try RelationGraph(
      Relation("R1", "alliance", "a", "b", "2010/.."), Relation("R2", "alliance", "b", "c", "2010/.."),
      Relation("R3", "alliance", "c", "d", "2010/.."), Relation("R4", "hostility", "d", "b", "2010/.."),
      Relation("R5", "alliance", "b", "e", "2010/.."), Relation("R6", "hostility", "a", "f", "2010/.."),
      Relation("R7", "alliance", "f", "g", "2010/.."), Relation("R8", "alliance", "g", "h", "2010/.."),
      Relation("R9", "alliance", "h", "i", "2010/.."), Relation("S1", "alliance", "i", "j", "2010/.."),
      Relation("S2", "alliance", "j", "e", "2010/.."))
    let view = graph.at("2012-01-01")
    let paths = view.shortestPaths(from: "a", to: "e", ofSign: .negative)
    #expect(paths.map(\.actors) == [["a", "f", "g", "h", "i", "j", "e"]])
    #expect(view.shortestPaths(from: "a", to: "e", ofSign: .negative, length: 5).isEmpty)
  }

  @Test("All shortest paths come in the order of those they pass, up to the limit")
  func all() throws {
    let graph = try RelationGraph(
      Relation("R1", "alliance", "a", "c", "2010/.."), Relation("R2", "alliance", "c", "d", "2010/.."),
      Relation("R3", "alliance", "a", "b", "2010/.."), Relation("R4", "arms-supply", "d", "b", "2010~/.."))
    let view = graph.at("2010-06-01")
    let paths = view.shortestPaths(from: "a", to: "d")
    #expect(paths.map(\.actors) == [["a", "b", "d"], ["a", "c", "d"]])
    #expect(paths[0].answer == .possible(.impreciseStart))
    #expect(view.shortestPaths(from: "a", to: "d", limit: 1).count == 1)
    #expect(view.shortestPaths(from: "a", to: "d", isDirected: true).map(\.actors) == [["a", "c", "d"]])
    #expect(view.shortestPaths(from: "a", to: "nobody").isEmpty)
    #expect(view.shortestPaths(from: "a", to: "a").map(\.steps) == [[]])
  }

  @Test("A journey never goes back in time")
  func journey() throws {
    let graph = try RelationGraph(
      Relation("R1", "alliance", "a", "b", "2014-01-01/2015-01-01"),
      Relation("R2", "alliance", "b", "c", "2010-01-01/2012-01-01", "2014-06~/.."),
      Relation("R3", "alliance", "c", "d", "2013-01-01/2013-12-31"))
    let view = graph.at("2010/2020")
    let certain = try #require(view.earliestJourney(from: "a", to: "c"))
    #expect(certain.legs.map(\.day.description) == ["2014-01-01", "2014-07-31"])
    let possible = try #require(view.earliestJourney(from: "a", to: "c", certainty: .possible))
    #expect(possible.arrival.description == "2014-05-01")
    #expect(possible.answer == .possible(.impreciseStart))
    #expect(view.earliestJourney(from: "a", to: "d") == nil)
    #expect(view.earliestJourney(from: "a", to: "a")?.legs == [])
  }

  @Test("A journey according to a source goes by the days of that source")
  func witness() throws {
    let claim = Claim(source: "S1", when: try periods("2012-03-05/.."))
    let graph = try RelationGraph(Relation("R1", "alliance", "a", "b", "2014-01-01/..", claims: [claim]))
    let view = graph.at("2010/2020")
    #expect(view.earliestJourney(from: "a", to: "b")?.arrival.description == "2014-01-01")
    let told = view.according(to: "S1").earliestJourney(from: "a", to: "b")
    #expect(told?.arrival.description == "2012-03-05")
  }
}
