import EDTF
import Queries
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

  @Test("A line of twenty thousand successions is told, compared and let go")
  func longLine() throws {
    let length = 20_000
    let name = { (number: Int) in Actor.ID("a" + String(100_000 + number)) }
    let graph = try RelationGraph(
      GraphContents(
        relations: (0..<length).map {
          try Relation(Relation.ID("R\($0)"), "succession", name($0), name($0 + 1), "2010")
        }, actors: [Actor(name(length), exists: "2011/..")]))
    let lineage = graph.lineage(of: name(0))
    let descendants = lineage.successors.descendants
    #expect(descendants.map(\.actor) == (1...length).map(name))
    #expect(descendants.map(\.depth) == Array(1...length))
    #expect(lineage == graph.lineage(of: name(0)))
    #expect(graph.lineage(of: name(length)).origins.descendants.count == length)
    #expect(graph.kin(of: name(0), at: "2012").successors == [name(1)])
  }

  @Test("Two parts of a tree are the same where all that comes after them is")
  func equality() throws {
    let graph = try RelationGraph(
      Relation("R1", "succession", "a", "b", "2010"), Relation("R2", "succession", "b", "c", "2012"),
      Relation("R3", "succession", "b", "d", "2012"))
    let whole = graph.lineage(of: "a").successors
    let part = graph.lineage(of: "b").successors
    #expect(whole.branches.first?.branches == part.branches)
    #expect(whole.branches.first != part)
    #expect(Set(part.branches).union(part.branches.first?.branches ?? []).count == 2)
  }

  @Test("In the place of an actor that did not exist stand the nearest of its kin that did")
  func kin() throws {
    let graph = try RelationGraph(
      Relation("R1", "merger", "a", "c", "2012"), Relation("R2", "merger", "b", "c", "2012"),
      Relation("R3", "succession", "z", "a", "2005"), Relation("R4", "founding", "p", "c", "2012"),
      Relation("R5", "succession", "c", "d", "2016"),
      actors: [
        Actor("z", exists: "2000/2005"), Actor("a", exists: "2005/2012"), Actor("b", exists: "2008/2012"),
        Actor("c", exists: "2012/2016"), Actor("d", exists: "2016/.."), Actor(id: "p", kind: "person"),
      ])
    #expect(graph.kin(of: "c", at: "2010-06-01").origins == ["a", "b"])
    #expect(graph.kin(of: "c", at: "2003-06-01").origins == ["z"])
    #expect(graph.kin(of: "c", at: "1999-06-01").origins == [])
    #expect(graph.kin(of: "c", at: "2018-06-01").successors == ["d"])
    #expect(graph.kin(of: "a", at: "2018-06-01").successors == ["d"])
  }

  @Test("The nearest kin are found through whoever is gone, though another way ends before")
  func kinByTwoWays() throws {
    // From d through c to a, which is there, and to b, which is gone.
    let graph = try RelationGraph(
      Relation("R1", "succession", "a", "x", "2015"), Relation("R2", "succession", "b", "x", "2015"),
      Relation("R3", "succession", "c", "a", "2010"), Relation("R4", "succession", "c", "b", "2010"),
      Relation("R5", "succession", "d", "c", "2005"),
      actors: [
        Actor("a", exists: "2010/2015"), Actor("b", exists: "2013/2015"), Actor("c", exists: "2005/2010"),
        Actor("d", exists: "2000/.."), Actor("x", exists: "2015/.."),
      ])
    #expect(graph.kin(of: "x", at: "2012-06-01").origins == ["a", "d"])
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
