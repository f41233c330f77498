import EDTF
import Queries
import Relations
import Testing

struct FilterTests {
  let view: GraphView

  init() throws {
    var disputed = try Relation("R4", "mercenary-contract", "wagner", "mali", "2021-12/..")
    disputed.status = .disputed
    var occasion = try Relation("R5", "training-mission", "eutm", "mali", "2021-12-15")
    occasion.temporality = .event
    view = try RelationGraph(
      try Relation("R1", "alliance", "mali", "niger", "2020/.."),
      try Relation("R2", "hostility", "mali", "jnim", "2017/.."),
      try Relation("R3", "alliance", "mali", "gatia", "2014/..", sign: .neutral), disputed, occasion,
      try Relation("R6", "attack", "jnim", "minusma", "2021-12-15")
    ).at("2021-12-15")
  }

  @Test(
    "A filter admits what it names",
    arguments: [
      (RelationFilter.kind("alliance"), ["R1", "R3"]),
      (.family(.hostile), ["R2", "R6"]),
      (.sign(.positive), ["R1", "R4", "R5"]),
      (.sign(.neutral), ["R3"]),
      (.status(.disputed), ["R4"]),
      (.temporality(.event), ["R5", "R6"]),
      (.temporality(.state), ["R1", "R2", "R3", "R4"]),
      (.actor("jnim"), ["R2", "R6"]),
      (.alliance, ["R1", "R3"]),
    ])
  func singleFilters(_ filter: RelationFilter, _ ids: [String]) {
    #expect(view.only(filter).relations.map(\.id.rawValue) == ids)
  }

  @Test("Filters given together admit what any of them admits")
  func anyOf() {
    #expect(view.only(.kind("alliance"), .actor("jnim")).relations.map(\.id) == ["R1", "R2", "R3", "R6"])
  }

  @Test("Filters given one after the other admit what all of them admit")
  func allOf() {
    #expect(view.only(.family(.hostile)).only(.actor("mali")).relations.map(\.id) == ["R2"])
    #expect(view.only(.family(.hostile)).only(.alliance).relations.isEmpty)
  }

  @Test("No filter admits all")
  func noFilter() {
    #expect(view.only([]).relations.count == 6)
  }

  @Test("A view shows what is certain or possible alone, and never more than it did")
  func certainty() {
    #expect(view.only(.possible).relations.map(\.id) == ["R4"])
    #expect(view.only(.certain).relations.map(\.id) == ["R1", "R2", "R3", "R5", "R6"])
    #expect(view.only(.certain).only(.certain).relations.count == 5)
    #expect(view.only(.possible).only(.certain).relations.isEmpty)
    #expect(view.only(.certain).only(.possible).count == 0)
  }

  @Test("Filters narrow the relations of an actor and its ties")
  func ties() {
    #expect(view.only(.sign(.positive)).relations(of: "mali").map(\.id) == ["R1", "R4", "R5"])
    #expect(view.only(.sign(.positive)).allies(of: "mali").map(\.actor) == ["niger"])
    #expect(view.only(.alliance).adversaries(of: "mali").isEmpty)
  }
}
