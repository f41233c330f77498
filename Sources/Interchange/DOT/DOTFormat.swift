import EDTF
import Graphviz
import Relations
import Writing

extension Format {
  /// Graphs of Graphviz.
  public static let dot = Format(
    "dot", title: "DOT, of Graphviz", endings: [".dot", ".gv"], importer: DOTReader(),
    importLosses: "looks, clusters, attributes that mean nothing here", exporter: DOTWriter(),
    exportLosses: "weights, \(networkLosses)")
}

/// Reads DOT with the parser of Graphviz.
struct DOTReader: GraphImporter {
  func contents(
    of files: [ImportFile], options: ImportOptions, report: inout ImportReport
  ) throws(InterchangeError) -> GraphContents {
    var network = NetworkAssembler(options, format: "dot", report: report)
    for file in files {
      let bytes = try file.bytes
      guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
        throw file.fault("not-utf8", line: 1, "the file is not in UTF-8", "save it in the encoding UTF-8")
      }
      let graph: ParsedGraph
      do throws(GraphvizError) {
        graph = try ParsedGraph(dot: text)
      } catch {
        throw file.fault(
          "bad-dot", line: Self.line(in: error.message), "Graphviz cannot read it: \(error.message)")
      }
      network.noteLost("a further graph of a file", graph.furtherGraphs)
      network.noteLost("a cluster", graph.clusters)
      for attribute in graph.attributes {
        switch attribute.name {
        case "title": network.setTitle(Self.text(attribute.value))
        case "as_of": network.setAsOf(NetworkDates.day(attribute.value))
        default: network.noteLost("the attribute \(attribute.name) of the graph")
        }
      }
      for node in graph.nodes {
        network.add(ForeignNode(id: Self.text(node.name), attributes: Self.said(by: node), place: file.name))
      }
      for edge in graph.edges {
        guard let ends = edge.ends else { continue }
        let attributes = Self.said(by: edge)
        var foreign = ForeignEdge(
          id: attributes.first { $0.name == "id" }?.value ?? (edge.name.isEmpty ? nil : edge.name),
          source: Self.text(ends.tail), target: Self.text(ends.head), place: file.name)
        foreign.isDirected = graph.isDirected && !attributes.contains { $0 == ("dir", "none") }
        foreign.attributes = attributes
        // An arrow that is drawn both ways is one of no direction.
        if attributes.contains(where: { $0 == ("dir", "both") }) { foreign.isDirected = false }
        network.add(attributes.contains { $0 == ("dir", "back") } ? foreign.reversed : foreign)
      }
    }
    let contents: GraphContents
    (contents, report) = network.finish()
    return contents
  }

  /// What a node or edge says of itself, beside how it is to be drawn.
  private static func said(by part: ParsedGraph.Part) -> [(name: String, value: String)] {
    part.attributes.filter { !looks.contains($0.name) }.map {
      (name: $0.name, value: $0.isMarkup ? DOTMarkup.words(of: $0.value) : text($0.value))
    }
  }

  /// How things are drawn, which says nothing of them.
  private static let looks: Set<String> = [
    "shape", "color", "fillcolor", "fontcolor", "fontname", "fontsize", "style", "penwidth", "width",
    "height", "pos",
    "arrowhead", "arrowtail", "arrowsize", "weight", "constraint", "len", "rank", "group", "margin",
    "fixedsize",
    "tailport", "headport", "minlen", "labelfontcolor", "labelfontsize", "xlabel", "splines", "bb", "lp",
  ]

  /// A text without the escapes of labels.
  private static func text(_ value: String) -> String {
    // The label that names the node is none.
    if value == "\\N" { return "" }
    guard value.contains("\\") else { return value }
    var text = ""
    var isEscaped = false
    for character in value {
      if isEscaped {
        switch character {
        case "n", "l", "r": text += "\n"
        default: text.append(character)
        }
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        text.append(character)
      }
    }
    return text
  }

  /// The line that a report of the parser names.
  private static func line(in message: String) -> Int {
    message.firstMatch(of: #/line (\d+)/#).flatMap { Int($0.1) } ?? 1
  }
}

/// Writes DOT, to be drawn by Graphviz or read by whatever reads it.
struct DOTWriter: GraphExporter {
  func bytes(of subject: ExportSubject, report: inout ExportReport) -> [UInt8] {
    let edges = subject.edges(&report)
    subject.countFlattened(into: &report)
    // Graphviz lays out by what is called weight.
    report.flattened("weights left out", edges.count { $0.relation.weight != nil })
    var text = "digraph \(Self.quoted(subject.graph.id)) {\n"
    text += "  graph [title=\(Self.quoted(subject.graph.title))"
    if let asOf = subject.graph.asOf { text += ", as_of=\(Self.quoted(asOf.description))" }
    text += "]\n  node [shape=box]\n"
    for actor in subject.actors {
      text += "  \(Self.quoted(actor.id.rawValue)) [\(Self.list(subject.attributes(of: actor)))]\n"
    }
    for edge in edges {
      let look = Self.look(of: edge)
      text += "  \(Self.quoted(edge.relation.from.rawValue)) -> "
      text += "\(Self.quoted(edge.relation.to?.rawValue ?? "")) ["
      let said = subject.attributes(of: edge).filter { $0.name != "weight" }
      text += Self.list([("id", edge.relation.id.rawValue)] + said + look) + "]\n"
    }
    return Array((text + "}\n").utf8)
  }

  /// What shows a reader the sign, the certainty and that both ends play the same part.
  private static func look(of edge: ExportRelation) -> [(name: String, value: String)] {
    var look: [(name: String, value: String)] = []
    switch edge.sign {
    case .positive: look.append(("color", "darkgreen"))
    case .negative: look.append(("color", "firebrick"))
    case .neutral: look.append(("color", "gray40"))
    }
    if edge.kind.direction == .mutual { look.append(("dir", "none")) }
    if edge.certainty != .certain { look.append(("style", "dashed")) }
    return look
  }

  private static func list(_ attributes: [(name: String, value: String)]) -> String {
    attributes.map { "\($0.name)=\(quoted($0.value))" }.joined(separator: ", ")
  }

  /// A text in quotes; a backslash is doubled, as labels take it for the start of an escape.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      // DOT has no escape for a character that steers a terminal, so that it is written out; a tab does no more than a blank.
      case _ where scalar.properties.generalCategory == .control && scalar != "\t":
        quoted += VisibleText.line(String(scalar)).replacing("\\", with: "\\\\")
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
