import EDTF
import Foundation
import Graphviz
import Relations
import Testing

@testable import Diagrams

/// What Graphviz's JSON says of the nodes and edges of a drawing.
private struct DrawnJSON: Decodable {
  struct Object: Decodable {
    let name: String
    let pos: String
    let width: String
    let height: String
    let label: String?
    let shape: String?
  }

  struct Line: Decodable {
    let tail: Int
    let head: Int
    let pos: String
    let label: String?
    let lp: String?
    let arrowtail: String
    let arrowhead: String
  }

  let objects: [Object]
  let edges: [Line]

  /// All that it says, whatever the order of nodes and edges.
  var facts: [String] {
    let nodes = objects.map {
      "\($0.name) \($0.pos) \($0.width) \($0.height) \($0.label ?? "") \($0.shape ?? "")"
    }
    let lines = edges.map { edge in
      "\(objects[edge.tail].name) -> \(objects[edge.head].name) \(edge.pos) \(edge.label ?? "") \(edge.lp ?? "") "
        + "\(edge.arrowtail) \(edge.arrowhead)"
    }
    return nodes.sorted() + lines.sorted()
  }
}

/// Two dates, and what changed between two.
enum FormatSubject: CaseIterable, Sendable {
  case crowded, early, change

  func rendering(of diagram: Diagram, as format: String) throws -> [UInt8] {
    switch self {
    case .crowded: try diagram.rendering(at: "2023-10-15", format: format).bytes
    case .early: try diagram.rendering(at: "2012-06-30", format: format).bytes
    case .change: try diagram.rendering(from: "2021-06-01", to: "2023-12-31", format: format).bytes
    }
  }
}

/// Graphviz's own command, where it is installed.
private let neatoCommand = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].map { "\($0)/neato" }
  .first { FileManager.default.isExecutableFile(atPath: $0) }

@Suite("The drawing in other formats of Graphviz")
struct FormatTests {
  private func json(_ bytes: [UInt8]) throws -> DrawnJSON {
    try JSONDecoder().decode(DrawnJSON.self, from: Data(bytes))
  }

  @Test("Each actor, line, head and label of a picture is in it, where the picture has it")
  func complete() throws {
    let diagram = try Graphs.diagram()
    let dateQuery: DateQuery = "2023-10-15"
    let placed = diagram.placed(at: dateQuery)
    let drawn = try json(diagram.rendering(at: dateQuery, format: "json").bytes)
    for node in placed.nodes {
      let object = try #require(drawn.objects.first { $0.name == node.id.rawValue })
      let frame = try #require(placed.frames[node.id])
      #expect(object.pos == "\(frame.centre.x),\(-frame.centre.y)")
      #expect(object.label?.hasPrefix(node.label) ?? false)
    }
    let names = placed.outlines.compactMap(\.name).map { $0.lines.joined(separator: "\n") }
    #expect(
      names.allSatisfy { name in drawn.objects.contains { $0.label?.replacing("\\n", with: "\n") == name } })
    #expect(drawn.edges.count == placed.lines.count)
    for line in placed.lines {
      let place = line.words.map { "\($0.frame.centre.x),\(-$0.frame.centre.y)" }
      #expect(
        drawn.edges.contains { edge in
          drawn.objects[edge.tail].name == line.edge.from.rawValue
            && drawn.objects[edge.head].name == line.edge.to.rawValue && edge.lp == place
            && edge.label ?? "" == line.words?.text ?? ""
            && edge.arrowhead == line.edge.toMark.arrow(in: line.edge.family)
            && edge.arrowtail == line.edge.fromMark.arrow(in: line.edge.family)
        }, "\(line.edge.key)")
    }
  }

  #if os(Linux) || os(macOS)
    /// What Graphviz's own command makes of a graph in DOT.
    private func neato(_ dot: [UInt8], _ format: String) throws -> [UInt8] {
      let file = URL.temporaryDirectory.appending(path: "entente-\(UUID().uuidString).dot")
      try Data(dot).write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      let process = Process()
      process.executableURL = URL(filePath: try #require(neatoCommand))
      process.arguments = ["-n2", "-T\(format)", file.path()]
      let output = Pipe()
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      let bytes = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return Array(bytes)
    }

    @Test(
      "Graphviz's own command draws from it the same actors, lines, heads and labels at the same places",
      .enabled(if: neatoCommand != nil, "neato is not installed"), arguments: FormatSubject.allCases)
    func again(subject: FormatSubject) throws {
      let diagram = try Graphs.diagram()
      let dot = try subject.rendering(of: diagram, as: "dot")
      let ours = try json(subject.rendering(of: diagram, as: "json"))
      #expect(ours.objects.count > 5 && ours.edges.count > 5)
      #expect(try json(neato(dot, "json")).facts == ours.facts)
      // And once more from what the command writes.
      #expect(try json(neato(neato(dot, "canon"), "json")).facts == ours.facts)
      // The whole of the picture as well, stroke by stroke. The numbers of nodes and edges are those of the file, and
      // how high letters stand on their line is a matter of the fonts that the command finds.
      let svgs = [try subject.rendering(of: diagram, as: "svg"), try neato(dot, "svg")].map {
        String(decoding: $0, as: UTF8.self).replacing(/\ id="(?:node|edge)[0-9]+"/, with: "")
          .replacing(/(<text [^>]*) y="[^"]*"/) { "\($0.output.1)" }.split(separator: "\n").filter {
            !$0.hasPrefix("<!--")
          }.sorted()
      }
      #expect(svgs[0].count == svgs[1].count)
      #expect(Set(svgs[0]).symmetricDifference(svgs[1]) == [])
    }
  #endif

  @Test("A format that Graphviz lacks is refused with those that it has")
  func unknownFormat() throws {
    let (graph, placement) = try Graphs.eighteen()
    let diagram = Diagram(graph, placement: placement)
    #expect {
      try diagram.rendering(at: "2023-10-15", format: "hologram")
    } throws: { error in
      (error as? GraphvizError)?.code == .unknownFormat && "\(error)".contains("svg")
    }
  }
}
