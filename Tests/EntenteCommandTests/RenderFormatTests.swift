import Foundation
import Testing

@Suite("The drawing of entente render in formats of Graphviz")
struct RenderFormatTests {
  private static let words = "render valley --at 2022-02-11"
  private static let actors = ["league", "north", "riders", "south", "west"]

  @Test("plain has a line for every actor and ends as it should")
  func plain() throws {
    let run = try entente(Self.words + " --format plain")
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(lines.first?.first == "graph")
    #expect(lines.last == ["stop"])
    let nodes = lines.filter { $0[0] == "node" }.map { String($0[1]) }
    // The name of a pact is a node as well, called by what no actor can be called.
    #expect(nodes.filter { !$0.hasPrefix("\"") }.sorted() == Self.actors)
    #expect(nodes.contains("\"charter"))
  }

  @Test("dot is a graph in Graphviz's language, at the places beside the graph")
  func dot() throws {
    let run = try entente(Self.words + " --format dot")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("digraph valley {\n"))
    #expect(run.output.contains("north -> league\t[key=V10,"))
  }

  @Test("json is JSON with the actors as objects")
  func json() throws {
    struct Graph: Decodable {
      struct Object: Decodable { let name: String }
      let objects: [Object]
    }
    let run = try entente(Self.words + " --format json")
    #expect(run.status == 0)
    let graph = try JSONDecoder().decode(Graph.self, from: run.bytes)
    #expect(graph.objects.map(\.name).sorted() == (Self.actors + ["charter name"]).sorted())
  }

  @Test("What changed between two dates has a drawing as well, and other pictures have none")
  func change() throws {
    let run = try entente("render valley --from 2019-01-01 --to 2022-02-11 --format dot")
    #expect(run.status == 0)
    #expect(run.output.contains("class=began") && run.output.contains("label=\"+\""))
    for option in ["--timeline north", "--multiples 3", "--every year"] {
      let run = try entente("render valley \(option) --format dot")
      #expect(run.status == 64)
      #expect(
        run.errors.contains("as dot there are the drawing of --at DATE and the one of --from DATE --to DATE"))
    }
  }

  @Test("The ending of the file names the format")
  func ending() throws {
    let folder = try TemporaryFolder()
    let run = try entente(Self.words + " -o \(folder.url.path())/valley.dot")
    #expect(run.status == 0)
    #expect(try folder.read("valley.dot") == entente(Self.words + " --format dot").output)
  }

  @Test("A format that this Graphviz lacks ends it with 64 and those that it has")
  func unknown() throws {
    let folder = try TemporaryFolder()
    let run = try entente(Self.words + " --format no-such -o \(folder.url.path())/valley")
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.contains("\"no-such\" is no output format; write one of: "))
    let formats = run.errors.split { $0 == " " || $0 == "\n" }
    #expect(Set(formats).isSuperset(of: ["dot", "json", "plain", "svg"]))
    #expect(try folder.names == [])
  }
}
