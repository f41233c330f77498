import EDTF
import Queries
import Relations
import Testing

@testable import Diagrams

@Suite("What a picture shows")
struct SceneTests {
  private func scene(
    _ yaml: String, at dateQuery: DateQuery = "2020-06-01", _ options: DiagramOptions = DiagramOptions()
  ) throws -> Scene {
    var builder = SceneBuilder(graph: try Graphs.graph(yaml), dateQuery: dateQuery, options: options)
    return builder.build()
  }

  private static let states = """
    actors:
      a: { kind: state, name: Avalon }
      b: { kind: state, name: Brigadoon }
      c: { kind: state, name: Cockaigne }
      j: { kind: junta, name: Junta, parents: [a] }
      p: { kind: person, name: Perceval }
      x: { kind: armed-group, name: Xanadu }
      y: { kind: armed-group, name: Yoknapatawpha }

    """

  @Test("A state that a junta governs on the date wears its look and its word, and only then")
  func junta() throws {
    let yaml =
      Self.states + """
        relations:
          - { id: R1, kind: governs, from: j, to: a, when: 2020/2021-06-30, claims: S }
          - { id: R2, kind: hostility, from: a, to: x, when: 2010/.., claims: S }
        """
    let during = try scene(yaml, at: "2021-01-01").nodes.first { $0.id == "a" }
    #expect(during?.category == .authority && during?.word == "junta")
    let after = try scene(yaml, at: "2022-01-01").nodes.first { $0.id == "a" }
    #expect(after?.category == .state && after?.word == "state")
  }

  @Test("A component stands in a whole that acts, and by itself where the whole does nothing")
  func components() throws {
    let yaml =
      Self.states + """
        relations:
          - { id: R1, kind: component-of, from: x, to: y, when: 2010/.., claims: S }
          - { id: R2, kind: hostility, from: a, to: x, when: 2010/.., claims: S }
          - { id: R3, kind: hostility, from: b, to: y, when: 2020/.., claims: S }
        """
    let idle = try scene(yaml, at: "2015-01-01")
    #expect(idle.nodes.map(\.id) == ["a", "x", "y"])
    #expect(idle.folded.isEmpty)
    let active = try scene(yaml, at: "2022-01-01")
    #expect(active.nodes.map(\.id) == ["a", "b", "y"])
    #expect(active.folded.map(\.actor) == ["x"] && active.folded.map(\.into) == ["y"])
    #expect(active.edges.map { [$0.from, $0.to] } == [["a", "y"], ["b", "y"]])
  }

  @Test("Nobody is sanctioned or fought in another's place: who is an end of something hostile is drawn")
  func targets() throws {
    let yaml =
      Self.states + """
        relations:
          - { id: R1, kind: leads, from: p, to: a, when: 2020/.., claims: S }
          - { id: R2, kind: sanctions, from: x, to: p, when: 2010/.., claims: S }
        """
    let scene = try scene(yaml, at: "2021-01-01")
    #expect(scene.nodes.map(\.id) == ["a", "p", "x"])
    #expect(scene.edges.map { [$0.from, $0.to] } == [["p", "a"], ["x", "p"]])
    #expect(scene.folded.isEmpty && scene.leftOut.isEmpty)
  }

  @Test("A person stands in what they lead, and for themselves where they lead nothing")
  func persons() throws {
    let yaml =
      Self.states + """
        relations:
          - { id: R1, kind: leads, from: p, to: a, when: 2020/2021, claims: S }
          - { id: R2, kind: statement, from: p, to: x, when: 2010/.., temporal: state, claims: S }
        """
    #expect(try scene(yaml, at: "2021-01-01").nodes.map(\.id) == ["a", "x"])
    let early = try scene(yaml, at: "2015-01-01")
    #expect(early.nodes.map(\.id) == ["p", "x"] && early.allCount == 1 && early.leftOut.isEmpty)
    #expect(try scene(yaml, at: "2015-01-01", DiagramOptions(focus: "p")).nodes.map(\.id) == ["p", "x"])
  }

  @Test("A person of two offices makes neither actor lead the other")
  func offices() throws {
    let yaml =
      Self.states + """
        relations:
          - { id: R1, kind: leads, from: p, to: a, when: 2020/.., claims: S }
          - { id: R2, kind: leads, from: p, to: x, when: 2020/.., claims: S }
        """
    let scene = try scene(yaml, at: "2021-01-01")
    #expect(scene.edges.map { [$0.from, $0.to] } == [["p", "a"], ["p", "x"]])
    #expect(scene.folded.isEmpty)
  }

