// Entente alone: what it does not hand on does not compile here.
import Entente
import Foundation
import Testing

@Suite("import Entente")
struct LibraryTests {
  @Test("The example of the README is what stands here, and runs")
  func readme() throws {
    try withGraphFile { url in
      let graph = try RelationGraph(contentsOf: url)
      for holding in graph.at("2022-01-15").relations(of: "mali") {
        print(holding.relation.id, holding.certainty, holding.sources)
      }
      for tie in graph.at("2023-10-15").allies(of: "mali") {
        print(tie.actor, tie.certainty, tie.via)
      }

      #expect(graph.at("2022-01-15").relations(of: "mali").map(\.id) == ["R1", "R2"])
      #expect(graph.at("2023-10-15").allies(of: "mali").map(\.actor) == ["burkina_faso", "niger"])
    }
    #expect(try isQuoted(try #require(readmeBlocks().first), in: #filePath))
  }

  @Test("A view answers with members of every module below, by one import")
  func views() throws {
    let graph = try withGraphFile { try RelationGraph(contentsOf: $0) }
    let deployment = try #require(graph.at("2021-12-10").relations(of: "wagner").first)
    #expect(deployment.certainty == .possible)
    #expect(deployment.reasons.contains(.impreciseStart))
    #expect(deployment.relation.when.first?.span.description == "2021-12/2025-06-06")
    #expect(graph.at("2021").only(.kind("military-deployment")).relations.map(\.certainty) == [.certain])
    #expect(graph.at("2022-01-15").only(.sign(.negative)).relations.map(\.id) == ["R2"])
    #expect(graph.at("2026-01-01").only(.possible).relations.contains { $0.reasons.contains(.beyondAsOf) })
    #expect(graph.at("2023-10-15").adversaries(of: "mali").map(\.actor) == ["jnim"])
    #expect(graph.at("2023-10-15").allies(of: "niger").flatMap(\.via) == ["liptako", "liptako"])
    #expect(graph.asOf?.description == "2025-12-31")
  }

  @Test("A date of the program's user is read with a reason for refusing it")
  func dates() throws {
    let graph = try withGraphFile { try RelationGraph(contentsOf: $0) }
    let typed = "2021-12"
    #expect(graph.at(try DateQuery(typed)).relations(of: "wagner").count == 1)
    let error = try #require(throws: EDTFError.self) { try DateQuery(typed + "-32") }
    #expect(error.code == .noSuchDay)
    #expect(error.text == "2021-12-32")
  }

  @Test("A faulty file is refused with the place of each fault")
  func faults() throws {
    let faulty = charter.replacing("from: jnim", with: "from: jnmi")
    let error = try withGraphFile(faulty) { url in
      try #require(throws: GraphFileError.self) { try RelationGraph(contentsOf: url) }
    }
    #expect(error.code == .badData)
    #expect(error.diagnostics.map(\.code) == ["unknown-actor"])
    #expect(error.diagnostics.first?.line == 16)
    let missing = try #require(throws: GraphFileError.self) {
      try RelationGraph(contentsOf: URL(filePath: "/no/where"))
    }
    #expect(missing.code == .noSuchInput)
  }

  @Test("A graph is built in memory as well, and checked")
  func contents() throws {
    var contents = GraphContents(id: "memory")
    contents.actors = [Actor(id: "a", kind: "state"), Actor(id: "b", kind: "state")]
    contents.relations = [
      Relation(id: "r", kind: "alliance", from: "a", to: "b", when: [Period(try EDTFInterval("2020/.."))])
    ]
    let graph = try RelationGraph(contents)
    #expect(graph.at("2021-05-05").allies(of: "a").map(\.actor) == ["b"])
    contents.relations[0].to = "c"
    let error = try #require(throws: GraphError.self) { try RelationGraph(contents) }
    #expect(error.problems.map(\.code) == [.unknownActor])
  }
}
