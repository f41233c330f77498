import EDTF
import Foundation
import Queries
import Relations
import Testing

struct KindCatalogueTests {
  /// The kinds that a graph of the Sahel from 2012 to 2025 takes.
  static let sahel: [RelationKind.ID] = [
    "accusation", "affiliation", "agreement", "agreement-event", "alliance", "arms-supply", "atrocity",
    "attack", "authorisation", "battle", "blockade", "capture", "ceasefire", "ceasefire-event",
    "chief-of-staff", "component-of", "condemnation", "contributes-to", "coup", "declaration",
    "defence-pact", "denial", "denunciation", "deputy-leads", "designation", "detention",
    "diplomatic-break", "diplomatic-crisis", "diplomatic-relations", "dissolution", "expulsion",
    "founding", "governor", "governs", "hostility", "inauguration", "incident", "killing", "lawsuit",
    "leads", "mandate", "mediation", "membership", "mercenary-contract", "merger", "merger-notice",
    "military-cooperation", "military-deployment", "minister", "mission-of", "negotiation",
    "non-aggression", "operation-of", "origin", "peace-agreement", "pledge", "rank",
    "recall-of-ambassador", "recognition", "renaming", "role", "sanctions", "split", "spokesperson",
    "statement", "succession", "support", "suspension", "suspension-of-cooperation", "termination",
    "training-mission", "transformation", "ultimatum", "veto", "withdrawal", "withdrawal-notice",
  ]

  @Test("No two kinds of relation have the same identifier")
  func uniqueRelationKinds() {
    let ids = RelationKind.catalogue.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test("No two kinds of actor have the same identifier")
  func uniqueActorKinds() {
    let ids = ActorKind.catalogue.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test("Every kind has a label in English and in French")
  func labels() {
    for kind in RelationKind.catalogue {
      #expect(kind.labels["en"]?.isEmpty == false && kind.labels["fr"]?.isEmpty == false, "\(kind.id)")
    }
    for kind in ActorKind.catalogue {
      #expect(kind.labels["en"]?.isEmpty == false && kind.labels["fr"]?.isEmpty == false, "\(kind.id)")
    }
  }

  @Test("The catalogue has every kind of the Sahel", arguments: sahel)
  func sahelKinds(_ id: RelationKind.ID) {
    #expect(RelationKind.catalogue.contains { $0.id == id })
  }

  @Test("The kinds that are the same both ways are mutual, and no others")
  func mutualKinds() {
    let mutual = RelationKind.catalogue.filter { $0.direction == .mutual }.map(\.id)
    let expected: Set<RelationKind.ID> = [
      "defence-pact", "alliance", "hostility", "ceasefire", "ceasefire-event", "peace-agreement", "agreement",
      "agreement-event", "diplomatic-relations", "non-aggression", "neutrality-pact", "offence-pact",
      "entente",
      "military-cooperation", "battle", "rivalry", "rift", "negotiation",
    ]
    #expect(Set(mutual) == expected)
  }

  @Test("Alliances and pacts of arms ally; organisations, missions and cooperation do not")
  func allyingKinds() {
    let allying = RelationKind.catalogue.filter(\.isAllying).map(\.id)
    #expect(Set(allying) == ["alliance", "defence-pact", "offence-pact", "entente"])
  }

  @Test("A part is a component, an operation or a mission")
  func partKinds() {
    let parts = RelationKind.catalogue.filter(\.isPart)
    #expect(Set(parts.map(\.id)) == ["component-of", "operation-of", "mission-of"])
    #expect(parts.allSatisfy { $0.direction == .directed })
  }

  @Test("Succession is lineage, and so are founding and origin")
  func lineageKinds() {
    let lineage = Set(RelationKind.catalogue.filter(\.isLineage).map(\.id))
    let succession = RelationKind.catalogue.filter { $0.family == .succession }.map(\.id)
    #expect(lineage == Set(succession + ["founding", "origin"]))
  }

  @Test("What is hostile is negative")
  func hostileKinds() {
    #expect(RelationKind.catalogue.filter { $0.family == .hostile }.allSatisfy { $0.sign == .negative })
  }

  @Test("A label falls back on English and then on the identifier")
  func fallbackLabels() {
    #expect(RelationKind(id: "arms-supply", labels: ["en": "arms", "fr": "armes"]).label(in: "de") == "arms")
    #expect(RelationKind(id: "arms-supply").label(in: "de") == "arms supply")
    #expect(ActorKind(id: "armed-group", category: .armedGroup).label(in: "fr") == "armed group")
  }

  @Test("The mark of a graph's own kind follows from its family")
  func usualMarks() {
    #expect(RelationKind(id: "x", direction: .mutual, family: .hostile).mark == .bars)
    #expect(RelationKind(id: "x", family: .hostile).mark == .bar)
    #expect(RelationKind(id: "x", family: .control).mark == .diamond)
    #expect(RelationKind(id: "x", family: .control, mark: EndMark.none).mark == .none)
  }

  @Test("A graph's own kind comes before the catalogue's of the same identifier")
  func ownKinds() throws {
    var contents = GraphContents(relations: [
      try Relation("R1", "alliance", "a", "b", "2020/.."),
      try Relation("R2", "twinning", "a", "b", "2020/.."),
    ])
    contents.relationKinds = [
      RelationKind(id: "alliance", sign: .neutral),
      RelationKind(id: "twinning", direction: .mutual, isAllying: true),
    ]
    contents.actorKinds = [ActorKind(id: "state", labels: ["en": "town"], category: .other)]
    let graph = try RelationGraph(contents)
    #expect(graph.at("2021").only(.alliance).relations.map(\.id) == ["R2"])
    #expect(graph.at("2021").relations.map(\.sign) == [.neutral, .neutral])
    #expect(graph.actor("a").map { graph.kind(of: $0).label(in: "en") } == "town")
    #expect(graph.relationKinds.count == RelationKind.catalogue.count + 1)
  }

  /// What `--format json` prints of a relation, as a type of somebody else's.
  private struct Row: Codable, Equatable {
    var verification: Verification
    var role: Role
    var descent: Descent
    var mark: EndMark
    var category: ActorKind.Category
    var reliability: Source.Reliability
    var name: Name.Sort
    var change: Change.Sort
    var severity: GraphProblem.Severity
  }

  @Test("What a trait is called in files is how it is coded")
  func coded() throws {
    let row = Row(
      verification: .partly, role: Role.allCases[0], descent: Descent.allCases[0], mark: EndMark.allCases[0],
      category: .authority, reliability: Source.Reliability.allCases[0], name: .short,
      change: Change.Sort.allCases[0], severity: .warning)
    let text = try JSONEncoder().encode(row)
    #expect(String(decoding: text, as: UTF8.self).contains("\"verification\":\"partly\""))
    #expect(try JSONDecoder().decode(Row.self, from: text) == row)
  }
}
