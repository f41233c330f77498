import EDTF
import RandomGraphs
import TestSupport
import Testing

@testable import Queries
@testable import Relations

/// Compiled graphs that are not what was written: each is refused or answers the same, and none ends the program.
struct DamageTests {
  /// A small graph with something in every section but those of hubs.
  private static func sample(_ seed: UInt64 = 12) throws -> (graph: RelationGraph, bytes: [UInt8]) {
    var source = RandomGraph(seed: seed)
    let graph = try RelationGraph(source.contents())
    return (graph, compiled(graph))
  }

  private func code(_ bytes: [UInt8]) -> CompiledGraphError.Code? {
    do throws(CompiledGraphError) {
      try opened(bytes).verify()
      return nil
    } catch {
      return error.code
    }
  }

  @Test("What was cut short is refused, wherever it was cut, and so is what was lengthened")
  func truncated() throws {
    let bytes = try Self.sample().bytes
    for length in 0..<bytes.count where length < 2_000 || length % 13 == 0 || length > bytes.count - 100 {
      let expected: CompiledGraphError.Code = length < 8 ? .notCompiled : .truncated
      try #require(code(Array(bytes.prefix(length))) == expected, "\(length) bytes")
    }
    #expect(code(bytes + [0]) == .truncated)
    #expect(code(bytes) == nil)
  }

  @Test("Another file, byte order or version is told as such, with what to do")
  func header() throws {
    let bytes = try Self.sample().bytes
    var other = bytes
    other[0] = 0x47
    #expect(code(other) == .notCompiled)
    other = bytes
    other.replaceSubrange(8..<12, with: bytes[8..<12].reversed())
    #expect(code(other) == .otherByteOrder)
    other = bytes
    other[12] += 1
    #expect(code(other) == .otherVersion)
    let error = #expect(throws: CompiledGraphError.self) { try opened(other) }
    #expect(error?.description.contains("by Entente 1.2.3 in a newer form (6)") == true)
    #expect(error?.description.contains("entente compile GRAPH -o FILE") == true)
  }

  @Test("Every changed byte is noticed, or changes no answer")
  func flips() throws {
    let (graph, bytes) = try Self.sample()
    let relations = graph.relations
    let actors = graph.actors
    var unnoticed = 0
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 1 << UInt8(place % 8)
      guard let twin = try? opened(damaged), (try? twin.verify()) != nil else { continue }
      unnoticed += 1
      try #require(twin.relations == relations && twin.actors == actors, "byte \(place)")
    }
    // What lies between sections says nothing.
    #expect(unnoticed < bytes.count / 4)
  }

  @Test("A damaged part that nobody looked through answers as though it were empty, and is told")
  func lazily() throws {
    let (graph, bytes) = try Self.sample()
    let last = try #require(bytes.indices.last { bytes[$0] != 0 })
    for place in stride(from: tableEnd(of: bytes), through: last, by: 61) {
      var damaged = bytes
      damaged[place] ^= 0x55
      guard let twin = try? opened(damaged) else { continue }
      #expect(twin.relationCount == graph.relationCount)
      for actor in twin.actors.indices.prefix(2) {
        _ = answers(twin, at: ["2020-01-10", "2020-02"], of: actor)
      }
    }
  }

  @Test(
    "Made up on purpose, with checksums that are right, none ends the program",
    arguments: 0..<UInt64(randomCount(8)))
  func forgeries(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let bytes: [UInt8]
    if seed % 4 == 0 {
      bytes = compiled(try RelationGraph(TableTests.contents(rows: 600, random: &random)))
    } else {
      bytes = try Self.sample(seed).bytes
    }
    let start = tableEnd(of: bytes)
    for round in 0..<(seed % 4 == 0 ? 10 : 60) {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let inTable = random.once(in: 6)
        let place = Int.random(in: inTable ? 24..<start : start..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: damaged[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 1: damaged[place] = UInt8.random(in: .min ... .max, using: &random)
        default:
          // A whole number of an index, which is what most of the bytes are.
          let aligned = place & ~3
          guard aligned + 4 <= damaged.count else { continue }
          let number =
            [-1, 0, 1, .max, .min, Int32.random(in: -10...2_000, using: &random)]
            .randomElement(using: &random) ?? 0
          withUnsafeBytes(of: number) { damaged.replaceSubrange(aligned..<aligned + 4, with: $0) }
        }
      }
      guard let twin = try? opened(forged(damaged)) else { continue }
      let isSound = (try? twin.verify()) != nil
      let last = min(twin.actors.count, 3)
      for actor in 0..<last { _ = answers(twin, at: ["2020-01-10", "2020-02"], of: actor) }
      _ = twin.relations
      #expect(isSound == ((try? twin.verify()) != nil), "seed \(seed), round \(round)")
    }
  }

  @Test("Lists of durations that no calendar has are refused, whichever of their two bounds it is")
  func durations() throws {
    let graph = try RelationGraph(Relation("R", "alliance", "a", "b", "2024-10-04/2024-10-14"))
    let bytes = compiled(graph)
    // The only list of the graph: 8 to 16 days, from place 0 on.
    let list = [8, 12, 0].map { Int32($0) }.withUnsafeBytes { Array($0) }
    let place = try #require(bytes.firstRange(of: list)?.lowerBound)
    for (offset, bound) in [(0, Int32.max), (0, -1), (4, .max), (4, .min), (4, 7)] {
      var damaged = bytes
      withUnsafeBytes(of: bound) {
        damaged.replaceSubrange(place + offset..<place + offset + 4, with: $0)
      }
      let twin = try opened(forged(damaged))
      #expect(twin.at("2024-10-10").count == 0, "\(bound) at \(offset)")
      #expect(throws: CompiledGraphError.self) { try twin.verify() }
    }
  }

  @Test("Random bytes are refused", arguments: 0..<10)
  func garbage(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let bytes = try Self.sample().bytes
    for _ in 0..<200 {
      let count = Int.random(in: 0...400, using: &random)
      let noise = (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      let kept = Int.random(in: 0...64, using: &random)
      try #require(code(Array(bytes.prefix(kept)) + noise) != nil)
    }
  }
}
