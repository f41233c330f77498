import EDTF
import Queries
import Relations
import Testing

@testable import Diagrams

@Suite("What a timeline says of the parts of an actor, of parties, and of days")
struct TimelinePartTests {
  private func block(
    _ graph: RelationGraph, _ actor: Actor.ID, during period: ClosedRange<Day>? = nil
  ) throws -> TimelineScene.Block {
    var builder = TimelineBuilder(
      graph: graph, period: period ?? TimelineDiagram(graph, of: [actor]).period, options: DiagramOptions())
    return try #require(builder.build([actor]).blocks.first)
  }

  private func svg(_ graph: RelationGraph, _ actor: Actor.ID) -> String {
    TimelineDiagram(graph, of: [actor]).picture().svg
  }

  @Test("What parts of an actor are to each other has a row, told by the one that acts, or by what is headed")
  func inner() throws {
    let graph = try Graphs.graph(
      """
      actors:
        s: { kind: state, name: Sudan }
        f: { kind: armed-forces, name: Army, parents: [s] }
        g: { kind: armed-forces, name: Guard, parents: [s] }
        c: { kind: government, name: Council, parents: [s] }
        p: { kind: person, name: Chief }
        h: { kind: person, name: Head }
      relations:
        - { id: R1, kind: hostility, from: f, to: g, when: 2019-04/2023, claims: S }
        - { id: R2, kind: chief-of-staff, from: p, to: f, when: 2019-04-12/.., claims: S }
        - { id: R3, kind: minister, from: h, to: c, when: 2019-08/2022, label: { en: prime minister }, claims: S }
        - { id: R4, kind: coup, from: f, to: h, when: 2021-10-25, claims: S }
        - { id: R5, kind: governs, from: c, to: s, when: 2018/2023, claims: S }
        - { id: R6, kind: component-of, from: g, to: f, when: 2013/2018, claims: S }
        - { id: R7, kind: leads, from: h, to: c, when: 2019-08/2022, claims: S }
      """)
    let block = try block(graph, "s")
    let words = block.rows.map(\.words)
    for line in [
      "Army: fights Guard", "Army: its chief of staff: Chief", "Council: prime minister: Head",
      "Guard: part of Army", "Council: led by Head",
    ] { #expect(words.contains(line), "\(line) in \(words)") }
    #expect(block.events.map(\.words) == ["coup by Army"])
    #expect(svg(graph, "s").contains("5 relations · 1 event"))
  }

  @Test("Whoever governed together with others and is hidden behind them has a row")
  func governments() throws {
    let graph = try Graphs.graph(
      """
      actors:
        l: { kind: state, name: Libya }
        a: { kind: government, name: House, parents: [l] }
        b: { kind: government, name: Accord, parents: [l] }
      relations:
        - { id: R1, kind: governs, from: a, to: l, when: 2015/2016, claims: S }
        - { id: R2, kind: governs, from: b, to: l, when: 2015/2021, claims: S }
      """)
    let block = try block(graph, "l")
    #expect(block.rows.map(\.words) == ["governed by House"])
    #expect(block.states.contains { $0.tooltip.hasPrefix("Accord") })
  }

  private static let pacts = """
    actors: { a: { kind: state, name: Aland }, b: { kind: state, name: Bland }, c: { kind: state, name: Cland } }
    pacts:
      acc:
        kind: agreement
        name: Accord
        when: 2015-08-01/..
        claims: S
        parties: [ { actor: a, status: disputed }, b ]
      w:
        kind: hostility
        name: War
        when: 2020-01-01/2022-12-31
        claims: S
        parties:
          - { actor: a, side: x }
          - { actor: b, side: y }
          - { actor: c, side: x, when: 2020-01-01/2021-12-31 }
          - { actor: c, side: y, when: 2022-01-01/2022-12-31, status: rejected }

    """

  @Test("A party is in doubt where its own part is, whatever is in doubt about the others")
  func parties() throws {
    let graph = try Graphs.graph(Self.pacts)
    func accord(_ actor: Actor.ID) throws -> TimelineScene.Row {
      try #require(try block(graph, actor).pacts.first { $0.words.contains("Accord") })
    }
    #expect(try accord("a").words == "party to Accord (agreement)?")
    #expect(try accord("a").isDoubtful)
    #expect(try accord("b").words == "party to Accord (agreement)")
    #expect(try !accord("b").isDoubtful)
    #expect(!svg(graph, "b").contains("?: disputed") && svg(graph, "a").contains("?: disputed"))
  }

  @Test("A side that is rejected says so behind it, and its days are pale")
  func sides() throws {
    let graph = try Graphs.graph(Self.pacts)
    let party = try #require(try block(graph, "w").pacts.first { $0.words.contains("Cland") })
    #expect(
      party.words
        == "party: Cland (side: x, 2020-01-01 to 2021-12-31; y, 2022-01-01 to 2022-12-31 (rejected))")
    let own = try #require(try block(graph, "c").pacts.first)
    #expect(own.words == "party to War (fights) (rejected: 2022-01-01 to 2022-12-31)")
    for row in [party, own] {
      #expect(!row.isDoubtful)
      #expect(row.stretches.map(\.isPale) == [false, true])
      #expect(
        row.stretches.map(\.days.description) == ["2020-01-01...2021-12-31", "2022-01-01...2022-12-31"])
    }
    let drawn = Drawn(svg(graph, "c"))
    #expect(drawn.elements.contains { $0.classes == ["pale"] })
    #expect(svg(graph, "c").contains(Lexicon(language: "en")[.paleBar]))
  }

  @Test("A day that is known has a diamond in a window of any length, and several days have none")
  func days() throws {
    let graph = try Graphs.graph(
      """
      actors: { a: { kind: state, name: Alpha }, b: { kind: state, name: Beta } }
      relations:
        - { id: R1, kind: lawsuit, from: a, to: b, when: 2016-05-03, claims: S }
        - { id: R2, kind: attack, from: a, to: b, when: 2016-05-11/2016-05-12, claims: S }
        - { id: R3, kind: veto, from: a, to: b, when: 2016-05-21~, claims: S }
        - { id: R4, kind: incident, from: a, to: b, when: 2016-05-31/2016-06-04, claims: S }
      """)
    for (first, last) in [
      ("2016-05-01", "2016-05-31"), ("2016-01-01", "2016-05-31"), ("1990-01-01", "2016-05-31"),
    ] {
      let period = try #require(Day(first))...(try #require(Day(last)))
      var builder = TimelineBuilder(graph: graph, period: period, options: DiagramOptions())
      let layout = TimelineLayout(builder.build(["a"]))
      let marks = Dictionary(
        uniqueKeysWithValues: try #require(layout.blocks.first).events.map { ($0.event.holding.id, $0.marks) }
      )
      #expect(marks["R1"]?.map(\.isDay) == [true], "\(first)")
      for id in ["R2", "R3", "R4"] as [Relation.ID] {
        #expect(marks[id]?.map(\.isDay) == [false], "\(id) from \(first)")
        #expect(marks[id]?.first.map { $0.span.count > 5 } == true)
      }
    }
  }

  @Test("On a narrow page no name of an event is cut, but goes on in another line")
  func narrow() throws {
    let graph = try Graphs.graph(
      """
      coverage: { when: 2014/2025 }
      actors:
        a: { kind: state, name: Alpha }
        b: { kind: regional-organisation, name: Organisation for Security and Cooperation in Europe }
        c: { kind: regional-organisation, name: Organisation for Security and Cooperation in Africa }
      relations:
        - { id: R1, kind: mediation, from: b, to: a, when: 2014-09-05/2015-01~, status: alleged, claims: S }
        - { id: R2, kind: mediation, from: c, to: a, when: 2014-09-05/2015-01~, claims: S }
      """)
    for width in [400, 500, 700] {
      let options = DiagramOptions(size: SheetSize(width: width, height: 900))
      let drawn = Drawn(TimelineDiagram(graph, of: ["a"], options: options).picture().svg)
      let events = drawn.groups { $0.classes.first == "event" }.map { group in
        group.filter { $0.name == "text" }.map(\.text).joined(separator: " ")
      }
      #expect(
        events == [
          "2014-09-05 to about 2015-01 mediation by Organisation for Security and Cooperation in Europe (alleged) [1]",
          "2014-09-05 to about 2015-01 mediation by Organisation for Security and Cooperation in Africa [1]",
        ], "\(width)")
    }
  }
}
