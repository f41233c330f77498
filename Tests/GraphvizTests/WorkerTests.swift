import Foundation
import Graphviz
import Testing

@Suite("A worker dies alone", .serialized)
struct WorkerTests {
  /// A graph that takes dot far longer than any limit here.
  private let endless = LayoutGraph.random(seed: 400, nodes: 400, edges: 1_200)
  private let small = LayoutGraph.random(seed: 1, nodes: 6, edges: 8)

  private func error(
    _ graph: LayoutGraph,
    _ limits: Limits,
    engine: LayoutEngine = .dot
  ) throws -> GraphvizError {
    let error = #expect(throws: GraphvizError.self) {
      try Graphviz.layout(graph, engine: engine, in: .worker(limits))
    }
    return try #require(error)
  }

  @Test("A layout without end is ended at the time limit")
  func timeLimit() throws {
    let failure = try error(endless, Limits(seconds: 0.2))
    #expect(failure.code == .timedOut)
    #expect(failure.message.contains("0.2 s"))
    #expect(try Graphviz.layout(small, engine: .dot).nodes.count == 6)
  }

  @Test("A layout without end is ended at the limit of processor time")
  func processorLimit() throws {
    let failure = try error(endless, Limits(seconds: 60, cpuSeconds: 0.5))
    #expect(failure.code == .timedOut)
    #expect(failure.signal == Int(SIGXCPU))
  }

  #if os(Linux)
    @Test("A layout without memory ends the worker, not the program")
    func memoryLimit() throws {
      // Under mode=KK neato keeps the distance between every two nodes, here in one block of 128 megabytes.
      let chain = LayoutGraph(
        name: "chain",
        attributes: [.mode: "KK"],
        nodes: (0..<4_000).map { .init(id: "n\($0)") },
        edges: (1..<4_000).map { .init(tail: $0 - 1, head: $0) }
      )
      let failure = try error(chain, Limits(memoryBytes: 60_000_000), engine: .neato)
      #expect([.crashed, .ended].contains(failure.code))
      // What the child said before it died.
      #expect(failure.diagnostics.contains { $0.text.contains("memory") })
      #expect(try Graphviz.layout(small, engine: .dot, in: .worker(.standard)).nodes.count == 6)
    }

    @Test("Two hundred workers leave no open file and no process behind")
    func leaks() throws {
      _ = try Graphviz.layout(small, engine: .dot, in: .worker(.standard))
      let files = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
      for turn in 0..<200 {
        if turn % 20 == 0 {
          #expect(try error(endless, Limits(seconds: 0.01)).code == .timedOut)
        } else {
          _ = try Graphviz.layout(small, engine: .dot, in: .worker(.standard))
        }
      }
      let now = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
      // Other tests may hold a few pipes at this moment; a leak would be of hundreds.
      #expect(now < files + 80)
      #expect(try zombies() == 0)
    }

    /// The number of children that have ended and were not waited for, for longer than a moment.
    private func zombies() throws -> Int {
      func now() throws -> Set<Substring> {
        var found = Set<Substring>()
        let own = "\(ProcessInfo.processInfo.processIdentifier)"
        for process in try FileManager.default.contentsOfDirectory(atPath: "/proc") where Int(process) != nil
        {
          guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else {
            continue
          }
          let fields = status[(status.lastIndex(of: ")") ?? status.startIndex)...].split(separator: " ")
          if fields.count > 2, fields[1] == "Z", fields[2] == own { found.insert(Substring(process)) }
        }
        return found
      }
      let first = try now()
      Thread.sleep(forTimeInterval: 0.2)
      return first.intersection(try now()).count
    }
  #endif

  @Test("Many graphs go through one worker, in order")
  func manyGraphs() throws {
    let graphs = (0..<40).map { LayoutGraph.random(seed: $0, nodes: 10, edges: 15) }
    let together = try Graphviz.layouts(graphs, engine: .neato, in: .worker(.standard))
    #expect(together == (try graphs.map { try Graphviz.layout($0, engine: .neato) }))
    #expect(try Graphviz.layouts([], engine: .neato, in: .worker(.standard)) == [])
  }

  @Test("A large picture comes through the pipe whole")
  func largeReply() throws {
    let graph = LayoutGraph.random(seed: 9, nodes: 1_500, edges: 1_500)
    let inside = try Graphviz.render(graph, engine: .twopi, format: "svg")
    #expect(inside.bytes.count > 500_000)
    #expect(try Graphviz.render(graph, engine: .twopi, format: "svg", in: .worker(.standard)) == inside)
  }

  @Test(
    "A limit that is no positive number is refused",
    arguments: [
      Limits(seconds: 0), Limits(seconds: .nan), Limits(seconds: .infinity), Limits(cpuSeconds: -1),
      Limits(cpuSeconds: .nan), Limits(memoryBytes: 0),
    ]
  )
  func limits(limits: Limits) throws {
    let refusal = try error(small, limits)
    #expect(refusal.code == .invalidLimits && refusal.message.contains("write a finite number of seconds"))
  }

  @Test("Ten workers at once each give their answer")
  func sideBySide() async throws {
    let expected = try Graphviz.layout(small, engine: .dot)
    await withTaskGroup(of: Geometry?.self) { group in
      for _ in 0..<10 {
        group.addTask { [small] in try? Graphviz.layout(small, engine: .dot, in: .worker(.standard)) }
      }
      for await geometry in group { #expect(geometry == expected) }
    }
  }
}
