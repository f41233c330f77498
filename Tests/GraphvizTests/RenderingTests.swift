import Foundation
import Graphviz
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Graphviz

@Suite("Graphviz's own drawings")
struct RenderingTests {
  private func text(_ graph: LayoutGraph, _ format: String = "svg") throws -> String {
    String(decoding: try Graphviz.render(graph, engine: .dot, format: format).bytes, as: UTF8.self)
  }

  private func isWellFormed(_ xml: String) -> Bool { XMLParser(data: Data(xml.utf8)).parse() }

  @Test(
    "A text is shown as it is, whatever it looks like",
    arguments: [
      "<b>bold</b>", "<<b>bold</b>>", "<TABLE><TR><TD>x</TD></TR></TABLE>", "a & b", "&eacute;", "&amp;",
      "&#60;",
      "\\N \\G \\L \\E", "C:\\new\\ranks\\", "\"quoted\"", "'", "]]>", "--", "{a|b}", "Error", "%n",
      "é’ⵜ ‏عربي", "🇲🇱",
    ]
  )
  func texts(text: String) throws {
    let graph = LayoutGraph(
      name: text,
      nodes: [.init(id: text), .init(id: "b", attributes: [.label: text, .tooltip: text])],
      edges: [.init(tail: 0, head: 1, key: text, attributes: [.label: text])]
    )
    let svg = try self.text(graph)
    #expect(isWellFormed(svg))
    let shown = TextCollector.texts(of: svg)
    #expect(shown == [text, text, text])
  }

  @Test("A newline begins a line")
  func lines() throws {
    let svg = try text(LayoutGraph(name: "g", nodes: [.init(id: "a", attributes: [.label: "one\ntwo"])]))
    #expect(TextCollector.texts(of: svg) == ["one", "two"])
  }

  @Test("A link with several parameters is well-formed and comes out whole")
  func links() throws {
    let link = "https://a.example/?b=1&amp=2&c='3'"
    let svg = try text(LayoutGraph(name: "g", nodes: [.init(id: "a", attributes: [.url: link])]))
    #expect(isWellFormed(svg))
    #expect(TextCollector.links(of: svg) == [link])
  }

  @Test("Random unwanted text never gives malformed XML nor a lost character", arguments: 0..<40)
  func randomTexts(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("<>&;\\\"'#%{}|[]()aNnlrGE éⵣ中 \u{301}")
    let label = String((0..<12).map { _ in alphabet.randomElement(using: &generator) ?? " " })
    // XML readers agree on the text between the first and the last visible character.
    let graph = LayoutGraph(name: "g", nodes: [.init(id: "x", attributes: [.label: "a\(label)z"])])
    let svg = try text(graph)
    #expect(isWellFormed(svg), "seed \(seed)")
    let expected = "a\(label)z"
    #expect(TextCollector.texts(of: svg) == [expected], "seed \(seed)")
  }

  @Test(
    "Formats that need no fonts draw",
    arguments: ["svg", "dot", "json", "json0", "plain", "xdot", "canon"]
  )
  func formats(format: String) throws {
    let graph = LayoutGraph.random(seed: 1, nodes: 4, edges: 5)
    let inside = try Graphviz.render(graph, engine: .dot, format: format)
    let outside = try Graphviz.render(graph, engine: .dot, format: format, in: .worker(.standard))
    #expect(inside == outside)
    #expect(inside.bytes.count > 100)
    #expect(try Graphviz.formats().contains(format))
  }

