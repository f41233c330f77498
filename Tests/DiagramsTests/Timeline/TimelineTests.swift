import EDTF
import Foundation
import Queries
import Relations
import Testing

@testable import Diagrams

/// What a timeline shows, and whether it is what the graph says.
struct TimelineTests {
  private func scene(
    _ graph: RelationGraph, _ actors: [Actor.ID], options: DiagramOptions = DiagramOptions()
  )
    -> TimelineScene
  {
    var builder = TimelineBuilder(
      graph: graph, period: TimelineDiagram(graph, of: actors).period, options: options)
    return builder.build(actors)
  }

  @Test(
    "On every day a row is as certain as the graph says", arguments: ["mali", "france", "aqim", "wagner"])
  func rowsAreAnswers(actor: Actor.ID) throws {
    let graph = try Graphs.sahel.get()
    let period = TimelineDiagram(graph, of: []).period
    let history = RelationCourses(graph: graph, period: period)
    let courses = history.courses(of: actor)
    var generator = SeededGenerator(seed: 14)
    var days = LayoutScene(graph).datesOfChange.filter(period.contains)
    days += (0..<100).map { _ in
      period.lowerBound.advanced(by: Int.random(in: 0..<5_000, using: &generator))
    }
    for day in days {
      let expected = Dictionary(
        uniqueKeysWithValues: graph.at(DateQuery(day)).relations(of: actor).map { ($0.id, $0.answer) })
      var found: [Relation.ID: Answer] = [:]
      for course in courses {
        for stretch in course.stretches where stretch.days.contains(day) { found[course.id] = stretch.answer }
      }
      #expect(found == expected, "\(actor) on \(day)")
    }
  }

