import EDTF
import RandomGraphs
import Relations
import TestSupport
import Testing

@testable import Queries

@Suite("Identifiers in two forms of Unicode")
struct IdentifierTests {
  /// Pieces that are composed, are not, and are marks of their own.
  private static let pieces = [
    "e", "\u{301}", "é", "x", "2", "a", "\u{308}", "\u{327}", "ç", "ế", "\u{323}", "ê", "\u{302}", "가", "ᄀ",
    "ᅡ",
    "ᆨ", "\u{212A}", "K", "中",
  ]

  private func texts(_ count: Int, _ random: inout SeededGenerator) -> [String] {
    (0..<count).map { _ in
      (0..<Int.random(in: 1...4, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "x"
      }
      .joined()
    }
  }

  @Test("Of two identifiers one comes first, or they are the same", arguments: 0..<10 as Range<UInt64>)
  func order(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let sorted = texts(120, &random).map { Actor.ID($0) }.sorted()
    for (place, left) in sorted.enumerated() {
      for right in sorted[place...] {
        let order = [left < right, left == right, right < left].filter { $0 }.count
        #expect(order == 1 && !(right < left), "seed \(seed): \(left) \(right)")
      }
    }
  }

  @Test("Every actor and relation of a graph is found in it", arguments: 0..<10 as Range<UInt64>)
  func found(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let ids = Set(texts(80, &random).map { Actor.ID($0) })
    let graph = try RelationGraph(
      GraphContents(
        id: "g", actors: ids.map { Actor(id: $0, kind: "state") },
        relations: zip(ids, ids.dropFirst()).map {
          Relation(id: Relation.ID($0.rawValue), kind: "alliance", from: $0, to: $1, when: [])
        }))
    for id in ids { #expect(graph.actor(id)?.id == id, "seed \(seed): \(id)") }
    for relation in graph.relations { #expect(graph.relation(relation.id) == relation, "seed \(seed)") }
    #expect(graph.checkInvariants().isEmpty)
  }

  @Test("An accent of its own does not hide an actor whose name goes on in another")
  func prefix() throws {
    let (short, long): (Actor.ID, Actor.ID) = ("e\u{301}x", "\u{E9}x2")
    #expect(short < long && !(long < short))
    let graph = try RelationGraph(
      GraphContents(id: "g", actors: [long, short].map { Actor(id: $0, kind: "state") }))
    #expect(graph.actor(long) != nil && graph.actor(short) != nil && graph.actor("\u{E9}x") != nil)
  }
}