  @Test("One layout is drawn in several formats, each as if it were asked for alone")
  func severalFormats() throws {
    let formats = ["svg", "dot", "json", "plain", "svg", "ps"]
    let graphs = (0..<3).map { LayoutGraph.random(seed: $0, nodes: 6, edges: 8) }
    let (together, calls) = try Graphviz.recording {
      try Graphviz.renderings(graphs, engine: .neato, formats: formats)
    }
    #expect(calls == .init(layouts: 3, renders: 18, graphs: graphs))
    for (graph, renderings) in zip(graphs, together) {
      #expect(renderings.count == formats.count)
      for (format, rendering) in zip(formats, renderings) {
        #expect(try Graphviz.render(graph, engine: .neato, format: format) == rendering)
      }
    }
    #expect(
      try Graphviz.renderings(graphs, engine: .neato, formats: formats, in: .worker(.standard)) == together)
    #expect(try Graphviz.renderings(graphs, engine: .neato, formats: []) == [[], [], []])
    #expect(try Graphviz.renderings([], engine: .neato, formats: formats) == [])
  }

  @Test("Calls are counted for the task that asks, in this process and in a worker")
  func counting() async throws {
    let graph = LayoutGraph.random(seed: 1, nodes: 4, edges: 5)
    await withTaskGroup(of: Void.self) { group in
      for index in 0..<8 {
        group.addTask {
          let isolation = index % 2 == 0 ? Isolation.process : .worker(.standard)
          let calls = try? Graphviz.recording {
            for _ in 0..<index { _ = try Graphviz.render(graph, engine: .dot, format: "svg", in: isolation) }
            _ = try Graphviz.layout(graph, engine: .dot, in: isolation)
          }.calls
          #expect(calls?.layouts == index + 1)
          #expect(calls?.renders == index)
          #expect(calls?.graphs == Array(repeating: graph, count: index + 1))
        }
      }
    }
  }

  @Test(
    "An unknown format is an error that lists the known ones",
    arguments: ["", "nothing", "svg:cairo", "a\u{0}b", "x11"]
  )
  func unknownFormat(format: String) throws {
    for isolation in [Isolation.process, .worker(.standard)] {
      let error = #expect(throws: GraphvizError.self) {
        try Graphviz.render(LayoutGraph(name: "g"), engine: .dot, format: format, in: isolation)
      }
      #expect(try #require(error).code == .unknownFormat)
      #expect(try #require(error).message.hasPrefix(format.debugDescription))
      #expect(try #require(error).message.contains(" svg "))
    }
  }

  @Test("The library tells its version, its plugins and its formats")
  func information() throws {
    #expect(try Graphviz.version().contains("."))
    #expect(try Graphviz.pluginFolder().hasSuffix("/graphviz"))
    let formats = try Graphviz.formats()
    #expect(formats == formats.sorted())
    #expect(Set(formats).count == formats.count)
  }

  @Test("A folder without plugins is an error that names the folder and the package")
  func missingPlugins() throws {
    let error = #expect(throws: GraphvizError.self) { try Library.information(folder: "/nowhere") }
    #expect(try #require(error).code == .missingPlugins)
    #expect(try #require(error).message.contains("/nowhere/libgvplugin_core"))
    #expect(try #require(error).message.contains(/comes with libgvc[67] on Debian/))
    // Each is named by its own package: Debian has the engines other than dot elsewhere from Graphviz 14 on.
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("plugins-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let here = URL(fileURLWithPath: try Graphviz.pluginFolder())
    for file in try FileManager.default.contentsOfDirectory(at: here, includingPropertiesForKeys: nil)
    where file.lastPathComponent.hasPrefix("libgvplugin_") && !file.lastPathComponent.contains("neato") {
      try FileManager.default.createSymbolicLink(
        at: folder.appendingPathComponent(file.lastPathComponent),
        withDestinationURL: file
      )
    }
    let half = #expect(throws: GraphvizError.self) { try Library.information(folder: folder.path) }
    #expect(try #require(half).code == .missingPlugins)
    #expect(
      try #require(half).message.contains(
        /libgvplugin_neato_layout.*comes with (libgvc6|libgvplugin-neato-layout8) on Debian/
      )
    )
    // And the right folder works after it.
    #expect(try Library.information(folder: Graphviz.pluginFolder()) == Library.information())
  }

  @Test("A warning comes with the picture")
  func warnings() throws {
    let node = LayoutGraph.Node(id: "a", attributes: [.color: "nosuchcolour"])
    let drawn = try Graphviz.render(LayoutGraph(name: "g", nodes: [node]), engine: .dot, format: "svg")
    #expect(drawn.warnings.count == 1)
    #expect(try #require(drawn.warnings.first).level == .warning)
    #expect(try #require(drawn.warnings.first).text.contains("nosuchcolour"))
  }
}