  @Test("The timeline of a pact has a row for each party, as long as it is bound to somebody")
  func partiesOfPact() throws {
    let graph = try Graphs.graph(
      """
      actors: { a: { kind: state, name: Aland }, b: { kind: state, name: Bland }, c: { kind: state, name: Cland },
        d: { kind: state, name: Dland }, x: { kind: state, name: Xland } }
      pacts:
        p:
          kind: defence-pact
          name: The Pact
          when: 2012/..
          claims: S
          parties:
            - { actor: a, when: 2012/2021 }
            - b
            - { actor: c, side: east, when: 2018/.. }
            - { actor: d, status: rejected }
      relations:
        - { id: R1, kind: hostility, from: p, to: x, when: 2013/2014, claims: S }
      """)
    let block = try #require(scene(graph, ["p"]).blocks.first)
    #expect(
      block.pacts.map(\.words) == [
        "party: Aland", "party: Bland", "party: Dland (rejected)", "party: Cland (side: east)",
      ])
    let years = block.pacts.map { row in
      row.stretches.filter(\.isCertain).map {
        "\($0.days.lowerBound)".prefix(4) + "-" + "\($0.days.upperBound)".prefix(4)
      }
    }
    #expect(years[0] == ["2012-2021"])
    #expect(years[3].first?.hasPrefix("2018-") == true)
    #expect(block.rows.map(\.words) == ["fights Xland"])
    #expect(
      try #require(scene(graph, ["a"]).blocks.first).pacts.map(\.words) == [
        "party to The Pact (defence pact)"
      ])
  }

  @Test(
    "Who leads what governs a state is told of the state; work that goes on has a row, and no mark of an end")
  func headsAndMediators() throws {
    let graph = try Graphs.graph(
      """
      actors:
        s: { kind: state, name: Sudan }
        g: { kind: government, name: Council, parents: [s] }
        b: { kind: person, name: Burhan }
        u: { kind: international-organisation, name: Union }
        r: { kind: armed-group, name: Rebels }
      pacts:
        p: { kind: ceasefire, name: Accord, when: 2018-12-13/, parties: [s, r], mediators: [u], claims: S }
      relations:
        - { id: R2, kind: governs, from: g, to: s, when: 2019-08-20/.., claims: S }
        - { id: R3, kind: leads, from: b, to: g, when: 2019-08-21/.., claims: S }
      """)
    let block = try #require(scene(graph, ["s"]).blocks.first)
    #expect(block.rows.map(\.words).contains("Council: led by Burhan"), "\(block.rows.map(\.words))")
    let mediation = try #require(block.rows.first { $0.words.hasPrefix("mediation by Union") })
    #expect(mediation.stretches.contains { $0.answer.reasons.contains(.unknownEnd) })
    #expect(block.events.isEmpty)
  }

  @Test("What has not been looked at since goes on, though nobody has looked at who does it either")
  func goesOn() throws {
    let graph = try Graphs.graph(
      """
      actors: { a: { kind: state, name: A }, m: { kind: armed-group, name: M, exists: 2012/.. } }
      relations:
        - { id: R1, kind: hostility, from: a, to: m, when: 2013/.., claims: S }
      """)
    let asOf = try #require(graph.asOf)
    let courses = RelationCourses(graph: graph, period: asOf.advanced(by: -900)...asOf.advanced(by: 400))
      .courses(of: "a")
    #expect(courses.first?.stretches.map(\.isOnlyLater) == [false, true])
  }

  @Test("Each relation of an actor in the period is in its block once")
  func everyRelationOnce() throws {
    let graph = try Graphs.sahel.get()
    let all = TimelineDiagram(ofAll: graph).actors
    #expect(all.count > 50)
    for block in scene(graph, all).blocks {
      var expected = Set(
        graph.at("2012-01-01/2025-12-31").relations(of: block.actor)
          .filter { holding in
            // The row of what the actor was says who governed it.
            holding.kind.id != "governs" || holding.relation.to != block.actor
              || graph.actor(holding.relation.from).map { graph.kind(of: $0).category } != .authority
          }
          .map(\.id))
      let shown =
        (block.pacts + block.rows).flatMap { $0.holdings.map(\.id) } + block.events.map(\.holding.id)
      #expect(shown.count == Set(shown).count, "\(block.actor)")
      expected.subtract(shown)
      #expect(expected.isEmpty, "\(block.actor)")
    }
  }

  @Test("No words or marks of an event lie on others, all lie on the page, and none is cut")
  func wordsApart() throws {
    let graph = try Graphs.sahel.get()
    for block in TimelineLayout(scene(graph, TimelineDiagram(ofAll: graph).actors)).blocks {
      for (index, one) in block.events.enumerated() {
        #expect(one.span.lowerBound >= 0 && one.span.upperBound <= TimelineLayout.usualWidth)
        #expect(one.baseline > block.headline && one.baseline < block.stateTop - 14)
        #expect(!one.words.hasSuffix("…"))
        for other in block.events.dropFirst(index + 1) where other.baseline == one.baseline {
          #expect(!one.span.overlaps(other.span), "\(block.content.actor)")
        }
      }
    }
  }

  @Test("The legend says what a mark of several days means, where there is one")
  func days() throws {
    let graph = try TestGraph.ends()
    let words = Lexicon(language: "en")[.eventDays]
    // The accusation was on some day of a month, the coup on a day.
    #expect(TimelineDiagram(graph, of: ["b"]).picture().svg.contains(">\(words)<"))
    #expect(!TimelineDiagram(graph, of: ["c"]).picture().svg.contains(">\(words)<"))
  }

  @Test("What an actor was is in order, without overlap, and a junta stands over the state")
  func states() throws {
    let block = try #require(scene(try TestGraph.ends(), ["a"]).blocks.first)
    #expect(block.states.map(\.word) == ["state", "junta", "state"])
    #expect(block.states.map(\.days.lowerBound.description) == ["2010-01-01", "2016-01-01", "2019-01-01"])
    #expect(block.states.last?.days.upperBound.description == "2020-12-31")
    for block in scene(try Graphs.sahel.get(), ["mali", "niger", "burkina_faso"]).blocks {
      #expect(
        zip(block.states, block.states.dropFirst()).allSatisfy { $0.days.upperBound < $1.days.lowerBound })
    }
  }

  @Test("Who stands in an actor counts for it: the words of its leader are among its events")
  func parts() throws {
    let graph = try TestGraph.ends()
    let block = try #require(scene(graph, ["a"]).blocks.first)
    #expect(block.events.map(\.holding.id) == ["R5", "R8"])
    #expect(block.events.map(\.words) == ["coup by Junta", "Person: accuses B & <b>Land</b>"])
    #expect(block.events.map(\.date) == ["2016-01-01", "2017-02"])
    #expect(block.pacts.map(\.words) == ["party to Pact (defence pact)"])
    #expect(Set(block.rows.flatMap { $0.holdings.map(\.id) }) == ["R1", "R2", "R3", "R6", "R7"])
  }

  @Test("Who led one junta of a state after another counts for it under each, and not between them")
  func severalJuntas() throws {
    let graph = try TestGraph.graph(
      """
      graph: g
      as-of: 2020-12-31
      actors:
        x: { kind: state, name: X }
        y: { kind: state, name: Y }
        j1: { kind: junta, name: First Junta }
        j2: { kind: junta, name: Second Junta }
        p: { kind: person, name: P }
      relations:
        - { id: G1, kind: governs, from: j1, to: x, when: 2010-01-01/2012-12-31 }
        - { id: G2, kind: governs, from: j2, to: x, when: 2015-01-01/2017-12-31 }
        - { id: L1, kind: leads, from: p, to: j1, when: 2010-01-01/2012-12-31 }
        - { id: L2, kind: leads, from: p, to: j2, when: 2015-01-01/2017-12-31 }
        - { id: E1, kind: condemnation, from: p, to: y, when: 2011-06-01 }
        - { id: E2, kind: condemnation, from: p, to: y, when: 2013-06-01 }
        - { id: E3, kind: condemnation, from: p, to: y, when: 2016-06-01 }

      """)
    let block = try #require(scene(graph, ["x"]).blocks.first)
    #expect(block.events.map(\.holding.id).sorted() == ["E1", "E3"])
  }

  @Test(
    "A tick is a date known, an arrow what goes on, a fading end a date uncertain",
    arguments: [
      ("R1", 2, 0, 0), ("R2", 1, 1, 0), ("R3", 0, 0, 2), ("R6", 1, 0, 0),
    ])
  func ends(id: String, ticks: Int, arrows: Int, fades: Int) throws {
    let svg = TimelineDiagram(try TestGraph.ends(), of: ["a"]).picture().svg
    let row = try #require(svg.components(separatedBy: "data-ids=\"\(id)\"").dropFirst().first)
    let body = try #require(row.components(separatedBy: "</g>").first)
    #expect(body.components(separatedBy: "class=\"tick\"").count - 1 == ticks)
    #expect(body.components(separatedBy: "<polygon").count - 1 == arrows)
    #expect(body.components(separatedBy: "url(#").count - 1 == fades)
  }

  @Test("A graph without coverage, date or relation still has a timeline that says so")
  func empty() throws {
    let graph = try TestGraph.graph("graph: empty\nactors: { a: { kind: state, name: A } }\n")
    let picture = TimelineDiagram(graph, of: ["a", "a", "nobody"]).picture()
    #expect(picture.svg.contains("no relation in this period"))
    #expect(TimelineDiagram(graph, of: ["a", "a", "nobody"]).actors == ["a"])
    #expect(TimelineDiagram(ofAll: graph).actors.isEmpty)
  }

  @Test("The words are French where that is asked for, and names are escaped")
  func words() throws {
    let svg = TimelineDiagram(
      try TestGraph.ends(), of: ["a", "b"], options: DiagramOptions(language: "fr")
    ).picture().svg
    #expect(svg.contains("chronologie"))
    #expect(svg.contains("date incertaine"))
    #expect(!svg.contains("<b>"))
  }

  @Test("The picture is the one that was looked at")
  func golden() throws {
    let options = DiagramOptions(version: "0")
    let svg = TimelineDiagram(try TestGraph.ends(), of: ["a", "b"], options: options).picture().svg
    try Golden.check(svg, "timeline.svg")
  }
}
