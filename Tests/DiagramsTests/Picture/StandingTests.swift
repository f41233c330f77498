import EDTF
import Graphviz
import Queries
import Relations
import Testing

@testable import Diagrams

@Suite("What is accepted and what is not in a picture")
struct StandingTests {
  private let three = "entente-layout 1\nengine neato seed 1 score 0\na 0 0\nb 300 0\nc 150 240\n"

  private func diagram(_ yaml: String) throws -> Diagram {
    let graph = try Graphs.graph(
      """
      actors:
        a: { kind: state, name: Aland }
        b: { kind: state, name: Bland }
        c: { kind: state, name: Cland }
        j: { kind: junta, name: Junta }
      \(yaml)
      """)
    return Diagram(graph, placement: try Placement(parsing: three))
  }

  @Test("No line stands for what is accepted and for what is not, on any date of the Sahel")
  func apart() throws {
    for (day, placed) in try Graphs.allDates.get() {
      for edge in placed.lines.map(\.edge) where edge.pact == nil {
        #expect(Set(edge.holdings.map { $0.status == .accepted }).count == 1, "\(day)")
      }
    }
  }

  @Test(
    "What is rejected is dotted and says so beside what is accepted of the same look, which says nothing of it"
  )
  func pair() throws {
    let scene = try diagram(
      """
      relations:
        - { id: R1, kind: sanctions, from: a, to: b, when: 2010/.., claims: [S] }
        - { id: R2, kind: sanctions, from: b, to: a, when: 2010/.., status: rejected, claims: [S] }
      """
    ).scene
    #expect(scene.edges.map(\.look.isDoubtful) == [false, true])
    #expect(scene.edges[0].wordings.allSatisfy { !$0.contains("rejected") })
    #expect(scene.edges[1].wordings.allSatisfy { $0.contains("rejected") })
    // The accepted one leads from a alone.
    #expect(scene.edges[0].from == "a" && scene.edges[0].fromMark == .none && scene.edges[0].toMark == .bar)
  }

  @Test("Who is attacked bears the mark, and who attacks does not; a fight has one at either end")
  func attack() throws {
    let scene = try diagram(
      """
      relations:
        - { id: R1, kind: attack, from: a, to: b, when: 2010/2020, temporal: state, claims: [S] }
        - { id: R2, kind: hostility, from: b, to: c, when: 2010/.., claims: [S] }
        - { id: R3, kind: sanctions, from: a, to: c, when: 2010/.., claims: [S] }
      """
    ).scene
    let marks = Dictionary(
      uniqueKeysWithValues: scene.edges.map { ("\($0.from) \($0.to)", [$0.fromMark, $0.toMark]) })
    #expect(marks == ["a b": [.none, .doubleBar], "b c": [.bars, .bars], "a c": [.none, .bar]])
    // Each look has an entry of its own, as the three cannot be told apart by their hue.
    #expect(scene.legend.map(\.mark) == [.bars, .doubleBar, .bar])
  }

