import EDTF
import RandomGraphs
import TestSupport
import Testing

@testable import Relations

/// Compiled graphs that eight threads ask before anybody has looked through them.
struct SettlingTests {
  @Test("Whoever asks first, each thread gets the same answers, of sound parts and of damaged ones")
  func agreement() throws {
    var random = SeededGenerator(seed: 3)
    let bytes = compiled(try RelationGraph(TableTests.contents(rows: 120, random: &random)))
    let start = tableEnd(of: bytes)
    for round in 0..<4 {
      var damaged = bytes
      if round > 0 { damaged[Int.random(in: start..<bytes.count, using: &random)] ^= 0x55 }
      guard let graph = try? opened(damaged) else { continue }
      let together = onThreads(8) { thread -> [AnyHashable] in
        // Each begins with another question.
        var given = [Int: [AnyHashable]]()
        for turn in 0..<4 { given[(thread + turn) % 4] = Self.ask((thread + turn) % 4, graph) }
        return (0..<4).flatMap { given[$0] ?? [] }
      }
      #expect(together.count == 8)
      for answers in together { #expect(answers == together[0], "round \(round)") }
    }
  }

  private static func ask(_ question: Int, _ graph: RelationGraph) -> [AnyHashable] {
    let days = stride(from: Int32(0), to: 30_000, by: 6_000).map { Day(number: $0) }
    switch question {
    case 0: return days.map { graph.count(on: $0) }
    case 1:
      return days.map { day in
        var counts: [Int] = []
        graph.rows.visitChanges(from: day, to: day.advanced(by: 400)) { counts = [$0.count, $1.count] }
        return counts
      }
    case 2:
      return days.map { day in
        var positions: [Int32] = []
        for actor in graph.actors.indices { graph.rows.append(touching: actor, on: day, to: &positions) }
        return positions
      }
    default: return [graph.relations, (try? graph.verify()) != nil]
    }
  }
}
