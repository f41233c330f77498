import TestSupport
import Testing

@testable import Graphviz

@Suite("Requests that no graph makes")
struct RequestTests {
  private let graph = LayoutGraph.random(seed: 3, nodes: 4, edges: 5, clusters: 2)

  @Test("What Graphviz calls an error is thrown with its words, and forgotten by the next call")
  func rejected() throws {
    for isolation in [Isolation.process, .worker(.standard)] {
      var request = try Request([graph, graph], engine: .twopi)
      // An engine of the same length, which there is not.
      request.bytes.replace(Array("twopi".utf8), with: Array("hello".utf8), maxReplacements: 1)
      let thrown = #expect(throws: GraphvizError.self) { try Library.run(request, in: isolation) }
      let error = try #require(thrown)
      #expect(error.code == .rejected)
      #expect(error.message == "Graphviz could not lay out graph 1")
      let report = try #require(error.diagnostics.first)
      #expect(report.level == .error)
      #expect(report.text.contains("\"hello\" not recognized"))
      #expect(try Graphviz.layout(graph, engine: .twopi, in: isolation).warnings.isEmpty)
    }
  }

  @Test(
    "A request that is cut short anywhere, or has a byte changed, gives an error or an answer, and no crash")
  func damaged() throws {
    let request = try Request([graph], engine: .neato, formats: ["plain"])
    #expect(try Library.run(request, in: .process).count == 1)
    for count in request.bytes.indices {
      var cut = request
      cut.bytes.removeLast(request.bytes.count - count)
      // Where nothing but the count of graphs is left, nothing is asked.
      let records = try? Library.run(cut, in: .process)
      #expect(records?.isEmpty != false, "cut to \(count) bytes")
    }
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      var changed = request
      let place = Int.random(in: changed.bytes.indices, using: &generator)
      changed.bytes[place] = UInt8.random(in: 0...255, using: &generator)
      // What the bytes then say may be any graph, which is why a worker reads them.
      _ = try? Library.run(changed, in: .worker(Limits(seconds: 5, cpuSeconds: 5)))
    }
    #expect(try Library.run(request, in: .process).count == 1)
  }
}