  @Test("A party that is rejected stands outside of the outline, with a line that says so")
  func rejectedParty() throws {
    for status in ["accepted", "reported"] {
      let scene = try diagram(
        """
        pacts:
          p: { kind: defence-pact, name: Pact, when: 2010/.., status: \(status), claims: [S],
               parties: [ a, b, { actor: c, status: rejected } ] }
        """
      ).scene
      #expect(scene.hulls.map(\.members) == [["a", "b"]])
      #expect(
        scene.edges.count == 2 && scene.edges.allSatisfy { $0.wordings[0].hasPrefix("Pact (rejected)") })
    }
    // Of a pact that is rejected as a whole the outline says so.
    let scene = try diagram(
      "pacts: { p: { kind: defence-pact, when: 2010/.., status: rejected, claims: [S], parties: [ a, b, c ] } }"
    ).scene
    #expect(scene.hulls.map(\.members.count) == [3] && scene.hulls[0].remark == " (rejected)")
  }

  @Test("What an actor is does not change with which relations are shown, but with who speaks")
  func whole() throws {
    let diagram = try diagram(
      """
      relations:
        - { id: R1, kind: governs, from: j, to: a, when: 2015/.., claims: [S] }
        - { id: R2, kind: sanctions, from: b, to: a, when: 2010/.., status: disputed, claims: [S] }
      """)
    let view = diagram.graph.at("2019-06-01")
    for part in [view.only(.status(.disputed)), view.only([.kind("sanctions")])] {
      let scene = Diagram(part.graph(isMovable: false), placement: diagram.placement).scene
      #expect(scene.nodes.first { $0.id == "a" }?.category == .authority)
      #expect(scene.holdings.map(\.id) == ["R2"])
    }
    let told = view.only(.status(.disputed)).according(to: "S").graph(isMovable: true)
    #expect(told.whole.relations.map(\.id) == ["R1", "R2"] && told.relations.map(\.id) == ["R2"])
  }

  @Test("A war and a ceasefire are named at their line, and every pact in the words of its relations")
  func names() throws {
    let diagram = try diagram(
      """
      pacts:
        t: { kind: ceasefire, name: Truce of the Lake, when: 2010/.., claims: [S], parties: [ a, b ] }
        w: { kind: hostility, name: War of the Rivers, when: 2010/.., claims: [S],
             parties: [ { actor: a, side: x }, { actor: c, side: y } ] }
        p: { kind: alliance, name: Pact of Steel, when: 2010/.., claims: [S], parties: [ b, c ] }
      """)
    let scene = diagram.scene
    #expect(Set(scene.edges.compactMap(\.wordings.last)) == ["Truce of the Lake", "War of the Rivers"])
    let svg = try diagram.picture(at: "2019-06-01").svg
    for name in [
      "ceasefire — Bland: Truce of the Lake", "fights — Cland: War of the Rivers", "Pact of Steel",
    ] {
      #expect(svg.contains(name), "\(name)")
    }
  }

  @Test("A relation of a pact that is drawn as lines ends at one of these, also where they bend")
  func endsAtLines() throws {
    let graph = try Graphs.graph(
      """
      actors:
        a: { kind: state, name: Aland }
        b: { kind: state, name: Bland }
        c: { kind: state, name: Cland }
        x: { kind: state, name: Xland }
      pacts:
        p: { kind: defence-pact, name: Pact, when: 2010/.., claims: [S], parties: [ a, b ] }
      relations:
        - { id: R1, kind: sanctions, from: c, to: p, when: 2010/.., claims: [S] }
        - { id: R2, kind: hostility, from: c, to: x, when: 2010/.., claims: [S] }
      """)
    for place in ["300 -4", "300 4", "150 0", "420 10"] {
      let placement = try Placement(
        parsing: "entente-layout 1\nengine neato seed 1 score 0\na 0 0\nb 600 0\nc 300 260\nx \(place)\n")
      let placed = Diagram(graph, placement: placement).placed(at: "2019-06-01")
      let ways = placed.lines.filter { $0.edge.pact != nil }.map { Chain($0.path) }
      let ends = placed.lines.flatMap { [$0.anchors.tail, $0.anchors.head].compactMap { $0 } }
      #expect(ways.count == 1 && ends.count == 1)
      for end in ends {
        #expect(ways.map { $0.distance(to: end) }.min() ?? .infinity < 3, "x at \(place)")
      }
    }
  }

  @Test("The name of a pact does not take the place of its kind where another kind looks the same")
  func namesWithKinds() throws {
    let scene = try diagram(
      """
      pacts:
        n: { kind: non-aggression, name: Treaty of N, when: 2010/.., claims: [S], parties: [ a, b ] }
        u: { kind: neutrality-pact, name: Treaty of U, when: 2010/.., claims: [S], parties: [ b, c ] }
      """
    ).scene
    let said = Set(scene.edges.compactMap(\.wordings.last))
    #expect(said == ["non-aggression: Treaty of N", "neutrality pact: Treaty of U"])
  }

  @Test("A line for an alliance is as thick where something else stands beside it")
  func weight() throws {
    let scene = try diagram(
      """
      relations:
        - { id: R1, kind: alliance, from: a, to: b, when: 2010/.., claims: [S] }
        - { id: R2, kind: arms-supply, from: a, to: b, when: 2010/.., claims: [S] }
        - { id: R3, kind: arms-supply, from: a, to: c, when: 2010/.., claims: [S] }
      """
    ).scene
    #expect(scene.edges.map { $0.look.attributes(Inks(.light))[.penwidth] } == ["2.8", "1.4"])
  }

  @Test("A bar of a timeline for what is not accepted is pale, as the legend says")
  func timeline() throws {
    let graph = try diagram(
      "relations: [ { id: R1, kind: sanctions, from: a, to: b, when: 2010/.., status: rejected, claims: [S] } ]"
    ).graph
    let svg = TimelineDiagram(graph, of: ["a"]).picture().svg
    #expect(svg.contains("row pale hostile") && svg.contains("pale: not accepted, see the word"))
  }

  @Test("What is cut of the name of a pact is not the status of what it binds to, nor what that is")
  func statusOfDuties() throws {
    for mark in ["", " [1][2]"] {
      var placer = LabelPlacer(boxes: [], lines: [], page: Frame(left: 0, top: 0, right: 300, bottom: 300))
      let name = try #require(
        PactName(
          ["Comprehensive Strategic Partnership Treaty of Two Countries: defence pact, entente (announced)"],
          mark: mark, outside: Frame(left: 120, top: 120, right: 180, bottom: 180).corners, by: &placer))
      let words = name.lines.joined(separator: " ")
      #expect(words.hasSuffix("defence pact, entente (announced)" + mark), "\(words)")
    }
  }
}

extension Diagram {
  /// What is to be seen on the date of these tests.
  fileprivate var scene: Scene {
    var builder = SceneBuilder(graph: graph, dateQuery: "2019-06-01", options: options)
    return builder.build()
  }
}
