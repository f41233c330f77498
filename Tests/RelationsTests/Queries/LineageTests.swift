import EDTF
import Relations
import Testing

struct LineageTests {
  @Test(
    "A split leads from the younger to the older, a merger and a succession from the older to the younger")
  func directions() throws {
    let graph = try RelationGraph(
      Relation("R1", "split", "b", "a", "2010"), Relation("R2", "merger", "b", "c", "2012"),
      Relation("R3", "succession", "c", "d", "2014"), Relation("R4", "renaming", "b", nil, "2011"),
      Relation("R5", "dissolution", "x", "d", "2016"))
    let lineage = graph.lineage(of: "b")
    #expect(lineage.origins.branches.map(\.actor) == ["a"])
    #expect(lineage.origins.events.map(\.id) == ["R4"])
    let merged = try #require(lineage.successors.branches.first)
    #expect(merged.actor == "c")
    #expect(merged.relations.map(\.id) == ["R2"])
    #expect(merged.branches.map(\.actor) == ["d"])
    #expect(merged.branches.first?.events.map(\.id) == ["R5"])
  }

  @Test("A circle ends where an actor comes back")
  func circle() throws {
    let graph = try RelationGraph(
      Relation("R1", "succession", "a", "b", "2010"), Relation("R2", "succession", "b", "a", "2012"))
    let back = try #require(graph.lineage(of: "a").successors.branches.first?.branches.first)
    #expect(back.actor == "a")
    #expect(back.isRepeated)
    #expect(back.branches.isEmpty)
  }

  @Test("Blocs show who is allied through others, what holds them together and what does not")
  func blocs() throws {
    let graph = try RelationGraph(
      Relation("R1", "alliance", "a", "b", "2010/.."), Relation("R2", "alliance", "b", "c", "2012~/.."),
      Relation("R3", "hostility", "a", "c", "2010/.."), Relation("R4", "membership", "c", "o", "2010/.."))
    let bloc = try #require(graph.at("2012-06-01").blocs().first)
    #expect(bloc.members == ["a", "b", "c"])
    #expect(bloc.answer == .possible(.impreciseStart))
    #expect(bloc.cores == [["a", "b"]])
    #expect(bloc.conflicts.map(\.id) == ["R3"])
    let later = graph.at("2014-01-01").blocs()
    #expect(later.map(\.answer) == [.certain])
    #expect(later.first?.cores == [["a", "b", "c"]])
  }
}
