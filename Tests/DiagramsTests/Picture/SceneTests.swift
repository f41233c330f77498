import EDTF
import Queries
import Relations
import Testing

@testable import Diagrams

@Suite("What a picture shows")
struct SceneTests {
  private func scene(
    _ yaml: String, at moment: Moment = "2020-06-01", _ options: DiagramOptions = DiagramOptions()
  ) throws -> Scene {
    var builder = SceneBuilder(graph: try Graphs.graph(yaml), moment: moment, options: options)
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

  @Test("A person stands in what they lead, and is left out where they lead nothing, which is counted")
  func persons() throws {
    let yaml =
      Self.states + """
        relations:
          - { id: R1, kind: leads, from: p, to: a, when: 2020/2021, claims: S }
          - { id: R2, kind: statement, from: p, to: x, when: 2010/.., temporal: state, claims: S }
        """
    #expect(try scene(yaml, at: "2021-01-01").nodes.map(\.id) == ["a", "x"])
    let early = try scene(yaml, at: "2015-01-01")
    #expect(early.nodes.isEmpty && early.allCount == 1 && early.leftOut == [.nobody: ["R2"]])
    #expect(try scene(yaml, at: "2015-01-01", DiagramOptions(focus: "p")).nodes.map(\.id) == ["p", "x"])
  }

  @Test("A line is dashed where no relation behind it is certain, a box where the actor may not exist")
  func dashes() throws {
    let yaml = """
      actors:
        a: { kind: state, name: A }
        b: { kind: state, name: B, exists: 2020/.. }
      relations:
        - { id: R1, kind: hostility, from: a, to: b, when: 2020-06/.., claims: S }
        - { id: R2, kind: sanctions, from: a, to: b, when: 2021-01-01/.., claims: S }
      """
    let doubtful = try scene(yaml, at: "2020-06-15")
    #expect(doubtful.edges.map(\.isUncertain) == [true])
    #expect(doubtful.nodes.map(\.isUncertain) == [false, true])
    let certain = try scene(yaml, at: "2021-06-15")
    #expect(certain.edges.map(\.isUncertain) == [false])
    #expect(certain.edges.map { $0.findings.map(\.id) } == [["R1", "R2"]])
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
    #expect(early.edges.map(\.findings.count) == [1])
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
    let sentence = try #require(scene.edges.first?.findings.first.map(scene.sentence))
    #expect(sentence == "A — fights — B, since 2010 (disputed; unverified) [1]")
  }
}
