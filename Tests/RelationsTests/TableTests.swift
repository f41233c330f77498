import EDTF
import RandomGraphs
import TestSupport
import Testing

@testable import Queries
@testable import Relations

/// Relations in columns against the same relations one by one.
struct TableTests {
  /// Contents with a table of random rows, which may share identifiers, besides some relations of their own.
  static func contents(rows: Int, random: inout SeededGenerator) throws -> GraphContents {
    var contents = GraphContents(
      id: "table", asOf: random.once(in: 2) ? Day(number: 9_000) : nil, sources: [Source(id: "S1")])
    let actors = (0..<Int.random(in: 2...30, using: &random)).map { Actor.ID("a\($0)") }
    let life = [Period(try EDTFInterval("1980-01-01/2020"))]
    contents.actors = actors.enumerated().map {
      Actor(id: $1, kind: "state", existence: $0 == 1 && random.once(in: 2) ? life : [])
    }
    contents.table.kindIDs = ["alliance", "hostility", "membership"]
    contents.table.actorIDs = actors.shuffled(using: &random)
    let isScattered = random.once(in: 2)
    for number in 0..<rows {
      let from = Int.random(in: actors.indices, using: &random)
      let to = (from + Int.random(in: 1..<actors.count, using: &random)) % actors.count
      let start = Int32.random(in: isScattered ? -700_000...2_900_000 : 0...20_000, using: &random)
      let length: Int32 = 1 << Int32.random(in: 0...14, using: &random)
      let end = random.once(in: 8) ? Day.max.number : start + Int32.random(in: 0...length - 1, using: &random)
      let isAdded = Array("R\(isScattered ? number : 100_000 + number)".utf8).withUnsafeBufferPointer {
        contents.table.append(
          id: $0, kind: UInt16.random(in: 0..<3, using: &random), from: Int32(from), to: Int32(to),
          start: start, end: end)
      }
      #expect(isAdded)
    }
    for number in 0..<Int.random(in: 0...5, using: &random) {
      contents.written.append(
        try Relation(
          Relation.ID("R1\(number)x"), "alliance", actors[0], actors[1], "1990-01/2000-06-01", sign: .negative
        ))
    }
    return contents
  }

  @Test("A table answers as its rows do one by one", arguments: 0..<30)
  func twin(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let contents = try Self.contents(rows: seed % 10 == 0 ? 3_000 : 60, random: &random)
    var single = contents
    single.relations.append(contentsOf: [])
    try #require(single.table.isEmpty && single.written.count == contents.relations.count)
    let graph = try RelationGraph(contents)
    let twin = try RelationGraph(single)
    #expect(graph.relations == twin.relations, "seed \(seed)")
    if graph.relationCount < 100 { #expect(graph.checkInvariants() == [], "seed \(seed)") }
    for position in 0..<graph.relationCount {
      let relation = graph.rows.relation(at: position)
      try #require(graph.rows.row(of: relation.id) == position, "seed \(seed)")
    }
    #expect(graph.rows.row(of: Relation.ID("R")) == nil)
    for _ in 0..<5 {
      let day = Day(number: Int32.random(in: -1_000...30_000, using: &random))
      let dateQuery = random.once(in: 5) ? try DateQuery("\(day)/\(day.advanced(by: 400))") : DateQuery(day)
      let kind: RelationKind.ID = random.once(in: 2) ? "alliance" : "membership"
      for narrow in [{ $0 }, { $0.only(.possible) }, { $0.only(.kind(kind)) }, { $0.only(.sign(.negative)) }]
        as [(GraphView) -> GraphView]
      {
        let (left, right) = (narrow(graph.at(dateQuery)), narrow(twin.at(dateQuery)))
        let place: Comment = "seed \(seed) at \(dateQuery)"
        try #require(left.relations == right.relations, place)
        try #require(left.count == right.relations.count, place)
        try #require(left.relations(of: "a1") == right.relations(of: "a1"), place)
        try #require(left.rows.components() == right.rows.components(), place)
        let lengths = [left, right].map { $0.rows.shortestPath(from: 0, to: 1)?.length }
        try #require(lengths[0] == lengths[1], place)
      }
    }
  }

  @Test("Rows that share an identifier, or name what is unknown, are reported one by one")
  func faults() throws {
    var random = SeededGenerator(seed: 1)
    var contents = try Self.contents(rows: 20, random: &random)
    contents.actors.removeFirst()
    let id = Array("R100003".utf8) + [0]
    id.dropLast().withUnsafeBufferPointer {
      _ = contents.table.append(id: $0, kind: 0, from: 0, to: 1, start: 0, end: 1)
    }
    var single = contents
    single.relations.append(contentsOf: [])
    let errors = { (contents: GraphContents) in
      contents.problems().filter { $0.severity == .error }.map { "\($0.code) \($0.message)" }.sorted()
    }
    #expect(errors(contents) == errors(single))
    #expect(!errors(contents).isEmpty)
  }

  @Test("A table without sources is reported once")
  func unsourced() throws {
    var random = SeededGenerator(seed: 2)
    var contents = try Self.contents(rows: 20, random: &random)
    contents.written = []
    contents.actors = contents.actors.map { Actor(id: $0.id, kind: "state") }
    #expect(contents.problems().count { $0.code == .noSource } == 1)
  }
}
