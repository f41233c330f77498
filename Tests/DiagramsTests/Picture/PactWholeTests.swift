import EDTF
import Graphviz
import Queries
import Relations
import Testing

@testable import Diagrams

@Suite("Pacts of which not all parties are drawn")
struct PactWholeTests {
  /// A pact of Alpha, Beta and Gamma, of whom Beta is not drawn.
  private static func graph(
    _ third: String, _ obligations: String = "", parties: String = "a, b"
  ) throws
    -> RelationGraph
  {
    try Graphs.graph(
      """
      actors:
        a: { kind: state, name: Alpha }
        b: { kind: state, name: Beta }
        c: { kind: state, name: Gamma }
        d: { kind: state, name: Delta }
      pacts:
        p: { kind: entente, name: Pact, when: 2000/.., parties: [\(parties), \(third)], obligations: [\(obligations)], claims: S }
      relations:
        - { id: R1, kind: hostility, from: a, to: d, when: 2010/.., claims: S }
        - { id: R2, kind: hostility, from: c, to: d, when: 2010/.., claims: S }
      """)
  }

  private static let some = [DiagramOptions(focus: "d"), options(["a", "c", "d"])]

  private static func options(_ shown: Set<Actor.ID>) -> DiagramOptions {
    var options = DiagramOptions()
    options.shown = shown
    return options
  }

  private func hull(
    _ graph: RelationGraph, _ options: DiagramOptions, at date: DateQuery
  ) throws -> Scene.Hull {
    var builder = SceneBuilder(graph: graph, dateQuery: date, options: options)
    return try #require(builder.build().hulls.first)
  }

  @Test("A pact that goes on has not ended with the part of one of those who are drawn")
  func leaving() throws {
    let graph = try Self.graph("{ actor: c, when: 2000/2022 }")
    for options in Self.some + [DiagramOptions()] {
      let there = ChangeBuilder(graph: graph, from: "2020", to: "2024", options: options).build()
      #expect(there.scene.hulls.map(\.label) == ["Pact (− Gamma)"])
      #expect(there.scene.hulls.first?.change == .kept)
      let back = ChangeBuilder(graph: graph, from: "2024", to: "2020", options: options).build()
      #expect(back.scene.hulls.map(\.label) == ["Pact (+ Gamma)"])
      #expect(back.scene.hulls.first?.change == .kept)
    }
    let ended = try Graphs.graph(
      """
      actors: { a: { kind: state, name: Alpha }, b: { kind: state, name: Beta } }
      pacts: { p: { kind: entente, name: Pact, when: 2000/2022, parties: [a, b], claims: S } }
      """)
    let change = ChangeBuilder(graph: ended, from: "2020", to: "2024", options: DiagramOptions()).build()
    #expect(change.scene.hulls.map(\.label) == ["− Pact"])
  }

  @Test("A pact is as certain and accepted as it is, whoever of its parties is drawn")
  func doubts() throws {
    for third in ["{ actor: c, status: disputed }", "{ actor: c, when: 2019/2020-06~ }"] {
      let graph = try Self.graph(third)
      for options in Self.some + [DiagramOptions()] {
        let hull = try hull(graph, options, at: "2020-06-20")
        #expect(hull.remark.isEmpty && !hull.isUncertain && hull.doubtful == ["c"], "\(third)")
      }
    }
    // Who is a party by what is denied alone stands outside of an outline that others have.
    let denied = try Self.graph("{ actor: c, status: denied }")
    var builder = SceneBuilder(graph: denied, dateQuery: "2020", options: Self.options(["a", "c", "d"]))
    let scene = builder.build()
    #expect(scene.hulls.isEmpty && scene.edges.contains { $0.look.isDoubtful })
  }

  @Test("In small multiples a pact is not new that was in force among others")
  func fresh() throws {
    let graph = try Self.graph("{ actor: c, when: 2015/.. }")
    let scenes = ["2012", "2020"].map { (date: DateQuery) -> Scene in
      var builder = SceneBuilder(graph: graph, dateQuery: date, options: Self.options(["a", "c", "d"]))
      return builder.build()
    }
    let held = scenes.map { Set($0.graph.at($0.dateQuery).relations.map(\.id)) }
    let prepared = SceneUnion.prepared(scenes, marking: held).scenes
    #expect(prepared[1].hulls.map(\.isFresh) == [false])
  }

  @Test("What binds some of the parties of a pact is not said of all")
  func duties() throws {
    let some = try Self.graph("c", "{ kind: defence-pact, parties: [a, b] }")
    #expect(try hull(some, DiagramOptions(), at: "2020").label == "Pact: entente, defence pact (Alpha, Beta)")
    let alleged = try Self.graph("c", "{ kind: defence-pact, parties: [a, b], status: alleged }")
    #expect(
      try hull(alleged, DiagramOptions(), at: "2020").label
        == "Pact: entente, defence pact (alleged; Alpha, Beta)")
    let all = try Self.graph("c", "defence-pact")
    #expect(try hull(all, DiagramOptions(), at: "2020").label == "Pact: entente, defence pact")
    let most = try Graphs.graph(
      """
      actors: { \("abcde".map { "\($0): { kind: state, name: \($0.uppercased()) }" }.joined(separator: ", ")) }
      pacts:
        p: { kind: entente, name: Pact, when: 2000/.., parties: [a, b, c, d, e], obligations: [{ kind: defence-pact, parties: [a, b, c, d] }], claims: S }
      """)
    #expect(try hull(most, DiagramOptions(), at: "2020").label == "Pact: entente, defence pact (4 of 5)")
  }

  @Test("A name that would stand at what is none of the pact's is in the legend, with its parties")
  func nameless() throws {
    let graph = try Self.graph("c")
    let placement = try Placement(
      parsing: "entente-layout 1\nengine neato seed 1 score 0\na 0 0\nb 110 0\nc 220 0\nd 110 90\n")
    let placed = Diagram(graph, placement: placement).placed(at: "2020")
    let outline = try #require(placed.outlines.first)
    let frame = try #require(
      Frame(around: outline.corners.map { Frame(centre: $0, halfWidth: 0, halfHeight: 0) }))
    let page = frame.grown(by: 400)
    // Near it all is taken, and farther off stands another outline, or somebody who is no party.
    func name(beside others: [[Position]], _ boxes: [Frame] = []) -> PactName? {
      var placer = LabelPlacer(boxes: [frame.grown(by: 30)], lines: [], page: page)
      return PactName(["Pact"], outside: outline.corners, apartFrom: others, boxes, by: &placer)
    }
    #expect(name(beside: []) != nil)
    #expect(name(beside: [frame.grown(by: 60).corners]) == nil)
    #expect(name(beside: [], [page]) == nil)
    let words = outline.hull.namedWithParties(placed.scene.label)
    #expect(words.hasPrefix("Pact") && words.hasSuffix(" (Alpha, Beta, Gamma)"))
  }
}