  @Test(
    "Two actors that others stand for tie nobody else: both are drawn, but organs and juntas act for their states"
  )
  func twoFolded() throws {
    let yaml =
      Self.states + """
          q: { kind: person, name: Quixote }
          k: { kind: junta, name: Other junta, parents: [b] }
        relations:
          - { id: R1, kind: leads, from: p, to: a, when: 2020/.., claims: S }
          - { id: R2, kind: leads, from: q, to: b, when: 2020/.., claims: S }
          - { id: R3, kind: agreement, from: p, to: q, when: 2020/.., claims: S }
        """
    let scene = try scene(yaml, at: "2021-01-01")
    #expect(Set(scene.edges.map { [$0.from, $0.to] }) == [["p", "a"], ["p", "q"], ["q", "b"]])
    let juntas = try self.scene(yaml.replacing("from: p, to: q", with: "from: j, to: k"), at: "2021-01-01")
    #expect(juntas.edges.map { [$0.from, $0.to] } == [["a", "b"]])
    #expect(juntas.folded.map(\.actor) == ["j", "k", "p", "q"])
  }

  @Test("What is unfolded is drawn beside its whole, by its own name or that of the whole, or all of it")
  func unfolding() throws {
    let yaml =
      Self.states + """
        relations:
          - { id: R1, kind: governs, from: j, to: a, when: 2010/.., claims: S }
          - { id: R2, kind: agreement, from: j, to: b, when: 2010/.., claims: S }
          - { id: R3, kind: component-of, from: x, to: y, when: 2010/.., claims: S }
          - { id: R4, kind: hostility, from: x, to: b, when: 2010/.., claims: S }
          - { id: R5, kind: hostility, from: y, to: c, when: 2010/.., claims: S }
        """
    func drawn(_ unfolding: Unfolding) throws -> [Actor.ID] {
      try scene(yaml, at: "2021-01-01", DiagramOptions(unfolding: unfolding)).nodes.map(\.id)
    }
    #expect(try drawn(.none) == ["a", "b", "c", "y"])
    #expect(try drawn(.actors(["x"])) == ["a", "b", "c", "x", "y"])
    #expect(try drawn(.actors(["a"])) == ["a", "b", "c", "j", "y"])
    #expect(try drawn(.all) == ["a", "b", "c", "j", "x", "y"])
  }

  @Test("Around a focus nothing is said of what is elsewhere, so that an edit there changes nothing")
  func elsewhere() throws {
    let own = "  - { id: R1, kind: hostility, from: a, to: x, when: 2010/.., claims: S }\n"
    let other = "  - { id: R2, kind: governs, from: j, to: b, when: 2010/.., claims: S }\n"
    let scenes = try [own, own + other].map {
      try scene(Self.states + "relations:\n" + $0, DiagramOptions(focus: "a"))
    }
    #expect(scenes.allSatisfy { $0.leftOut.isEmpty && $0.holdings.map(\.id) == ["R1"] })
  }

  @Test("A line is dashed where no relation behind it is certain, a box where the actor may not exist")
  func dashes() throws {
    let yaml = """
      actors:
        a: { kind: state, name: A }
        b: { kind: state, name: B, exists: 2020/.. }
      relations:
        - { id: R1, kind: sanctions, from: a, to: b, when: 2020-06/.., claims: S }
        - { id: R2, kind: designation, from: a, to: b, when: 2021-01-01/.., claims: S }
      """
    let doubtful = try scene(yaml, at: "2020-06-15")
    #expect(doubtful.edges.map(\.isUncertain) == [true])
    #expect(doubtful.nodes.map(\.isUncertain) == [false, true])
    let certain = try scene(yaml, at: "2021-06-15")
    #expect(certain.edges.map(\.isUncertain) == [false])
    #expect(certain.edges.map { $0.holdings.map(\.id) } == [["R1", "R2"]])
  }

