import EDTF
import GraphFiles
import Relations
import TestSupport
import Testing

@testable import Interchange

@Suite("What formats say that they lose")
struct LossTests {
  /// A part of a graph that a format may lose: what tells it from another, and the words that say so.
  private struct Part {
    let words: [String]
    /// Each begins with the identifier of the relation or actor that says it.
    let facts: @Sendable (GraphContents) -> [String]

    init(_ words: String..., facts: @escaping @Sendable (GraphContents) -> [String]) {
      self.words = words
      self.facts = facts
    }
  }

  private static func ofRelations(
    _ fact: @escaping @Sendable (Relation) -> [String]
  ) -> @Sendable (GraphContents) -> [String] {
    { $0.relations.flatMap { relation in fact(relation).map { "\(relation.id) \($0)" } } }
  }

  private static func ofActors(
    _ fact: @escaping @Sendable (Actor) -> [String]
  ) -> @Sendable (GraphContents) -> [String] {
    { $0.actors.flatMap { actor in fact(actor).map { "\(actor.id) \($0)" } } }
  }

  private static func pairs(_ ids: [String: String]) -> [String] { ids.map { "\($0.key)=\($0.value)" } }

  private static let parts = [
    Part(
      "the words of claims", facts: ofRelations { $0.claims.compactMap { $0.quote ?? $0.locator ?? $0.note } }
    ),
    Part("sources but", facts: ofRelations { $0.claims.map(\.source.rawValue) }),
    Part("further names", facts: ofActors { $0.names.map(\.text) }),
    Part("sources but") { contents in
      let sources = Dictionary(contents.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      return contents.relations.flatMap { relation in
        relation.claims.compactMap { sources[$0.source] }.flatMap {
          [$0.publisher, $0.title].compactMap(\.self)
        }
        .map { "\(relation.id) \($0)" }
      }
    },
    Part("statements") { $0.statements.map(\.id.rawValue) },
    Part("pacts became nodes") { $0.pacts.map(\.id.rawValue) },
    Part("a kind that only this graph knows", facts: ofActors { [$0.kind.rawValue] }),
    Part("ends that are one actor", facts: ofActors { $0.existence.map(\.span.description) }),
    Part("parents", facts: ofActors { $0.parents.map(\.rawValue) }),
    Part("areas", facts: ofActors { $0.area.map { [$0] } ?? [] }),
    Part("ends that are one actor", facts: ofActors { $0.note.map { [$0] } ?? [] }),
    Part("actors gave up parents or identifiers", facts: ofActors { pairs($0.externalIDs) }),
    Part(
      "ends that are one actor",
      facts: ofRelations { ["\($0.from) \($0.to ?? "")", "\($0.kind)", "\($0.status)"] }),
    Part("ends that are one actor", facts: ofRelations { $0.when.map(\.span.description) }),
    Part("sightings", facts: ofRelations { $0.when.filter { $0 != Period($0.span) }.map { "\($0)" } }),
    Part("signs") { contents in contents.relations.map { "\($0.id) \(contents.sign(of: $0))" } },
    Part("ends that are one actor", facts: ofRelations { $0.label.map { [$0] } ?? [] }),
    Part("labels in further languages", facts: ofRelations { $0.labels.map { "\($0.key) \($0.value)" } }),
    Part("ends that are one actor", facts: ofRelations { $0.note.map { [$0] } ?? [] }),
    Part("weights", facts: ofRelations { $0.weight.map { ["\($0)"] } ?? [] }),
    Part("counts", facts: ofRelations { $0.count.map { ["\($0)"] } ?? [] }),
    Part("relations gave up weights, counts, identifiers", facts: ofRelations { pairs($0.externalIDs) }),
    Part("how far relations have been checked") { contents in
      guard let graph = try? RelationGraph(contents) else { return [] }
      return contents.relations.map { "\($0.id) \(graph.verification(of: $0))" }
    },
    Part("that they are events") { contents in
      contents.relations.compactMap { relation in
        relation.temporality.flatMap {
          $0 == contents.kind(of: relation)?.temporality ? nil : "\(relation.id) \($0)"
        }
      }
    },
  ]

  @Test(
    "What is lost on the way there and back is what export and import said, and what they said is lost",
    arguments: [Format.gexf, .graphML, .nodeLink, .dot, .kumu, .stix, .followTheMoney])
  func losses(_ format: Format) throws {
    var unsaid: Set<String> = []
    var lost: Set<String> = []
    for seed in 0..<min(randomBatches * 20, 40) {
      let graph = try RelationGraph(try FullGraph(seed: seed).contents())
      let exported = try format.export(graph)
      var importReport = ImportReport(format: format.name, files: [])
      let after = try imported(exported.bytes, format, report: &importReport)
      let said = "\(exported.report); \(format.exportLosses ?? ""); \(importReport)"
      let known: Set<String> = Set(after.actors.map(\.id.rawValue)).union(after.relations.map(\.id.rawValue))
      // Who is tied to nobody, and what ties nobody to another, has no place in every network; the reports count both.
      let missing = graph.contents.relations.filter { !known.contains($0.id.rawValue) }
      #expect(missing.allSatisfy { $0.to == nil || $0.to == $0.from }, "seed \(seed)")
      for part in Self.parts {
        let facts = Set(part.facts(graph.contents)).filter { fact in
          graph.pact(Actor.ID(fact)) != nil || fact.first == "F"
            || known.contains(fact.split(separator: " ").first.map(String.init) ?? "")
        }
        guard let gone = facts.subtracting(part.facts(after)).min() else { continue }
        lost.formUnion(part.words)
        if !part.words.contains(where: said.contains) {
          unsaid.insert("\(part.words[0]): \(gone), seed \(seed)")
        }
      }
    }
    #expect(unsaid == [])
    for part in Self.parts {
      for words in part.words where (format.exportLosses ?? "").contains(words) {
        #expect(lost.contains(words), "\(words) are said to be lost, and are not")
      }
    }
  }
}

extension GraphContents {
  fileprivate func kind(of relation: Relation) -> RelationKind? {
    relationKinds.first { $0.id == relation.kind } ?? RelationKind.known[relation.kind]
  }

  fileprivate func sign(of relation: Relation) -> Sign {
    relation.sign ?? kind(of: relation)?.sign ?? .neutral
  }
}
