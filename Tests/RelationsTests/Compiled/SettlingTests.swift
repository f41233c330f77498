import EDTF
import Foundation
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
        graph.visitChanges(from: day, to: day.advanced(by: 400)) { counts = [$0.count, $1.count] }
        return counts
      }
    case 2:
      return days.map { day in
        var positions: [Int32] = []
        for actor in graph.actors.indices { graph.appendPositions(of: actor, on: day, to: &positions) }
        return positions
      }
    default: return [graph.relations, (try? graph.verify()) != nil]
    }
  }
}

/// What one thread asks, and its answers, which nobody else reads before it has ended.
private final class Work: @unchecked Sendable {
  private let ask: @Sendable () -> [AnyHashable]
  private(set) var answers: [AnyHashable] = []

  init(_ ask: @escaping @Sendable () -> [AnyHashable]) { self.ask = ask }

  func run() { answers = ask() }
}

/// Asks on so many threads of the system at once, and waits for all of them.
private func onThreads(
  _ count: Int, _ ask: @escaping @Sendable (Int) -> [AnyHashable]
) -> [[AnyHashable]] {
  let works = (0..<count).map { number in Work { ask(number) } }
  #if canImport(Darwin)
    var threads = [pthread_t?](repeating: nil, count: count)
  #else
    var threads = [pthread_t](repeating: pthread_t(), count: count)
  #endif
  for (number, work) in works.enumerated() {
    let context = Unmanaged.passUnretained(work).toOpaque()
    #if canImport(Darwin)
      pthread_create(&threads[number], nil, { run(work: $0) }, context)
    #else
      pthread_create(&threads[number], nil, { $0.flatMap { run(work: $0) } }, context)
    #endif
  }
  #if canImport(Darwin)
    for thread in threads.compactMap(\.self) { pthread_join(thread, nil) }
  #else
    for thread in threads { pthread_join(thread, nil) }
  #endif
  return withExtendedLifetime(works) { works.map(\.answers) }
}

private func run(work: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
  Unmanaged<Work>.fromOpaque(work).takeUnretainedValue().run()
  return nil
}