  @Test("What a component is an operation of its whole is not, so that it stands beside that")
  func operationOfPart() throws {
    let yaml = """
      actors:
        fr: { kind: state, name: France }
        us: { kind: state, name: United States }
        oir: { kind: operation, name: Inherent Resolve }
        ch: { kind: operation, name: Chammal }
        is: { kind: armed-group, name: Islamic State }
      relations:
        - { id: R1, kind: operation-of, from: oir, to: us, when: 2014/.., claims: S }
        - { id: R2, kind: operation-of, from: ch, to: fr, when: 2014/.., claims: S }
        - { id: R3, kind: component-of, from: ch, to: oir, when: 2014/.., claims: S }
        - { id: R4, kind: hostility, from: oir, to: is, when: 2014/.., claims: S }
      """
    let scene = try scene(yaml, at: "2016-01-01")
    #expect(
      Set(scene.edges.map { [$0.from, $0.to].sorted() }) == [
        ["ch", "fr"], ["oir", "us"], ["ch", "oir"], ["is", "oir"],
      ])
  }

  @Test("A pact in focus is drawn with its parties")
  func focusOnPact() throws {
    let yaml = """
      actors: { a: { kind: state, name: A }, b: { kind: state, name: B }, c: { kind: state, name: C } }
      pacts:
        p: { kind: defence-pact, name: Delta Pact, when: 2019/.., parties: [a, b], claims: S }
      relations:
        - { id: R1, kind: hostility, from: a, to: c, when: 2012/.., claims: S }
      """
    let scene = try scene(yaml, at: "2022", DiagramOptions(focus: "p"))
    #expect(scene.nodes.map(\.id) == ["a", "b"])
    #expect(scene.hulls.map(\.members) == [["a", "b"]])
  }

  @Test("Who acts is not hidden: what one does shares no line with what the other does, or with what both do")
  func whoActs() throws {
    let acts = [
      ("hostility", "a", "b"), ("atrocity", "b", "a"), ("sanctions", "a", "b"), ("designation", "a", "b"),
      ("arms-supply", "b", "a"), ("military-cooperation", "a", "b"), ("training-mission", "a", "b"),
      ("blockade", "a", "c"), ("blockade", "c", "a"),
    ]
    let lines = acts.enumerated().map { number, act in
      "  - { id: R\(number), kind: \(act.0), from: \(act.1), to: \(act.2), when: 2020/.., claims: S }"
    }
    let yaml =
      "actors: { a: { kind: state }, b: { kind: state }, c: { kind: state } }\nrelations:\n"
      + lines.joined(separator: "\n")
    let groups = Set(try scene(yaml, at: "2021").edges.map { $0.holdings.map(\.kind.id.rawValue).sorted() })
    #expect(
      groups == [
        ["hostility"], ["atrocity"], ["designation", "sanctions"], ["arms-supply"],
        ["military-cooperation", "training-mission"], ["blockade", "blockade"],
      ])
  }

  @Test("Parties in force to an allying pact get a hull, and no line between them")
  func hulls() throws {
    let yaml =
      Self.states + """
        pacts:
          charter:
            kind: defence-pact
            name: Charter
            when: 2020-01-01/..
            claims: S
            parties: [ a, b, { actor: c, when: 2021-01-01/.. } ]
        relations:
          - { id: R1, kind: hostility, from: a, to: x, when: 2010/.., claims: S }
        """
    let early = try scene(yaml, at: "2020-06-01")
    #expect(early.hulls.map(\.members) == [["a", "b"]] && early.hulls.map(\.label) == ["Charter"])
    #expect(early.edges.map(\.holdings.count) == [1])
    #expect(try scene(yaml, at: "2021-06-01").hulls.map(\.members) == [["a", "b", "c"]])
    #expect(try scene(yaml, at: "2019-06-01").hulls.isEmpty)
  }

  @Test("Depth counts the relations between the focus and the rest")
  func focus() throws {
    let yaml =
      Self.states + """
        relations:
          - { id: R1, kind: hostility, from: a, to: x, when: 2010/.., claims: S }
          - { id: R2, kind: hostility, from: x, to: b, when: 2010/.., claims: S }
          - { id: R3, kind: hostility, from: b, to: c, when: 2010/.., claims: S }
        """
    #expect(try scene(yaml, DiagramOptions(focus: "a", depth: 1)).nodes.map(\.id) == ["a", "x"])
    #expect(try scene(yaml, DiagramOptions(focus: "a", depth: 2)).nodes.map(\.id) == ["a", "b", "x"])
    #expect(try scene(yaml, DiagramOptions(focus: "a", depth: 9)).nodes.count == 4)
  }

  @Test("The legend lists what is shown and nothing else")
  func legend() throws {
    let yaml =
      Self.states + """
        relations:
          - { id: R1, kind: hostility, from: a, to: x, when: 2010/.., claims: S }
          - { id: R2, kind: sanctions, from: b, to: a, when: 2010/2015, claims: S }
        """
    #expect(try scene(yaml, at: "2012-01-01").legend.map(\.labels) == [["fights"], ["sanctions"]])
    #expect(try scene(yaml, at: "2020-01-01").legend.map(\.labels) == [["fights"]])
  }

  @Test("What is disputed or unverified says so beside its line, and in words on pointing at it")
  func doubts() throws {
    let yaml = """
      actors: { a: { kind: state, name: A }, b: { kind: state, name: B } }
      relations:
        - { id: R1, kind: hostility, from: a, to: b, when: 2010/.., status: disputed, verification: unverified, claims: S }
      """
    let scene = try scene(yaml)
    #expect(scene.edges.first?.wordings.first == "fights?°[1]")
    let sentence = try #require(scene.edges.first?.holdings.first.map(scene.sentence))
    #expect(sentence == "A — fights — B, since 2010 (disputed; unverified) [1]")
  }
}
