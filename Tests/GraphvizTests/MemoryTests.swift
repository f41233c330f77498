import Foundation
import Graphviz
import Testing

#if os(Linux)
  @Suite("Memory")
  struct MemoryTests {
    /// The memory of this process, in bytes.
    private func residentBytes() throws -> Int {
      let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
      return try #require(Int(fields[1])) * Int(getpagesize())
    }

    @Test("Three hundred drawings keep less than two mebibytes")
    func growth() throws {
      let graph = LayoutGraph.random(seed: 2, nodes: 12, edges: 18)
      // Other tests run at the same time and take memory too, so one quiet turn is enough. What is lost at
      // each drawing shows in every turn.
      var least = Int.max
      for _ in 0..<20 where least >= 2 << 20 {
        let before = try residentBytes()
        for _ in 0..<300 { _ = try Graphviz.render(graph, engine: .dot, format: "svg") }
        least = min(least, try residentBytes() - before)
      }
      #expect(least < 2 << 20)
    }
  }
#endif
