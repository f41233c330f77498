import EDTF
import Foundation
import Queries
import Relations
import Testing

@testable import Diagrams

@Suite("What a timeline says of whom")
struct TimelineTruthTests {
  private func block(
    _ graph: RelationGraph, _ actor: Actor.ID, options: DiagramOptions = DiagramOptions()
  ) throws -> TimelineScene.Block {
    var builder = TimelineBuilder(
      graph: graph, period: TimelineDiagram(graph, of: [actor]).period, options: options)
    return try #require(builder.build([actor]).blocks.first)
  }

  @Test("A party has its own status and its own term, whatever is in doubt about the others")
  func party() throws {
    let graph = try Graphs.graph(
      """
      actors:
        mali: { kind: state, name: Mali }
        niger: { kind: state, name: Niger }
        chad: { kind: state, name: Chad }
        fano: { kind: armed-group, name: Fano }
      pacts:
        p:
          kind: defence-pact
          name: Pact
          when: 2016-01-01/2020-12-31
          claims: S
          parties:
            - { actor: fano, status: rejected }
            - mali
            - { actor: niger, when: 2016-01-01/2018 }
            - { actor: chad, when: 2018/2020-12-31 }
      """)
    let row = try #require(try block(graph, "mali").pacts.first)
    #expect(row.words == "party to Pact (defence pact)")
    #expect(row.stretches.map(\.isCertain) == [true])
    #expect(row.stretches.map(\.days.description) == ["2016-01-01...2020-12-31"])
    let parties = try block(graph, "p").pacts
    let mali = try #require(parties.first { $0.words == "party: Mali" })
    #expect(mali.stretches.map(\.isCertain) == [true])
    #expect(try block(graph, "fano").pacts.map(\.words) == ["party to Pact (defence pact) (rejected)"])
    // On each day a row is certain where the party surely is one, and there where any of its relations is.
    let pact = try #require(graph.pact("p"))
    for party in ["mali", "niger", "chad"] as [Actor.ID] {
      let row = try #require(try block(graph, party).pacts.first)
      for day in LayoutScene(graph).datesOfChange {
        let stretch = row.stretches.first { $0.days.contains(day) }
        let own = try #require(pact.membership(of: party, at: DateQuery(day), graph.reading))
        let holds = graph.at(DateQuery(day)).relations(of: party).contains {
          $0.via == "p" && $0.status == .accepted
        }
        if holds { #expect(stretch?.isCertain == (own.certainty == .certain), "\(party) on \(day)") }
      }
    }
  }

  @Test("Who changes sides has each with its dates, in the order of time")
  func sides() throws {
    let graph = try Graphs.graph(
      """
      actors: { a: { kind: state, name: Alpha }, c: { kind: state, name: Gamma }, d: { kind: state, name: Delta } }
      pacts:
        w:
          kind: hostility
          name: War
          when: 2015/2017
          claims: S
          parties:
            - { actor: a, side: north }
            - { actor: d, side: south }
            - { actor: c, side: north, when: 2016-02-01/2017 }
            - { actor: c, side: south, when: 2015/2016-01-31 }
      """)
    let words = try block(graph, "w").pacts.map(\.words)
    #expect(words.contains("party: Gamma (side: south, 2015 to 2016-01-31; north, 2016-02-01 to 2017)"))
    #expect(words.contains("party: Alpha (side: north)"))
  }

  @Test("Of all actors those have a block who stand in nobody, governments and persons too")
  func everybody() throws {
    let graph = try Graphs.graph(
      """
      actors:
        l: { kind: state, name: Libya }
        t: { kind: state, name: Turkey }
        h: { kind: government, name: House }
        g: { kind: government, name: Cabinet, parents: [l] }
        p: { kind: person, name: Haftar }
      relations:
        - { id: A1, kind: diplomatic-break, from: h, to: t, when: 2020-01-04, claims: S }
        - { id: A2, kind: coup, from: p, to: l, when: 2020-02-14, claims: S }
        - { id: A3, kind: alliance, from: g, to: t, when: 2020/.., claims: S }
      """)
    #expect(TimelineDiagram(ofAll: graph).actors == ["l", "t", "h", "p"])
  }

  @Test(
    "What one part of a state succeeds the other in is told of the part; and who governs without being accepted does not"
  )
  func parts() throws {
    let graph = try Graphs.graph(
      """
      actors:
        l: { kind: state, name: Libya }
        a: { kind: government, name: Council, parents: [l] }
        b: { kind: government, name: Congress, parents: [l] }
      relations:
        - { id: A2, kind: governs, from: b, to: l, when: 2012-08-08/2014, status: rejected, claims: S }
        - { id: A3, kind: succession, from: a, to: b, when: 2012-08-08, claims: S }
      """)
    let block = try block(graph, "l")
    #expect(block.events.map(\.words) == ["Council: becomes Congress"])
    #expect(block.states.allSatisfy { $0.category == .state })
    #expect(block.rows.map(\.words) == ["governed by Congress (rejected)"])
  }

  @Test("Of a group people are killed, and what is cut of an event is not what is in doubt about it")
  func events() throws {
    let long = "Alliance for the Complete Refoundation of the Country and of Peace in It"
    let graph = try Graphs.graph(
      """
      actors:
        g: { kind: armed-group, name: Army }
        c: { kind: state, name: Congo }
        p: { kind: person, name: Head }
        x: { kind: armed-group, name: \(long) }
      relations:
        - { id: A1, kind: killing, from: x, to: g, when: 2020-05-03, claims: S }
        - { id: A2, kind: killing, from: x, to: p, when: 2020-05-04, claims: S }
        - { id: A3, kind: coup, from: x, to: c, when: 2021-05-19, status: rejected, claims: S }
      """)
    #expect(try block(graph, "g").events.map(\.words) == ["people killed by \(long)"])
    #expect(try block(graph, "p").events.map(\.words) == ["killed by \(long)"])
    for width in [360, 500, 700] {
      let options = DiagramOptions(size: SheetSize(width: width, height: 800))
      let svg = TimelineDiagram(graph, of: ["c"], options: options).picture().svg
      #expect(svg.contains("… (rejected) [1]<") || svg.contains(" (rejected) [1]<"), "\(width)")
      #expect(svg.contains("event hostile pale"))
    }
  }

  @Test("What is cut to what is certain has no tick where the date is not known, and goes on where it does")
  func certain() throws {
    let graph = try Graphs.graph(
      """
      actors: { a: { kind: state, name: Alpha }, b: { kind: state, name: Beta } }
      relations:
        - { id: R1, kind: alliance, from: a, to: b, when: 2016~/.., claims: S }
        - { id: R2, kind: rivalry, from: a, to: b, when: 2015-03-01/2017-04-01, claims: S }
      """)
    var options = DiagramOptions()
    options.narrowing.certainty = .certain
    let certain = graph.at(.everyDay).only(.certain).graph(isMovable: true)
    let svg = TimelineDiagram(certain, of: ["a"], during: nil, options: options).picture().svg
    let rows = svg.components(separatedBy: "<g class=\"row").dropFirst().map {
      $0.components(separatedBy: "</g>")[0]
    }
    let alliance = try #require(rows.first { $0.contains("data-ids=\"R1\"") })
    #expect(!alliance.contains("class=\"tick\"") && alliance.contains("<polygon"))
    let rivalry = try #require(rows.first { $0.contains("data-ids=\"R2\"") })
    #expect(rivalry.components(separatedBy: "class=\"tick\"").count == 3)
  }

  @Test("Where there is no room for all, those are drawn that begin first, whoever they are of")
  func first() throws {
    var relations = (0..<1_100).map { number in
      "  - { id: R\(number), kind: rivalry, from: a, to: b, when: 2001/2002, claims: S }"
    }
    relations.append("  - { id: OLD, kind: rivalry, from: y, to: z, when: 1950/1951, claims: S }")
    let graph = try Graphs.graph(
      """
      coverage: { when: 1940/2020 }
      actors: { a: { kind: state }, b: { kind: state }, y: { kind: state }, z: { kind: state } }
      relations:
      \(relations.joined(separator: "\n"))
      """)
    let picture = TimelineDiagram(ofAll: graph).picture()
    #expect(picture.svg.contains("the first 1000 of 1101 relations"))
    #expect(picture.svg.contains("data-ids=\"OLD\""))
    #expect(picture.notes.contains { $0.hasPrefix("1101 relations are more") })
  }

  @Test("The description invents no dates of a life, and tells each relation of a pact once")
  func description() throws {
    let graph = try TestGraph.ends()
    let svg = TimelineDiagram(graph, of: ["a", "c", "pact"]).picture().svg
    let text = try #require(
      svg.components(separatedBy: "<desc").last?.components(separatedBy: "</desc>").first)
    #expect(text.contains("\nstate, until 2015-12-31\n") && text.contains("\nstate, until 2018-05-31"))
    #expect(!text.contains("2010-01-01/"))
    let lines = text.split(separator: "\n").filter { $0.contains("defence pact") && $0.contains("—") }
    #expect(lines.count == Set(lines).count + 1, "once for the party and once for the pact: \(lines)")
  }
}
