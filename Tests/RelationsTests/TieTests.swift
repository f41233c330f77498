import EDTF
import Queries
import Relations
import Testing

struct TieTests {
  @Test("Parties to an allying pact are allies, and the tie says through which pact")
  func alliesThroughPact() throws {
    let charter = Pact(
      id: "charter", kind: "defence-pact", when: try periods("2023-09-16/.."),
      parties: [Party("mali"), Party("niger"), try Party("togo", when: "2025/..")])
    let graph = try RelationGraph(pacts: [charter])
    let allies = graph.at("2024-01-01").allies(of: "mali")
    #expect(allies.map(\.actor) == ["niger"])
    #expect(allies.map(\.via) == [["charter"]])
    #expect(allies.map(\.answer) == [.certain])
    #expect(graph.at("2023-09-15").allies(of: "mali").isEmpty)
    #expect(graph.at("2025-05-01").allies(of: "mali").map(\.certainty) == [.certain, .possible])
  }

  @Test("Sharing an organisation or a mission allies nobody")
  func organisationsAllyNobody() throws {
    let union = Pact(
      id: "au", kind: "membership", when: try periods("2002/.."), parties: [Party("mali"), Party("niger")])
    let graph = try RelationGraph(
      try Relation("R1", "contributes-to", "mali", "minusma", "2013/.."),
      try Relation("R2", "contributes-to", "niger", "minusma", "2013/.."), pacts: [union])
    #expect(graph.at("2020").allies(of: "mali").isEmpty)
    #expect(graph.at("2020").relations(of: "mali").map(\.id) == ["R1", "au:mali"])
  }

  @Test("Cooperation of a kind that does not ally is no alliance")
  func cooperation() throws {
    let graph = try RelationGraph(
      try Relation("R1", "military-cooperation", "a", "b", "2020/.."),
      try Relation("R2", "alliance", "a", "c", "2020/.."))
    #expect(graph.at("2021").allies(of: "a").map(\.actor) == ["c"])
    #expect(graph.at("2021").allies(of: "c").map(\.actor) == ["a"])
  }

  @Test("An alliance of negative sign allies nobody")
  func negativeAlliance() throws {
    let graph = try RelationGraph(try Relation("R1", "alliance", "a", "b", "2020/..", sign: .negative))
    #expect(graph.at("2021").allies(of: "a").isEmpty)
    #expect(graph.at("2021").adversaries(of: "a").map(\.actor) == ["b"])
  }

  @Test("An adversary is whoever a negative relation ties, in either direction")
  func adversaries() throws {
    let graph = try RelationGraph(
      try Relation("R1", "sanctions", "ecowas", "mali", "2022-01-09/2022-07-03"),
      try Relation("R2", "hostility", "jnim", "mali", "2017-03-02/.."),
      try Relation("R3", "coup", "junta", nil, "2022-02-01"))
    let adversaries = graph.at("2022-02-01").adversaries(of: "mali")
    #expect(adversaries.map(\.actor) == ["ecowas", "jnim"])
    #expect(adversaries.map { $0.relations.map(\.id) } == [["R1"], ["R2"]])
    #expect(graph.at("2022-02-01").adversaries(of: "junta").isEmpty)
  }

  @Test("A pair with both signs is mixed, on both lists")
  func mixed() throws {
    let graph = try RelationGraph(
      try Relation("R1", "alliance", "a", "b", "2020/.."), try Relation("R2", "rivalry", "b", "a", "2021/.."),
      try Relation("R3", "alliance", "a", "c", "2020/.."))
    #expect(graph.at("2022").allies(of: "a").map(\.isMixed) == [true, false])
    #expect(graph.at("2022").adversaries(of: "a").map(\.isMixed) == [true])
    #expect(graph.at("2020-06-01").allies(of: "a").allSatisfy { !$0.isMixed })
  }

  @Test("A tie is as certain as the most certain relation behind it")
  func bestRelation() throws {
    let graph = try RelationGraph(
      try Relation("R1", "alliance", "a", "b", "2020-05/.."),
      try Relation("R2", "entente", "a", "b", "2019/.."))
    let tie = try #require(graph.at("2020-05-10").allies(of: "a").first)
    #expect(tie.answer == .certain)
    #expect(tie.relations.map(\.certainty) == [.possible, .certain])
    #expect(tie.reasons.isEmpty)
    #expect(tie.via.isEmpty)
  }

  @Test("A relation of an actor with itself makes it neither its ally nor its adversary")
  func selfRelation() throws {
    let graph = try RelationGraph(
      try Relation("R1", "alliance", "a", "a", "2020/.."),
      try Relation("R2", "hostility", "a", "a", "2020/.."))
    #expect(graph.at("2021").allies(of: "a").isEmpty)
    #expect(graph.at("2021").adversaries(of: "a", rollUp: true).isEmpty)
    #expect(graph.at("2021").relations(of: "a").map(\.id) == ["R1", "R2"])
  }

  @Test("Nobody knows an actor that is not in the graph")
  func unknownActor() throws {
    let view = try RelationGraph(try Relation("R1", "alliance", "a", "b", "2020/..")).at("2021")
    #expect(view.allies(of: "nobody").isEmpty)
    #expect(view.relations(of: "nobody", rollUp: true).isEmpty)
    #expect(view.parts(of: "nobody") == ["nobody": .certain])
  }
}
