// The Swift of the articles of Entente, as it stands there.
import Entente
import Foundation
import Testing

@Suite("The Swift of the guides")
struct GuideTests {
  @Test("Every block of Swift in the guides stands in a test that runs it")
  func quoted() throws {
    let files = ["GuideTests.swift", "PictureGuideTests.swift", "ExchangeGuideTests.swift"].map {
      URL(filePath: #filePath).deletingLastPathComponent().appending(path: $0).path(percentEncoded: false)
    }
    let pages = try ["Entente", "EntenteDiagrams", "EntenteInterchange"].flatMap(catalogue)
    let blocks = try pages.flatMap { try swiftBlocks(of: $0) }
    #expect(blocks.count > 12)
    for block in blocks {
      #expect(try files.contains { try isQuoted(block, in: $0) }, "\(block)")
    }
  }

  @Test("A graph from a file says what is possible, and why")
  func gettingStarted() throws {
    try withGraphFile { url in
      let graph = try RelationGraph(contentsOf: url)
      if let deployment = graph.at("2021-12-10").relations(of: "wagner").first {
        print(deployment.certainty, deployment.reasons.names)
      }
      let found = try #require(graph.at("2021-12-10").relations(of: "wagner").first)
      #expect("\(found.certainty) \(found.reasons.names)" == "possible [\"imprecise-start\"]")
    }
  }

  @Test("The allies on the front page are those by the charter, and a suspension makes adversaries")
  func ties() throws {
    let url = sahelFolder
    let graph = try RelationGraph(contentsOf: url)
    for tie in graph.at("2023-10-15").allies(of: "niger") {
      print(tie.actor, tie.certainty, tie.via)
    }
    let against = graph.at("2023-10-15").adversaries(of: "niger").map(\.actor)
    #expect(graph.at("2023-10-15").allies(of: "niger").map(\.actor) == ["burkina_faso", "mali"])
    #expect(against.contains("ecowas"))
  }

  @Test("A view narrows by kind, by source and by what had been published")
  func time() throws {
    let graph = try RelationGraph(contentsOf: sahelFolder)

    let view = graph.at("2021-12-10").only(.kind("military-deployment"))
    for holding in view.relations(of: "wagner") {
      print(holding.id, holding.certainty, holding.reasons.names, holding.status)
    }
    let newYear: DateQuery = "2022-01-01"
    let published = graph.at("2022-01-15").known(at: newYear.days.lowerBound)
    let witness = graph.at("2022-01-15").according(to: "S025")

    #expect(view.relations(of: "wagner").map(\.id) == ["R154"])
    #expect(published.relations(of: "wagner").contains { $0.id == "R154" })
    #expect(witness.relations.allSatisfy { $0.sources == ["S025"] })
  }

  @Test("Questions are asked of views")
  func queries() throws {
    let graph = try RelationGraph(contentsOf: sahelFolder)
    try relations(of: graph)

    for change in graph.changes(from: "2021-06-01", to: "2023-12-31") where change.actors.contains("mali") {
      print(change.sort.rawValue, change.actors, (change.before + change.after).map(\.id))
    }
    let blocs = graph.at("2023-12-31").blocs().map(\.members)
    let path = graph.at("2024-08-01").shortestPaths(from: "mali", to: "ukraine", ofSign: .negative).first
    let journey = graph.at("2013/2023").earliestJourney(from: "france", to: "wagner")

    #expect(blocs.contains { $0.contains("mali") && $0.contains("niger") })
    #expect(path?.actors == ["mali", "csp", "ukraine"])
    #expect(journey != nil)
  }

  private func relations(of graph: RelationGraph) throws {
    let view = graph.at("2023-10-15").only(.alliance)
    for holding in view.relations(of: "mali") {
      print(holding.id, holding.certainty, holding.sources.map(\.rawValue))
    }
    #expect(!view.relations(of: "mali").isEmpty)
  }

  @Test("A program reads files with their faults, builds graphs in memory, and is told what was mistyped")
  func engineer() throws {
    let path = sahelFolder.path(percentEncoded: false)
    let reading = try GraphReader.read(path)
    for diagnostic in reading.diagnostics where diagnostic.severity == .error { print(diagnostic) }
    if let graph = reading.graph {
      print(graph.title, graph.relationCount, "relations")
    }
    #expect(reading.graph != nil)

    var contents = GraphContents(id: "memory")
    contents.actors = [Actor(id: "a", kind: "state"), Actor(id: "b", kind: "state")]
    contents.relations = [
      Relation(id: "r", kind: "alliance", from: "a", to: "b", when: [Period(try EDTFInterval("2020/.."))])
    ]
    let graph = try RelationGraph(contents)
    #expect(graph.at("2021").allies(of: "a").map(\.actor) == ["b"])

    let typed = "2021-02-30"
    do {
      print(try DateQuery(typed))
    } catch {
      print(error.code.rawValue, error.offset, error.suggestion ?? "")
    }
    let error = try #require(throws: EDTFError.self) { try DateQuery(typed) }
    let said = "\(error.code.rawValue) \(error.offset) \(error.suggestion ?? "")"
    #expect(said == "edtf-no-such-day 8 2021-02-28")
  }

  @Test("The JSON of an answer is read into a type of one's own")
  func coded() throws {
    let json = Data(
      #"{"relations":[{"id":"R1","when":"2020/..","certainty":"possible","reasons":["beyond-as-of"]}]}"#.utf8)
    struct Answered: Decodable {
      struct Row: Decodable {
        let id: Relation.ID
        let when: EDTFInterval
        let certainty: Certainty
        let reasons: Reasons
      }
      let relations: [Row]
    }
    let rows = try JSONDecoder().decode(Answered.self, from: json).relations
    #expect(rows.map(\.id) == ["R1"] && rows.map(\.reasons) == [.beyondAsOf])
  }

  @Test("The table of kinds is the catalogue")
  func kinds() throws {
    let catalogue = RelationKind.catalogue
    let rows = catalogue.map { kind in
      let words = kind.label(in: "en")
      let cells = [
        "`\(kind.id)`", words, kind.family.rawValue, kind.sign.rawValue, kind.direction.rawValue,
        kind.temporality.rawValue, kind.isAllying ? "yes" : "", kind.meaning ?? "",
      ]
      return "| " + cells.joined(separator: " | ") + " |\n"
    }
    let url = root.appending(path: "Sources/Entente/Entente.docc/Kinds.md")
    let page = try String(contentsOf: url, encoding: .utf8)
    let head = try #require(page.range(of: "| --- | --- | --- | --- | --- | --- | --- | --- |\n"))
    let now = page[..<head.upperBound] + rows.joined()
    if ProcessInfo.processInfo.environment["ENTENTE_ACCEPT"] == "1" {
      try Data(now.utf8).write(to: url)
    } else {
      #expect(page == now, "ENTENTE_ACCEPT=1 scripts/test accepts it")
    }
  }
}
