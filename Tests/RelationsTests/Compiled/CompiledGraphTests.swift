import EDTF
import RandomGraphs
import TestSupport
import Testing

@testable import Queries
@testable import Relations

/// Compiled graphs against the graphs that they were made from.
struct CompiledGraphTests {
  /// Fewer than the twins of the answers take: both sides run the same code, on storage that was kept in two ways.
  @Test(
    "A compiled graph answers everything as the graph it was made from",
    arguments: 0..<max(2, randomBatches / 5))
  func twin(_ batch: UInt64) throws {
    for seed in batch * 100..<(batch + 1) * 100 {
      var source = RandomGraph(seed: seed)
      let graph = try RelationGraph(source.contents())
      let bytes = compiled(graph)
      let twin = try opened(bytes)
      try twin.verify()
      let isSame = compiled(twin) == bytes
      try #require(isSame, "seed \(seed)")
      try #require(twin.checkInvariants() == [], "seed \(seed)")
      try expectSame(graph, twin, seed: seed)
      for _ in 0..<2 {
        let dateQueries = [try source.dateQuery(), try source.dateQuery()]
        let actor = Int.random(in: graph.actors.indices, using: &source.random)
        let isSame = answers(graph, at: dateQueries, of: actor) == answers(twin, at: dateQueries, of: actor)
        try #require(isSame, "seed \(seed)")
      }
    }
  }

  @Test("A compiled table answers as the table, with hubs and scattered days", arguments: 0..<20)
  func table(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let isLarge = seed % 5 == 0
    let rows = isLarge ? 2_000 : 80
    let graph = try RelationGraph(TableTests.contents(rows: rows, random: &random))
    let bytes = compiled(graph)
    let twin = try opened(bytes)
    try twin.verify()
    let isSame = compiled(twin) == bytes
    try #require(isSame, "seed \(seed)")
    try expectSame(graph, twin, seed: seed)
    for _ in 0..<(isLarge ? 2 : 10) {
      let day = Day(number: Int32.random(in: -1_000...30_000, using: &random))
      let dateQueries = [DateQuery(day), DateQuery(day.advanced(by: 500))]
      let actor = Int.random(in: graph.actors.indices, using: &random)
      let isSame = answers(graph, at: dateQueries, of: actor) == answers(twin, at: dateQueries, of: actor)
      try #require(isSame, "seed \(seed)")
    }
  }

  @Test("Every field of every element comes back")
  func elements() throws {
    var source = RandomGraph(seed: 7)
    var contents = try source.contents()
    let period = Period(
      try EDTFInterval("[2019-12..2020-01]/2020-02~"), hasEnded: true, firstSeen: try EDTFDate("2020-01-03?"),
      lastSeen: try EDTFDate("2020-01"), asOf: Day("2020-01-20"))
    let claim = Claim(
      source: "S1", locator: "p. 1", quote: "„Zitat“", when: [period], status: .disputed, note: "n")
    contents.title = "T"
    contents.summary = "S"
    contents.language = "fr"
    contents.coverage = GraphContents.Coverage(when: try EDTFInterval("2012/.."), note: "c")
    contents.actorKinds = [ActorKind(id: "k", labels: ["en": "a", "fr": "b"], category: .company)]
    contents.relationKinds = [
      RelationKind(
        id: "r", labels: ["en": "x"], sign: .negative, direction: .mutual, family: .control,
        mark: .openDiamond,
        temporality: .event, isAllying: true, descent: .split, role: .leader, isPart: true)
    ]
    contents.sources.append(
      Source(
        id: "S9", publisher: "P", title: "T", date: try EDTFDate("202X"), url: "https://example.org",
        reliability: .c, isUnverified: true, note: "n"))
    contents.statements = [Statement(id: "C1", claim: claim, about: "a")]
    let name = Name("Ñame", sort: .acronym, language: "es", when: [period], claims: [claim], note: "n")
    contents.actors.append(
      Actor(
        id: "é", kind: "k", names: [name], existence: [], parents: ["a"],
        externalIDs: ["iso3": "X", "a": "b"],
        area: "here", claims: [claim], note: "n"))
    contents.relations.append(
      Relation(
        id: "Rfull", kind: "r", from: "é", to: "a", when: [period], status: .alleged, sign: .positive,
        temporality: .state, verification: .partly, label: "l", claims: [claim], note: "n"))
    let graph = try RelationGraph(contents)
    let twin = try opened(compiled(graph))
    try expectSame(graph, twin, seed: 7)
    #expect(twin.relation("Rfull") == graph.relation("Rfull"))
    #expect(twin.actor("e\u{301}") == graph.actor("é"))
    #expect(twin.coverage == graph.coverage && twin.language == "fr" && twin.title == "T")
    #expect(twin.storage.contents.summary == "S")
    #expect(twin.statements == graph.statements)
  }

  /// All that a graph holds.
  private func expectSame(_ graph: RelationGraph, _ twin: RelationGraph, seed: UInt64) throws {
    let place: Comment = "seed \(seed)"
    try #require(graph.relations == twin.relations, place)
    try #require(graph.actors == twin.actors, place)
    try #require(graph.pacts == twin.pacts, place)
    try #require(graph.sources == twin.sources, place)
    try #require(graph.relationKinds == twin.relationKinds, place)
    try #require(graph.datesOfChange == twin.datesOfChange, place)
    try #require([graph.id, graph.title] == [twin.id, twin.title], place)
    try #require(graph.asOf == twin.asOf && graph.tolerance == twin.tolerance, place)
  }
}

/// What a graph answers: certainty, reasons and sources included.
func answers(_ graph: RelationGraph, at dateQueries: [DateQuery], of actor: Int) -> [AnyHashable] {
  guard graph.actors.indices.contains(actor), let dateQuery = dateQueries.first else { return [] }
  let id = graph.rows.actor(at: actor).id
  let view = graph.at(dateQuery)
  let day = dateQuery.days.lowerBound
  var answers: [AnyHashable] = []
  for view in [
    view, view.only(.certain), view.only(.alliance), view.according(to: "S1"), view.known(at: day),
  ] {
    answers += [view.relations, view.rows.all.sorted(), view.count, view.count(of: .negative)]
  }
  answers += [view.relations(of: id), view.relations(of: id, rollUp: true)]
  answers += (view.allies(of: id, rollUp: true) + view.adversaries(of: id)).flatMap {
    [$0.actor, $0.answer, $0.relations, $0.isMixed] as [AnyHashable]
  }
  answers += [view.rows.components().leaders, view.rows.components().count, view.actors.map(\.id)]
  answers += [Array(graph.rows.touching(actor)), view.rows.touching(actor).sorted()]
  for change in graph.changes(from: dateQuery, to: dateQueries.last ?? dateQuery) {
    answers += ["\(change.sort)", change.actors, change.before, change.after]
  }
  for other in graph.actors.indices.prefix(3) {
    answers.append(view.rows.shortestPath(from: actor, to: other))
    for path in view.shortestPaths(from: id, to: graph.rows.actor(at: other).id) {
      answers += path.steps.map { [$0.from, $0.to, $0.relations] as [AnyHashable] }
    }
  }
  let lineage = graph.lineage(of: id)
  answers += [lineage.origins.branches.map(\.actor), lineage.successors.branches.map(\.actor)]
  let arrivals = graph.rows.earliestArrivals(from: actor, on: day)
  for other in graph.actors.indices { answers += [arrivals[other], arrivals.journey(to: other)] }
  let last = day.advanced(by: 60)
  answers += [
    Array(graph.rows.started(after: day, through: last)), Array(graph.rows.ended(from: day, before: last)),
  ]
  return answers
}
