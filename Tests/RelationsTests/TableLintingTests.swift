import EDTF
import RandomGraphs
import TestSupport
import Testing

@testable import Linting
@testable import Relations

/// Linting in a table against those in the same relations one by one.
struct TableLintingTests {
  private static let kinds: [RelationKind.ID] = [
    "alliance", "hostility", "arms-supply", "attack", "component-of",
  ]

  /// Few actors and few days, so that rows are the same, overlap and contradict each other.
  private func contents(_ random: inout SeededGenerator) throws -> GraphContents {
    let actors = (0..<Int.random(in: 2...6, using: &random)).map { Actor.ID("a\($0)") }
    var contents = GraphContents(
      id: "table", asOf: random.once(in: 3) ? nil : Day(number: 25), sources: [Source(id: "S1")],
      actors: (actors + ["idle"]).map { Actor(id: $0, kind: "state") })
    contents.relationKinds = [RelationKind(id: "feud", sign: .negative), RelationKind(id: "idle-kind")]
    contents.table.kindIDs = Self.kinds + ["feud"] + (random.once(in: 3) ? ["merger", "succession"] : [])
    contents.table.actorIDs = actors.shuffled(using: &random)
    for number in 0..<Int.random(in: 0...60, using: &random) {
      let from = Int.random(in: actors.indices, using: &random)
      let to = (from + Int.random(in: 1..<actors.count, using: &random)) % actors.count
      let start = random.once(in: 20) ? Day(year: 1900, month: 1, day: 1)?.number ?? 0 : day(&random)
      let end = random.once(in: 4) ? Day.max.number : max(start, day(&random))
      let kind = UInt16.random(in: 0..<UInt16(contents.table.kindIDs.count), using: &random)
      let isAdded = Array("R\(100 + number)".utf8).withUnsafeBufferPointer {
        contents.table.append(id: $0, kind: kind, from: Int32(from), to: Int32(to), start: start, end: end)
      }
      #expect(isAdded)
    }
    for number in 0..<Int.random(in: 0...3, using: &random) {
      let (start, end) = (day(&random), day(&random))
      var relation = Relation(
        id: Relation.ID("W\(number)"), kind: Self.kinds.randomElement(using: &random) ?? "alliance",
        from: actors[0], to: actors[1], when: Period.exact(start: min(start, end), end: max(start, end)))
      relation.label = random.once(in: 3) ? "at sea" : nil
      contents.written.append(relation)
    }
    if random.once(in: 3) {
      contents.pacts = [
        Pact(
          id: "pact", kind: "alliance", when: Period.exact(start: 0, end: 40),
          parties: try [Party(actors[0], when: "1970/.."), Party(actors[1], when: "1970/..")])
      ]
    }
    return contents
  }

  private func day(_ random: inout SeededGenerator) -> Int32 {
    Int32.random(in: 0...30, using: &random)
  }

  private func found(in contents: GraphContents) -> [String] {
    contents.lintProblems(today: Day(number: 28)).map {
      "\($0.code.rawValue) \($0.location.element) \($0.location.path) "
        // Which of several positive relations is named may differ.
        + ($0.code == .mixedSigns ? "" : $0.message)
    }.sorted()
  }

  @Test("What is found in a table is what is found in its rows one by one", arguments: 0..<300)
  func twin(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let contents = try contents(&random)
    var single = contents
    single.relations.append(contentsOf: [])
    #expect(found(in: contents) == found(in: single), "seed \(seed)")
  }

  @Test("Of each sort of finding as many are listed as are wanted, and the others are counted")
  func limit() throws {
    let relations = try (0..<30).map { try Relation(Relation.ID("R\($0)"), "alliance", "a", "b", "2020") }
    var contents = GraphContents(relations: relations)
    contents.sources.append(Source(id: "idle"))
    var table = contents
    table.written = []
    table.table.kindIDs = ["alliance"]
    table.table.actorIDs = ["a", "b"]
    for number in 0..<30 {
      _ = Array("R\(number)".utf8).withUnsafeBufferPointer {
        table.table.append(id: $0, kind: 0, from: 0, to: 1, start: 10, end: 20)
      }
    }
    for contents in [contents, table] {
      let (problems, unlisted) = contents.lintProblems(today: nil, limit: 4)
      #expect(problems.count { $0.code == .duplicateRelation } == 4)
      #expect(unlisted == [.duplicateRelation: 25])
      #expect(problems.contains { $0.code == .unusedSource })
    }
  }
}
