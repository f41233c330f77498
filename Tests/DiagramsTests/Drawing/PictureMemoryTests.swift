#if os(Linux)
  import Diagrams
  import EDTF
  import Foundation
  import Graphviz
  import TestSupport
  import Testing

  /// The memory of this process, in bytes.
  private func residentBytes() throws -> Int {
    let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
    return try #require(Int(fields[1])) * Int(getpagesize())
  }

  /// How many pictures: two thousand with the many random graphs of a thorough run, fewer in an everyday one.
  private let turns = randomBatches < 100 ? 300 : 2_000

  /// What a work keeps of so many turns, after the first ones have filled what is filled once.
  private func kept(by work: () throws -> Void) throws -> Int {
    for _ in 0..<50 { try work() }
    let before = try residentBytes()
    for _ in 0..<turns { try work() }
    return try residentBytes() - before
  }

  @Suite("Many pictures in one process")
  struct PictureMemoryTests {
    @Test(
      "Pictures in one process keep no more than Graphviz keeps of as many drawings of its own")
    func loss() async {
      // In a process of its own, in which nothing else allocates.
      await #expect(processExitsWith: .success) {
        let graph = try TestGraph.ends()
        let diagram = Diagram(graph, placement: try LayoutScene(graph).place().placement)
        let picture = { _ = try diagram.picture(at: "2016-06-01") }
        let graphs = try Graphviz.recording { try picture() }.calls.graphs
        try #require(graphs.count > 0)
        let own = try kept { _ = try Graphviz.renderings(graphs, engine: .nop2, formats: ["svg"]) }
        let all = try kept(by: picture)
        print("\(turns) pictures keep \(all) bytes, as many drawings of Graphviz's \(own)")
        // What caches of ours may hold, once.
        #expect(all <= max(own, 0) + 1 << 20)
      }
    }
  }
#endif
