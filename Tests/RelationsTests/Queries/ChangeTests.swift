import EDTF
import Queries
import Relations
import Testing

struct ChangeTests {
  @Test("An ally who turned enemy is one change of sign")
  func turned() throws {
    let graph = try RelationGraph(
      Relation("R1", "alliance", "a", "b", "2010/2015"),
      Relation("R2", "military-deployment", "b", "a", "2011/2016"),
      Relation("R3", "hostility", "b", "a", "2017/.."))
    let changes = graph.changes(from: "2012-01-01", to: "2020-01-01")
    #expect(changes.map(\.sort) == [.changedSign])
    #expect(changes.first?.actors == ["a", "b"])
    #expect(changes.first?.before.map(\.id) == ["R1", "R2"])
    #expect(changes.first?.after.map(\.id) == ["R3"])
  }

  @Test("A pair that goes on under another kind, or under another record, says which")
  func changedKind() throws {
    let graph = try RelationGraph(
      Relation("R1", "alliance", "a", "b", "2010/2015"),
      Relation("R2", "military-cooperation", "a", "b", "2016/.."),
      Relation("R3", "sanctions", "a", "c", "2010/2015"), Relation("R4", "sanctions", "a", "c", "2016/.."))
    let changes = graph.changes(from: "2012-01-01", to: "2020-01-01")
    #expect(changes.map(\.sort) == [.changedKind, .renewed])
  }

  @Test("A party that joins a pact brings its relations with the others; one that leaves takes them")
  func parties() throws {
    let pact = Pact(
      id: "p", kind: "defence-pact", when: try periods("2010/.."),
      parties: [
        try Party("a", when: "2010/.."), try Party("b", when: "2010/2014"), try Party("c", when: "2016/.."),
      ], claims: [Claim(source: "S1")])
    let graph = try RelationGraph(pacts: [pact])
    let later = graph.changes(from: "2015-01-01", to: "2020-01-01")
    // It has been one all along, though it had nobody to be allied with for a while.
    #expect(later.map(\.sort) == [.joined])
    #expect(later.map(\.actors) == [["c", "p"]])
    #expect(later.last?.after.map(\.id) == ["p:a+c"])
    let all = graph.changes(from: "2012-01-01", to: "2020-01-01")
    #expect(all.map(\.sort) == [.joined, .left])
    #expect(all.map(\.actors) == [["c", "p"], ["b", "p"]])
  }

  @Test("A member of an organisation joins and leaves it")
  func members() throws {
    let graph = try RelationGraph(
      Relation("R1", "membership", "a", "o", "2010/2015"), Relation("R2", "membership", "b", "o", "2016/.."))
    let changes = graph.changes(from: "2012-01-01", to: "2020-01-01")
    #expect(changes.map(\.sort) == [.joined, .left])
    #expect(changes.map(\.actors) == [["b", "o"], ["a", "o"]])
  }

  @Test("Certainty that comes or goes is a change of its own")
  func certainty() throws {
    let graph = try RelationGraph(
      Relation("R1", "alliance", "a", "b", "2010/.."), Relation("R2", "hostility", "a", "c", "2010~/.."))
    let changes = graph.changes(from: "2015-06-01", to: "2026-02-01")
    #expect(changes.map(\.sort) == [.becamePossible, .becamePossible])
    let early = graph.changes(from: "2010-06-01", to: "2012-01-01")
    #expect(early.map(\.sort) == [.becameCertain, .becameCertain])
    #expect(early.first?.before.first?.reasons == .impreciseStart)
  }

  @Test("Events of lineage show if they happened after the first date, and no others")
  func lineage() throws {
    let graph = try RelationGraph(
      Relation("R1", "split", "b", "a", "2012"), Relation("R2", "merger", "b", "c", "2013-05-01"),
      Relation("R3", "succession", "c", "d", "2014-01-01"), Relation("R4", "founding", "e", nil, "2013"),
      Relation("R5", "dissolution", "d", nil, "2013"), Relation("R6", "attack", "a", "b", "2013-01-01"))
    let changes = graph.changes(from: "2012-12-31", to: "2013-12-31")
    #expect(changes.map(\.sort) == [.merged, .founded, .dissolved])
    #expect(graph.changes(from: "2013-05-01", to: "2013-05-01").isEmpty)
    #expect(graph.changes(from: "2014-06-01", to: "2010-01-01").isEmpty)
  }

  @Test("Another official name is a renaming; a renaming that is recorded as an event stands for it")
  func names() throws {
    let old = [
      Name("Old", language: "en", when: try periods("2010/2015-12-31")),
      Name("New", language: "en", when: try periods("2016/..")),
    ]
    let actors = [
      Actor(id: "a", kind: "state", names: old), Actor(id: "b", kind: "state", names: old),
    ]
    let graph = try RelationGraph(Relation("R1", "renaming", "b", nil, "2016-01-01"), actors: actors)
    let changes = graph.changes(from: "2012-01-01", to: "2020-01-01")
    #expect(changes.map(\.sort) == [.renamed, .renamed])
    #expect(changes.map(\.actors) == [["a"], ["b"]])
    #expect(changes.map(\.renaming?.after) == ["New", nil])
    #expect(changes.map { $0.after.map(\.id) } == [[], ["R1"]])
  }

  @Test("A narrowed view compares what it shows")
  func narrowed() throws {
    let graph = try RelationGraph(
      Relation("R1", "alliance", "a", "b", "2010/2015"), Relation("R2", "hostility", "a", "b", "2016/.."))
    let view = graph.at("2012-01-01").only(.sign(.negative))
    #expect(view.changes(to: "2020-01-01").map(\.sort) == [.began])
  }
}
